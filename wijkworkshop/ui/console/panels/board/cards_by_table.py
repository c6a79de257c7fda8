"""How many cards each table wrote, as the room sees it at the foot of the board."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.core.boards.board import CARDS_OF_TABLE
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.board.number_tile import TALL, WIDE
from wijkworkshop.ui.style.app_font import BOLD, app_font
from wijkworkshop.ui.widgets.shapes import paint_box

DOT, BESIDE, BEHIND = 8, 5, 8
"""Pixels of a dot, between dots, and between a number and its dots."""

EACH = WIDE + BEHIND + CARDS_OF_TABLE * (DOT + BESIDE) + 10


class CardsByTable(QWidget):
    """A number for each table, with a dot for each card and a ring for each still to come.

    Where they have no room beside each other none are shown: the projection has them too.
    """

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._came: tuple[int, ...] = ()
        self.setToolTip(_("Kaarten per tafel"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def has_room(self) -> bool:
        """Tell whether all tables fit beside each other."""
        return len(self._came) * EACH <= self.width()

    def show_came(self, came: Sequence[int]) -> None:
        """Show how many cards came from each table, from the first on."""
        if tuple(came) != self._came:
            self._came = tuple(came)
            said = (f"{number}: {each}" for number, each in enumerate(came, 1))
            self.setAccessibleName(f"{self.toolTip()}. " + ", ".join(said))
            self.setVisible(bool(came))
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room that all tables need."""
        return QSize(len(self._came) * EACH, TALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tables at the right."""
        if not self.has_room:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(app_font(14, BOLD, tabular=True))
        left = self.width() - len(self._came) * EACH
        for place, came in enumerate(self._came):
            tile = QRectF(left + place * EACH, 0, WIDE, TALL)
            _paint_number(painter, tile, place + 1)
            _paint_dots(painter, tile.right() + BEHIND, came)


def _paint_number(painter: QPainter, tile: QRectF, table: int) -> None:
    paint_box(painter, tile, LIGHT.tint.fill, radius=5.0)
    painter.setPen(QColor(LIGHT.tint.text))
    painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, str(table))


def _paint_dots(painter: QPainter, left: float, came: int) -> None:
    for card in range(CARDS_OF_TABLE):
        color = QColor(LIGHT.accent if card < came else LIGHT.muted)
        painter.setPen(QPen(color, 1.4))
        painter.setBrush(color if card < came else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(left + card * (DOT + BESIDE), (TALL - DOT) / 2, DOT, DOT))
