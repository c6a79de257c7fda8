"""Round-cornered boxes, as cards, buttons and fields paint them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def paint_box(
    painter: QPainter,
    rect: QRectF,
    fill: str = "",
    edge: str = "",
    radius: float = 8.0,
    thick: float = 1.0,
) -> None:
    """Paint a box with an edge within its rectangle; no colour paints nothing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(edge), thick) if edge else Qt.PenStyle.NoPen)
    half = thick / 2 if edge else 0.0
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
