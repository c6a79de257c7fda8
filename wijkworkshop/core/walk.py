"""Walking through an evening: the screens of a block, clock times, the timer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from wijkworkshop.core.evening import Block, Details, Overlay, Position, ScreenKind, Timer
from wijkworkshop.core.rounds import Round
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, RoundState


@dataclass(frozen=True)
class Stop:
    """A place in the walk: a screen of a block, with its round where it shows one."""

    block: int
    screen: ScreenKind
    round: int = 0


BEFORE_ROUNDS: Mapping[BlockKind, tuple[ScreenKind, ...]] = {
    BlockKind.OPENING: (ScreenKind.BOXES, ScreenKind.QUESTION),
    BlockKind.BREAK: (ScreenKind.PAUSE,),
    BlockKind.PRACTICE: (),
    BlockKind.CLOSING: (),
}

AFTER_ROUNDS: Mapping[BlockKind, tuple[ScreenKind, ...]] = {
    BlockKind.BREAK: (),
    BlockKind.PRACTICE: (),
    BlockKind.STEP_2: (ScreenKind.MATRIX, ScreenKind.HARVEST),
    BlockKind.CLOSING: (ScreenKind.FAREWELL,),
}


def blocks(session: Session) -> tuple[Block, ...]:
    """Return the blocks in the order of the run sheet."""
    return tuple(sorted(session.all(Block), key=lambda block: block.position))


def rounds(session: Session, block_id: int) -> tuple[Round, ...]:
    """Return the rounds of a block that count, in order; an invalid one is left out."""
    found = session.where(Round, block=block_id)
    valid = (each for each in found if each.state is not RoundState.INVALID)
    return tuple(sorted(valid, key=lambda each: (each.position, each.id)))


def stops(session: Session, block_id: int) -> tuple[Stop, ...]:
    """Return the places in a block in order; the first block begins with the welcome."""
    block = session.get(Block, block_id)
    first = block == blocks(session)[0]
    before = BEFORE_ROUNDS.get(block.kind, (ScreenKind.QUESTION,))
    after = AFTER_ROUNDS.get(block.kind, (ScreenKind.HARVEST,))
    voting = [Stop(block_id, ScreenKind.ROUND, each.id) for each in rounds(session, block_id)]
    welcome = [Stop(block_id, ScreenKind.WELCOME)] if first else []
    return (
        *welcome,
        *(Stop(block_id, screen) for screen in before),
        *voting,
        *(Stop(block_id, screen) for screen in after),
    )


def position(session: Session) -> Position:
    """Return where we are; before the first step: the first place of the first block."""
    found = session.find(Position, 1)
    if found is not None:
        return found
    start = stops(session, blocks(session)[0].id)[0]
    return Position(1, start.screen, start.block, start.round)


def overlay(session: Session) -> Overlay | None:
    """Return what lies over the place where we are, if anything does."""
    return session.find(Overlay, 1)


def part(session: Session) -> int:
    """Return which page of a long screen the room sees."""
    over = overlay(session)
    return over.part if over else position(session).part


def here(session: Session) -> Stop:
    """Return the place where we are."""
    now = position(session)
    return Stop(now.block, now.screen, now.round)


def beside(session: Session, steps: int) -> Stop | None:
    """Return the place some steps on (or back, negative); None beyond either end."""
    walk = [stop for block in blocks(session) for stop in stops(session, block.id)]
    at = here(session)
    if at not in walk:
        at = next(stop for stop in walk if stop.block == at.block)
    wanted = walk.index(at) + steps
    return walk[wanted] if 0 <= wanted < len(walk) else None


def planned(session: Session) -> dict[int, datetime]:
    """Return the planned start of each block, by block id (UTC)."""
    at = session.get(Details, 1).starts
    times = {}
    for block in blocks(session):
        times[block.id] = at
        at += timedelta(minutes=block.minutes)
    return times


def ends(session: Session) -> datetime:
    """Return when the evening ends according to the plan (UTC)."""
    minutes = sum(block.minutes for block in session.all(Block))
    return session.get(Details, 1).starts + timedelta(minutes=minutes)


def delay(session: Session, now: datetime) -> timedelta:
    """Return how far the evening is behind the plan (negative: ahead; zero before it starts).

    What counts is the furthest block that has begun, also while an earlier one is looked at
    again; one that runs over its planned end counts the minutes that it runs over.
    """
    begun = [(block, block.started_at) for block in blocks(session) if block.started_at]
    if not begun:
        return timedelta(0)
    furthest, started = begun[-1]
    begin = planned(session)[furthest.id]
    over = (furthest.ended_at or now) - (begin + timedelta(minutes=furthest.minutes))
    return max(started - begin, over)


def seconds_left(timer: Timer, now: datetime) -> int:
    """Return the whole seconds that a timer has left; negative when it ran over."""
    until = timer.paused_at or now
    return timer.seconds - int((until - timer.started_at).total_seconds())
