"""A small bar of a result, painted by the same function as the page's."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.pages.bars import parts_of, stacked
from wijkworkshop.pages.marks import Rect
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.drawing.painting import paint
from wijkworkshop.ui.style.fonts import measure

HIGH = 18


class StackedBar(QWidget):
    """Parts of one row; the longest row fills the width."""

    def __init__(
        self, parts: Sequence[tuple[int, Tone]], most: int, name: str, parent: QWidget | None = None
    ) -> None:
        """Show parts, of a most that fills the width; `name` says them."""
        super().__init__(parent)
        self._parts, self._most = tuple(parts), most
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a small bar."""
        return QSize(120, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts."""
        painter = QPainter(self)
        rect = Rect(0, 0, self.width(), self.height())
        space = Space(self.width(), LIGHT, measure)
        (bar,) = stacked(space, [(rect, parts_of(self._parts, self._most))], plain=True)
        paint(painter, bar)
