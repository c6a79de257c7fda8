"""A large button on the dark side of the start screen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.lettering import BOLD, HALF_BOLD, REGULAR, lettering
from wijkworkshop.ui.palette import ON_DARK
from wijkworkshop.ui.widgets.shapes import paint_box

RING = 4
PAD = 20
SIZE, SMALL = 16, 14
EDGE, OFF = LIGHT.deep_card.edge, "#8FA9B0"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Choice(QPushButton):
    """A title and a line that explains it; `sunny` is the one that matters most.

    On the sunny one the explaining line stands first: 'Verder met:'.
    """

    def __init__(
        self, title: str, line: str = "", *, sunny: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make a button."""
        super().__init__(title, parent)
        self._sunny = sunny
        self._line = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.show_words(title, line)

    def show_words(self, title: str, line: str) -> None:
        """Show another title and line."""
        self.setText(title)
        self._line = line
        self.setAccessibleName(f"{line} {title}" if self._sunny else title)
        self.setAccessibleDescription("" if self._sunny else line)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for one line, or for two."""
        tall = 84 if self._sunny else 66 if self._line else 50
        return QSize(240, tall + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the words are cut, and the whole height."""
        return QSize(180, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as the space bar does."""
        if event.key() in ENTER:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring, the box and the words."""
        painter = QPainter(self)
        inner = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        over = self.isEnabled() and (self.underMouse() or self.isDown())
        plain = LIGHT.deep_card.fill if over else ""
        sun = LIGHT.sunlight if over else LIGHT.now
        fill, edge = (sun, "") if self._sunny else (plain, EDGE)
        paint_box(painter, inner, fill, edge, 9.0, 1.0)
        if self.hasFocus():
            ring = "#FFFFFF" if self._sunny else LIGHT.now
            paint_box(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), "", ring, 12.0, 2.0)
        self._paint_words(painter, inner.adjusted(PAD, 0, -PAD, 0))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        title, line = "#FFFFFF", ON_DARK
        if self._sunny:
            title = line = LIGHT.ink
        elif not self.isEnabled():
            title = line = OFF
        big = (self.text(), SIZE + self._sunny, BOLD if self._sunny else HALF_BOLD, title)
        small = (self._line, SMALL, REGULAR, line)
        shown = [each for each in ((small, big) if self._sunny else (big, small)) if each[0]]
        tall = 27.0
        top = room.center().y() - tall * len(shown) / 2
        for place, words in enumerate(shown):
            _write(painter, QRectF(room.x(), top + place * tall, room.width(), tall), *words)


def _write(
    painter: QPainter, room: QRectF, text: str, size: float, weight: int, color: str
) -> None:
    font = lettering(size, weight)
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
