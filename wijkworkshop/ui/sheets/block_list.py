"""The list of blocks: chosen, moved and taken out by keys, or dragged with the mouse."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QListView

from wijkworkshop.ui.sheets.block_delegate import ROW, BlockDelegate, paint_gap
from wijkworkshop.ui.sheets.block_rows import BlockRow
from wijkworkshop.ui.widgets.scroll import plain_list

Index = QModelIndex | QPersistentModelIndex
MINUTES = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
SPOKEN = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class BlockModel(QAbstractListModel):
    """The lines, for the list."""

    def __init__(self) -> None:
        """Start without lines."""
        super().__init__()
        self.rows: tuple[BlockRow, ...] = ()

    def show_rows(self, rows: Sequence[BlockRow]) -> None:
        """Show other lines; the same number of them keeps what is chosen."""
        if len(rows) == len(self.rows):
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            self.layoutChanged.emit()
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt has it)
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the line, and what it says to a screen reader."""
        row = self.rows[index.row()]
        return row if role == ROW else row.spoken if role in SPOKEN else None


class BlockList(QListView):
    """The first line is the run sheet itself; places of blocks count from 0, it has -1.

    `chosen` carries the place under the bar, `moved` a place and the place it goes to, `dropped`
    a place, `lengthened` a place and by how many minutes.
    """

    chosen = Signal(int)
    moved = Signal(int, int)
    dropped = Signal(int)
    lengthened = Signal(int, int)

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self._rows = BlockModel()
        self._dragged = self._gap = -1
        self._from = QPoint()
        self.setModel(self._rows)
        self.setItemDelegate(BlockDelegate(self))
        self.setAccessibleName(_("Onderdelen"))
        self.setAccessibleDescription(
            _("Alt met pijl omhoog of omlaag verplaatst, plus en min veranderen de minuten")
        )
        plain_list(self)

    @property
    def place(self) -> int:
        """Return the place that is chosen."""
        return self.currentIndex().row() - 1

    def show_rows(self, rows: Sequence[BlockRow], place: int) -> None:
        """Show these lines with one of them chosen."""
        self.blockSignals(True)
        self._rows.show_rows(rows)
        self.setCurrentIndex(self._rows.index(place + 1))
        self.blockSignals(False)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which place is chosen now."""
        super().selectionChanged(selected, deselected)
        if self.currentIndex().isValid():
            self.chosen.emit(self.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt moves a block, Delete takes it out, plus and minus change its minutes."""
        key, place = Qt.Key(event.key()), self.place
        up_down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in up_down:
            self._move(place, place + up_down[key])
        elif place >= 0 and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dropped.emit(place)
        elif place >= 0 and key in MINUTES:
            self.lengthened.emit(place, MINUTES[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a block."""
        super().mousePressEvent(event)
        self._from = event.position().toPoint()
        self._dragged = self.indexAt(self._from).row() - 1
        self._gap = -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the block would come."""
        at = event.position().toPoint()
        far = (at - self._from).manhattanLength() if self._dragged >= 0 else 0
        if far < QApplication.startDragDistance() and self._gap < 0:
            return
        self._gap = self._gap_at(at.y())
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the block down."""
        dragged, gap = self._dragged, self._gap
        self._dragged = self._gap = -1
        self.unsetCursor()
        self.viewport().update()
        super().mouseReleaseEvent(event)
        if dragged >= 0 and gap >= 0:
            self._move(dragged, gap - (gap > dragged))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, and a gap where a dragged block would come."""
        super().paintEvent(event)
        if self._gap >= 0:
            with QPainter(self.viewport()) as painter:
                paint_gap(painter, self.viewport().width(), self._y_of(self._gap))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew."""
        super().resizeEvent(event)
        self.doItemsLayout()

    def _move(self, place: int, to: int) -> None:
        last = self._rows.rowCount() - 2
        if 0 <= place <= last and 0 <= to <= last and place != to:
            self.moved.emit(place, to)

    def _gap_at(self, y: int) -> int:
        """Return before which block a height is: that many for after the last one."""
        blocks = self._rows.rowCount() - 1
        rects = [self.visualRect(self._rows.index(at + 1)) for at in range(blocks)]
        return sum(y > rect.center().y() for rect in rects)

    def _y_of(self, gap: int) -> int:
        above = self.visualRect(self._rows.index(gap))
        return above.bottom()
