"""The life of a round: `ready → open → counting → settled → shown`, or invalid."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core import consensus
from wijkworkshop.core.acts.overlays import uncovered
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.ballots import BallotBox
from wijkworkshop.core.evening import Block, Position, ScreenKind, Timer
from wijkworkshop.core.forms import FORMS
from wijkworkshop.core.options import GOALS, SETTLED, options_for, options_of
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.presence import headcount, present
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.rounds import Count, ResultCell, Round, RoundOption, Turnout
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.tally import Tally, result_records, tally_ballots, tally_counts
from wijkworkshop.core.terms import Channel, FormKind, OptionSource, RoundState
from wijkworkshop.core.walk import position


def in_state(session: Session, round_id: int, state: RoundState, reason: Reason) -> Round:
    """Return the round when it is in this state; raise Refused with the reason otherwise."""
    vote = session.get(Round, round_id)
    if vote.state is not state:
        raise Refused(reason)
    return vote


def _shown_now(vote: Round) -> Position:
    return Position(1, ScreenKind.ROUND, vote.block, vote.id)


def _begun(session: Session, vote: Round, now: datetime) -> tuple[Block, ...]:
    """Return the block of the round as begun, when nobody went there before."""
    block = session.get(Block, vote.block)
    return (replace(block, started_at=now),) if block.started_at is None else ()


def _without_timer(session: Session, vote: Round) -> tuple[Timer, ...]:
    """Return the timer to remove: the one of this round, which an open round owns."""
    timer = session.find(Timer, 1)
    return (timer,) if timer and vote.state is RoundState.OPEN else ()


@dataclass(frozen=True)
class OpenRound(Request):
    """Let people vote: from now on the options are fixed, with their words."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Fix the options, start the timer, show the round. One round is open at a time."""
        vote = in_state(session, self.round, RoundState.READY, Reason.ROUND_NOT_READY)
        if session.where(Round, state=RoundState.OPEN):
            raise Refused(Reason.ANOTHER_ROUND_OPEN)
        options = options_for(session, vote)
        if len(options) < FORMS[vote.form].fewest_options:
            raise Refused(Reason.NO_OPTIONS)
        opened = replace(vote, state=RoundState.OPEN, opened_at=now)
        timer = Timer(1, now, vote.seconds)
        begun = _begun(session, vote, now)
        return Change(put=(opened, *options, timer, _shown_now(vote), *begun)) + uncovered(session)


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
        return Change(put=(replace(vote, channel=self.channel),))


@dataclass(frozen=True)
class CloseRound(Request):
    """Nobody can vote any more; what is on paper or on the wall can still be counted."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Note when, and how many people were there."""
        vote = in_state(session, self.round, RoundState.OPEN, Reason.ROUND_NOT_OPEN)
        closed = replace(vote, state=RoundState.COUNTING, closed_at=now, present=headcount(session))
        return Change(put=(closed,), remove=_without_timer(session, vote))


@dataclass(frozen=True)
class SettleRound(Request):
    """The count is right: compute the result once, and cut the link between people and votes."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Store the result; goals get the label that their fist to five earned."""
        vote = in_state(session, self.round, RoundState.COUNTING, Reason.ROUND_NOT_COUNTING)
        tally = counted_so_far(session, vote, box)
        box.cut_links(vote.id)
        settled = replace(vote, state=RoundState.SETTLED, settled_at=now)
        goals = _labelled_goals(session, vote, tally)
        return Change(put=(settled, *result_records(vote.id, tally), *goals))


def counted_so_far(session: Session, vote: Round, box: BallotBox) -> Tally:
    """Return what a round holds by now: its ballots and its counts together."""
    counted = tally_counts(
        session.where(Count, round=vote.id), session.where(Turnout, round=vote.id)
    )
    return tally_ballots(box.ballots(vote.id), FORMS[vote.form].adds(vote.budget)) + counted


def _labelled_goals(session: Session, vote: Round, tally: Tally) -> tuple[Goal, ...]:
    return tuple(
        replace(goal, label=consensus.label(tally, goal.id, present(session, vote.closed_at)))
        for goal in _measured_goals(session, vote)
        if tally.total(goal.id)
    )


def _unlabelled_goals(session: Session, vote: Round) -> tuple[Goal, ...]:
    """Return the goals whose label came from this round, without it."""
    if vote.settled_at is None:
        return ()
    later = (
        each.id
        for each in session.where(Round, form=FormKind.FIST_TO_FIVE)
        if each.state in SETTLED and each.settled_at and each.settled_at > vote.settled_at
    )
    kept = {cell.option for each in later for cell in session.where(ResultCell, round=each)}
    goals = _measured_goals(session, vote)
    return tuple(replace(goal, label=None) for goal in goals if goal.id not in kept)


def _measured_goals(session: Session, vote: Round) -> tuple[Goal, ...]:
    """Return the goals that a round of fist to five is about; none for other rounds."""
    if vote.form is not FormKind.FIST_TO_FIVE or vote.source not in GOALS:
        return ()
    found = (session.find(Goal, option.number, 0) for option in options_of(session, vote.id))
    return tuple(goal for goal in found if goal is not None)


@dataclass(frozen=True)
class RevealRound(Request):
    """Show the result to the room."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Show it, and go there."""
        vote = in_state(session, self.round, RoundState.SETTLED, Reason.ROUND_NOT_SETTLED)
        shown = replace(vote, state=RoundState.SHOWN)
        return Change(put=(shown, _shown_now(vote))) + uncovered(session)


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
    """A round that went wrong does not count; it stays in the log with the reason."""

    round: int
    why: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Mark it, and leave a fresh round in its place."""
        vote = session.get(Round, self.round)
        if vote.state in (RoundState.READY, RoundState.INVALID):
            raise Refused(Reason.ROUND_NOT_OPEN)
        if not self.why.strip():
            raise Refused(Reason.REASON_NEEDED)
        box.cut_links(vote.id)
        invalid = replace(vote, state=RoundState.INVALID, why_invalid=self.why.strip())
        again = _again(session, vote)
        goals = _unlabelled_goals(session, vote)
        put = (invalid, *again.put, *_moved(session, vote, again), *goals)
        return Change(put=put, remove=_without_timer(session, vote))


@dataclass(frozen=True)
class RepeatRound(Request):
    """'Nieuwe ronde': vote on the same again; the first one stays in the log and the report."""

    round: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Make a ready round with the same options."""
        vote = session.get(Round, self.round)
        if vote.state not in (RoundState.COUNTING, RoundState.SETTLED, RoundState.SHOWN):
            raise Refused(Reason.ROUND_NOT_SETTLED)
        return _again(session, vote)


def _again(session: Session, vote: Round) -> Change:
    number = session.next_id(Round)
    again = replace(
        vote,
        id=number,
        repeats=vote.id,
        state=RoundState.READY,
        opened_at=None,
        closed_at=None,
        settled_at=None,
        present=0,
        why_invalid="",
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


def _options_can_change(session: Session, round_id: int) -> None:
    """Raise Refused once a round has been opened, or when its options come from elsewhere."""
    vote = in_state(session, round_id, RoundState.READY, Reason.OPTIONS_FIXED)
    if vote.source is not OptionSource.FIXED:
        raise Refused(Reason.OPTIONS_FIXED)


@dataclass(frozen=True)
class PutOption(Request):
    """Add an option to a round that is not open yet, or change its words; number 0 adds one."""

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
            return Change(put=(replace(old, label=label),))
        options = options_of(session, self.round)
        number = self.number or max((each.number for each in options), default=0) + 1
        return Change(put=(RoundOption(number, label, label, "", "", "", self.round),))

    def check_undo(self, without: Session) -> None:
        """Refuse once the round has been opened."""
        _options_can_change(without, self.round)


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
