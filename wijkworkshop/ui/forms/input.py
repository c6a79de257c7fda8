"""A field of a form: it takes and gives a value, and says what is wrong with it."""

from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.look import Look
from wijkworkshop.ui.forms.note import SMALL, Note
from wijkworkshop.ui.forms.plan import FieldPlan
from wijkworkshop.ui.widgets.label import Label


class Input(QWidget):
    """`typed` tells that it changed by hand, `finished` that somebody is done with a change."""

    typed = Signal()
    finished = Signal()
    ASIDE_AT: ClassVar[int] = 1
    """The place in the column of what is shown beside the value."""

    def __init__(self, plan: FieldPlan, look: Look, note: str = "") -> None:
        """Make an empty field; the note stands under it until something is wrong."""
        super().__init__()
        self.plan, self.look = plan, look
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.gap)
        self.under = Note(note, look.note, look.stress)
        self._note = note
        self._aside: Label | None = None

    @property
    def value(self) -> Any:
        """Return what is filled in; what cannot be read stays the text that it is."""
        raise NotImplementedError

    @property
    def wrong(self) -> str:
        """Return why what is filled in cannot be read; empty when it can."""
        return ""

    @property
    def text(self) -> str | None:
        """Return what is typed, also half; None where nobody types."""
        return None

    def put(self, value: Any) -> None:
        """Fill it in, also under somebody's hands."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value from the session; while somebody types it waits."""
        self.put(value)

    def follow(self, value: Any) -> None:
        """Fill in a value that does not stand there; what is being typed keeps its cursor."""
        if value != self.value:
            self.put(value)

    def put_text(self, text: str) -> None:
        """Put back a text that was half typed, as if it was typed now."""

    def show_note(self, note: str) -> None:
        """Show another note."""
        self._note = note
        self.under.show_note(note)

    def show_mistake(self, words: str) -> None:
        """Say what is wrong; nothing brings the note back."""
        if words:
            self.under.show_mistake(words)
        else:
            self.under.show_note(self._note)

    def show_aside(self, words: str) -> None:
        """Show in grey what the value is compared with; nothing takes it away."""
        if self._aside is None and words:
            self._aside = Label("", SMALL, color=LIGHT.muted, wrap=True)
            self.column.insertWidget(self.ASIDE_AT, self._aside)
        if self._aside is not None:
            self._aside.show_text(words, hide_empty=True)

    def words_of(self, value: Any) -> str:
        """Return a value as people read it."""
        return str(value)

    def hold(self, *widgets: QWidget) -> None:
        """Put what is filled in above the line under it; the focus goes to the first."""
        for widget in widgets:
            self.column.addWidget(widget)
        self.column.addWidget(self.under)
        self.setFocusProxy(widgets[0])

    def stay_at_top(self) -> None:
        """Leave room that is too much below, where fields have a height of their own."""
        if not self.look.grows:
            self.column.addStretch(1)
