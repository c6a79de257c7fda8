"""A field of the form with a line under it: what it is for, or what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.lettering import HALF_BOLD
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets.field import Field, Line
from wijkworkshop.ui.widgets.label import Label


class Entry(QWidget):
    """A text to fill in; `typed` tells that it changed."""

    typed = Signal()

    def __init__(self, label: str, hint: str = "", note: str = "", lines: int = 1) -> None:
        """Make an empty field; the note stands under it until something is wrong."""
        super().__init__()
        self.field = Field(label, hint, lines=lines)
        self._note = note
        if lines > 1:
            self.field.setMaximumHeight(self.field.minimumSizeHint().height())
        self._under = Note(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._under)
        column.addStretch(1)
        self.field.typed.connect(self.typed)
        self.setFocusProxy(self.field)

    @property
    def text(self) -> str:
        """Return what stands in it."""
        return self.field.text

    def put(self, text: str) -> None:
        """Fill it in."""
        self.field.put_text(text)

    def limit(self, longest: int) -> None:
        """Take no more than so many characters."""
        if isinstance(self.field.editor, Line):
            self.field.editor.setMaxLength(longest)

    def show_note(self, note: str) -> None:
        """Show another note."""
        self._note = note
        self._under.show_note(note)

    def show_mistake(self, words: str) -> None:
        """Say what is wrong; nothing brings the note back."""
        self.field.editor.setAccessibleDescription(words or self._note)
        if words:
            self._under.show_mistake(words)
        else:
            self._under.show_note(self._note)


class Note(Label):
    """A small line under a field."""

    def __init__(self, text: str = "") -> None:
        """Show a note, or nothing."""
        super().__init__(text, 14, color=LIGHT.muted, wrap=True)
        self.show_note(text)

    def show_note(self, words: str) -> None:
        """Show words in grey."""
        self.set_color(LIGHT.muted)
        self.show_text(words, hide_empty=True)

    def show_mistake(self, words: str) -> None:
        """Show words in the colour of mistakes, and heavier: not by colour alone."""
        self.set_color(WRONG)
        font = self.font()
        font.setWeight(font.Weight(HALF_BOLD))
        self.setFont(font)
        self.show_text(words, hide_empty=True)
