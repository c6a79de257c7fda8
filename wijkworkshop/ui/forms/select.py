"""A labelled choice from a short list."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.entry import Note
from wijkworkshop.ui.style.lettering import BASE, HALF_BOLD, lettering
from wijkworkshop.ui.style.palette import EDGE
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box
from wijkworkshop.ui.widgets.showing import show_part
from wijkworkshop.ui.widgets.spoken import name_box

TALL, PAD, ARROW = 42, 12, 18


class Box(QComboBox):
    """A drop-down list that looks like the other fields."""

    def sizeHint(self) -> QSize:
        """Return the size of a field."""
        return QSize(super().sizeHint().width() + 2 * PAD, TALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the choice and an arrow."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        edge, thick = (LIGHT.accent, 2.0) if self.hasFocus() else (EDGE, 1.0)
        paint_box(painter, rect, LIGHT.card.fill, edge, 8.0, thick)
        room = rect.adjusted(PAD, 0, -PAD - ARROW - 8, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self.font())
        painter.setPen(QColor(LIGHT.ink if self.isEnabled() else LIGHT.muted))
        cut = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, middle, cut)
        place = QRectF(rect.right() - PAD - ARROW, rect.center().y() - ARROW / 2, ARROW, ARROW)
        paint_pictogram(painter, place, "chevron-down", LIGHT.muted)


class Select(QWidget):
    """A label, a list of (value, words) and a note; `typed` tells that another was chosen."""

    typed = Signal()

    def __init__(
        self, label: str, choices: Sequence[tuple[str, str]], note: str = "", *, name: str = ""
    ) -> None:
        """Choose the first one; without a label `name` is what a screen reader says."""
        super().__init__()
        self._box = Box()
        self._box.setFont(lettering(BASE))
        self._box.setMinimumHeight(TALL)
        name_box(self._box, name or label)
        for value, words in choices:
            self._box.addItem(words, value)
        head = Label(label, BASE, HALF_BOLD, LIGHT.muted, wrap=True)
        head.setBuddy(self._box)
        show_part(head, bool(label))
        self._under = Note(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for each in (head, self._box, self._under):
            column.addWidget(each)
        column.addStretch(1)
        self._box.currentIndexChanged.connect(lambda _place: self.typed.emit())
        self.setFocusProxy(self._box)

    @property
    def value(self) -> str:
        """Return the chosen value."""
        return str(self._box.currentData())

    def put(self, value: str) -> None:
        """Choose a value, if it is there."""
        place = self._box.findData(value)
        if place >= 0:
            self._box.setCurrentIndex(place)

    def show_note(self, note: str) -> None:
        """Show another note."""
        self._under.show_note(note)
