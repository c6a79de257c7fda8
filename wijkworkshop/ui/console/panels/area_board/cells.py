"""The table of areas: groups of people and what else is chosen down, areas across."""

from gettext import gettext as _

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from wijkworkshop.core.document import TargetGroup
from wijkworkshop.pages.area_pieces import Pieces, Section
from wijkworkshop.pages.marks import Rect
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.area_board.view import AreaColumn, AreaRow, AreasView, RowKind
from wijkworkshop.ui.console.panels.area_board.words import (
    cell_words,
    column_words,
    read_words,
    row_words,
)
from wijkworkshop.ui.console.panels.board.grid import DRAWN, Cell, Grid, Index
from wijkworkshop.ui.console.panels.board.grid_table import SCALE, GridTable
from wijkworkshop.ui.drawing.painting import paint
from wijkworkshop.ui.style.fonts import measure

NARROWEST = 168
"""Pixels of a cell at the least: a ladder with its word."""

PAD, BETWEEN = 7, 3


class Cells(QStyledItemDelegate):
    """Draws a cell with the pieces of which the projection makes cards, in small."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint its pieces below each other, in the middle of its height."""
        rect = QRectF(option.rect).adjusted(PAD, PAD, -PAD, -PAD)
        section = _section(index.data(DRAWN), rect.width() / SCALE)
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(SCALE, SCALE)
        top = max(0.0, (rect.height() / SCALE - _tall(section)) / 2)
        for piece in section:
            paint(painter, piece.draw(Rect(0, top, rect.width() / SCALE, piece.tall)))
            top += piece.tall + BETWEEN / SCALE
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that its pieces need in this width."""
        wide = option.rect.width()
        tall = _tall(_section(index.data(DRAWN), (wide - 2 * PAD) / SCALE)) * SCALE
        return QSize(wide, round(tall) + 2 * PAD)


class AreasTable(GridTable):
    """Shows the areas beside each other; a cell has a rim."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(_("Gebieden naast elkaar"), Cells(), NARROWEST)

    def show_view(self, view: AreasView, at: tuple[int, int] | None) -> None:
        """Show the table, with the cell that keys are about in sight."""
        cells = tuple(tuple(_cell(column, row) for column in view.columns) for row in view.rows)
        columns = tuple(map(column_words, view.columns))
        self.show_grid(Grid(columns, tuple(map(row_words, view.rows)), cells, at), NARROWEST)


def _cell(column: AreaColumn, row: AreaRow) -> Cell:
    return Cell((column, row), cell_words(column, row), read_words(column, row))


def _section(drawn: tuple[AreaColumn, AreaRow], wide: float) -> Section:
    """Return the pieces of a cell of such a width on the page."""
    column, row = drawn
    pieces, flow = Pieces(Space(wide, LIGHT, measure), wide), column.flow(row)
    if row.kind is RowKind.GOAL:
        return pieces.goals(column.told)
    if row.kind is RowKind.GRAIN:
        return (pieces.grain(column.told),)
    if row.kind is RowKind.PLACE:
        return pieces.places(column.told)
    if row.kind is RowKind.GROUP and flow is not None:
        return (pieces.group(TargetGroup("", flow.flow)),)
    return (pieces.words(cell_words(column, row)),)


def _tall(section: Section) -> float:
    return sum(each.tall for each in section) + BETWEEN / SCALE * (len(section) - 1)
