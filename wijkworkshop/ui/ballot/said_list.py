"""What somebody chose, to look at once more: as large as it fits, in the middle of its room."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.style.app_font import BOLD, REGULAR, app_font
from wijkworkshop.ui.widgets import Card, Label, Scroll

SIZES = ((60, 30), (52, 26), (46, 23), (40, 20), (36, 18), (32, 12), (28, 6))
"""Sizes of the text with the air between rows, the largest that fits; or the last, and scroll."""

PADDING = 28


class SaidList(Scroll):
    """A row for each option with what was chosen, with a line between."""

    def __init__(self, look: Look, said: Sequence[tuple[str, str]]) -> None:
        """Show labels with what was chosen."""
        self._look = look
        self.lines = [
            (Label(label, wrap=True), Label(words, weight=BOLD, color=LIGHT.accent, wrap=True))
            for label, words in said
        ]
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self._card())
        column.addStretch(1)
        super().__init__(inner, LIGHT.paper)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the text in the largest size in which everything is seen."""
        edges = 2 * self._look(PADDING)
        width, height = (each - edges for each in self.viewport().size().toTuple())
        for size, air in SIZES:
            self._set(size, air)
            if self._grid.heightForWidth(width) <= height:
                break
        super().resizeEvent(event)

    def _card(self) -> Card:
        card = Card(padding=self._look(PADDING), radius=14)
        grid = self._grid = QGridLayout()
        grid.setHorizontalSpacing(self._look(36))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for place, (label, words) in enumerate(self.lines):
            if place:
                grid.addWidget(_rule(), 2 * place - 1, 0, 1, 2)
            grid.addWidget(label, 2 * place, 0)
            grid.addWidget(words, 2 * place, 1)
        card.body.addLayout(grid)
        return card

    def _set(self, size: int, air: int) -> None:
        for label, words in self.lines:
            label.setFont(app_font(self._look(size), REGULAR))
            words.setFont(app_font(self._look(size), BOLD))
        self._grid.setVerticalSpacing(self._look(air))


def _rule() -> QFrame:
    rule = QFrame()
    rule.setFixedHeight(1)
    rule.setStyleSheet(f"background: {LIGHT.line};")
    return rule
