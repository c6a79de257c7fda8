"""A table of a board: heads stay while it scrolls, and what it is about has a rim."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.board.grid import Grid, GridModel
from wijkworkshop.ui.style.app_font import BOLD, HALF_BOLD, app_font
from wijkworkshop.ui.widgets import Label, paint_background, thin_bars
from wijkworkshop.ui.widgets.scroll import BAR
from wijkworkshop.ui.widgets.shapes import paint_box

SCALE = 0.4
"""Pixels here of one on the page: cells are drawn as the projection draws them, in small."""

LOWEST = 40
"""Pixels of a row at the least."""

SIDE = (132, 250)
"""Pixels of the heads of rows, at the least and at the most."""

GAP, RIM = 3, 3
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
HEAD = 14
FEW_ROWS = 2
"""Rows that are seen at the least where the table is shown at all."""


class Heads(QHeaderView):
    """What stands above columns or beside rows, in as many lines as it needs."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        """Be still: nothing is clicked or moved here."""
        super().__init__(orientation)
        self._flat = orientation is Qt.Orientation.Horizontal
        self._stand = Qt.AlignmentFlag.AlignBottom if self._flat else Qt.AlignmentFlag.AlignVCenter
        self.setFont(app_font(HEAD, BOLD if self._flat else HALF_BOLD, tabular=True))
        self.setMinimumSectionSize(LOWEST)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        """Paint the words of one head."""
        painter.setFont(self.font())
        painter.setPen(QColor(LIGHT.ink))
        room = rect.adjusted(GAP, GAP, -GAP, -GAP)
        painter.drawText(room, WRAP | self._stand, self._words(index))

    def height_of(self, index: int, width: int) -> int:
        """Return the height that a head needs in this width."""
        room = QRect(0, 0, width - 2 * GAP, 10_000)
        metrics = QFontMetrics(self.font())
        return metrics.boundingRect(room, int(WRAP), self._words(index)).height() + 2 * GAP

    def _words(self, index: int) -> str:
        return str(self.model().headerData(index, self.orientation()))


class GridTable(QTableView):
    """Shows the table; `chosen` carries the row (None: the head above) and column of a click."""

    chosen = Signal(object, int)

    def __init__(self, name: str, delegate: QStyledItemDelegate, narrowest: int) -> None:
        """Show nothing yet; `narrowest` is the least width of a column in pixels.

        The size that the delegate hints is how high a cell has to be at the width of the option.
        """
        super().__init__()
        self.setAccessibleName(name)
        self.cells = GridModel(self)
        self.corner = Label("", HEAD, BOLD, wrap=True)
        self.corner.setParent(self)
        self.corner.setContentsMargins(GAP, 0, GAP, GAP)
        paint_background(self.corner, LIGHT.paper)
        self.corner.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self._at: tuple[int | None, int] | None = None
        self._narrowest = narrowest
        self.setModel(self.cells)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self._across, self._down = Heads(Qt.Orientation.Horizontal), Heads(Qt.Orientation.Vertical)
        self.setHorizontalHeader(self._across)
        self.setVerticalHeader(self._down)
        self._look()
        self._across.sectionClicked.connect(lambda column: self.chosen.emit(None, column))

    def show_grid(self, grid: Grid, narrowest: int) -> None:
        """Show the table, with what stands out in sight."""
        if self.cells.show_grid(grid) or narrowest != self._narrowest:
            self._narrowest = narrowest
            self._fit()
        self.updateGeometries()  # or it scrolls by the heights of before
        if grid.at != self._at:
            self._at = grid.at
            self._bring_in_sight()
        self.viewport().update()

    def whole_height(self) -> int:
        """Return the height of all rows with their heads."""
        return self._height_of(self.cells.rowCount())

    def least_height(self) -> int:
        """Return the height under which too little of it is seen."""
        return self._height_of(min(FEW_ROWS, self.cells.rowCount()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.chosen.emit(index.row(), index.column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the heads what they need, and the cells the rest."""
        super().resizeEvent(event)
        self._fit()
        self._bring_in_sight()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and a rim around what stands out."""
        super().paintEvent(event)
        if self._at is None:
            return
        row, column = self._at
        rows = range(self.cells.rowCount()) if row is None else (row,)
        whole = QRect()
        for each in rows:
            whole = whole.united(self.visualRect(self.cells.index(each, column)))
        painter = QPainter(self.viewport())
        paint_box(painter, QRectF(whole), "", LIGHT.now, 7.0, RIM)

    def _height_of(self, rows: int) -> int:
        tall = sum(self.rowHeight(row) for row in range(rows))
        bar = BAR if self._is_wide() else 0
        return self._across.height() + tall + bar + 1

    def _is_wide(self) -> bool:
        return self._down.width() + self._across.length() > self.width()

    def _bring_in_sight(self) -> None:
        if self._at is not None:
            row, column = self._at
            self.scrollTo(self.cells.index(row or 0, column))

    def _fit(self) -> None:
        """Give the cells an equal share, and each row and head the height of its words."""
        columns = self.cells.columnCount()
        if not columns:
            return
        least, most = SIDE
        side = max(
            least, min(most, self.width() - BAR - columns * self._narrowest, self.width() // 3)
        )
        self._down.setFixedWidth(side)
        wide = max(self._narrowest, (self.width() - BAR - side) // columns)
        self._across.setDefaultSectionSize(wide)
        heads = [self._across.height_of(each, wide) for each in range(columns)]
        self._across.setFixedHeight(max(heads))
        self.corner.setGeometry(0, 0, side, max(heads))
        for row in range(self.cells.rowCount()):
            self.setRowHeight(row, max(self._down.height_of(row, side), self._cells_of(row, wide)))

    def _cells_of(self, row: int, wide: int) -> int:
        """Return the height that the cells of a row need in this width."""
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, wide, 0)
        delegate, columns = self.itemDelegate(), range(self.cells.columnCount())
        hints = (delegate.sizeHint(option, self.cells.index(row, each)) for each in columns)
        return max(LOWEST, *(hint.height() for hint in hints))

    def _look(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget())
        thin_bars(self)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), QColor(0, 0, 0, 0))
        palette.setColor(palette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        for part in (self, self.viewport(), self._across, self._down):
            part.setAutoFillBackground(False)
        for head in (self._across, self._down):
            head.viewport().setAutoFillBackground(False)
