"""Under the header while one practises: nothing is kept; and how fast the clock goes."""

from functools import partial
from gettext import gettext as _
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BASE, BOLD
from wijkworkshop.ui.widgets import Act, Label, paint_background

HIGH = 44
PACES = (1, 10, 60)


class Paced(Protocol):
    """A clock that can go faster."""

    pace: int

    def go_at(self, pace: int) -> None:
        """Go on at another pace."""


class PracticeStrip(QWidget):
    """Says that nothing is kept; with a clock that can be sped, buttons for its pace."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer no pace yet."""
        super().__init__(parent)
        self.setFixedHeight(HIGH)
        paint_background(self, LIGHT.sand.fill)
        self.words = Label(_("Oefenen: er wordt niets bewaard"), BASE, BOLD)
        self.clock = Label(_("De klok loopt"), BASE)
        self.paces = [Act(_("{pace}×").format(pace=pace)).make_small() for pace in PACES]
        self._paced: Paced | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 18, 0)
        row.setSpacing(6)
        row.addWidget(self.words)
        row.addStretch(1)
        row.addWidget(self.clock)
        for pace, act in zip(PACES, self.paces, strict=True):
            act.setCheckable(True)
            act.setAccessibleName(_("De klok {pace} keer zo snel").format(pace=pace))
            row.addWidget(act)
        self._show_paces(shown=False)
        shortcut = QShortcut(QKeySequence("F4"), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self._go_faster)

    def offer_pace(self, clock: Paced) -> None:
        """Let the facilitator choose how fast this clock goes; F4 takes the next pace."""

        self._paced = clock
        for pace, act in zip(PACES, self.paces, strict=True):
            act.clicked.connect(partial(self._go_at, pace))
        self.paces[-1].show_key("F4")
        self._go_at(clock.pace)
        self._show_paces(shown=True)

    def _go_at(self, pace: int) -> None:
        if self._paced is not None:
            self._paced.go_at(pace)
            for each, act in zip(PACES, self.paces, strict=True):
                act.setChecked(each == pace)

    def _go_faster(self) -> None:
        """Take the next pace; after the fastest the usual one."""
        if self._paced is not None:
            self._go_at(PACES[(PACES.index(self._paced.pace) + 1) % len(PACES)])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an edge of sun under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(LIGHT.sand.fill))
        painter.fillRect(0, self.height() - 2, self.width(), 2, QColor(LIGHT.now))

    def _show_paces(self, *, shown: bool) -> None:
        for each in (self.clock, *self.paces):
            each.setVisible(shown)
