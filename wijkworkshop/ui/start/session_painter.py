"""How an entry of the list is painted: a card per group, a mark and a word for the status."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.lists.delegate import RowState
from wijkworkshop.ui.lists.painting import write
from wijkworkshop.ui.start.columns import PAD, Columns, columns
from wijkworkshop.ui.start.row import Mark, Row
from wijkworkshop.ui.start.session_entries import Entry
from wijkworkshop.ui.style.app_font import BASE, BOLD, HALF_BOLD, REGULAR, app_font
from wijkworkshop.ui.style.palette import GOOD

TALL, HEADING = 58, 46
RADIUS = 10.0
BAR = 5.0
QUIET = "#6D7C83"
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class SessionPainter:
    """Paints headings, and rows in columns."""

    def height(self, entry: Entry, width: int) -> int:
        """Return the height of a heading or a row."""
        return TALL if entry.row else HEADING

    def paint(self, painter: QPainter, rect: QRectF, entry: Entry, state: RowState) -> None:
        """Paint an entry."""
        if entry.row is None:
            _write(painter, rect.adjusted(PAD, 0, 0, 0), entry.heading, LIGHT.muted, HALF_BOLD)
            return
        _paint_box(painter, rect, entry, state.chosen)
        _paint_row(painter, columns(rect), entry.row)
        if state.focused:
            _paint_focus(painter, rect)


def _paint_box(painter: QPainter, rect: QRectF, entry: Entry, chosen: bool) -> None:
    """Paint this row's part of the card of its group."""
    card = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    card.setTop(card.top() if entry.first else rect.top() - 2 * RADIUS)
    card.setBottom(card.bottom() if entry.last else rect.bottom() + 2 * RADIUS)
    shape = QPainterPath()
    shape.addRoundedRect(card, RADIUS, RADIUS)
    painter.save()
    painter.setClipRect(rect)
    painter.fillPath(shape, QColor(LIGHT.tint.fill if chosen else LIGHT.card.fill))
    if chosen:
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.fillRect(QRectF(rect.x(), rect.y(), BAR, rect.height()), QColor(LIGHT.accent))
        painter.setClipRect(rect)
    painter.strokePath(shape, QPen(QColor(LIGHT.line), 1.0))
    if not entry.last:
        y = rect.bottom() - 0.5
        painter.setPen(QPen(QColor(LIGHT.line), 1.0))
        painter.drawLine(QPointF(rect.x() + PAD, y), QPointF(rect.right() - PAD, y))
    painter.restore()


def _paint_row(painter: QPainter, at: Columns, row: Row) -> None:
    weight = BOLD if row.mark is Mark.RUNNING else REGULAR
    if at.date is not None:
        _write(painter, at.date, row.date)
    _write(painter, at.present, row.present, align=RIGHT)
    _write(painter, at.status, row.status, weight=weight)
    _paint_mark(painter, at.mark, row.mark)
    if at.area is not None:
        _write(painter, at.area, row.area)
    _write_name(painter, at, row)


def _write_name(painter: QPainter, at: Columns, row: Row) -> None:
    """Write the name, and under it what has no column of its own."""
    without = (row.date if at.date is None else "", row.area if at.area is None else "")
    under = " · ".join(each for each in without if each)
    half = at.name.height() / 2 - 1
    upper = at.name.adjusted(0, 6, 0, -half) if under else at.name
    _write(painter, upper, row.name, weight=BOLD)
    if under:
        _write(painter, upper.translated(0, upper.height() - 2), under, LIGHT.muted)


def _paint_mark(painter: QPainter, room: QRectF, mark: Mark) -> None:
    middle = QPointF(room.x() + 6, room.center().y())
    fill = {Mark.RUNNING: LIGHT.accent, Mark.TO_COUNT: LIGHT.now, Mark.DONE: GOOD}.get(mark, "")
    edge = {Mark.TO_COUNT: "#8A5A0B", Mark.PLANNED: QUIET}.get(mark, "")
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(edge), 2.0 if not fill else 1.0) if edge else Qt.PenStyle.NoPen)
    match mark:
        case Mark.RUNNING:
            painter.drawEllipse(middle, 6.0, 6.0)
        case Mark.PLANNED:
            painter.drawEllipse(middle, 5.0, 5.0)
        case Mark.TO_COUNT:
            corners = ((0, -7), (7, 0), (0, 7), (-7, 0))
            painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
        case Mark.DONE:
            painter.drawRoundedRect(QRectF(middle.x() - 5, middle.y() - 5, 10, 10), 2.0, 2.0)
        case Mark.LEFT:
            painter.fillRect(QRectF(middle.x() - 6, middle.y() - 1, 12, 2), QColor(QUIET))


def _paint_focus(painter: QPainter, rect: QRectF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LIGHT.accent), 2.0))
    painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), RADIUS - 3, RADIUS - 3)


def _write(
    painter: QPainter,
    room: QRectF,
    text: str,
    color: str = LIGHT.ink,
    weight: int = REGULAR,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    font = app_font(BASE, weight)
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
    write(painter, room, cut, font, color, int(align))
