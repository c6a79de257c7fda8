"""Rounds of a block on or off, in a session that was made: as long as nobody voted in them."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.contributing import sound
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.session_creation import round_records
from wijkworkshop.core.navigation import position, rounds
from wijkworkshop.core.planning.run_sheet import RoundPlan
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Block, BlockStep
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.timers import timers_of_round
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round


def can_drop(session: Session, vote: Round) -> bool:
    """Tell whether a round can be left out: nobody saw it yet, and it is not where we are."""
    return vote.state is RoundState.READY and position(session).round != vote.id


def missing_rounds(
    session: Session, block: int, offered: tuple[RoundPlan, ...]
) -> tuple[RoundPlan, ...]:
    """Return what a block offers and does not have."""
    there = {(vote.form, vote.question) for vote in rounds(session, block)}
    return tuple(plan for plan in offered if (plan.form, plan.question) not in there)


@dataclass(frozen=True)
class DropRound(Request):
    """Leave a round out; the step that began with it stays, and so does the round of its pair."""

    reversible = True
    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Take it out with its options; what anything else refers to stays."""
        vote = session.get(Round, self.round)
        if not can_drop(session, vote):
            raise Refused(Reason.ROUND_NOT_READY)
        steps = (replace(each, vote=0) for each in session.where(BlockStep, vote=vote.id))
        pairs = (replace(each, pairs_with=0) for each in session.where(Round, pairs_with=vote.id))
        timers = timers_of_round(session, vote.id)
        gone = Change((*steps, *pairs), (vote, *options_of(session, vote.id), *timers))
        if session.after(gone).refers_to(vote):
            raise Refused(Reason.STILL_REFERRED_TO)
        return gone


@dataclass(frozen=True)
class PutRound(Request):
    """Let a block have one round more, as its last one."""

    reversible = True
    block: int
    plan: RoundPlan

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Give it numbers of its own; one that asks the same is there once."""
        block = session.get(Block, self.block)
        sound(self.plan.title)
        if not missing_rounds(session, block.id, (self.plan,)):
            raise Refused(Reason.ALREADY_THERE)
        last = max((each.position for each in session.where(Round, block=block.id)), default=0)
        alone = replace(self.plan, pairs_with=0)
        made = round_records(session.next_id(Round), last + 1, alone, block.id)
        return Change(put=tuple(made))
