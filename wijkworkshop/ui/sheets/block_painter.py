"""How a line of the list in the editor is painted."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.lists.delegate import RowState
from wijkworkshop.ui.lists.painting import WRAP, text_room, write
from wijkworkshop.ui.sheets.block_rows import BlockRow
from wijkworkshop.ui.style.app_font import BASE, BOLD, HALF_BOLD, REGULAR, app_font
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box

GRIP, TIME, MINUTES, PAD, ICON = 30, 54, 74, 12, 16
GAP, SPARE = 3, 4
LEFT = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft) | WRAP
RIGHT = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight) | WRAP


class BlockPainter:
    """Paints a grip, the time, the title with a line under it, and the minutes."""

    def height(self, row: BlockRow, width: int) -> int:
        """Return the height that title and line need at this width."""
        wide = width - _left(row) - MINUTES - SPARE
        high = text_room(row.title, app_font(BASE, BOLD), wide).height()
        under = row.warning or row.under
        if under:
            inset = ICON + 6 if row.warning else 0
            high += text_room(under, _under_font(row), wide + MINUTES - inset).height() + 3
        return int(high) + 2 * PAD + 2 * GAP

    def paint(self, painter: QPainter, rect: QRectF, row: BlockRow, state: RowState) -> None:
        """Paint a line."""
        rect = rect.adjusted(1, GAP, -1, -GAP)
        fill = LIGHT.tint.fill if state.chosen else LIGHT.card.fill
        paint_box(painter, rect, fill, LIGHT.accent if state.chosen else LIGHT.line, 10.0)
        if state.focused:
            paint_box(painter, rect, "", LIGHT.accent, 10.0, 2.5)
        _paint_words(painter, rect, row)


def paint_gap(painter: QPainter, wide: int, y: int) -> None:
    """Paint where a block that is dragged would come."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(LIGHT.accent), 3.0))
    painter.drawLine(QPointF(8, y), QPointF(wide - 8, y))
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawEllipse(QPointF(8, y), 4.0, 4.0)


def _left(row: BlockRow) -> int:
    return GRIP + TIME + 8 if row.time else PAD + 4


def _paint_words(painter: QPainter, rect: QRectF, row: BlockRow) -> None:
    room = rect.adjusted(0, PAD, -PAD, -PAD)
    if row.time:
        grip = QRectF(room.x() + 8, rect.center().y() - 9, 18, 18)
        paint_pictogram(painter, grip, "grip-vertical", LIGHT.muted)
        time = app_font(BASE, HALF_BOLD, tabular=True)
        write(painter, room.adjusted(GRIP + 4, 0, 0, 0), row.time, time, flags=LEFT)
    write(painter, room, row.minutes, app_font(14, tabular=True), LIGHT.muted, RIGHT)
    words = room.adjusted(_left(row), 0, -MINUTES + PAD, 0)
    title = app_font(BASE, BOLD)
    write(painter, words, row.title, title, flags=LEFT)
    below = words.adjusted(
        0, text_room(row.title, title, words.width()).height() + 3, MINUTES - PAD, 0
    )
    if row.warning:
        paint_pictogram(painter, QRectF(below.x(), below.y() + 1, ICON, ICON), _ALERT, WRONG)
        words = below.adjusted(ICON + 6, 0, 0, 0)
        write(painter, words, row.warning, _under_font(row), WRONG, LEFT)
    else:
        write(painter, below, row.under, _under_font(row), LIGHT.muted, LEFT)


_ALERT = "alert-triangle"


def _under_font(row: BlockRow) -> QFont:
    return app_font(14, HALF_BOLD if row.warning else REGULAR)
