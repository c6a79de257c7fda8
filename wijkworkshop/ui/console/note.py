"""The note: what the facilitator hears, typed in passing."""

from datetime import datetime
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import position
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Draft
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.drafts import Drafts
from wijkworkshop.ui.widgets import BASE, BOLD, Field, Label

PLACE = "note"


class Note(QWidget):
    """Enter keeps the note with the block where we are; a crash brings half a note back."""

    def __init__(self, ask: Ask) -> None:
        """Make an empty note."""
        super().__init__()
        self._ask = ask
        self._session: Session | None = None
        self._sent: list[str] = []  # on its way to the disk
        self.title = Label(_("Notitie"), BASE, BOLD, LIGHT.muted)
        self._hint = _("Wat hoort u? Typ en druk op Enter.")
        self.field = Field("", self._hint, lines=3, name=_("Notitie"), enter_finishes=True)
        self.state = Label("", 13, color=LIGHT.muted, wrap=True)
        self.drafts = Drafts(PLACE, ask, self)
        self._arrange()
        self.field.typed.connect(self.drafts.take)
        self.field.entered.connect(self._keep)

    def show_session(self, session: Session, now: datetime) -> None:
        """Know the session; the first time, offer what was half typed before."""
        first = self._session is None
        self._session = session
        stored = {said.text for said in session.all(Contribution)}
        self._sent = [text for text in self._sent if text not in stored]
        if first:
            self._offer(session)
        elif not self.field.text:
            self._count(session)

    def show_lines(self, lines: int) -> None:
        """Ask for room for so many lines at the least; in one line the hint is short."""
        self.field.show_lines(lines)
        hint = _("Typ en druk op Enter.") if lines == 1 else self._hint
        self.field.editor.setPlaceholderText(hint)

    def begin(self, letters: str = "") -> None:
        """Give the note the focus, with letters that were typed already."""
        self.field.editor.setFocus()
        if letters:
            self.field.insert(letters)

    def put_back(self) -> None:
        """Put back what could not be stored, before what was typed since."""
        texts = [*self._sent, *([self.field.text] if self.field.text else [])]
        self.field.put_text("\n".join(texts))
        self._sent = []

    def _offer(self, session: Session) -> None:
        draft = session.find(Draft, PLACE)
        if draft is not None:
            self.drafts.found(draft.text)
            self.field.put_text(draft.text)
            self.state.show_text(_("Dit typte u eerder. Enter bewaart het."))
        else:
            self._count(session)

    def _count(self, session: Session) -> None:
        here = session.where(Contribution, block=position(session).block)
        words = _("{n} bewaard bij dit onderdeel").format(n=len(here)) if here else ""
        self.state.show_text(words)

    def _keep(self) -> None:
        text = self.field.text.strip()
        if text and self._session is not None:
            self._sent.append(text)
            self._ask(AddContribution(position(self._session).block, text))
            self.field.put_text("")
            self.drafts.take("")
            self.drafts.keep()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.field, 1)
        column.addWidget(self.state)
