"""The start screen: what one can do at the left, the sessions at the right."""

from collections.abc import Callable, Sequence
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.start.area_choice import AreaChoice
from wijkworkshop.ui.start.foot import Foot
from wijkworkshop.ui.start.row import Row
from wijkworkshop.ui.start.session_list import SessionList
from wijkworkshop.ui.start.side import Side
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.style.sizes import LOW_UNDER, NARROW_UNDER
from wijkworkshop.ui.widgets.banner import Banner
from wijkworkshop.ui.widgets.field import Field
from wijkworkshop.ui.widgets.label import Label

SEARCH, SEARCH_NARROW = 296, 218
AREA, AREA_NARROW = 190, 146


class StartScreen(QWidget):
    """Shows the sessions of the archive and asks for what is chosen.

    `open_requested`, `prepare_requested`, `slips_requested`, `report_requested` and those of the
    foot for one session carry its id; the other wishes carry nothing.
    """

    open_requested = Signal(str)
    prepare_requested = Signal(str)
    slips_requested = Signal(str)
    report_requested = Signal(str)
    template_requested = Signal(str)
    compare_requested = Signal(str)
    save_requested = Signal(str)
    discard_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without sessions, saying that they are on their way."""
        super().__init__(parent)
        self.side = Side()
        self.list = SessionList()
        self.search = Field("", _("Zoek gebied, datum of naam"), name=_("Zoeken"))
        self.areas = AreaChoice()
        self.foot = Foot()
        self._notice = Label("", 16, color=LIGHT.muted, wrap=True)
        self._banner = Banner()
        self._banner.hide()
        self._rows: tuple[Row, ...] | None = None
        self._lay_out()
        self._connect()
        self.show_notice(_("De bijeenkomsten worden opgehaald …"))

    def show_rows(self, rows: Sequence[Row], choose: str = "") -> None:
        """Show the sessions; the focus goes to what somebody most likely wants.

        The same once more leaves everything as it is, also what somebody is typing.
        """
        if self._rows == tuple(rows) and not choose:
            return
        self._rows = tuple(rows)
        running = next((row for row in rows if row.step), None)
        self.side.show_running(running)
        self.areas.show_rows(rows)
        self.list.show_sessions(rows, choose)
        self._show_found()
        if choose:
            self.list.setFocus()
        else:
            (self.side.resume_card if running else self.list if rows else self.side.new).setFocus()

    def show_notice(self, words: str) -> None:
        """Show a sentence in place of the list."""
        self._notice.show_text(words)
        self._notice.setVisible(bool(words))
        self.list.setVisible(not words)

    def tell(self, title: str, text: str) -> None:
        """Tell in passing what is being done, or was; without a title nothing."""
        self._banner.show_text(title, text)
        self._banner.setVisible(bool(title))

    @property
    def wishes(self) -> tuple[SignalInstance, ...]:
        """What can be asked of it."""
        side = self.side
        paper = (self.prepare_requested, self.slips_requested, self.report_requested)
        own = (self.open_requested, *paper)
        kept = (self.save_requested, self.discard_requested)
        more = (self.template_requested, self.compare_requested, *kept)
        others = (side.new_requested, side.practice_requested, side.file_requested)
        foot = self.foot
        archive = (foot.fetch_requested, foot.backups_requested, foot.bin_requested)
        under = (*archive, foot.sheets_requested, foot.content_requested)
        return (*own, *more, *others, side.about_requested, *under)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list the room on a narrow screen."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW_UNDER
        self.side.set_narrow(narrow=narrow, low=self.height() < LOW_UNDER)
        self.search.setFixedWidth(SEARCH_NARROW if narrow else SEARCH)
        self.areas.setFixedWidth(AREA_NARROW if narrow else AREA)
        edge = 24 if narrow else 48
        self._right.setContentsMargins(edge, 28 if narrow else 44, edge, 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shows everything again."""
        if event.key() == Qt.Key.Key_Escape and (self.search.text or self.areas.area):
            self.areas.forget()
            self.search.put_text("")
            self._search("")
            return
        super().keyPressEvent(event)

    def _search(self, words: str) -> None:
        self.list.search(words)
        self._show_found()

    def _show_found(self) -> None:
        if not self._rows:
            start = _("Hier komen uw bijeenkomsten te staan.")
            how = _("Maak een nieuwe bijeenkomst, of oefen eerst met de proefsessie.")
            self.show_notice(f"{start} {how}")
        elif self.list.empty:
            self.show_notice(self._nothing_found())
        else:
            self.show_notice("")
        self.search.setVisible(bool(self._rows))

    def _nothing_found(self) -> str:
        area, words = self.areas.area, self.search.text
        if area and words:
            found = _("Niets gevonden voor ‘{words}’ in {area}. Esc laat alles weer zien.")
        elif area:
            found = _("Niets gevonden in {area}. Esc laat alles weer zien.")
        else:
            found = _("Niets gevonden voor ‘{words}’. Esc maakt het zoekveld leeg.")
        return found.format(words=words, area=area)

    def _keep_area(self, area: str) -> None:
        self.list.keep_area(area)
        self._show_found()

    def _ask(self, wish: Callable[[str], None]) -> None:
        if self.list.row is not None:
            wish(self.list.row.id)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        right = self._right = QVBoxLayout()
        right.setSpacing(0)
        row.addLayout(right, 1)
        top = QGridLayout()
        top.addWidget(Label(_("Bijeenkomsten"), 27, BOLD), 0, 0)
        top.addWidget(self.areas, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.search, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        top.setHorizontalSpacing(12)
        top.setColumnStretch(0, 1)
        top.setRowMinimumHeight(0, 48)
        right.addLayout(top)
        right.addSpacing(16)
        right.addWidget(self._notice, 1, Qt.AlignmentFlag.AlignTop)
        right.addWidget(self.list, 100)
        right.addSpacing(8)
        right.addWidget(self._banner)
        right.addSpacing(6)
        right.addWidget(self.foot)
        self.setMinimumSize(700, 420)

    def _connect(self) -> None:
        self.search.typed.connect(self._search)
        self.areas.area_chosen.connect(self._keep_area)
        self.list.chosen.connect(self.side.show_chosen)
        self.list.chosen.connect(self.foot.show_chosen)
        self.list.open_requested.connect(self.open_requested)
        self.side.continue_requested.connect(self.open_requested)
        self.side.prepare_requested.connect(lambda: self._ask(self.prepare_requested.emit))
        self.side.report_requested.connect(lambda: self._ask(self.report_requested.emit))
        self.foot.template_requested.connect(lambda: self._ask(self.template_requested.emit))
        self.foot.compare_requested.connect(lambda: self._ask(self.compare_requested.emit))
        self.foot.save_requested.connect(lambda: self._ask(self.save_requested.emit))
        for discard in (self.foot.discard_requested, self.list.discard_requested):
            discard.connect(lambda: self._ask(self.discard_requested.emit))
        wishes = (
            (QKeySequence.StandardKey.New, self.side.new_requested.emit),
            (QKeySequence.StandardKey.Open, self.side.file_requested.emit),
            (QKeySequence.StandardKey.Print, lambda: self._ask(self.slips_requested.emit)),
            ("V", self.side.prepare.click),
            ("N", lambda: self._ask(self.compare_requested.emit)),
            (QKeySequence.StandardKey.Find, self.search.setFocus),
            ("/", self.search.setFocus),
        )
        for key, wish in wishes:
            QShortcut(QKeySequence(key), self).activated.connect(wish)
