"""The dark side of the start screen: what one can do."""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.start.choice import RING, Choice
from wijkworkshop.ui.start.link import Link
from wijkworkshop.ui.start.resume_card import ResumeCard
from wijkworkshop.ui.start.row import Row
from wijkworkshop.ui.start.splash import (
    PAD_NARROW,
    PAD_WIDE,
    SIDE_NARROW,
    SIDE_WIDE,
    TITLE,
    TOP,
    TOP_LOW,
)
from wijkworkshop.ui.style.app_font import BOLD, REGULAR
from wijkworkshop.ui.style.palette import ON_DARK
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.scroll import Scroll

DEEP = LIGHT.deep.fill


class Side(Scroll):
    """The choices, from the one that matters most to the least."""

    continue_requested = Signal(str)
    new_requested = Signal()
    prepare_requested = Signal()
    report_requested = Signal()
    practice_requested = Signal()
    file_requested = Signal()
    about_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the choices; those for a session wait until one is chosen."""
        super().__init__(inside := QWidget(), DEEP, parent)
        self._running: Row | None = None
        self._chosen: Row | None = None
        self.resume_card = ResumeCard()
        self.new = Choice(_("Nieuwe bijeenkomst"))
        self.prepare = Choice(_("Voorbereiden en afdrukken"))
        self.report = Choice(_("Verslag maken"))
        self.file = Choice(_("Bestand openen"))
        self.practice = Choice(_("Proefsessie (10 min)"), _("Oefen alleen, er wordt niets bewaard"))
        self.about = Link(_("Over deze app"))
        self.resume_card.hide()
        self._column = QVBoxLayout(inside)
        self._lay_out(self._column)
        self.set_narrow(narrow=False, low=False)
        self._connect()
        self.show_chosen(None)

    def show_running(self, row: Row | None) -> None:
        """Offer to go on with a session; with none the chosen one can be opened."""
        self._running = row
        self._offer()

    def show_chosen(self, row: Row | None) -> None:
        """Say which session printing and reporting are about, and which can be opened."""
        self._chosen = row
        self._offer()
        for choice in (self.prepare, self.report):
            choice.setEnabled(row is not None)
            choice.show_words(choice.text(), row.name if row else _("Kies eerst een bijeenkomst"))

    def _offer(self) -> None:
        row = self._running or self._chosen
        self.resume_card.setVisible(row is not None)
        if row is not None:
            self.resume_card.show_session(row)

    def _go_on(self) -> None:
        if row := self._running or self._chosen:
            self.continue_requested.emit(row.id)

    def set_narrow(self, *, narrow: bool, low: bool) -> None:
        """Take less room on a narrow or low screen."""
        pad = PAD_NARROW if narrow else PAD_WIDE
        self.setFixedWidth(SIDE_NARROW if narrow else SIDE_WIDE)
        edge = pad - RING
        self._column.setContentsMargins(edge, TOP_LOW if low else TOP, edge, 10 if low else 26)

    def _lay_out(self, column: QVBoxLayout) -> None:
        column.setSpacing(14 - 2 * RING)
        column.addWidget(_words(_("Wijkworkshop"), TITLE, BOLD, "#FFFFFF"))
        column.addSpacing(8)
        column.addWidget(_words(_("Samen inhoud geven aan de gemengde wijk"), 16))
        column.addSpacing(18)
        column.addWidget(self.resume_card)
        column.addSpacing(8)
        for choice in (self.new, self.prepare, self.report, self.file, self.practice):
            column.addWidget(choice)
        column.addStretch(1)
        column.addSpacing(8)
        column.addWidget(_words(_("Alles blijft op deze laptop. Internet is niet nodig."), 15))
        column.addSpacing(4)
        column.addWidget(self.about, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.resume_card.clicked.connect(self._go_on)
        self.new.clicked.connect(self.new_requested)
        self.prepare.clicked.connect(self.prepare_requested)
        self.report.clicked.connect(self.report_requested)
        self.file.clicked.connect(self.file_requested)
        self.practice.clicked.connect(self.practice_requested)
        self.about.clicked.connect(self.about_requested)


def _words(text: str, size: float, weight: int = REGULAR, color: str = ON_DARK) -> Label:
    label = Label(text, size, weight, color, wrap=True)
    label.setIndent(RING)
    return label
