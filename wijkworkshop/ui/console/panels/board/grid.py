"""A table of a board for a table view, and as text for a screen reader."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

DRAWN = Qt.ItemDataRole.UserRole + 1
"""What the delegate of a table draws in a cell."""

READ = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
NOWHERE = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Cell:
    """A cell: what is drawn there, its words, and what a screen reader says of it."""

    drawn: object
    words: str | None
    read: str


@dataclass(frozen=True)
class Grid:
    """Rows of cells with heads; `at` is what stands out, without a row a whole column."""

    columns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    cells: tuple[tuple[Cell, ...], ...] = ()
    at: tuple[int | None, int] | None = None


class GridModel(QAbstractTableModel):
    """Holds a table."""

    def __init__(self, parent: QObject) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._grid = Grid()

    def show_grid(self, grid: Grid) -> bool:
        """Hold another table, and tell whether something in it differs.

        One of the same size stays where it was scrolled.
        """
        before, after = self._grid, grid
        if (before.columns, before.rows) != (after.columns, after.rows):
            self.beginResetModel()
            self._grid = grid
            self.endResetModel()
        elif before.cells != after.cells:
            self._grid = grid
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            return False
        return True

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._grid.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._grid.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell, in words or as a value."""
        cell = self._grid.cells[index.row()][index.column()]
        if role == DRAWN:
            return cell.drawn
        if role in READ:
            return cell.read
        return cell.words if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the head of a column or a row."""
        across = orientation is Qt.Orientation.Horizontal
        heads = self._grid.columns if across else self._grid.rows
        return heads[section] if role == Qt.ItemDataRole.DisplayRole else None
