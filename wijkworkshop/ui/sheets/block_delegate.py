"""How a line of the list in the editor is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.sheets.block_rows import BlockRow
from wijkworkshop.ui.style.lettering import BASE, BOLD, HALF_BOLD, REGULAR, lettering
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
GRIP, TIME, MINUTES, PAD, ICON, BAR = 30, 54, 74, 12, 16, 14
GAP = 3
WRAP = Qt.TextFlag.TextWordWrap
LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight


class BlockDelegate(QStyledItemDelegate):
    """Paints a grip, the time, the title with a line under it, and the minutes."""

    def __init__(self, shown_in: QWidget) -> None:
        """Paint for a list: its width says how high a line is, with or without a scroll bar."""
        super().__init__(shown_in)
        self._list = shown_in

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that title and line need at this width."""
        row: BlockRow = index.data(ROW)
        wide = self._list.width() - BAR - _left(row) - MINUTES
        high = _high(row.title, lettering(BASE, BOLD), wide)
        under = row.warning or row.under
        if under:
            inset = ICON + 6 if row.warning else 0
            high += _high(under, _under_font(row), wide + MINUTES - inset) + 3
        return QSize(120, int(high) + 2 * PAD + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        row: BlockRow = index.data(ROW)
        rect = QRectF(option.rect).adjusted(1, GAP, -1, -GAP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = LIGHT.tint.fill if chosen else LIGHT.card.fill
        paint_box(painter, rect, fill, LIGHT.accent if chosen else LIGHT.line, 10.0)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_box(painter, rect, "", LIGHT.accent, 10.0, 2.5)
        _paint_words(painter, rect, row)
        painter.restore()


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
        time = lettering(BASE, HALF_BOLD, tabular=True)
        _write(painter, room.adjusted(GRIP + 4, 0, 0, 0), row.time, time)
    _write(painter, room, row.minutes, lettering(14, tabular=True), LIGHT.muted, RIGHT)
    words = room.adjusted(_left(row), 0, -MINUTES + PAD, 0)
    title = lettering(BASE, BOLD)
    _write(painter, words, row.title, title)
    below = words.adjusted(0, _high(row.title, title, words.width()) + 3, MINUTES - PAD, 0)
    if row.warning:
        paint_pictogram(painter, QRectF(below.x(), below.y() + 1, ICON, ICON), _ALERT, WRONG)
        _write(painter, below.adjusted(ICON + 6, 0, 0, 0), row.warning, _under_font(row), WRONG)
    else:
        _write(painter, below, row.under, _under_font(row), LIGHT.muted)


_ALERT = "alert-triangle"


def _under_font(row: BlockRow) -> QFont:
    return lettering(14, HALF_BOLD if row.warning else REGULAR)


def _high(text: str, font: QFont, wide: float) -> float:
    room = QRectF(0, 0, max(wide, 60.0), 400)
    return QFontMetricsF(font).boundingRect(room, WRAP, text).height()


def _write(
    painter: QPainter,
    room: QRectF,
    text: str,
    font: QFont,
    color: str = LIGHT.ink,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(room, align | WRAP, text)
