"""The options of a round that is not open yet: change one, leave one out, choose from too many."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import in_state
from wijkworkshop.core.planning.run_sheet import OptionPlan
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import OptionSource, RoundState
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.options import options_for
from wijkworkshop.core.voting.rounds import Round, RoundOption

TAKEN = (OptionSource.SHORTLIST, OptionSource.CELLS, OptionSource.DISPUTED_CELLS)
"""Sources that may give more than people can answer; their options keep what they are about."""


def _options_can_change(session: Session, round_id: int) -> None:
    """Raise Refused once a round has been opened, or when its options come from elsewhere."""
    vote = in_state(session, round_id, RoundState.READY, Reason.OPTIONS_FIXED)
    if vote.source is not OptionSource.FIXED:
        raise Refused(Reason.OPTIONS_FIXED)


@dataclass(frozen=True)
class PutOption(Request):
    """Add an option to a round that is not open yet, or change its words; number 0 adds one.

    The sentence that an option has goes with its words.
    """

    reversible = True
    round: int
    number: int
    label: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Refuse once the round has been opened."""
        _options_can_change(session, self.round)
        label = self.label.strip()
        if not label:
            raise Refused(Reason.EMPTY_TEXT)
        old = session.find(RoundOption, self.round, self.number)
        if old is not None:
            return Change(put=(replace(old, label=label, said_by_one="", said_by_many=""),))
        number = self.number or _next_number(session, session.get(Round, self.round))
        return Change(put=(RoundOption(number, label, label, "", "", "", self.round),))

    def check_undo(self, without: Session) -> None:
        """Refuse once the round has been opened."""
        _options_can_change(without, self.round)


def _next_number(session: Session, vote: Round) -> int:
    """Return a number that is free; among measures, one that no measure of another list has."""
    lists = {each.id for each in session.all(Round) if each.actor} if vote.actor else {vote.id}
    taken = (
        each.number
        for each in session.all(RoundOption)
        if each.round in lists or (vote.actor and each.measure)
    )
    return max(taken, default=0) + 1


@dataclass(frozen=True)
class DropOption(Request):
    """Leave an option out of a round that is not open yet."""

    reversible = True
    round: int
    number: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Refuse once the round has been opened."""
        _options_can_change(session, self.round)
        return Change(remove=(session.get(RoundOption, self.round, self.number),))

    def check_undo(self, without: Session) -> None:
        """Refuse once the round has been opened."""
        _options_can_change(without, self.round)


@dataclass(frozen=True)
class TakeOptions(Request):
    """Write down the options that a round would get, to leave some out before it opens.

    Where it would get none, it gets those that are `offered`.
    """

    reversible = True
    round: int
    offered: tuple[OptionPlan, ...] = ()

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Make them the round's own; from now on nothing is added by itself."""
        vote = session.get(Round, self.round)
        if vote.state is not RoundState.READY or vote.source not in TAKEN:
            raise Refused(Reason.OPTIONS_FIXED)
        options = options_for(session, vote) or tuple(_plan(vote, each) for each in self.offered)
        if not options:
            raise Refused(Reason.NO_OPTIONS)
        return Change(put=(replace(vote, source=OptionSource.FIXED, taken=vote.source), *options))

    def check_undo(self, without: Session) -> None:
        """Refuse once the round has been opened."""
        if without.get(Round, self.round).state is not RoundState.READY:
            raise Refused(Reason.OPTIONS_FIXED)


def _plan(vote: Round, plan: OptionPlan) -> RoundOption:
    return RoundOption(
        plan.number, plan.label, plan.title, plan.explanation, plan.icon, plan.measure, vote.id
    )
