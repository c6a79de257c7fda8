"""What every widget is in which somebody gives their answers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.target import Target


class Entry(QWidget):
    """Holds the answers of one person; `changed` tells that they are others now.

    `finished` asks to go on: the last item was answered.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, vote: Round, options: Sequence[RoundOption], look: Look) -> None:
        """Start without answers."""
        super().__init__()
        self.vote, self.options, self.look = vote, tuple(options), look

    @property
    def answers(self) -> Answers:
        """Return what was chosen so far."""
        raise NotImplementedError

    @property
    def complete(self) -> bool:
        """Tell whether this is a ballot that counts."""
        try:
            FORMS[self.vote.form].check(self.answers, self.options, self.vote.budget)
        except Refused:
            return False
        return True

    @property
    def leads_on(self) -> bool:
        """Tell whether one of its own tools is the thing to press now."""
        return False

    def task(self) -> str:
        """Return what to do now."""
        raise NotImplementedError

    def said(self) -> Sequence[tuple[str, str]]:
        """Return per option what was chosen, in words, to look at once more."""
        raise NotImplementedError

    def take_digit(self, digit: str) -> None:
        """Do what a digit means here."""

    def step_back(self) -> bool:
        """Go to the item before, if there is one; tell whether there was."""
        return False

    def tools(self) -> Sequence[Target]:
        """Return what stands in the foot of the page, beside 'Verder'."""
        return ()

    def start_over(self) -> None:
        """Show the first item, with what was chosen."""
