"""The head of a count: what is counted, and how much of it came in."""

from gettext import gettext as _

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets import BASE, BOLD, Label

NARROW = 600
"""Pixels under which the sum stands below the title."""


class TallyHead(QWidget):
    """A title and a line about it; at the right (narrow: below) the sum and what is possible."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty head."""
        super().__init__(parent)
        self._unit = ""
        self.title = Label("", 26, BOLD, wrap=True)
        self.line = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.sum = Label("", 28, BOLD, LIGHT.accent, tabular=True)
        self.possible = Label("", BASE, color=LIGHT.muted)
        sums = QHBoxLayout()
        sums.setSpacing(9)
        sums.addWidget(self.sum)
        sums.addWidget(self.possible, 1)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(2)
        self._top.addWidget(self.title, 1)
        self._top.addLayout(sums)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._top)
        column.addWidget(self.line)

    def show_words(self, title: str, line: str, unit: str) -> None:
        """Show what is counted; `unit` follows the sum."""
        self.title.show_text(title)
        self.line.show_text(line)
        self._unit = unit

    def show_sums(self, counted: int, possible: int | None) -> None:
        """Show the sum, and what is possible when that is known."""
        words = self._unit
        if possible is not None:
            words += " · " + _("{count} mogelijk").format(count=possible)
        self.show_total(counted, words)

    def show_total(self, number: int, words: str) -> None:
        """Show a number, and what it is."""
        self.sum.show_text(str(number))
        self.possible.show_text(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sum where there is room."""
        narrow = event.size().width() < NARROW
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        super().resizeEvent(event)
