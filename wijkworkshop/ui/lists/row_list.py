"""A list of rows, one of which is chosen."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from wijkworkshop.ui.lists.delegate import RowDelegate, RowPainter
from wijkworkshop.ui.lists.model import Index, ListRow, RowModel
from wijkworkshop.ui.widgets.scroll import plain_list

R = TypeVar("R", bound=ListRow)


class RowList(QListView, Generic[R]):
    """`row_chosen` carries the row under the bar, or None: it tells when that is another one."""

    row_chosen = Signal(object)

    def __init__(
        self,
        name: str,
        painter: RowPainter[R],
        *,
        tips: bool = False,
        can_be_chosen: Callable[[R], bool] = lambda _row: True,
    ) -> None:
        """Start empty; `name` is what a screen reader says of the list."""
        super().__init__()
        self._model: RowModel[R] = RowModel(self, tips=tips, can_be_chosen=can_be_chosen)
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(self, painter))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(name)
        plain_list(self)

    @property
    def rows(self) -> tuple[R, ...]:
        """Return what is shown."""
        return self._model.rows

    @property
    def current(self) -> R | None:
        """Return the row that is chosen."""
        place = self.currentIndex().row()
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def show_rows(self, rows: Sequence[R], place: int, *, keep: bool = False) -> None:
        """Show these rows with one of them chosen (none: -1); nobody is told.

        With `keep`, as many rows as before leave the list scrolled as it is.
        """
        self.blockSignals(True)
        self._model.show_rows(rows, keep=keep)
        self.choose(place)
        self.blockSignals(False)

    def choose(self, place: int) -> None:
        """Put the bar at a place; none: -1."""
        self.setCurrentIndex(self._model.index(place))

    def take_focus(self) -> None:
        """Let keys go to the bar."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_on(self, by: int) -> bool:
        """Put the bar on another row; return whether there is one there."""
        place = self.currentIndex().row() + by
        if not 0 <= place < len(self.rows):
            return False
        self.choose(place)
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is chosen now."""
        super().currentChanged(current, previous)
        self.row_chosen.emit(self.current)
