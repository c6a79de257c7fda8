"""A number on a small tile: of a table at its cards, of a goal at its name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.style.app_font import BOLD, app_font
from wijkworkshop.ui.widgets.shapes import paint_box

WIDE, TALL = 28, 24


class NumberTile(QWidget):
    """Shows a number; 0 leaves an empty place of the same size."""

    def __init__(self, number: int, tone: Tone = LIGHT.tint) -> None:
        """Show a number in a tone."""
        super().__init__()
        self._number, self._tone = number, tone
        self.setFont(app_font(14, BOLD, tabular=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the tile."""
        return QSize(WIDE, TALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile and the number."""
        if not self._number:
            return
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), self._tone.fill, radius=5.0)
        painter.setPen(QColor(self._tone.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
