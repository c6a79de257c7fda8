"""What is asked about a goal on the board, and the answer: a line, or for whom it is."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcomes.entry import Gap, Need
from wijkworkshop.core.outcomes.goals import FOR_WHOM, Goal, GoalReason
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Beneficiary
from wijkworkshop.ui.console.panels.board.for_whom import ForWhom
from wijkworkshop.ui.console.panels.board.view import BoardView
from wijkworkshop.ui.console.panels.board.words import asked_words
from wijkworkshop.ui.console.panels.kept_field import KeptField
from wijkworkshop.ui.widgets import BASE, BOLD, Card, Field, Label, show_part


class Answering(Card):
    """Hidden while nothing is asked; `entered` carries what was typed."""

    entered = Signal(str)

    def __init__(self, ask: Ask, turn: Callable[[Beneficiary], None]) -> None:
        """Ask nothing yet; `turn` is called with people for whom a goal is, or is not any more."""
        super().__init__()
        self.words = Label("", BASE, BOLD, wrap=True)
        self.field = Field("", _("Typ het antwoord en druk op Enter"), name=_("Antwoord"))
        self.kept = KeptField(self.field, "board/answer", ask, _answers)
        self.field.entered.connect(self._enter)
        self.whom = ForWhom(turn)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.field)
        self.body.addLayout(column)
        self.body.addWidget(self.whom)

    def show_asked(self, session: Session, view: BoardView, naming: str) -> None:
        """Show what is asked on this board, or that a goal of this name gets another one."""
        if self.whom.holds_focus():  # more people can be chosen
            view = replace(view, asked=Gap(FOR_WHOM))
        words = asked_words(session, view, naming)
        self.words.show_text(words)
        show_part(self, bool(words))
        asks_whom = asks(view.asked, FOR_WHOM) and not naming
        self.field.setVisible(not asks_whom)
        self.whom.show_whom(view.for_whom, asked=asks_whom)

    def focus_on(self, asked: Gap | None) -> None:
        """Let keys answer what is asked; without a question they stay where they are."""
        if asks(asked, FOR_WHOM):
            self.whom.focus_first()
        elif asked is not None:
            self.kept.focus()

    def _enter(self) -> None:
        if text := self.kept.take():
            self.entered.emit(text)


def asks(asked: Gap | None, what: Need) -> bool:
    """Tell whether this is what is asked."""
    return asked is not None and asked.what is what


def _answers(session: Session) -> Iterator[str]:
    """Yield all that an answer can have become: a name, a reason, what people notice."""
    for goal in session.all(Goal):
        yield from (goal.text, goal.ambition)
    yield from (reason.text for reason in session.all(GoalReason))
