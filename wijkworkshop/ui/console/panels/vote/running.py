"""The running result, seen on purpose only (that is noted)."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtWidgets import QWidget

from wijkworkshop.core.acts.settling import counted_so_far
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.forms import choosing, ranking
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.widgets import BASE, BOLD, Bar, Card, Label


@dataclass(frozen=True)
class RunningLine:
    """An option and the votes that it has so far."""

    number: int
    label: str
    votes: int


def running_lines(
    session: Session, vote: Round, ballots: Sequence[Ballot]
) -> tuple[RunningLine, ...]:
    """Return what the options have so far, most first."""
    tally = counted_so_far(session, vote, ballots)
    options = options_of(session, vote.id)
    if vote.form is FormKind.RANKING:
        points = ranking.ranked(tally, options)
        return tuple(RunningLine(each.number, each.label, halves // 2) for each, halves in points)
    ranked = choosing.ranked(tally, options)
    return tuple(RunningLine(option.number, option.label, number) for option, number in ranked)


class Running(Card):
    """A card with a small bar per option; away until it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent=parent)
        self.body.setSpacing(0)
        self.body.addWidget(Label(_("Tussenstand, alleen voor u"), BASE, BOLD, LIGHT.muted))
        self.show_lines(())

    def show_lines(self, lines: Sequence[RunningLine]) -> None:
        """Show what the options have so far; without any the card is away."""
        empty(self.body, keep=1)
        most = max((line.votes for line in lines), default=0)
        for line in lines:
            label = Label(f"{line.number}  {line.label}", 14, wrap=True)
            label.setFixedWidth(260)
            bar = Bar(f"{line.label}: {line.votes}")
            bar.show_parts([(line.votes, LIGHT.accent)], most)
            number = Label(str(line.votes), BASE, BOLD, tabular=True)
            number.setFixedWidth(36)
            self.body.addWidget(Line(label, bar, number, wide=1))
        self.setVisible(bool(lines))
