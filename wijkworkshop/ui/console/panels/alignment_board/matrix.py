"""Goals and rules as a table: the clash in the room has a rim."""

from gettext import gettext as _

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from wijkworkshop.core.public.alignment_board import BoardCell
from wijkworkshop.pages.board.cells import one_cell
from wijkworkshop.pages.marks import Rect
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.alignment_board.view import MatrixView
from wijkworkshop.ui.console.panels.alignment_board.words import cell_words
from wijkworkshop.ui.console.panels.board.grid import DRAWN, Cell, Grid, Index
from wijkworkshop.ui.console.panels.board.grid_table import GAP, SCALE, GridTable
from wijkworkshop.ui.drawing.painting import paint
from wijkworkshop.ui.style.app_font import BOLD, app_font
from wijkworkshop.ui.style.fonts import measure
from wijkworkshop.ui.widgets.shapes import paint_box
from wijkworkshop.wording.terms import alignment_words

NARROWEST = 128
"""Pixels of a cell at the least."""

BADGE = QSize(18, 18)
FIGURE = 8


class MatrixTable(GridTable):
    """Shows rules down and goals across, with the number of each clash."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(_("Doelen en regels"), Cells(), NARROWEST)

    def show_view(self, view: MatrixView) -> None:
        """Show the table, with what the room talks about in sight."""
        figures = len(str(max(view.numbers.values(), default=0)))
        self.show_grid(_grid(view), NARROWEST + FIGURE * (figures - 1))


class Cells(QStyledItemDelegate):
    """Paints a cell with the number of its clash."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the word, the strip of tables where they differ, and the number."""
        cell, number = index.data(DRAWN)
        if cell is None:
            return
        rect = QRectF(option.rect).adjusted(GAP, GAP, -GAP, -GAP)
        space = Space(rect.width() / SCALE, LIGHT, measure)
        whole = Rect(0, 0, rect.width() / SCALE, rect.height() / SCALE)
        aside = (_badge_width(number) + 2) / SCALE if number else 0.0
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(SCALE, SCALE)
        paint(painter, one_cell(space, whole, cell, aside))
        painter.restore()
        if number:
            _badge(painter, rect, number)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for nothing: a word takes the height that its row has."""
        return QSize()


def _grid(view: MatrixView) -> Grid:
    """Return the table with its words, and the number of each clash (0: none)."""
    rows = (
        tuple(_cell(view, row, column, cell) for column, cell in enumerate(cells))
        for row, cells in enumerate(view.rated.cells)
    )
    return Grid(view.goals, view.rules, tuple(rows), view.at)


def _cell(view: MatrixView, row: int, column: int, cell: BoardCell | None) -> Cell:
    number = view.numbers.get((row, column), 0)
    read = cell_words(view.rules[row], view.goals[column], cell, number)
    return Cell((cell, number), alignment_words(cell.value) if cell else None, read)


def _badge_width(number: int) -> int:
    """Return the width of a number of one figure, or of more."""
    return BADGE.width() + FIGURE * (len(str(number)) - 1)


def _badge(painter: QPainter, rect: QRectF, number: int) -> None:
    """Paint the number of a clash in the corner of its cell."""
    wide = _badge_width(number)
    place = QRectF(rect.right() - wide - 2, rect.y() + 2, wide, BADGE.height())
    paint_box(painter, place, LIGHT.card.fill, LIGHT.line, 4.0)
    painter.setFont(app_font(13, BOLD, tabular=True))
    painter.setPen(QColor(LIGHT.ink))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))
