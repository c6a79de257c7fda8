"""How a line of the run sheet is painted."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from wijkworkshop.core.public.screens import Stage
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.run_sheet_rows import Row
from wijkworkshop.ui.lists.delegate import RowState
from wijkworkshop.ui.lists.painting import text_room, write
from wijkworkshop.ui.style.app_font import BASE, BOLD, REGULAR, app_font
from wijkworkshop.ui.widgets.shapes import paint_box


@dataclass(frozen=True)
class Measures:
    """Logical pixels of a line: room for its time and its mark, how far a step stands in, sizes.

    Without room for its time it shows none.
    """

    times: int
    mark: int
    left: int
    indent: int
    size: int
    step_size: int
    least: int
    step_least: int
    plans: bool = True  # a late start shows the planned time too


WHOLE = Measures(
    times=46, mark=28, left=8, indent=30, size=BASE, step_size=14, least=34, step_least=29
)
FOLDED = Measures(
    times=42, mark=20, left=2, indent=6, size=13, step_size=12, least=30, step_least=25, plans=False
)
NAMES = replace(FOLDED, times=0)

TITLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RunSheetPainter:
    """Paints mark, title and time; folded, smaller, and of a title only what comes first."""

    def __init__(self) -> None:
        """Paint whole lines."""
        self.measures = WHOLE

    @property
    def folded(self) -> bool:
        """Tell whether of a title only what comes first is painted."""
        return self.measures is not WHOLE

    def height(self, row: Row, width: int) -> int:
        """Return the height of a line: a long title takes two, a late start a second time."""
        at = self.measures
        wide = width - _left(row, at) - (0 if row.step else at.times) - 10
        room = text_room(self._title(row), app_font(_size(row, at), _weight(row)), wide)
        high = room.toAlignedRect().height() + (10 if self.folded else 14)
        least = at.step_least if row.step else at.least + (5 if row.plan and at.plans else 0)
        return max(high, least)

    def paint(self, painter: QPainter, rect: QRectF, row: Row, state: RowState) -> None:
        """Paint a line."""
        rect = rect.adjusted(self.measures.indent if row.step else 2, 1, -2, -1)
        strong = row.step and row.stage is Stage.NOW
        fill = LIGHT.strong.fill if strong else LIGHT.tint.fill if row.stage is Stage.NOW else ""
        if fill:
            paint_box(painter, rect, fill, radius=7.0)
        if state.focused:
            ring = LIGHT.now if strong else LIGHT.accent
            paint_box(painter, rect, "", ring, 7.0, 2.0)
        ink = LIGHT.strong.text if strong else LIGHT.ink
        _paint_line(painter, rect, row, self._title(row), ink, self.measures)

    def _title(self, row: Row) -> str:
        return row.short if self.folded else row.title


def _left(row: Row, at: Measures) -> int:
    return at.mark + (at.indent if row.step else at.left)


def _size(row: Row, at: Measures) -> int:
    return at.step_size if row.step else at.size


def _weight(row: Row) -> int:
    return BOLD if row.stage is Stage.NOW else REGULAR


def _struck(font: QFont, row: Row) -> QFont:
    """Return the font with a line through it for what is skipped."""
    struck = QFont(font)
    struck.setStrikeOut(row.skipped)
    return struck


def _paint_line(
    painter: QPainter, rect: QRectF, row: Row, title: str, ink: str, at: Measures
) -> None:
    color = LIGHT.muted if row.stage is Stage.DONE or row.skipped else ink
    mark = QRectF(rect.x() + at.left, rect.center().y() - 8, 16, 16)
    _paint_mark(painter, mark, row, ink)
    left = at.mark if row.step else at.mark + at.left
    place = rect.adjusted(left, 0, -8 if row.step else -at.times - 2, 0)
    font = _struck(app_font(_size(row, at), _weight(row)), row)
    write(painter, place, title, font, color, TITLE)
    if row.step or not at.times:
        return
    plan = row.plan if at.plans else ""
    times = rect.adjusted(0, 0, -8 if at is WHOLE else -5, 0)
    font = _struck(app_font(at.size, _weight(row), tabular=True), row)
    write(painter, times.translated(0, -8 if plan else 0), row.time, font, color, RIGHT)
    if plan:
        small = app_font(12, tabular=True)
        write(painter, times.translated(0, 9), f"({plan})", small, LIGHT.muted, RIGHT)


def _paint_mark(painter: QPainter, rect: QRectF, row: Row, ink: str) -> None:
    """Paint a tick for done, a triangle for now."""
    if row.stage is Stage.DONE:
        _paint_tick(painter, rect, ink)
    elif row.stage is Stage.NOW:
        _paint_triangle(painter, rect, ink)


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
