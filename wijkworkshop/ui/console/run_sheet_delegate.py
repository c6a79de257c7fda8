"""How a line of the run sheet is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkworkshop.core.public.screens import Stage
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.run_sheet_rows import Row
from wijkworkshop.ui.style.lettering import BASE, BOLD, REGULAR, lettering
from wijkworkshop.ui.widgets.shapes import paint_box

ROW = Qt.ItemDataRole.UserRole
"""The item data that holds the Row."""

TIMES, MARK, INDENT = 46, 28, 30
Index = QModelIndex | QPersistentModelIndex


class RunSheetDelegate(QStyledItemDelegate):
    """Paints mark, title and time; folded, the mark and the time alone."""

    def __init__(self) -> None:
        """Paint whole lines."""
        super().__init__()
        self.folded = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line: a long title takes two, a late start a second time."""
        row: Row = index.data(ROW)
        if self.folded:
            return QSize(40, 22 if row.step else 44)
        font = lettering(14 if row.step else BASE, _weight(row))
        width = option.rect.width() - _left(row) - (0 if row.step else TIMES) - 10
        room = QRect(0, 0, max(60, width), 200)
        flags = Qt.TextFlag.TextWordWrap
        high = QFontMetrics(font).boundingRect(room, flags, row.title).height()
        return QSize(100, max(high + 14, 32 if row.step else 42 if row.plan else 37))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(INDENT if _inset(row, self.folded) else 2, 1, -2, -1)
        strong = row.step and row.stage is Stage.NOW
        fill = LIGHT.strong.fill if strong else LIGHT.tint.fill if row.stage is Stage.NOW else ""
        if fill:
            paint_box(painter, rect, fill, radius=7.0)
        if option.state & QStyle.StateFlag.State_HasFocus:
            ring = LIGHT.now if strong else LIGHT.accent
            paint_box(painter, rect, "", ring, 7.0, 2.0)
        ink = LIGHT.strong.text if strong else LIGHT.ink
        if self.folded:
            _paint_folded(painter, rect, row, ink)
        else:
            _paint_line(painter, rect, row, ink)
        painter.restore()


def _inset(row: Row, folded: bool) -> bool:
    return row.step and not folded


def _left(row: Row) -> int:
    return MARK + (INDENT if row.step else 8)


def _weight(row: Row) -> int:
    return BOLD if row.stage is Stage.NOW else REGULAR


def _struck(font: QFont, row: Row) -> QFont:
    """Return the font with a line through it for what is skipped."""
    struck = QFont(font)
    struck.setStrikeOut(row.skipped)
    return struck


def _paint_line(painter: QPainter, rect: QRectF, row: Row, ink: str) -> None:
    color = LIGHT.muted if row.stage is Stage.DONE or row.skipped else ink
    mark = QRectF(rect.x() + 8, rect.center().y() - 8, 16, 16)
    _paint_mark(painter, mark, row, ink)
    painter.setPen(QColor(color))
    painter.setFont(_struck(lettering(14 if row.step else BASE, _weight(row)), row))
    title = rect.adjusted(MARK if row.step else MARK + 8, 0, -8 if row.step else -TIMES - 2, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    painter.drawText(title, flags, row.title)
    if row.step:
        return
    times = rect.adjusted(0, 0, -8, 0)
    right = Qt.AlignmentFlag.AlignRight
    painter.setFont(_struck(lettering(BASE, _weight(row), tabular=True), row))
    shift = -8.0 if row.plan else 0.0
    painter.drawText(times.translated(0, shift), right | Qt.AlignmentFlag.AlignVCenter, row.time)
    if row.plan:
        painter.setFont(lettering(12, tabular=True))
        painter.setPen(QColor(LIGHT.muted))
        words = f"({row.plan})"
        painter.drawText(times.translated(0, 9), right | Qt.AlignmentFlag.AlignVCenter, words)


def _paint_folded(painter: QPainter, rect: QRectF, row: Row, ink: str) -> None:
    middle = rect.center().x()
    if row.step:
        _paint_mark(painter, QRectF(middle - 6, rect.center().y() - 6, 12, 12), row, ink, dot=True)
        return
    _paint_mark(painter, QRectF(middle - 8, rect.y() + 4, 16, 16), row, ink, dot=True)
    painter.setPen(QColor(LIGHT.muted if row.stage is Stage.DONE else ink))
    painter.setFont(_struck(lettering(12, _weight(row), tabular=True), row))
    painter.drawText(rect.adjusted(0, 20, 0, 0), Qt.AlignmentFlag.AlignCenter, row.time)


def _paint_mark(painter: QPainter, rect: QRectF, row: Row, ink: str, *, dot: bool = False) -> None:
    """Paint a tick for done, a triangle for now, folded a dot for what comes."""
    if row.stage is Stage.DONE:
        paint_tick(painter, rect, ink)
    elif row.stage is Stage.NOW:
        paint_triangle(painter, rect, ink)
    elif dot:
        painter.setPen(QPen(QColor(LIGHT.muted), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.center(), 3.0, 3.0)


def paint_tick(painter: QPainter, rect: QRectF, color: str) -> None:
    """Paint a tick as a path: the typeface has none."""
    path = QPainterPath(QPointF(rect.x() + 3, rect.center().y()))
    path.lineTo(rect.x() + rect.width() * 0.42, rect.bottom() - 4)
    path.lineTo(rect.right() - 3, rect.y() + 4)
    painter.setPen(QPen(QColor(color), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def paint_triangle(painter: QPainter, rect: QRectF, color: str) -> None:
    """Paint a triangle that points on."""
    left, right = rect.x() + 4, rect.right() - 2
    top, bottom = rect.y() + 3, rect.bottom() - 3
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    points = [QPointF(left, top), QPointF(right, rect.center().y()), QPointF(left, bottom)]
    painter.drawPolygon(QPolygonF(points))
