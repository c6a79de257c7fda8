"""Typing on the board: a card of a table, and the answer to what is asked."""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Draft
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.drafts import Drafts
from wijkworkshop.ui.widgets import BASE, BOLD, Field, Label, NumberBox


class KeptLine(QWidget):
    """A line that Enter keeps and empties; what is half typed survives a crash.

    `entered` carries the text.
    """

    entered = Signal(str)

    def __init__(self, place: str, ask: Ask, name: str, hint: str) -> None:
        """Make an empty line; `place` is where its half-typed text is kept."""
        super().__init__()
        self._place, self._known, self._sent = place, False, ""
        self._drafts = Drafts(place, ask, self)
        self.field = Field("", hint, name=name)
        self.field.typed.connect(self._drafts.take)
        self.field.entered.connect(self._store)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)

    def show_session(self, session: Session) -> None:
        """Offer once what was half typed before."""
        draft = session.find(Draft, self._place)
        if not self._known and draft is not None:
            self._drafts.found(draft.text)
            self.field.put_text(draft.text)
        self._known = True

    def show_refused(self) -> None:
        """Put back what could not be kept, unless something else is typed by now."""
        text, self._sent = self._sent, ""
        if text and not self.field.text:
            self.field.put_text(text)
            self._drafts.take(text)

    def focus_first(self) -> None:
        """Start typing."""
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _store(self) -> None:
        text = self.field.text.strip()
        if not text:
            return
        self._sent = text
        self.field.put_text("")
        self._drafts.take("")
        self._drafts.keep()
        self.entered.emit(text)


class CardEntry(QWidget):
    """The number of a table and a card; the table stays for the next card.

    `entered` carries the text and the table, 0 for none.
    """

    entered = Signal(str, int)

    def __init__(self, ask: Ask) -> None:
        """Make an empty entry."""
        super().__init__()
        self.table = NumberBox(_("Tafel, mag leeg blijven"), 99)
        hint = _("Typ een kaart en druk op Enter")
        self.line = KeptLine("board/card", ask, _("Kaart"), hint)
        self.line.entered.connect(self._enter)
        self.table.returnPressed.connect(self.line.focus_first)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(_("Tafel")))
        row.addWidget(self.table)
        row.addWidget(self.line, 1)
        row.addWidget(Label("P", color=LIGHT.muted))

    def focus_first(self) -> None:
        """Start with the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.selectAll()

    def _enter(self, text: str) -> None:
        self.entered.emit(text, self.table.number or 0)


class Answering(QWidget):
    """What is asked, and a line for the answer; `entered` carries it."""

    entered = Signal(str)

    def __init__(self, ask: Ask) -> None:
        """Ask nothing yet."""
        super().__init__()
        self.words = Label("", BASE, BOLD, wrap=True)
        self.line = KeptLine(
            "board/answer", ask, _("Antwoord"), _("Typ het antwoord en druk op Enter")
        )
        self.line.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.line)

    def show_asked(self, words: str) -> None:
        """Say what is asked."""
        self.words.show_text(words)
