"""A word in a coloured capsule: the state of something."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.style.app_font import BOLD, app_font
from wijkworkshop.ui.style.palette import GOOD, GOOD_TINT
from wijkworkshop.ui.widgets.shapes import paint_box
from wijkworkshop.ui.widgets.showing import show_part

QUIET = Tone("#E6E3DB", LIGHT.ink)
NOW = Tone(GOOD_TINT, GOOD)
NOTICE = Tone(LIGHT.sand.fill, LIGHT.ink, LIGHT.now)
STRONG = Tone(LIGHT.strong.fill, LIGHT.strong.text)


class Pill(QWidget):
    """A word in a capsule."""

    def __init__(self, text: str = "", tone: Tone = QUIET, parent: QWidget | None = None) -> None:
        """Show a word in a tone."""
        super().__init__(parent)
        self.setFont(app_font(14, BOLD))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text, self._tone = "", tone
        self.show_text(text, tone)

    @property
    def text(self) -> str:
        """Return the word."""
        return self._text

    def show_text(self, text: str, tone: Tone) -> None:
        """Show another word in another tone; nothing hides it."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        show_part(self, bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the word."""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self._text) + 25, 27)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the capsule and the word."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_box(painter, rect, self._tone.fill, self._tone.edge, rect.height() / 2)
        painter.setPen(QColor(self._tone.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._text)
