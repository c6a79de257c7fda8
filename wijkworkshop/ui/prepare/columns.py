"""Rows in one column, or in two where there is room."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

TWO = 760
"""Pixels from which rows stand in two columns."""


class Columns(QWidget):
    """The first half of the rows stands beside the second.

    When `across`, each row stands beside the next one: so none moves when another is added.
    """

    def __init__(self, *, across: bool = False, air: int = 0) -> None:
        """Begin without rows; `air` is between them."""
        super().__init__()
        self._across = across
        self._rows: list[QWidget] = []
        self._count = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(air)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these rows, in their order, in place of those before."""
        self._rows = list(rows)
        self._place()

    def add(self, row: QWidget) -> None:
        """Show one row more."""
        self.show_rows([*self._rows, row])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as there is room for."""
        super().resizeEvent(event)
        count = 2 if self.width() >= TWO else 1
        if count != self._count:
            self._count = count
            self._place()

    def _place(self) -> None:
        for row in self._rows:
            self._grid.removeWidget(row)
        deep = max(1, -(-len(self._rows) // self._count))
        for place, row in enumerate(self._rows):
            column, down = divmod(place, deep)
            if self._across:
                down, column = divmod(place, self._count)
            self._grid.addWidget(row, down, column)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < self._count))
