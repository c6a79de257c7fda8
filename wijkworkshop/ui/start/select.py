"""A labelled choice from a short list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.lettering import BASE, HALF_BOLD, lettering
from wijkworkshop.ui.start.entry import Note
from wijkworkshop.ui.widgets.label import Label

TALL = 42


class Select(QWidget):
    """A label, a list of (value, words) and a note; `typed` tells that another was chosen."""

    typed = Signal()

    def __init__(self, label: str, choices: Sequence[tuple[str, str]], note: str = "") -> None:
        """Choose the first one."""
        super().__init__()
        self._box = QComboBox()
        self._box.setFont(lettering(BASE))
        self._box.setMinimumHeight(TALL)
        self._box.setAccessibleName(label)
        for value, words in choices:
            self._box.addItem(words, value)
        head = Label(label, BASE, HALF_BOLD, LIGHT.muted, wrap=True)
        head.setBuddy(self._box)
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
