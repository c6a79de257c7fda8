"""How a line of the run sheet is painted."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPolygonF

from wijkworkshop.core.progress import Progress
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.run_sheet_rows import Row
from wijkworkshop.ui.lists.delegate import RowState
from wijkworkshop.ui.lists.painting import text_room, write
from wijkworkshop.ui.style.app_font import BASE, BOLD, REGULAR, app_font
from wijkworkshop.ui.widgets.shapes import paint_box

TIMES, MARK, INDENT = 46, 28, 30
TITLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
NOTE = (12, BOLD)
PASSED = (Progress.DONE, Progress.BEEN)
CENTER = Qt.AlignmentFlag.AlignCenter
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RunSheetPainter:
    """Paints mark, title and time; folded, the mark and the time alone."""

    def __init__(self) -> None:
        """Paint whole lines."""
        self.folded = False

    def height(self, row: Row, width: int) -> int:
        """Return the height of a line: a long title takes two, a late start a second time."""
        if self.folded:
            return 22 if row.step else 44
        wide = width - _left(row) - (_note_width(row) if row.step else TIMES) - 10
        room = text_room(row.title, app_font(14 if row.step else BASE, _weight(row)), wide)
        high = room.toAlignedRect().height()
        return max(high + 14, 32 if row.step else 42 if row.plan else 37)

    def paint(self, painter: QPainter, rect: QRectF, row: Row, state: RowState) -> None:
        """Paint a line."""
        rect = rect.adjusted(INDENT if _inset(row, self.folded) else 2, 1, -2, -1)
        now = row.progress is Progress.NOW
        strong = now and row.step
        fill = LIGHT.strong.fill if strong else LIGHT.tint.fill if now else ""
        if fill:
            paint_box(painter, rect, fill, radius=7.0)
        if state.focused:
            ring = LIGHT.now if strong else LIGHT.accent
            paint_box(painter, rect, "", ring, 7.0, 2.0)
        ink = LIGHT.strong.text if strong else LIGHT.ink
        if self.folded:
            _paint_folded(painter, rect, row, ink)
        else:
            _paint_line(painter, rect, row, ink)


def _inset(row: Row, folded: bool) -> bool:
    return row.step and not folded


def _left(row: Row) -> int:
    return MARK + (INDENT if row.step else 8)


def _weight(row: Row) -> int:
    return BOLD if row.progress is Progress.NOW else REGULAR


def _struck(font: QFont, row: Row) -> QFont:
    """Return the font with a line through it for what is skipped."""
    struck = QFont(font)
    struck.setStrikeOut(row.skipped)
    return struck


def _paint_line(painter: QPainter, rect: QRectF, row: Row, ink: str) -> None:
    color = LIGHT.muted if row.progress in PASSED or row.skipped else ink
    mark = QRectF(rect.x() + 8, rect.center().y() - 8, 16, 16)
    _paint_mark(painter, mark, row, ink)
    right = 8 + _note_width(row) if row.step else TIMES + 2
    title = rect.adjusted(MARK if row.step else MARK + 8, 0, -right, 0)
    font = _struck(app_font(14 if row.step else BASE, _weight(row)), row)
    write(painter, title, row.title, font, color, TITLE)
    if row.step:
        _paint_note(painter, rect, row)
        return
    times = rect.adjusted(0, 0, -8, 0)
    font = _struck(app_font(BASE, _weight(row), tabular=True), row)
    write(painter, times.translated(0, -8 if row.plan else 0), row.time, font, color, RIGHT)
    if row.plan:
        small = app_font(12, tabular=True)
        write(painter, times.translated(0, 9), f"({row.plan})", small, LIGHT.muted, RIGHT)


def _note_width(row: Row) -> int:
    """Return the room for how a round runs, with what is kept around it."""
    return QFontMetrics(app_font(*NOTE)).horizontalAdvance(row.note) + 22 if row.note else 0


def _paint_note(painter: QPainter, rect: QRectF, row: Row) -> None:
    """Paint at the right that a round is open or to count."""
    if row.note:
        wide = _note_width(row) - 6
        pill = QRectF(rect.right() - wide - 5, rect.center().y() - 10, wide, 20)
        paint_box(painter, pill, LIGHT.sand.fill, LIGHT.now, 10.0)
        write(painter, pill, row.note, app_font(*NOTE), LIGHT.ink, int(CENTER))


def _paint_folded(painter: QPainter, rect: QRectF, row: Row, ink: str) -> None:
    middle = rect.center().x()
    if row.note and row.progress is not Progress.NOW:
        painter.setPen(QPen(QColor(LIGHT.now), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.center(), 5.0, 5.0)
    elif row.step:
        _paint_mark(painter, QRectF(middle - 6, rect.center().y() - 6, 12, 12), row, ink, dot=True)
    if row.step:
        return
    _paint_mark(painter, QRectF(middle - 8, rect.y() + 4, 16, 16), row, ink, dot=True)
    font = _struck(app_font(12, _weight(row), tabular=True), row)
    color = LIGHT.muted if row.progress in PASSED else ink
    write(painter, rect.adjusted(0, 20, 0, 0), row.time, font, color, int(CENTER))


def _paint_mark(painter: QPainter, rect: QRectF, row: Row, ink: str, *, dot: bool = False) -> None:
    """Paint a tick for done, a dot for been, a triangle for now, folded a ring for what comes."""
    if row.progress is Progress.DONE:
        _paint_tick(painter, rect, ink)
    elif row.progress is Progress.NOW:
        _paint_triangle(painter, rect, ink)
    elif row.progress is Progress.BEEN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.muted))
        painter.drawEllipse(rect.center(), 3.0, 3.0)
    elif dot:
        painter.setPen(QPen(QColor(LIGHT.muted), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.center(), 3.0, 3.0)


def _paint_tick(painter: QPainter, rect: QRectF, color: str) -> None:
    """Paint a tick as a path: the typeface has none."""
    path = QPainterPath(QPointF(rect.x() + 3, rect.center().y()))
    path.lineTo(rect.x() + rect.width() * 0.42, rect.bottom() - 4)
    path.lineTo(rect.right() - 3, rect.y() + 4)
    painter.setPen(QPen(QColor(color), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _paint_triangle(painter: QPainter, rect: QRectF, color: str) -> None:
    """Paint a triangle that points on."""
    left, right = rect.x() + 4, rect.right() - 2
    top, bottom = rect.y() + 3, rect.bottom() - 3
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    points = [QPointF(left, top), QPointF(right, rect.center().y()), QPointF(left, bottom)]
    painter.drawPolygon(QPolygonF(points))
