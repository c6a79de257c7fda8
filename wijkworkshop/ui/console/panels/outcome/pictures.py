"""Maps and photos of the areas: add one from a file, show it, say what it is, take it away."""

from collections.abc import Callable
from gettext import gettext as _
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from wijkworkshop.core.acts.area_pictures import PutPicture
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.navigation import overlay
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.pictures import AreaPicture
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Overlay
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.picture_row import PictureRow
from wijkworkshop.ui.console.panels.outcome.picture_words import problem_words
from wijkworkshop.ui.console.panels.outcome.section import Section
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.files.pictures import PictureProblem, read_picture
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets import Act, Field, Flow, Label

AskPicture = Callable[[QWidget], Path | None]


def ask_picture(parent: QWidget) -> Path | None:
    """Ask which file to add."""
    kinds = _("Foto of kaart (*.png *.jpg *.jpeg *.webp)")
    title = _("Foto of kaart kiezen")
    found, _kind = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
    return Path(found) if found else None


class PicturesSection(Section):
    """A row for each picture; a new one has words before the file is chosen."""

    def __init__(self, kind: type[Entry], block: int, session: Session, ask: Ask) -> None:
        """Show the pictures that there are."""
        super().__init__(kind, block, session, ask, _("Foto’s en kaarten van het gebied"))
        self.choose_file: AskPicture = ask_picture
        self.rows: dict[int, PictureRow] = {}
        self._shown: object = None
        self.caption = Field(_("Wat is er te zien?"), _("Bijvoorbeeld: het plein bij de markt"))
        self.credit = Field(_("Van wie is het beeld?"), _("Fotograaf of bron"))
        self.add = Act(_("Foto of kaart kiezen …"), icon="plus").make_small()
        self.wrong = Label("", color=WRONG, wrap=True)
        self.wrong.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._arrange()
        self.add.clicked.connect(self._choose)
        self.show_session(session)

    def show_session(self, session: Session) -> None:
        """Show the pictures, and which one the room sees."""
        self.session = session
        pictures = session.all(AreaPicture)
        areas = session.all(Area)
        about = (tuple(each.id for each in pictures), areas)
        if about != self._shown:
            self._shown = about
            empty(self._list)
            self.rows = {each.id: self._row(each, areas) for each in pictures}
        over: Overlay | None = overlay(session)
        for picture in pictures:
            self.rows[picture.id].show_picture(picture, over)

    def focus_first(self) -> None:
        """Start at what a new picture shows."""
        self.caption.setFocus()

    def _row(self, picture: AreaPicture, areas: tuple[Area, ...]) -> PictureRow:
        row = PictureRow(picture, areas, self.ask)
        self._list.addWidget(row)
        return row

    def _choose(self) -> None:
        """Read the file that is chosen, or say what is wrong with it."""
        if not self.caption.text.strip():
            self._tell(_("Schrijf eerst op wat er te zien is."))
            self.caption.setFocus()
            return
        path = self.choose_file(self)
        if path is None:
            return
        try:
            small = read_picture(path)
        except PictureProblem as problem:
            self._tell(problem_words(problem.wrong))
            return
        self._tell("")
        areas = self.session.all(Area)
        area = areas[0].id if areas else 0
        about = (area, self.caption.text, self.credit.text)
        self.caption.put_text("")
        self.credit.put_text("")
        self.ask(PutPicture(*about, small.data, small.width, small.height))

    def _tell(self, words: str) -> None:
        self.wrong.show_text(words, hide_empty=True)

    def _arrange(self) -> None:
        hint = _("Geen herkenbare mensen zonder toestemming. Plaats en tijd van de foto gaan eraf.")
        row = Flow(gap=4)
        row.addWidget(self.add)
        self.card.body.addWidget(Label(hint, color=LIGHT.muted, wrap=True))
        self.card.body.addLayout(self._list)
        for each in (self.caption, self.credit, self.wrong):
            self.card.body.addWidget(each)
        self.card.body.addLayout(row)
