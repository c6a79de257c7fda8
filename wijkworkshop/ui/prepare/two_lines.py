"""Painting what a row says: a title, and under it a smaller line when there is one."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from wijkworkshop.ui.style.app_font import app_font

HIGH = 22
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft

Line = tuple[str, int, int, str]
"""Text, size, weight and colour."""


def paint_two_lines(painter: QPainter, room: QRectF, *lines: Line) -> None:
    """Paint lines in the middle of a room, cut where it ends; an empty one is left out."""
    said = [line for line in lines if line[0]]
    top = room.center().y() - HIGH * len(said) / 2
    for place, (text, size, weight, color) in enumerate(said):
        font = app_font(size, weight)
        cut = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, int(room.width()) + 1
        )
        painter.setFont(font)
        painter.setPen(QColor(color))
        row = QRectF(room.x(), top + HIGH * place, room.width(), HIGH)
        painter.drawText(row, MIDDLE, cut)
