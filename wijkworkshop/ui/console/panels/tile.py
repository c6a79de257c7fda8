"""A pictogram on a tinted tile."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box


class Tile(QWidget):
    """A pictogram on a tile; without a name an empty place of the same size."""

    def __init__(self, name: str, color: str = LIGHT.accent, *, plain: bool = False) -> None:
        """Show a pictogram; a plain one has no tile."""
        super().__init__()
        self._name, self._color, self._plain = name, color, plain
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of a tile."""
        return QSize(20, 20) if self._plain else QSize(30, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile and the pictogram."""
        if not self._name:
            return
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if not self._plain:
            paint_box(painter, rect, LIGHT.tint.fill, radius=6.0)
            rect = rect.adjusted(5, 5, -5, -5)
        paint_pictogram(painter, rect, self._name, self._color)
