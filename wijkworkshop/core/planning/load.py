"""The load check: does what a block asks fit in its minutes, and if not, what would?"""

from collections.abc import Iterable
from dataclasses import dataclass

from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.planning.block_demands import planned_block, session_block
from wijkworkshop.core.planning.demands import Asked, Demand, Load, beside, of_room
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details


@dataclass(frozen=True)
class Overload:
    """A block that asks more than fits: minutes `needed` and `available`.

    There are `amount` of the `load`, for which `room` minutes are left; `proposal` of them fit,
    0 when fewer of them are no help. `block` is its id, in a run sheet its place from 1.
    """

    block: int
    needed: int
    available: int
    load: Load
    amount: int
    room: int
    proposal: int


def load_check(session: Session) -> tuple[Overload, ...]:
    """Return the blocks of a session that are too full, in order; of practice none."""
    if session.get(Details, 1).practice:
        return ()
    kept = (block for block in blocks(session) if not block.skipped)
    return _overloads(session_block(session, block) for block in kept)


def load_of_sheet(sheet: RunSheet, people: int, tables: int) -> tuple[Overload, ...]:
    """Return the blocks of a run sheet that are too full for so many people, in order."""
    if sheet.practice:
        return ()
    placed = enumerate(sheet.blocks, 1)
    return _overloads(
        planned_block(place, block, people, max(tables, 1)) for place, block in placed
    )


def _overloads(asked: Iterable[Asked]) -> tuple[Overload, ...]:
    found = (overload(each) for each in asked)
    return tuple(each for each in found if each is not None)


def overload(asked: Asked) -> Overload | None:
    """Return what is too much in a block, None when all of it fits."""
    available = asked.minutes * 60
    room = of_room(asked)
    if sum(each.seconds for each in room) > available:
        return _too_much(asked, room)
    for each in beside(asked):
        if each.seconds > available:
            return _said(asked, each, (each,))
    return None


def _too_much(asked: Asked, room: tuple[Demand, ...]) -> Overload:
    """Return what to have less of: of what takes longest, the first of which fewer will do."""
    reducible = [each for each in room if each.load is not Load.TALK]
    longest = sorted(reducible, key=lambda each: -each.seconds)
    said = [_said(asked, each, room) for each in longest]
    helping = [each for each in said if each.proposal]
    return next(iter([*helping, *_fewer_rounds(asked, room), said[0]]))


def _said(asked: Asked, demand: Demand, all_of_it: tuple[Demand, ...]) -> Overload:
    needed = sum(each.seconds for each in all_of_it)
    left = asked.minutes * 60 - (needed - demand.seconds)
    return Overload(
        asked.block,
        -(-needed // 60),
        asked.minutes,
        demand.load,
        demand.amount,
        max(left // 60, 0),
        demand.fits(left),
    )


def _fewer_rounds(asked: Asked, room: tuple[Demand, ...]) -> tuple[Overload, ...]:
    """Return how many of the rounds fit, the first ones first."""
    votes = room[: len(asked.rounds)]
    needed = sum(each.seconds for each in room)
    left = asked.minutes * 60 - (needed - sum(each.seconds for each in votes))
    fitting = sum(sum(e.seconds for e in votes[: n + 1]) <= left for n in range(len(votes)))
    if not fitting or fitting == len(votes):
        return ()
    minutes = -(-needed // 60), asked.minutes
    return (Overload(asked.block, *minutes, Load.ROUNDS, len(votes), left // 60, fitting),)
