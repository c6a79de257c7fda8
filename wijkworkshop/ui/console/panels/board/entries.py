"""Typing on the board: a card of a table, and the answer to what is asked."""

from collections.abc import Iterator
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.boards import card_kinds
from wijkworkshop.core.outcomes.goals import Goal, GoalReason
from wijkworkshop.core.session import Session
from wijkworkshop.ui.console.panels.kept_field import KeptField
from wijkworkshop.ui.widgets import BASE, BOLD, Field, Label, NumberBox


class CardEntry(QWidget):
    """The number of a table and a card; the table stays for the next card.

    `entered` carries the text and the table, 0 for none; `ended` says that there is no more.
    """

    entered = Signal(str, int)
    ended = Signal()

    def __init__(self, ask: Ask) -> None:
        """Make an empty entry."""
        super().__init__()
        self.table = NumberBox(_("Tafel, mag leeg blijven"), 99)
        self.field = Field("", _("Typ een kaart en druk op Enter"), name=_("Kaart"))
        self.kept = KeptField(self.field, "board/card", ask, _cards)
        self.field.entered.connect(self._enter)
        self.table.returnPressed.connect(self.kept.focus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(_("Tafel")))
        row.addWidget(self.table)
        row.addWidget(self.field, 1)

    def focus_first(self) -> None:
        """Start with the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.selectAll()

    def _enter(self) -> None:
        if text := self.kept.take():
            self.entered.emit(text, self.table.number or 0)
        else:
            self.ended.emit()


class Answering(QWidget):
    """What is asked, and a line for the answer; `entered` carries it."""

    entered = Signal(str)

    def __init__(self, ask: Ask) -> None:
        """Ask nothing yet."""
        super().__init__()
        self.words = Label("", BASE, BOLD, wrap=True)
        self.field = Field("", _("Typ het antwoord en druk op Enter"), name=_("Antwoord"))
        self.kept = KeptField(self.field, "board/answer", ask, _answers)
        self.field.entered.connect(self._enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.field)

    def show_asked(self, words: str) -> None:
        """Say what is asked."""
        self.words.show_text(words)

    def _enter(self) -> None:
        if text := self.kept.take():
            self.entered.emit(text)


def _cards(session: Session) -> Iterator[str]:
    return (card.text for kind in card_kinds() for card in session.all(kind))


def _answers(session: Session) -> Iterator[str]:
    """Yield all that an answer can have become: a name, a reason, what people notice."""
    for goal in session.all(Goal):
        yield from (goal.text, goal.ambition)
    yield from (reason.text for reason in session.all(GoalReason))
