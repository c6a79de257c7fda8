"""What is painted first, while the rest is still being imported: the side with the app's name."""

from gettext import gettext as _

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wijkworkshop.ui.style.fonts import title_font
from wijkworkshop.ui.style.sizes import LOW_UNDER, NARROW_UNDER

DEEP, PAPER = "#0B3B48", "#F7F5F0"
"""As in the tokens, which bring more along than a first paint can wait for; a test compares."""

SIDE_WIDE, SIDE_NARROW = 440, 316
PAD_WIDE, PAD_NARROW = 40, 24
TOP, TOP_LOW = 54, 20
TITLE = 38


class Splash(QWidget):
    """The two grounds of the start screen, and its title in its place."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them."""
        painter = QPainter(self)
        narrow = self.width() < NARROW_UNDER
        side = SIDE_NARROW if narrow else SIDE_WIDE
        painter.fillRect(self.rect(), QColor(PAPER))
        painter.fillRect(QRectF(0, 0, side, self.height()), QColor(DEEP))
        painter.setFont(title_font(TITLE))
        painter.setPen(QColor("#FFFFFF"))
        left = PAD_NARROW if narrow else PAD_WIDE
        top = TOP_LOW if self.height() < LOW_UNDER else TOP
        room = QRectF(left, top, side - left, painter.fontMetrics().height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, _("Wijkworkshop"))
