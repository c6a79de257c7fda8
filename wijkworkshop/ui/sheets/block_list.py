"""The list of blocks: chosen, moved and taken out by keys, or dragged with the mouse."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication

from wijkworkshop.ui.lists.row_list import RowList
from wijkworkshop.ui.sheets.block_painter import BlockPainter, paint_gap
from wijkworkshop.ui.sheets.block_rows import BlockRow

MINUTES = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class BlockList(RowList[BlockRow]):
    """The first line is the run sheet itself; places of blocks count from 0, it has -1.

    `chosen` carries the place under the bar, `moved` a place and the place it goes to,
    `dropped` a place, `lengthened` a place and by how many minutes.
    """

    chosen = Signal(int)
    moved = Signal(int, int)
    dropped = Signal(int)
    lengthened = Signal(int, int)

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__(_("Onderdelen"), BlockPainter(), tips=True)
        self._dragged = self._gap = -1
        self._from = QPoint()
        self.setAccessibleDescription(
            _("Alt met pijl omhoog of omlaag verplaatst, plus en min veranderen de minuten")
        )
        self.row_chosen.connect(lambda _row: self.chosen.emit(self.place))

    @property
    def place(self) -> int:
        """Return the place that is chosen."""
        return self.currentIndex().row() - 1

    def show_blocks(self, rows: Sequence[BlockRow], place: int) -> None:
        """Show these lines with one of them chosen."""
        self.show_rows(rows, place + 1, keep=True)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

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
        last = len(self.rows) - 2
        if 0 <= place <= last and 0 <= to <= last and place != to:
            self.moved.emit(place, to)

    def _gap_at(self, y: int) -> int:
        """Return before which block a height is: that many for after the last one."""
        blocks = len(self.rows) - 1
        rects = [self.visualRect(self.model().index(at + 1, 0)) for at in range(blocks)]
        return sum(y > rect.center().y() for rect in rects)

    def _y_of(self, gap: int) -> int:
        above = self.visualRect(self.model().index(gap, 0))
        return above.bottom()
