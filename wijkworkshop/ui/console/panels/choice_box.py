"""A box to choose one word of a few, in the look of the other fields."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.style.lettering import BASE, lettering
from wijkworkshop.ui.style.palette import EDGE
from wijkworkshop.ui.widgets import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box
from wijkworkshop.ui.widgets.spoken import name_box

Choices = Sequence[tuple[Any, str]]
"""Values with their words."""


class ChoiceBox(QComboBox):
    """`chosen` carries the value that somebody chooses by hand."""

    chosen = Signal(object)

    def __init__(self, name: str, high: int = 44, parent: QWidget | None = None) -> None:
        """Make an empty box; `name` is what a screen reader says."""
        super().__init__(parent)
        self._high = high
        self._choices: tuple[tuple[Any, str], ...] = ()
        self._tone = LIGHT.card
        self.show_name(name)
        self.setFont(lettering(BASE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda place: self.chosen.emit(self._choices[place][0]))

    def show_name(self, name: str) -> None:
        """Be called by a name, for a screen reader."""
        name_box(self, name)

    @property
    def value(self) -> Any:
        """Return the value that is shown."""
        place = self.currentIndex()
        return self._choices[place][0] if 0 <= place < len(self._choices) else None

    def show_choices(self, choices: Choices) -> None:
        """Offer these values."""
        if tuple(choices) != self._choices:
            kept = self.value
            self._choices = tuple(choices)
            self.clear()
            self.addItems([words for _value, words in choices])
            self.show_value(kept)

    def show_value(self, value: Any) -> None:
        """Show this value, unless somebody is choosing."""
        if not self.view().isVisible():
            values = [each for each, _words in self._choices]
            self.setCurrentIndex(values.index(value) if value in values else -1)

    def set_tone(self, tone: Tone) -> None:
        """Paint it in another tone."""
        if tone != self._tone:
            self._tone = tone
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room for some words; longer ones are cut."""
        return QSize(160, self._high)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a short word."""
        return QSize(90, self._high)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the column, never the choice."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the word and the arrow."""
        painter, rect, on = QPainter(self), QRectF(self.rect()), self.hasFocus()
        edge = LIGHT.accent if on else EDGE
        paint_box(painter, rect, self._tone.fill, edge, 8.0, 2.0 if on else 1.0)
        painter.setFont(self.font())
        painter.setPen(QColor(self._tone.text))
        room = rect.adjusted(12, 0, -30, 0)
        words = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        arrow = QRectF(rect.right() - 26, rect.center().y() - 8, 16, 16)
        paint_pictogram(painter, arrow, "chevron-down", self._tone.text)
