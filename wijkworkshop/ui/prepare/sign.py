"""A pictogram beside words; it says nothing that the words do not."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.ui.widgets.pictogram import paint_pictogram


class Sign(QWidget):
    """Shows a pictogram in a colour."""

    def __init__(self, icon: str, color: str, size: int = 22) -> None:
        """Show it this large."""
        super().__init__()
        self._icon, self._color, self._side = icon, color, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: str, color: str) -> None:
        """Show another one."""
        self._icon, self._color = icon, color
        self.update()

    def sizeHint(self) -> QSize:
        """Return its size."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        place = QRectF(0, 0, self._side, self._side)
        paint_pictogram(QPainter(self), place, self._icon, self._color)
