"""A large button on the dark side of the start screen."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import HALF_BOLD, REGULAR, app_font
from wijkworkshop.ui.style.palette import ON_DARK
from wijkworkshop.ui.widgets.enter import pressed_by_enter
from wijkworkshop.ui.widgets.shapes import paint_box

RING, PAD = 4, 20
SIZE, SMALL = 16, 14
LINE = 27
TALL, TWO_LINES = 50, 66
WHITE, OFF = "#FFFFFF", "#8FA9B0"


@dataclass(frozen=True)
class Line:
    """A line of words on a button."""

    text: str
    size: float
    weight: int
    color: str


class Choice(QPushButton):
    """A title, and a line that explains it."""

    def __init__(self, title: str, line: str = "", parent: QWidget | None = None) -> None:
        """Make a button."""
        super().__init__(title, parent)
        self.line = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.show_words(title, line)

    def show_words(self, title: str, line: str) -> None:
        """Show another title and line."""
        self.setText(title)
        self.line = line
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.updateGeometry()
        self.update()

    def lines(self) -> tuple[Line, ...]:
        """Return what to paint, from the top down."""
        on = self.isEnabled()
        title = Line(self.text(), SIZE, HALF_BOLD, WHITE if on else OFF)
        return (title, Line(self.line, SMALL, REGULAR, ON_DARK)) if self.line else (title,)

    def box_colors(self) -> tuple[str, str, str]:
        """Return the colours of the box, its edge and the ring of the focus."""
        over = self.isEnabled() and (self.underMouse() or self.isDown())
        return (LIGHT.deep_card.fill if over else "", LIGHT.deep_card.edge, LIGHT.now)

    def sizeHint(self) -> QSize:
        """Return the room for one line, or for two."""
        return QSize(240, (TWO_LINES if self.line else TALL) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the words are cut, and the whole height."""
        return QSize(180, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as the space bar does."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring, the box and the words."""
        painter = QPainter(self)
        whole = QRectF(self.rect())
        inner = whole.adjusted(RING, RING, -RING, -RING)
        fill, edge, ring = self.box_colors()
        paint_box(painter, inner, fill, edge, 9.0, 1.0)
        if self.hasFocus():
            paint_box(painter, whole.adjusted(1, 1, -1, -1), "", ring, 12.0, 2.0)
        lines = self.lines()
        room = inner.adjusted(PAD, 0, -PAD, 0)
        top = room.center().y() - LINE * len(lines) / 2
        for place, line in enumerate(lines):
            _write(painter, QRectF(room.x(), top + place * LINE, room.width(), LINE), line)


def _write(painter: QPainter, room: QRectF, line: Line) -> None:
    font = app_font(line.size, line.weight)
    width = int(room.width()) + 1
    cut = QFontMetrics(font).elidedText(line.text, Qt.TextElideMode.ElideRight, width)
    painter.setFont(font)
    painter.setPen(QColor(line.color))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
