"""A drop-down list that looks like the other fields."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.style.palette import EDGE
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box

PAD = 12


@dataclass(frozen=True)
class BoxLook:
    """How high a box is, and the size of its arrow with the room right and left of it, in pixels.

    A `narrow` one asks for little width whatever there is to choose, and leaves the wheel to the
    column that it stands in.
    """

    high: int
    arrow: int
    right: int
    left: int
    faint: bool  # the arrow, and the words of a box in which nothing can be chosen
    narrow: bool


ON_PAGE = BoxLook(high=42, arrow=18, right=PAD, left=8, faint=True, narrow=False)
IN_PANEL = BoxLook(high=44, arrow=16, right=10, left=4, faint=False, narrow=True)


class Box(QComboBox):
    """A drop-down list, painted."""

    def __init__(self, look: BoxLook = ON_PAGE, parent: QWidget | None = None) -> None:
        """Make an empty box."""
        super().__init__(parent)
        self._look = look
        self._tone = LIGHT.card
        if look.narrow:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_tone(self, tone: Tone) -> None:
        """Paint it in another tone."""
        if tone != self._tone:
            self._tone = tone
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the longest words, or in a narrow box for some; those are cut."""
        wide = 160 if self._look.narrow else super().sizeHint().width() + 2 * PAD
        return QSize(wide, self._look.high)

    def minimumSizeHint(self) -> QSize:
        """Return the least room, in a narrow box that for a short word."""
        wide = 90 if self._look.narrow else super().minimumSizeHint().width()
        return QSize(wide, self._look.high)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the column, and not the choice of a narrow box."""
        if self._look.narrow:
            event.ignore()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the choice and an arrow."""
        painter, rect, look = QPainter(self), QRectF(self.rect()), self._look
        edge, thick = (LIGHT.accent, 2.0) if self.hasFocus() else (EDGE, 1.0)
        paint_box(painter, rect, self._tone.fill, edge, 8.0, thick)
        room = rect.adjusted(PAD, 0, -look.right - look.arrow - look.left, 0)
        off = look.faint and not self.isEnabled()
        painter.setFont(self.font())
        painter.setPen(QColor(LIGHT.muted if off else self._tone.text))
        cut = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        x, y = rect.right() - look.right - look.arrow, rect.center().y() - look.arrow / 2
        arrow = QRectF(x, y, look.arrow, look.arrow)
        color = LIGHT.muted if look.faint else self._tone.text
        paint_pictogram(painter, arrow, "chevron-down", color)
