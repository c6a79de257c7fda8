"""Something large to press: a number, a pictogram, words, and what was given to it."""

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.style.app_font import BOLD, HALF_BOLD, app_font
from wijkworkshop.ui.style.palette import EDGE, ON_DARK
from wijkworkshop.ui.widgets import paint_pictogram
from wijkworkshop.ui.widgets.enter import pressed_by_enter
from wijkworkshop.ui.widgets.shapes import paint_box

WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
RING = 4
MARK = 82
"""Kept at the right for what was given: its disc ends 18 from the edge, and words keep off it."""


class Style(Enum):
    """How much a target stands out, and how much room it keeps."""

    CARD = auto()  # with room for a mark
    TIGHT = auto()  # a figure or a word in a row
    PRIMARY = auto()
    BRIGHT = auto()  # the one thing to press on a dark page
    QUIET = auto()
    ON_DARK = auto()  # quiet, on a dark page


class Target(QAbstractButton):
    """A card that is pressed with a finger, a mouse or a key; `mark` stands at its right."""

    def __init__(
        self,
        look: Look,
        words: str,
        number: str = "",
        icon: str = "",
        style: Style = Style.CARD,
    ) -> None:
        """Make one that is not chosen; a tight one keeps no room for a mark."""
        super().__init__()
        self._look, self._number, self._icon = look, number, icon
        self._bright, self._quiet = style is Style.BRIGHT, style is Style.QUIET
        self._on_dark = style is Style.ON_DARK
        self._quiet = self._quiet or self._on_dark
        self._primary = self._bright or style is Style.PRIMARY
        self._tight = style is Style.TIGHT
        self._mark = ""
        self.setText(words)
        self.setFont(
            app_font(look(24 if self._quiet else 28), BOLD if self._primary else HALF_BOLD)
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._say()

    def grow(self, height: float) -> "Target":
        """Be at least this high, and keep its place while it is hidden; return itself."""
        self.setMinimumHeight(self._look(height) + 2 * RING)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        return self

    def show_primary(self, primary: bool) -> None:
        """Stand out as the one thing to press, or not."""
        self._primary, self._tight = primary, not primary
        self.update()

    @property
    def number(self) -> str:
        """Return the number that stands before the words."""
        return self._number

    def show_mark(self, mark: str, said: str = "") -> None:
        """Show what was given to it; `said` is how a screen reader says that."""
        self._mark = mark
        self._say(said)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        room = max(80.0, width - self._before() - self._after() - 2 * RING)
        rect = QFontMetricsF(self.font()).boundingRect(
            QRectF(0, 0, room, 4000), WRAPPED, self.text()
        )
        needed = max(self._look.touch, round(rect.height()) + self._look(26)) + 2 * RING
        return max(needed, self.minimumHeight())

    def sizeHint(self) -> QSize:
        """Return the room for the words in one line, within reason."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        wide = min(self._look(560), round(words) + 4)
        width = round(self._before() + wide + self._after()) + 2 * RING
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: what a finger needs."""
        return QSize(self._look.touch + 2 * RING, self._look.touch + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, its number, pictogram, words and mark."""
        painter = QPainter(self)
        inner = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        fill, edge, text, thick = self._colors()
        paint_box(painter, inner, fill, edge, 12.0, thick)
        if self.hasFocus():
            ring = "#FFFFFF" if self._bright else LIGHT.now
            paint_box(painter, QRectF(self.rect()), "", ring, 15.0, 4.0)
        side = self._look(8) if self._tight else self._pad()
        rest = inner.adjusted(side, 0, -self._after(), 0)
        if self._number:
            color = text if self._primary else LIGHT.accent
            self._write(painter, rest, self._number, app_font(self._look(32), BOLD), color)
            rest.setLeft(rest.left() + self._look(58))
        if self._icon:
            self._paint_tile(painter, rest)
            rest.setLeft(rest.left() + self._look(70))
        painter.setFont(self.font())
        painter.setPen(QColor(text))
        centred = 0 if self._number or self._icon else int(Qt.AlignmentFlag.AlignHCenter)
        painter.drawText(rest, WRAPPED | centred, self.text())
        self._paint_mark(painter, inner)

    def _paint_tile(self, painter: QPainter, rest: QRectF) -> None:
        side = self._look(52)
        tile = QRectF(rest.x(), rest.center().y() - side / 2, side, side)
        on = self._mark or self.isChecked()
        paint_box(painter, tile, LIGHT.card.fill if on else LIGHT.tint.fill, radius=10.0)
        paint_pictogram(painter, tile.adjusted(9, 9, -9, -9), self._icon, LIGHT.accent)

    def _paint_mark(self, painter: QPainter, inner: QRectF) -> None:
        wide = self._look(64)
        place = QRectF(inner.right() - wide - self._look(10), inner.y(), wide, inner.height())
        if self._mark:
            side = self._look(48)
            disc = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
            paint_box(painter, disc, LIGHT.accent, radius=side / 2)
            painter.setFont(app_font(self._look(26), BOLD, tabular=True))
            painter.setPen(QColor("#FFFFFF"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._mark)
        elif self.isCheckable() and self.isChecked() and not self._tight:
            side = self._look(40)
            spot = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
            paint_pictogram(painter, spot, "circle-check", LIGHT.accent)

    def _write(self, painter: QPainter, rest: QRectF, words: str, font: QFont, color: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(color))
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _colors(self) -> tuple[str, str, str, float]:
        if not self.isEnabled():
            return "#F1EFEA", LIGHT.line, "#5C6A70", 1.0
        if self._bright:
            return LIGHT.now, "", LIGHT.ink, 1.0
        if self._primary:
            return ("#0A4654" if self.isDown() else LIGHT.accent), "", "#FFFFFF", 1.0
        if self._quiet:
            text = ON_DARK if self._on_dark else LIGHT.accent
            return (LIGHT.tint.fill if self.isDown() else ""), "", text, 1.0
        if (self.isCheckable() and self.isChecked()) or self._mark or self.isDown():
            return LIGHT.tint.fill, LIGHT.accent, LIGHT.ink, 3.0
        return LIGHT.card.fill, EDGE, LIGHT.ink, 2.0

    def _pad(self) -> int:
        return self._look(22)

    def _before(self) -> float:
        number = self._look(58) if self._number else 0
        side = self._look(8) if self._tight else self._pad()
        return side + number + (self._look(70) if self._icon else 0)

    def _after(self) -> float:
        if self._tight:
            return self._look(8)
        return self._pad() if self._primary or self._quiet else self._look(MARK)

    def _say(self, said: str = "") -> None:
        words = f"{self._number}: {self.text()}" if self._number else self.text()
        self.setAccessibleName(f"{words}, {said}" if said else words)
