"""The rows of a list, as Qt asks for them."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
"""The item data that holds the row itself."""
SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class ListRow(Protocol):
    """What every row has: its words for a screen reader, as one sentence."""

    @property
    def spoken(self) -> str:
        """Return them."""


R = TypeVar("R", bound=ListRow)


class RowModel(QAbstractListModel, Generic[R]):
    """Rows in their order."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        tips: bool = False,
        can_be_chosen: Callable[[R], bool] = lambda _row: True,
    ) -> None:
        """Start empty; with `tips` the mouse shows what a screen reader says."""
        super().__init__(parent)
        self._tips, self._can_be_chosen = tips, can_be_chosen
        self.rows: tuple[R, ...] = ()

    def show_rows(self, rows: Sequence[R], *, keep: bool = False) -> None:
        """Show other rows; with `keep`, as many as before leave the choice and the scroll bar."""
        if keep and len(rows) == len(self.rows):
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            self.layoutChanged.emit()
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, or its words."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        says = role in SPOKEN or (self._tips and role == Qt.ItemDataRole.ToolTipRole)
        return row.spoken if says else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let nobody choose a heading."""
        if not index.isValid() or not self._can_be_chosen(self.rows[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
