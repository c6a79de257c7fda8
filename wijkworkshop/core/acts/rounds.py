"""The life of a round: `ready → open → counting → settled → shown`, or invalid.

One of a pair can be `counted` in between (`settling.py`).
"""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.overlays import uncovered
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import Stop, position
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import (
    Block,
    BlockStep,
    Details,
    Lens,
    Position,
    ScreenKind,
)
from wijkworkshop.core.terms import Channel, OptionSource, RoundState, Withheld
from wijkworkshop.core.timers import fresh_timer, timers_of_round
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.dealing import check_options, deal_for, dealt_options, records_of
from wijkworkshop.core.voting.disclosure import fewest, foreseen, votes_of
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.goal_labels import unlabelled_goals
from wijkworkshop.core.voting.limits import expected, is_limited
from wijkworkshop.core.voting.options import options_for, options_of
from wijkworkshop.core.voting.rated_cells import unrated_cells
from wijkworkshop.core.voting.rounds import (
    SETTLED,
    Count,
    Received,
    Round,
    RoundOption,
    Turnout,
    open_round,
)
from wijkworkshop.core.voting.voting_tables import by_tables


def not_shown(vote: Round, why: Withheld) -> Refused:
    """Return the refusal to show a result that is withheld."""
    if why is Withheld.BESIDE_ANOTHER:
        return Refused(Reason.TELLS_TOO_MUCH)
    return Refused(Reason.TOO_FEW_TO_SHOW, fewest(vote))


def in_state(session: Session, round_id: int, state: RoundState, reason: Reason) -> Round:
    """Return the round when it is in this state; raise Refused with the reason otherwise."""
    vote = session.get(Round, round_id)
    if vote.state is not state:
        raise Refused(reason)
    return vote


def _shown_now(session: Session, vote: Round) -> Position:
    """Return the place of a round; when the room is looking at it already, it stays there."""
    now = session.find(Position, 1)
    if now is not None and now.round == vote.id:
        return replace(now, part=0, reading=0, lens=Lens.COUNTED)
    return Position(1, ScreenKind.ROUND, vote.block, vote.id)


def _steps_begun(session: Session, vote: Round, now: datetime) -> tuple[BlockStep, ...]:
    """Return the step that a round begins, as begun."""
    found = session.where(BlockStep, block=vote.block, vote=vote.id, started_at=None)
    return tuple(replace(step, started_at=now) for step in found)


def _begun(session: Session, vote: Round, now: datetime) -> tuple[Block | BlockStep, ...]:
    """Return the block of the round as begun, when nobody went there before."""
    block = session.get(Block, vote.block)
    return (replace(block, started_at=now),) if block.started_at is None else ()


@dataclass(frozen=True)
class OpenRound(Request):
    """Let people vote: from now on the options are fixed, with their words."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Fix the options, start the timer, show the round. One round is open at a time."""
        vote = in_state(session, self.round, RoundState.READY, Reason.ROUND_NOT_READY)
        if running := open_round(session):
            raise Refused(Reason.ANOTHER_ROUND_OPEN, running.name)
        options = options_for(session, vote)
        check_options(session, vote, options)
        people = expected(session, vote) if is_limited(vote) else 0
        if people and foreseen(session, vote, people) is Withheld.BESIDE_ANOTHER:
            raise Refused(Reason.TELLS_TOO_MUCH)
        least = session.get(Details, 1).label_from
        opened = replace(vote, state=RoundState.OPEN, opened_at=now, label_from=least)
        stop = Stop(vote.block, ScreenKind.ROUND, vote.id)
        timer = fresh_timer(session, stop, now, vote.seconds)
        begun = _begun(session, vote, now)
        begun += _steps_begun(session, vote, now)
        fixed = _fixed(session, vote, options)
        return (
            uncovered(session, now)
            + fixed
            + Change(put=(opened, timer, _shown_now(session, vote), *begun))
        )


def _fixed(session: Session, vote: Round, options: tuple[RoundOption, ...]) -> Change:
    """Return the options that a round keeps, and which table answers which; no table, no option."""
    deal = deal_for(session, vote, options)
    if deal is None:
        return Change(put=options)
    asked = dealt_options(deal, options)
    left = tuple(each for each in options_of(session, vote.id) if each not in asked)
    return Change(put=(*asked, *records_of(deal, asked)), remove=left)


@dataclass(frozen=True)
class ChooseChannel(Request):
    """Ask people to vote in another way, also while the round is open (paper runs out)."""

    reversible = True
    round: int
    channel: Channel

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Change what the room is asked; what came in before stays."""
        vote = session.get(Round, self.round)
        if vote.state not in (RoundState.READY, RoundState.OPEN):
            raise Refused(Reason.ROUND_NOT_OPEN)
        if self.channel not in FORMS[vote.form].channels:
            raise Refused(Reason.CHANNEL_NOT_ALLOWED, self.channel)
        other = replace(vote, channel=self.channel)
        if by_tables(vote) != by_tables(other) and _came_in(session, vote):
            raise Refused(Reason.TABLES_OR_PEOPLE)
        if vote.state is RoundState.OPEN:
            check_options(session, other, options_of(session, vote.id))
        return Change(put=(other,))


def _came_in(session: Session, vote: Round) -> bool:
    """Tell whether there is any vote in a round by now."""
    ballots = any(each.number for each in session.where(Received, round=vote.id))
    counted = session.where(Count, round=vote.id), session.where(Turnout, round=vote.id)
    return ballots or any(counted)


@dataclass(frozen=True)
class CloseRound(Request):
    """Nobody can vote any more; what is on paper or on the wall can still be counted."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Note when, and how many people were there."""
        vote = in_state(session, self.round, RoundState.OPEN, Reason.ROUND_NOT_OPEN)
        closed = replace(
            vote, state=RoundState.COUNTING, closed_at=now, present=expected(session, vote)
        )
        return Change(put=(closed,), remove=timers_of_round(session, vote.id))


@dataclass(frozen=True)
class RevealRound(Request):
    """Show the result to the room."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Show it, and go there."""
        vote = in_state(session, self.round, RoundState.SETTLED, Reason.ROUND_NOT_SETTLED)
        if vote.withheld is not None:
            raise not_shown(vote, vote.withheld)
        shown = replace(vote, state=RoundState.SHOWN)
        return Change(put=(shown, _shown_now(session, vote))) + uncovered(session, now)


@dataclass(frozen=True)
class HideRound(Request):
    """Take the result off the screens again."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Back to settled."""
        vote = in_state(session, self.round, RoundState.SHOWN, Reason.ROUND_NOT_SHOWN)
        return Change(put=(replace(vote, state=RoundState.SETTLED),))


@dataclass(frozen=True)
class InvalidateRound(Request):
    """A round that went wrong does not count; it stays in the log with the reason.

    Its votes do not stay: nobody will look at them.
    """

    round: int
    why: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Mark it, and leave a fresh round in its place."""
        vote = session.get(Round, self.round)
        if vote.state in (RoundState.READY, RoundState.INVALID):
            raise Refused(Reason.ROUND_NOT_OPEN)
        if not self.why.strip():
            raise Refused(Reason.REASON_NEEDED)
        votes: tuple[Record, ...] = ()
        if vote.settled_at is None:
            box.erase(vote.id)
            votes = votes_of(session, vote)
        invalid = replace(vote, state=RoundState.INVALID, why_invalid=self.why.strip())
        again = _again(session, vote)
        goals = unlabelled_goals(session, vote)
        unknown, gone = unrated_cells(session, vote)
        put = (invalid, *again.put, *_moved(session, vote, again), *goals, *unknown)
        return Change(put=put, remove=(*timers_of_round(session, vote.id), *gone, *votes))


DONE = (RoundState.COUNTING, RoundState.COUNTED, *SETTLED)
"""States of a round in which nobody votes any more."""


@dataclass(frozen=True)
class RepeatRound(Request):
    """'Nieuwe ronde': vote on the same again; the first one stays in the log and the report."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Make a ready round with the same options."""
        vote = session.get(Round, self.round)
        if vote.state not in DONE:
            raise Refused(Reason.ROUND_NOT_SETTLED)
        return _again(session, vote)


def _again(session: Session, vote: Round) -> Change:
    return fresh_round(session, replace(vote, repeats=vote.id))


def fresh_round(session: Session, vote: Round) -> Change:
    """Return that there is a new round like this one, in which nobody voted yet."""
    number = session.next_id(Round)
    again = replace(
        vote,
        id=number,
        state=RoundState.READY,
        opened_at=None,
        closed_at=None,
        settled_at=None,
        present=0,
        why_invalid="",
        why_unchecked="",
        checked=0,
        unchecked=0,
        open_phones=0,
        card_slips=0,
        withheld=None,
    )
    fixed = vote.source is OptionSource.FIXED
    options = options_of(session, vote.id) if fixed else ()
    return Change(put=(again, *(replace(option, round=number) for option in options)))


def _moved(session: Session, old: Round, again: Change) -> tuple[Record, ...]:
    """Return the new position when the room was looking at the round that is replaced."""
    at = position(session)
    new = next(each for each in again.put if isinstance(each, Round))
    return (replace(at, round=new.id),) if at.round == old.id else ()


@dataclass(frozen=True)
class LookAtRunning(Request):
    """The facilitator looks at the running result; that is noted."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Change nothing."""
        session.get(Round, self.round)
        return Change()
