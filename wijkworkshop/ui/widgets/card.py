"""A panel on the desk: white, with a hairline and round corners."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.widgets.shapes import paint_box


class Card(QWidget):
    """A white panel; put what it holds in `body`."""

    def __init__(
        self,
        tone: Tone = LIGHT.card,
        padding: int = 18,
        radius: float = 10.0,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty panel in a tone."""
        super().__init__(parent)
        self._tone = tone
        self._radius = radius
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding - 4, padding, padding - 4)
        self.body.setSpacing(8)

    def set_tone(self, tone: Tone) -> None:
        """Paint it in another tone."""
        if tone != self._tone:
            self._tone = tone
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), self._tone.fill, self._tone.edge, self._radius)
