"""A coloured marker in a legend."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.pages.marks import Box, Marker, Rect, Shape, same
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.drawing.painting import paint

SIZE = 12


class Dot(QWidget):
    """A marker of a shape in a colour, as on the page."""

    def __init__(self, color: str, shape: Shape = Shape.CIRCLE) -> None:
        """Show a marker."""
        super().__init__()
        self._mark = Marker(Rect(1, 1, SIZE - 2, SIZE - 2), shape, color)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of a marker."""
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marker."""
        paint(QPainter(self), (self._mark,))


class Dashed(QWidget):
    """What stands for 'weet ik niet': a square with a dashed edge, as in the bars."""

    def __init__(self) -> None:
        """Take the room of a marker."""
        super().__init__()
        self.setFixedSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square."""
        box = Box(Rect(0, 0, SIZE, SIZE), LIGHT.card.fill, LIGHT.empty.edge, same(2), dashed=True)
        paint(QPainter(self), (box,))
