"""The shapes of markers: groups are told apart by them, not by colour alone."""

from functools import cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from wijkworkshop.pages.marks import Shape


def paint_marker(painter: QPainter, rect: QRectF, shape: Shape, color: str) -> None:
    """Paint a marker: who cannot tell colours apart has its shape."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    match shape:
        case Shape.CIRCLE:
            painter.drawEllipse(rect)
        case Shape.RING:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(color), rect.width() * 0.22))
            edge = rect.width() * 0.11
            painter.drawEllipse(rect.adjusted(edge, edge, -edge, -edge))
        case Shape.DASH | Shape.SQUARE | Shape.BAR | Shape.BARS:
            for part in _blocks(rect, shape):
                radius = part.height() / 2 if shape is Shape.DASH else 3
                painter.drawRoundedRect(part, radius, radius)
        case Shape.PLUS | Shape.CROSS:
            _cross(painter, rect, turned=shape is Shape.CROSS)
        case _:
            painter.drawPolygon(_polygon(rect, shape))


def _blocks(rect: QRectF, shape: Shape) -> tuple[QRectF, ...]:
    """Return the rectangles that a shape is made of."""
    match shape:
        case Shape.SQUARE:
            return (_smaller(rect, 0.04),)
        case Shape.BAR:
            return (_smaller(rect, 0.0, 0.26),)
        case Shape.BARS:
            low = 0.58 * rect.height()
            return (rect.adjusted(0, 0, 0, -low), rect.adjusted(0, low, 0, 0))
        case _:
            return (rect,)


def _smaller(rect: QRectF, across: float, down: float | None = None) -> QRectF:
    down = across if down is None else down
    width, height = rect.width() * across, rect.height() * down
    return rect.adjusted(width, height, -width, -height)


def _cross(painter: QPainter, rect: QRectF, turned: bool) -> None:
    half, thick = rect.width() / 2, rect.width() * 0.17
    painter.save()
    painter.translate(rect.center())
    painter.rotate(45 if turned else 0)
    painter.drawRect(QRectF(-half, -thick, 2 * half, 2 * thick))
    painter.drawRect(QRectF(-thick, -half, 2 * thick, 2 * half))
    painter.restore()


@cache
def _corners_of(shape: Shape) -> tuple[tuple[float, float], ...]:
    """Return the corners of a shape in a square from -1 to 1."""
    count, start, inner = {
        Shape.TRIANGLE: (3, -90, 0.0),
        Shape.TRIANGLE_DOWN: (3, 90, 0.0),
        Shape.DIAMOND: (4, -90, 0.0),
        Shape.PENTAGON: (5, -90, 0.0),
        Shape.HEXAGON: (6, 0, 0.0),
        Shape.STAR: (10, -90, 0.45),
    }[shape]
    radii = [inner if inner and place % 2 else 1.1 for place in range(count)]
    angles = [(start + 360 * place / count) * pi / 180 for place in range(count)]
    return tuple(
        (radius * cos(angle), radius * sin(angle))
        for radius, angle in zip(radii, angles, strict=True)
    )


def _polygon(rect: QRectF, shape: Shape) -> QPolygonF:
    half, centre = rect.width() / 2, rect.center()
    lower = {Shape.TRIANGLE: 0.22, Shape.TRIANGLE_DOWN: -0.22}.get(shape, 0.0)
    return QPolygonF(
        [
            QPointF(centre.x() + half * x, centre.y() + half * (y + lower))
            for x, y in _corners_of(shape)
        ]
    )
