"""How many tables there are."""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.entry import Note
from wijkworkshop.ui.style.lettering import BASE, HALF_BOLD
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.number_box import NumberBox


class Tables(QWidget):
    """A number of tables; `typed` tells that it changed."""

    typed = Signal()

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._box = NumberBox(_("Tafels"), most=99)
        self._under = Note()
        head = Label(_("Tafels"), BASE, HALF_BOLD, LIGHT.muted)
        head.setBuddy(self._box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(head)
        column.addWidget(self._box, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._under)
        column.addStretch(1)
        self._box.textEdited.connect(lambda _text: self.typed.emit())
        self.setFocusProxy(self._box)
        self.show_mistake("")

    @property
    def number(self) -> int | None:
        """Return the number, None when it is empty."""
        return self._box.number

    def put(self, number: int | None) -> None:
        """Fill in the number."""
        self._box.setText("" if number is None else str(number))

    def show_mistake(self, words: str) -> None:
        """Say what is wrong; nothing brings the note back."""
        self._box.show_wrong(bool(words))
        if words:
            self._under.show_mistake(words)
        else:
            self._under.show_note(_("Het best met 6 tot 8 mensen aan een tafel."))
