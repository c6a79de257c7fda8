"""How a line of the run sheet is painted."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPolygonF

from wijkworkshop.core.progress import Progress
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.run_sheet_rows import Row
from wijkworkshop.ui.lists.delegate import RowState
from wijkworkshop.ui.lists.painting import fitting_words, text_room, write
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
NOTE = (12, BOLD)
PASSED = (Progress.DONE, Progress.BEEN)
CENTER = Qt.AlignmentFlag.AlignCenter
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
        beside = _note_width(row, at) if row.step else at.times
        wide = width - _left(row, at) - beside - 10
        font = app_font(_size(row, at), _weight(row))
        room = text_room(fitting_words(self._title(row), font, wide), font, wide)
        high = room.toAlignedRect().height() + (10 if self.folded else 14)
        least = at.step_least if row.step else at.least + (5 if row.plan and at.plans else 0)
        return max(high, least)

    def paint(self, painter: QPainter, rect: QRectF, row: Row, state: RowState) -> None:
        """Paint a line."""
        rect = rect.adjusted(self.measures.indent if row.step else 2, 1, -2, -1)
        now = row.progress is Progress.NOW
        strong = now and row.step
        fill = LIGHT.strong.fill if strong else LIGHT.tint.fill if now else ""
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
    return BOLD if row.progress is Progress.NOW else REGULAR


def _struck(font: QFont, row: Row) -> QFont:
    """Return the font with a line through it for what is skipped."""
    struck = QFont(font)
    struck.setStrikeOut(row.skipped)
    return struck


def _paint_line(
    painter: QPainter, rect: QRectF, row: Row, title: str, ink: str, at: Measures
) -> None:
    color = LIGHT.muted if row.progress in PASSED or row.skipped else ink
    mark = QRectF(rect.x() + at.left, rect.center().y() - 8, 16, 16)
    _paint_mark(painter, mark, row, ink, at)
    left = at.mark if row.step else at.mark + at.left
    right = 8 + _note_width(row, at) if row.step else at.times + 2
    place = rect.adjusted(left, 0, -right, 0)
    font = _struck(app_font(_size(row, at), _weight(row)), row)
    write(painter, place, fitting_words(title, font, place.width()), font, color, TITLE)
    if row.step:
        _paint_note(painter, rect, row, at)
    elif at.times:
        _paint_times(painter, rect, row, color, at)


def _paint_times(painter: QPainter, rect: QRectF, row: Row, color: str, at: Measures) -> None:
    plan = row.plan if at.plans else ""
    times = rect.adjusted(0, 0, -8 if at is WHOLE else -5, 0)
    font = _struck(app_font(at.size, _weight(row), tabular=True), row)
    write(painter, times.translated(0, -8 if plan else 0), row.time, font, color, RIGHT)
    if plan:
        small = app_font(12, tabular=True)
        write(painter, times.translated(0, 9), f"({plan})", small, LIGHT.muted, RIGHT)


def _note_width(row: Row, at: Measures) -> int:
    """Return the room for how a round runs, with what is kept around it; small lines have none."""
    if not row.note or at is not WHOLE:
        return 0
    return QFontMetrics(app_font(*NOTE)).horizontalAdvance(row.note) + 22


def _paint_note(painter: QPainter, rect: QRectF, row: Row, at: Measures) -> None:
    """Paint at the right that a round is open or to count."""
    if wide := _note_width(row, at):
        pill = QRectF(rect.right() - wide + 1, rect.center().y() - 10, wide - 6, 20)
        paint_box(painter, pill, LIGHT.sand.fill, LIGHT.now, 10.0)
        write(painter, pill, row.note, app_font(*NOTE), LIGHT.ink, int(CENTER))


def _paint_mark(painter: QPainter, rect: QRectF, row: Row, ink: str, at: Measures) -> None:
    """Paint a tick for done, a dot for been, a triangle for now; in small lines a ring for open."""
    if row.note and at is not WHOLE and row.progress is not Progress.NOW:
        painter.setPen(QPen(QColor(LIGHT.now), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.center(), 5.0, 5.0)
    elif row.progress is Progress.DONE:
        _paint_tick(painter, rect, ink)
    elif row.progress is Progress.NOW:
        _paint_triangle(painter, rect, ink)
    elif row.progress is Progress.BEEN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.muted))
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
