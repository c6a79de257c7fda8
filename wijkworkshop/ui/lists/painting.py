"""What painters of rows share: text over as many lines as it takes, and the bar under a row."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.lists.delegate import RowState
from wijkworkshop.ui.widgets.shapes import paint_box

WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
WRAP = int(Qt.TextFlag.TextWordWrap)
LEAST_WIDE, HIGHEST = 60, 400
"""Logical pixels of the room in which a text is measured."""


def text_room(text: str, font: QFont, width: float, flags: int = WRAP) -> QRectF:
    """Return the room that a text takes in this width, over as many lines as it needs."""
    room = QRectF(0, 0, max(LEAST_WIDE, width), HIGHEST)
    return QFontMetricsF(font).boundingRect(room, flags, text)


def fitting_words(text: str, font: QFont, width: float) -> str:
    """Return a text in which a word that is too long for a line ends in an ellipsis."""
    metrics, end = QFontMetricsF(font), Qt.TextElideMode.ElideRight
    return " ".join(metrics.elidedText(word, end, width) for word in text.split(" "))


def write(
    painter: QPainter,
    room: QRectF,
    text: str,
    font: QFont,
    color: str = LIGHT.ink,
    flags: int = WRAPPED,
) -> None:
    """Write a text in a room."""
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(room, flags, text)


def paint_bar(painter: QPainter, rect: QRectF, state: RowState, radius: float) -> None:
    """Paint the bar under the row that is chosen; an edge tells that keys go there."""
    if state.chosen:
        paint_box(painter, rect, LIGHT.tint.fill, LIGHT.accent if state.focused else "", radius, 2)
