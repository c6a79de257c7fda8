"""Rows with a title, and beside it a few words or a sign."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.lists.delegate import RowState
from wijkworkshop.ui.lists.painting import WRAPPED, paint_bar, text_room, write
from wijkworkshop.ui.style.app_font import BASE, BOLD, REGULAR, app_font
from wijkworkshop.ui.widgets.pictogram import paint_pictogram

R = TypeVar("R")
SMALL = 13
SIGN = 16
EDGE = 1
"""Around the bar under a row."""
LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True)
class Titled:
    """How a row looks; `inset` is where the title begins, `key_at` where its key does."""

    title: str
    inset: int
    key: str = ""  # at the left, before the title
    key_at: int = 0
    note: str = ""  # at the right
    sign: str = ""  # at the right, in place of a note
    strong: bool = False
    faint: bool = False


@dataclass(frozen=True)
class Sizes:
    """In logical pixels: the least height, the room above and below a title, beside it, corners."""

    least: int
    around: int
    right: int
    radius: float
    sign: int = 0  # the room for one
    spare: int = 0  # that a title keeps free before it needs another line


class TitlePainter(Generic[R]):
    """Paints rows of which a function says how they look."""

    def __init__(self, looks: Callable[[R], Titled], sizes: Sizes) -> None:
        """Paint in these sizes."""
        self._looks, self._sizes = looks, sizes

    def height(self, row: R, width: int) -> int:
        """Return the height of the title, over as many lines as it takes."""
        look, sizes = self._looks(row), self._sizes
        wide = width - look.inset - self._right(look) - sizes.spare
        room = text_room(look.title, _font(look), wide, WRAPPED)
        return max(sizes.least, room.toAlignedRect().height() + sizes.around)

    def paint(self, painter: QPainter, rect: QRectF, row: R, state: RowState) -> None:
        """Paint a row."""
        look, sizes = self._looks(row), self._sizes
        rect = rect.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        paint_bar(painter, rect, state, sizes.radius)
        small, quiet = app_font(SMALL), LIGHT.accent if look.strong else LIGHT.muted
        write(painter, rect.adjusted(look.key_at, 0, 0, 0), look.key, small, LIGHT.muted, LEFT)
        write(painter, rect.adjusted(0, 0, -sizes.right, 0), look.note, small, quiet, RIGHT)
        title = rect.adjusted(look.inset, 0, -self._right(look), 0)
        ink = LIGHT.muted if look.faint else LIGHT.ink
        write(painter, title, look.title, _font(look), ink, WRAPPED)
        if look.sign:
            at = QRectF(rect.right() - sizes.sign - 2, rect.center().y() - SIGN / 2, SIGN, SIGN)
            paint_pictogram(painter, at, look.sign, LIGHT.muted)

    def _right(self, look: Titled) -> int:
        wide = QFontMetrics(app_font(SMALL)).horizontalAdvance(look.note) if look.note else 0
        return self._sizes.right + self._sizes.sign + (wide + self._sizes.right if wide else 0)


def _font(look: Titled) -> QFont:
    return app_font(BASE, BOLD if look.strong else REGULAR)
