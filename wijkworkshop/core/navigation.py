"""Walking through an evening: the screens of a block, clock times, the timer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.open_points import gathered
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import (
    Block,
    BlockStep,
    Details,
    Listening,
    Over,
    Overlay,
    Passage,
    Position,
    ScreenKind,
    Timer,
)
from wijkworkshop.core.terms import BlockKind, Parking, RoundState, Slot
from wijkworkshop.core.voting.rounds import Round


@dataclass(frozen=True)
class Stop:
    """A place in the walk: a screen of a block, with its round where it shows one."""

    block: int
    screen: ScreenKind
    round: int = 0


BEFORE_ROUNDS: Mapping[BlockKind, tuple[ScreenKind, ...]] = {
    BlockKind.OPENING: (ScreenKind.BOXES, ScreenKind.QUESTION),
    BlockKind.RECAP: (ScreenKind.BOXES, ScreenKind.RECAP),
    BlockKind.STEP_1: (ScreenKind.QUESTION, ScreenKind.BOARD),
    BlockKind.RESULT: (),
    BlockKind.BREAK: (ScreenKind.PAUSE,),
    BlockKind.SLACK: (),
    BlockKind.PRACTICE: (),
    BlockKind.CLOSING: (),
}

AFTER_ROUNDS: Mapping[BlockKind, tuple[ScreenKind, ...]] = {
    BlockKind.BREAK: (),
    BlockKind.SLACK: (),
    BlockKind.PRACTICE: (),
    BlockKind.STEP_2: (ScreenKind.MATRIX, ScreenKind.HARVEST),
    BlockKind.CLOSING: (ScreenKind.FAREWELL,),
}


HARVESTS = (ScreenKind.HARVEST,)

TOLD_BY: Mapping[ScreenKind, frozenset[Slot]] = {
    ScreenKind.FINDINGS: frozenset({Slot.FINDING, Slot.GOAL, Slot.VERDICT}),
    ScreenKind.ADVICE: frozenset({Slot.ADVICE}),
}
"""Screens that answer what a block asks; a block has one where it has passages of these kinds.

What was found elsewhere comes after the block's question and what is filled in before it, and
before the votes about it. Advice comes after the votes: people choose for themselves first.
"""

BLACK = Overlay(2, Over.BLACK)
"""A black screen; it is there, or it is not."""


def blocks(session: Session) -> tuple[Block, ...]:
    """Return the blocks in the order of the run sheet."""
    return tuple(sorted(session.all(Block), key=lambda block: block.position))


def shown_blocks(session: Session) -> tuple[Block, ...]:
    """Return the blocks that the room knows of: all but the slack and what is skipped."""
    kept = (block for block in blocks(session) if not block.skipped)
    return tuple(block for block in kept if block.kind is not BlockKind.SLACK)


def homes(session: Session) -> dict[BlockKind, int]:
    """Return the first block of each kind, by its id."""
    return {block.kind: block.id for block in reversed(blocks(session))}


def rounds(session: Session, block_id: int) -> tuple[Round, ...]:
    """Return the rounds of a block that count, in order; an invalid one is left out."""
    found = session.where(Round, block=block_id)
    valid = (each for each in found if each.state is not RoundState.INVALID)
    return tuple(sorted(valid, key=lambda each: (each.position, each.id)))


def stops(session: Session, block_id: int) -> tuple[Stop, ...]:
    """Return the places in a block in order; the first block begins with the welcome."""
    block = session.get(Block, block_id)
    first = block == shown_blocks(session)[0]
    before = BEFORE_ROUNDS.get(block.kind, (ScreenKind.QUESTION,))
    after = () if told_later(session, block) else AFTER_ROUNDS.get(block.kind, HARVESTS)
    early, late = _voting(session, block_id)
    welcome = [Stop(block_id, ScreenKind.WELCOME)] if first else []
    waiting = block.kind is BlockKind.CLOSING and _waits(session, block_id)
    return (
        *welcome,
        *early,
        *(Stop(block_id, screen) for screen in before),
        *_told(session, block_id, ScreenKind.FINDINGS),
        *late,
        *_told(session, block_id, ScreenKind.ADVICE),
        *([Stop(block_id, ScreenKind.PARKING)] if waiting else []),
        *(Stop(block_id, screen) for screen in after),
    )


def _waits(session: Session, closing: int) -> bool:
    """Tell whether something has to be talked about before the end; while we do, it stays."""
    at = session.find(Position, 1)
    there = at is not None and (at.block, at.screen) == (closing, ScreenKind.PARKING)
    return there or bool(parked(session)) or any(True for _point in gathered(session))


def _told(session: Session, block_id: int, screen: ScreenKind) -> list[Stop]:
    """Return the place where a block tells what answers it, if it has something to tell."""
    texts = session.where(Passage, block=block_id)
    told = any(passage.slot in TOLD_BY[screen] for passage in texts)
    return [Stop(block_id, screen)] if told else []


def about(session: Session, block_id: int) -> Block:
    """Return the block whose outcome a block shows: a result that of the last one with votes."""
    block = session.get(Block, block_id)
    if block.kind is not BlockKind.RESULT:
        return block
    before = (each for each in blocks(session) if each.position < block.position)
    voted = [each for each in before if session.where(Round, block=each.id)]
    return voted[-1] if voted else block


def told_later(session: Session, block: Block) -> bool:
    """Tell whether the outcome of a block is shown in a later one, after a break."""
    later = session.where(Block, kind=BlockKind.RESULT)
    return any(about(session, each.id) == block for each in later if each != block)


def _voting(session: Session, block_id: int) -> tuple[list[Stop], list[Stop]]:
    """Return the places of the rounds before the block's own screen, and after it."""
    early: list[Stop] = []
    late: list[Stop] = []
    for vote in rounds(session, about(session, block_id).id):
        (early if vote.early else late).append(Stop(block_id, ScreenKind.ROUND, vote.id))
    return early, late


def position(session: Session) -> Position:
    """Return where we are; before the first step: the first place of the first block.

    A place that is gone (another block is the first now) is the last one of its block.
    """
    found = session.find(Position, 1)
    if found is not None:
        return _still_there(session, found)
    start = stops(session, shown_blocks(session)[0].id)[0]
    return Position(1, start.screen, start.block, start.round)


def _still_there(session: Session, found: Position) -> Position:
    places = stops(session, found.block)
    if not places or Stop(found.block, found.screen, found.round) in places:
        return found
    last = places[0] if found.screen is ScreenKind.WELCOME else places[-1]
    return Position(1, last.screen, last.block, last.round)


def overlay(session: Session) -> Overlay | None:
    """Return what lies over the place where we are, if anything does."""
    return session.find(Overlay, 1)


def is_black(session: Session) -> bool:
    """Tell whether the room sees a black screen, and phones say so."""
    return session.find(Overlay, BLACK.id) is not None


def listening(session: Session) -> Listening | None:
    """Return the listening round that is on."""
    return next(iter(session.where(Listening, ended_at=None)), None)


def parked(session: Session) -> tuple[Contribution, ...]:
    """Return what stands on the parking list, also what has lapsed, oldest first."""
    return tuple(said for said in session.all(Contribution) if said.parking is not None)


def undecided(session: Session) -> int:
    """Return how much of what the closing gathers nobody takes up, and is not let go either."""
    waiting = [each for each in parked(session) if each.parking is Parking.PARKED]
    loose = sum(not each.owner for each in waiting)
    return loose + sum(point.is_undecided for point in gathered(session))


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
    walk, at = _walk(session), here(session)
    if at not in walk:
        at = next(stop for stop in walk if stop.block == at.block)
    wanted = walk.index(at) + steps
    return walk[wanted] if 0 <= wanted < len(walk) else None


def onwards(session: Session, stop: Stop) -> tuple[Stop, ...]:
    """Return the places after one; none after the last, or after one that is not in the walk."""
    walk = _walk(session)
    return tuple(walk[walk.index(stop) + 1 :]) if stop in walk else ()


def _walk(session: Session) -> list[Stop]:
    way = (block for block in blocks(session) if not block.skipped)
    return [stop for block in way for stop in stops(session, block.id)]


def planned(session: Session) -> dict[int, datetime]:
    """Return the planned start of each block, by block id (UTC)."""
    at = session.get(Details, 1).starts
    times = {}
    for block in blocks(session):
        times[block.id] = at
        at += timedelta(minutes=block.lasts)
    return times


def steps(session: Session, block_id: int) -> tuple[BlockStep, ...]:
    """Return the steps of a block, in order."""
    return session.where(BlockStep, block=block_id)


def next_step(session: Session, block_id: int) -> BlockStep | None:
    """Return the step of a block that comes after the last one that began."""
    found = steps(session, block_id)
    begun = max((place for place, step in enumerate(found, 1) if step.started_at), default=0)
    return next(iter(found[begun:]), None)


def in_reserve(session: Session) -> timedelta:
    """Return the time that the plan keeps for what runs over."""
    kept = session.where(Block, kind=BlockKind.SLACK)
    return timedelta(minutes=sum(block.lasts for block in kept))


def ends(session: Session) -> datetime:
    """Return when the evening ends according to the plan (UTC)."""
    minutes = sum(block.lasts for block in session.all(Block))
    return session.get(Details, 1).starts + timedelta(minutes=minutes)


def ended(session: Session) -> datetime | None:
    """Return when the evening really ended (UTC), once it is closed.

    One that is opened and closed again on a later day ended when its last block did.
    """
    details = session.get(Details, 1)
    if details.closed_at is None:
        return None
    day = details.local(details.closed_at).date()
    over = [block.ended_at for block in session.all(Block) if block.ended_at]
    return max(over) if over and day > details.day else details.closed_at


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
