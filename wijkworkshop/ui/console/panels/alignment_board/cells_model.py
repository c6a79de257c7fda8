"""The table of step 2 for a table view, and as text for a screen reader."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wijkworkshop.core.public.alignment_board import BoardCell, Rated
from wijkworkshop.ui.console.panels.alignment_board.view import MatrixView
from wijkworkshop.ui.console.panels.alignment_board.words import cell_words
from wijkworkshop.wording.terms import alignment_words

CELL, NUMBER = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
"""What stands in a cell (None: nothing), and the number of its clash (0: none)."""

READ = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
NOWHERE = QModelIndex()
NOTHING = MatrixView(Rated((), (), ()), (), (), {}, None)

Index = QModelIndex | QPersistentModelIndex


class CellsModel(QAbstractTableModel):
    """Rules down, goals across."""

    def __init__(self, parent: QObject) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._view = NOTHING

    def show_view(self, view: MatrixView) -> None:
        """Hold another table; one of the same size stays where it was scrolled."""
        before, after = self._view, view
        if (before.goals, before.rules) != (after.goals, after.rules):
            self.beginResetModel()
            self._view = view
            self.endResetModel()
        elif before != after:
            self._view = view
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rules there are."""
        return 0 if parent.isValid() else len(self._view.rules)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many goals anything was said of."""
        return 0 if parent.isValid() else len(self._view.goals)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell, in words or as a value."""
        cell = self._view.rated.cells[index.row()][index.column()]
        number = self._view.numbers.get((index.row(), index.column()), 0)
        if role == CELL:
            return cell
        if role == NUMBER:
            return number
        if role in READ:
            return self._read(index, cell, number)
        return alignment_words(cell.value) if role == Qt.ItemDataRole.DisplayRole and cell else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the rule or the goal."""
        heads = self._view.goals if orientation is Qt.Orientation.Horizontal else self._view.rules
        return heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _read(self, index: Index, cell: BoardCell | None, number: int) -> str:
        rule, goal = self._view.rules[index.row()], self._view.goals[index.column()]
        return cell_words(rule, goal, cell, number)
