"""A bar in parts: what came in per channel, or a row of a small result."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets.shapes import paint_box

Part = tuple[int, str]
"""A number and the colour of its part."""

GAP = 2.0


class Bar(QWidget):
    """Parts of a whole beside each other; what is still empty is white with an edge."""

    def __init__(self, name: str = "", height: int = 11, parent: QWidget | None = None) -> None:
        """Make an empty bar; `name` is what a screen reader says."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._high = height
        self._parts: tuple[Part, ...] = ()
        self._whole = 0

    def show_parts(self, parts: Sequence[Part], whole: int, name: str = "") -> None:
        """Show parts of a whole; a whole of 0 means that the parts are all there is."""
        found = tuple(part for part in parts if part[0])
        if (found, whole) != (self._parts, self._whole):
            self._parts, self._whole = found, whole
            self.update()
        if name:
            self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Return the height, and a width that may grow."""
        return QSize(120, self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the empty bar and its parts."""
        painter = QPainter(self)
        whole = QRectF(self.rect())
        radius = min(whole.height() / 2, 6.0)
        paint_box(painter, whole, LIGHT.empty.fill, LIGHT.empty.edge, radius)
        shape = QPainterPath()
        shape.addRoundedRect(whole, radius, radius)
        painter.setClipPath(shape)
        self._paint_parts(painter, whole)

    def _paint_parts(self, painter: QPainter, whole: QRectF) -> None:
        total = sum(number for number, _ in self._parts)
        unit = whole.width() / max(1, self._whole, total)
        x = whole.x()
        for number, color in self._parts:
            rect = QRectF(x, whole.y(), max(2.0, number * unit - GAP), whole.height())
            paint_box(painter, rect, color, radius=0.0)
            x += number * unit
