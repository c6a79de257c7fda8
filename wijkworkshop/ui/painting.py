"""Painting marks: one function for each kind."""

import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from math import cos, floor, pi, sin
from typing import Any

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)
from PySide6.QtSvg import QSvgRenderer

from wijkworkshop.pages import marks as m
from wijkworkshop.pages.dutch import begins_from_the_right
from wijkworkshop.pages.qr import QUIET
from wijkworkshop.places import resources
from wijkworkshop.ui.fonts import page_font

_KEPT_APART = re.compile("\u2068[^\u2069]*(\u2069|$)|^[^\u2068\u2069]*\u2069")
WHOLE = 4  # pixels of a module from which all of a code's are the same
_TIGHT_FROM = 54  # large latin titles are set a little tighter


def paint(painter: QPainter, page: m.Marks) -> None:
    """Paint marks with a painter that is scaled to the space of the page."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for mark in page:
        _PAINTERS[type(mark)](painter, mark)


def qrect(rect: m.Rect) -> QRectF:
    """Return the rectangle as Qt has it."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def _text(painter: QPainter, mark: m.Text) -> None:
    fitted = mark.fitted
    kind = mark.type
    font = _font(fitted.size, kind.weight, kind.tabular, kind.exact, mark.text.isascii())
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(mark.color))
    ink, tall = mark.ink, mark.line_height
    lead = (tall - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    turned = begins_from_the_right(_KEPT_APART.sub("", mark.text) or mark.text)
    for place, line in enumerate(fitted.lines):
        drawn = metrics.horizontalAdvance(line)
        x = {
            m.Align.LEFT: mark.rect.x - _bearing(metrics, line, fitted.size),
            m.Align.CENTRE: mark.rect.x + (mark.rect.width - drawn) / 2,
            m.Align.RIGHT: mark.rect.right - drawn,
        }[mark.align]
        direction = _direction(line)
        if turned and mark.align is m.Align.LEFT:
            x = ink.right - drawn  # a paragraph from the right has its lines flush at the right
        painter.setLayoutDirection(direction)
        painter.drawText(QPointF(x, ink.y + lead + place * tall), line)


@lru_cache(maxsize=256)
def _font(size: float, weight: int, tabular: bool, exact: bool, latin: bool) -> QFont:
    font = page_font(size, weight, tabular, exact)
    if latin and weight >= 700 and size >= _TIGHT_FROM:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
    return font


def _bearing(metrics: QFontMetricsF, line: str, size: float) -> float:
    """Return the room that a large first letter keeps at its left, so that edges align."""
    return metrics.leftBearing(line[0]) if line and size >= _TIGHT_FROM else 0.0


def _direction(line: str) -> Qt.LayoutDirection:
    """Return how a line reads, by its first letter outside words that are kept apart."""
    turned = begins_from_the_right(_KEPT_APART.sub("", line) or line)
    return Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight


def _box(painter: QPainter, mark: m.Box) -> None:
    rect = qrect(mark.rect)
    if mark.edge:
        rect = rect.adjusted(0.75, 0.75, -0.75, -0.75)
        pen = QPen(QColor(mark.edge), 2.5 if mark.dashed else 1.5)
        if mark.dashed:
            pen.setDashPattern([5, 3])
        painter.setPen(pen)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.fill))
    corners = mark.corners
    if corners == m.Corners() and not mark.edge:
        painter.fillRect(rect, QColor(mark.fill))
        return
    painter.drawPath(_rounded(rect, corners))


def _rounded(rect: QRectF, corners: m.Corners) -> QPainterPath:
    path = QPainterPath()
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    a, b, c, d = corners.top_left, corners.top_right, corners.bottom_right, corners.bottom_left
    path.moveTo(left + a, top)
    path.lineTo(right - b, top)
    path.arcTo(right - 2 * b, top, 2 * b, 2 * b, 90, -90)
    path.lineTo(right, bottom - c)
    path.arcTo(right - 2 * c, bottom - 2 * c, 2 * c, 2 * c, 0, -90)
    path.lineTo(left + d, bottom)
    path.arcTo(left, bottom - 2 * d, 2 * d, 2 * d, 270, -90)
    path.lineTo(left, top + a)
    path.arcTo(left, top, 2 * a, 2 * a, 180, -90)
    path.closeSubpath()
    return path


def _rule(painter: QPainter, mark: m.Rule) -> None:
    """Paint a hairline on whole pixels of the screen."""
    scale = painter.worldTransform()
    start = scale.map(QPointF(mark.rect.x, mark.rect.y))
    end = scale.map(QPointF(mark.rect.right, mark.rect.y))
    thick = max(1, round(1.6 * scale.m11()))
    painter.save()
    painter.resetTransform()
    painter.fillRect(
        QRectF(round(start.x()), round(start.y()), round(end.x() - start.x()), thick),
        QColor(mark.color),
    )
    painter.restore()


def _marker(painter: QPainter, mark: m.Marker) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.color))
    rect = qrect(mark.rect)
    match mark.shape:
        case m.Shape.CIRCLE:
            painter.drawEllipse(rect)
        case m.Shape.RING:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(mark.color), rect.width() * 0.22))
            edge = rect.width() * 0.11
            painter.drawEllipse(rect.adjusted(edge, edge, -edge, -edge))
        case m.Shape.DASH | m.Shape.SQUARE | m.Shape.BAR | m.Shape.BARS:
            for part in _blocks(rect, mark.shape):
                radius = part.height() / 2 if mark.shape is m.Shape.DASH else 3
                painter.drawRoundedRect(part, radius, radius)
        case m.Shape.PLUS | m.Shape.CROSS:
            _cross(painter, rect, turned=mark.shape is m.Shape.CROSS)
        case _:
            painter.drawPolygon(_polygon(rect, mark.shape))


def _blocks(rect: QRectF, shape: m.Shape) -> tuple[QRectF, ...]:
    """Return the rectangles that a shape is made of."""
    match shape:
        case m.Shape.SQUARE:
            return (_smaller(rect, 0.04),)
        case m.Shape.BAR:
            return (_smaller(rect, 0.0, 0.26),)
        case m.Shape.BARS:
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
def _corners_of(shape: m.Shape) -> tuple[tuple[float, float], ...]:
    """Return the corners of a shape in a square from -1 to 1."""
    count, start, inner = {
        m.Shape.TRIANGLE: (3, -90, 0.0),
        m.Shape.TRIANGLE_DOWN: (3, 90, 0.0),
        m.Shape.DIAMOND: (4, -90, 0.0),
        m.Shape.PENTAGON: (5, -90, 0.0),
        m.Shape.HEXAGON: (6, 0, 0.0),
        m.Shape.STAR: (10, -90, 0.45),
    }[shape]
    radii = [inner if inner and place % 2 else 1.1 for place in range(count)]
    angles = [(start + 360 * place / count) * pi / 180 for place in range(count)]
    return tuple(
        (radius * cos(angle), radius * sin(angle))
        for radius, angle in zip(radii, angles, strict=True)
    )


def _polygon(rect: QRectF, shape: m.Shape) -> QPolygonF:
    half, centre = rect.width() / 2, rect.center()
    lower = {m.Shape.TRIANGLE: 0.22, m.Shape.TRIANGLE_DOWN: -0.22}.get(shape, 0.0)
    return QPolygonF(
        [
            QPointF(centre.x() + half * x, centre.y() + half * (y + lower))
            for x, y in _corners_of(shape)
        ]
    )


def _dial(painter: QPainter, mark: m.Dial) -> None:
    thick = mark.rect.width * (0.2 if mark.rect.width < 100 else 0.09)
    rect = qrect(mark.rect).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, share in ((mark.rest, 1.0), (mark.color, mark.share)):
        painter.setPen(QPen(QColor(color), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(rect, 90 * 16, -round(360 * 16 * share))


def _icon(painter: QPainter, mark: m.Icon) -> None:
    drawing = _drawing(mark.name, mark.color)
    if drawing is not None:
        drawing.render(painter, qrect(mark.rect))


@lru_cache(maxsize=512)
def _drawing(name: str, color: str) -> QSvgRenderer | None:
    """Return a pictogram in a colour; a name that is not there draws nothing."""
    file = resources() / "icons" / f"{name}.svg"
    if not name or not file.is_file():
        return None
    source = file.read_text(encoding="utf-8").replace("currentColor", color)
    return QSvgRenderer(QByteArray(source.encode()))


def _corner(painter: QPainter, mark: m.Corner) -> None:
    rect = qrect(mark.rect)
    across = [rect.topLeft(), rect.topRight(), rect.bottomRight()]
    if mark.flipped:
        across = [rect.topRight(), rect.topLeft(), rect.bottomLeft()]
    triangle = QPainterPath()
    triangle.addPolygon(QPolygonF(across))
    triangle.closeSubpath()
    radius = m.Corners(top_left=mark.radius) if mark.flipped else m.Corners(top_right=mark.radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.color))
    painter.drawPath(triangle.intersected(_rounded(rect, radius)))


def _chart(painter: QPainter, mark: m.Chart) -> None:
    paint(painter, mark.drawn)


def _picture(painter: QPainter, mark: m.Picture) -> None:
    image = _image(mark.data)
    if not image.isNull():
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(qrect(mark.rect), image)


@lru_cache(maxsize=16)
def _image(data: str) -> QImage:
    """Return a picture; what cannot be read is a null image, and draws nothing."""
    return QImage.fromData(b64decode(data))


def _qr(painter: QPainter, mark: m.Qr) -> None:
    """Paint a code with whole pixels for a module, in the middle of its white."""
    finer = painter.device().devicePixelRatio()
    real = painter.worldTransform() * QTransform.fromScale(finer, finer)
    place = real.mapRect(qrect(mark.rect)).toAlignedRect()
    across = len(mark.modules)
    each = place.width() / (across + 2 * QUIET)
    each = floor(each) if each >= WHOLE else each  # a small picture would lose too much of it
    side = round(each * across)
    code = QRect(0, 0, side, side)
    code.moveCenter(place.center())
    painter.save()
    painter.setTransform(QTransform.fromScale(1 / finer, 1 / finer))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, each < WHOLE)
    painter.fillRect(place, QColor("#FFFFFF"))
    painter.drawImage(code, _modules(mark.modules))
    painter.restore()


@lru_cache(maxsize=16)
def _modules(rows: tuple[str, ...]) -> QImage:
    """Return a code with a pixel for each module."""
    image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
    for down, row in enumerate(rows):
        for across, module in enumerate(row):
            image.setPixelColor(across, down, QColor("#000000" if module == "1" else "#FFFFFF"))
    return image


_PAINTERS: Mapping[type, Callable[[QPainter, Any], None]] = {
    m.Text: _text,
    m.Box: _box,
    m.Rule: _rule,
    m.Marker: _marker,
    m.Dial: _dial,
    m.Icon: _icon,
    m.Corner: _corner,
    m.Chart: _chart,
    m.Picture: _picture,
    m.Qr: _qr,
}
