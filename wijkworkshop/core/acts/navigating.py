"""Walking through the evening: to a block, to a screen, the plan, the timer."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from wijkworkshop.core.acts.outcomes import kept_edition
from wijkworkshop.core.acts.overlays import uncovered
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.session_creation import MOST_PEOPLE
from wijkworkshop.core.acts.settling import settled
from wijkworkshop.core.navigation import Stop, about, here, listening, position, stops
from wijkworkshop.core.phones.records import Phones, stopped
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import (
    MOST_TABLES,
    Block,
    BlockStep,
    Details,
    Position,
    ScreenKind,
    Timer,
)
from wijkworkshop.core.terms import BlockKind, RoundState
from wijkworkshop.core.timers import break_ends, counts_break, fresh_timer, run_out, timer_here
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.rounds import Count, Round, open_round
from wijkworkshop.core.voting.thresholds import LABEL_FROM

LONGEST_BLOCK = 240
"""Minutes that one block can be planned for."""

NOTED = (
    "id",
    "run_sheet",
    "content_version",
    "made_at",
    "closed_at",
    "made_up",
    "practice",
    "provisional",
    "quiet",
)
"""The facts that the app notes itself, and nobody edits."""

LONGEST_TIMER = 4 * 3600
"""Seconds that a timer can run."""


def _going_to(session: Session, stop: Stop, part: int, now: datetime) -> Change:
    """Return the change of position, with the starts and ends of the blocks it passes.

    What ran out is taken along: nobody finds a clock that stopped while they were elsewhere.
    """
    block = session.get(Block, stop.block)
    put: list[Block | Position] = [Position(1, stop.screen, stop.block, stop.round, part)]
    leaving = session.find(Block, position(session).block)
    if leaving is not None and leaving.id != block.id and _is_on(leaving):
        put.append(replace(leaving, ended_at=now))
    if not _is_on(block) and not _had_its_time(session, block, now):
        started = block.started_at or (None if stop.screen is ScreenKind.WELCOME else now)
        put.append(replace(block, started_at=started, ended_at=None, skipped=False))
    over = uncovered(session, now)
    moved = over + Change(put=tuple(put)) + kept_edition(session, block)
    if stop == here(session):
        return moved
    return moved + Change(remove=run_out(session.after(over), now))


def _is_on(block: Block) -> bool:
    return block.started_at is not None and block.ended_at is None


def _had_its_time(session: Session, block: Block, now: datetime) -> bool:
    """Tell whether this is a break that is over: looked at again, it does not begin anew."""
    begun = block.kind is BlockKind.BREAK and block.started_at is not None
    return begun and break_ends(session, block) <= now


@dataclass(frozen=True)
class GoToBlock(Request):
    """Go to the first screen of a block; one that was done is reopened, its outcome kept."""

    block: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Move, and note when the blocks began and ended."""
        places = stops(session, self.block)
        if not places:
            raise Refused(Reason.NOT_IN_THIS_BLOCK)
        return _going_to(session, places[0], 0, now)


@dataclass(frozen=True)
class ShowScreen(Request):
    """Go to a screen, in this block or another; `part` is a page of a long one.

    What came of it elsewhere waits until what people fill in before it is closed.
    """

    block: int
    screen: ScreenKind
    round: int = 0
    part: int = 0

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Move there when the block has such a screen."""
        stop = Stop(self.block, self.screen, self.round)
        if stop not in stops(session, self.block) or self.part < 0:
            raise Refused(Reason.NOT_IN_THIS_BLOCK)
        running = open_round(session) if self.screen is ScreenKind.FINDINGS else None
        if running and running.early and running.block == about(session, self.block).id:
            raise Refused(Reason.ANOTHER_ROUND_OPEN, running.name)
        return _going_to(session, stop, self.part, now)


@dataclass(frozen=True)
class ChangeMinutes(Request):
    """Give a block more or fewer minutes; all later clock times follow."""

    reversible = True
    block: int
    minutes: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Change the plan of the block."""
        if not 0 <= self.minutes <= LONGEST_BLOCK:
            raise Refused(Reason.OUT_OF_RANGE, LONGEST_BLOCK)
        return Change(put=(replace(session.get(Block, self.block), minutes=self.minutes),))


@dataclass(frozen=True)
class StartTimer(Request):
    """Start the clock of the place where we are, in place of one that runs there."""

    seconds: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Begin now."""
        if not 0 < self.seconds <= LONGEST_TIMER:
            raise Refused(Reason.OUT_OF_RANGE, LONGEST_TIMER)
        _check_free(session)
        heard = listening(session) is not None
        return Change(put=(fresh_timer(session, here(session), now, self.seconds, heard=heard),))


def _check_free(session: Session) -> None:
    """Raise Refused in a break: its clock counts to its own end."""
    if counts_break(session):
        raise Refused(Reason.BREAK_HAS_CLOCK)


def _running(session: Session) -> Timer:
    """Return the clock of what the room sees. Raises Refused when there is none to change."""
    _check_free(session)
    timer = timer_here(session)
    if timer is None:
        raise Refused(Reason.NOT_FOUND, Timer.__name__)
    return timer


@dataclass(frozen=True)
class StartStep(Request):
    """Begin a step of a block: its minutes run on the timer."""

    block: int
    number: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Begin now, also a second time."""
        step = session.get(BlockStep, self.block, self.number)
        begun = replace(step, started_at=step.started_at or now)
        timer = fresh_timer(session, here(session), now, 60 * step.minutes, step=True)
        return Change(put=(begun, timer))


@dataclass(frozen=True)
class AddTime(Request):
    """Give the running timer more (or less) time."""

    reversible = True
    seconds: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Add to what it had."""
        timer = _running(session)
        seconds = timer.seconds + self.seconds
        if not 0 < seconds <= LONGEST_TIMER:
            raise Refused(Reason.OUT_OF_RANGE, LONGEST_TIMER)
        return Change(put=(replace(timer, seconds=seconds),))


@dataclass(frozen=True)
class PauseTimer(Request):
    """Hold the timer."""

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Note when it was held; one that is held already stays as it is."""
        timer = _running(session)
        return Change(put=(replace(timer, paused_at=timer.paused_at or now),))


@dataclass(frozen=True)
class ResumeTimer(Request):
    """Let the timer go on with what it had left."""

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Move its start by the time that it was held."""
        timer = _running(session)
        if timer.paused_at is None:
            return Change()
        started = timer.started_at + (now - timer.paused_at)
        return Change(put=(replace(timer, started_at=started, paused_at=None),))


@dataclass(frozen=True)
class StopTimer(Request):
    """Take the timer away."""

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove it when there is one."""
        _check_free(session)
        timer = timer_here(session)
        return Change(remove=(timer,) if timer else ())


@dataclass(frozen=True)
class EditDetails(Request):
    """Change the facts of the session: name, place, the three boxes."""

    reversible = True
    details: Details

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put the new facts in place; a name is needed, and what the app notes stays."""
        if not self.details.name.strip():
            raise Refused(Reason.EMPTY_TEXT)
        if not 1 <= self.details.tables <= MOST_TABLES:
            raise Refused(Reason.OUT_OF_RANGE, MOST_TABLES)
        if self.details.label_from and not LABEL_FROM <= self.details.label_from <= MOST_PEOPLE:
            raise Refused(Reason.LABEL_NEEDS_MORE, LABEL_FROM, MOST_PEOPLE)
        old = session.get(Details, 1)
        counted = max((count.table for count in session.all(Count)), default=0)
        if self.details.tables < min(counted, old.tables):
            raise Refused(Reason.OUT_OF_RANGE, counted)
        noted: dict[str, Any] = {name: getattr(old, name) for name in NOTED}
        return Change(put=(replace(self.details, **noted),))


@dataclass(frozen=True)
class CloseSession(Request):
    """The evening is over: the report is no longer a 'tussenstand'."""

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Note when; the block that was on ends, the timer stops.

        Refused while a round is open or being counted: its slips still carry their numbers. One
        that waits for the other of its pair is settled.
        """
        if running := open_round(session):
            raise Refused(Reason.ANOTHER_ROUND_OPEN, running.name)
        if session.where(Round, state=RoundState.COUNTING):
            raise Refused(Reason.STILL_TO_COUNT)
        waiting = session.where(Round, state=RoundState.COUNTED)
        results = settled(session, waiting, now, box) if waiting else Change()
        box.forget_people()
        closed = replace(session.get(Details, 1), closed_at=now)
        put: list[Details | Block | Phones] = [closed, *stopped(session)]
        block = session.find(Block, position(session).block)
        if block is not None and block.ended_at is None:
            put.append(replace(block, ended_at=now))
        over = uncovered(session, now)
        return results + over + Change(put=tuple(put), remove=session.all(Timer))


@dataclass(frozen=True)
class ReopenSession(Request):
    """Go on with an evening that was closed."""

    when_closed = True

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Take the closing back."""
        details = session.get(Details, 1)
        if details.closed_at is None:
            raise Refused(Reason.SESSION_NOT_CLOSED)
        return Change(put=(replace(details, closed_at=None),))
