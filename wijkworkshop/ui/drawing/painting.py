"""Painting marks: one function for each kind."""

import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from functools import lru_cache
from math import floor
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

from wijkworkshop.core.safe_text import is_name
from wijkworkshop.pages import marks as m
from wijkworkshop.pages.qr import QUIET
from wijkworkshop.places import resources
from wijkworkshop.ui.drawing.markers import paint_marker
from wijkworkshop.ui.style.fonts import page_font
from wijkworkshop.wording.dutch import begins_from_the_right

_KEPT_APART = re.compile("\u2068[^\u2069]*(\u2069|$)|^[^\u2068\u2069]*\u2069")
WHOLE = 4  # pixels of a module from which all of a code's are the same
_TIGHT_FROM = 54  # large latin titles are set a little tighter
_LINK, _DOTTED = 4.0, (0.1, 2.2)  # how thick a link is, and its dots in that measure
_STRAIGHT = 7.0


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
    paint_marker(painter, qrect(mark.rect), mark.shape, mark.color)


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
    if not (is_name(name) and file.is_file()):
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


def _link(painter: QPainter, mark: m.Link) -> None:
    rect = qrect(mark.rect)
    start, end = rect.topLeft(), rect.bottomRight()
    if mark.rising:
        start, end = rect.bottomLeft(), rect.topRight()
    middle = rect.center().x()
    path = QPainterPath(start)
    if mark.straight:
        path.lineTo(end)
    else:
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    pen = QPen(QColor(mark.color), _STRAIGHT if mark.straight else _LINK)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if mark.loose:
        pen.setDashPattern(_DOTTED)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


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
    m.Link: _link,
    m.Chart: _chart,
    m.Picture: _picture,
    m.Qr: _qr,
}
