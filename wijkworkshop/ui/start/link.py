"""A small button on dark that looks like a link."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import app_font
from wijkworkshop.ui.style.palette import ON_DARK
from wijkworkshop.ui.widgets.shapes import paint_box

RING = 4


class Link(QPushButton):
    """Underlined words; a ring of sun when it has the focus."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Make a link."""
        super().__init__(text, parent)
        font = QFont(app_font(15))
        font.setUnderline(True)
        self.setFont(font)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        """Return the room for the words and the ring."""
        wide = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(wide + 2 * RING, 32)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the words and the ring."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the ring."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.hasFocus():
            paint_box(painter, rect.adjusted(0, 1, 0, -1), "", LIGHT.now, 6.0, 2.0)
        painter.setFont(self.font())
        painter.setPen(QColor("#FFFFFF" if self.underMouse() else ON_DARK))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect.adjusted(RING, 0, 0, 0), left, self.text())
