"""What a session takes along from the one before it (dossier B.0, 'traject').

Only what the group made: goals, instruments, decisions, areas, agreements, one sentence a block.
Everything is a copy with the number that it had, so copies refer to each other as the originals
did. Ballots, results, presence, drafts and notes stay where they are.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import datetime
from itertools import count
from typing import Any

from wijkworkshop.core.boards.placing import as_it_lies
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.open_points import PointDecision, open_points, subjects
from wijkworkshop.core.outcome_views.kept import sentences
from wijkworkshop.core.outcome_views.measured import consensus_shown
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.outcomes.entry import Entry
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.laid_card import LaidCard
from wijkworkshop.core.outcomes.recap import Recalled
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.presence import named
from wijkworkshop.core.records import Record, references
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Block, Details, Earlier
from wijkworkshop.core.terms import BlockKind, GoalStatus, Group, Parking

ALONG = tuple(kind for kind in OUTCOMES[BlockKind.RECAP].parts if kind is not Recalled)
"""The kinds of entries that come along."""

STANDING = (GoalStatus.PROPOSED, GoalStatus.ADOPTED)


def completed(setup: Setup, earlier: Session) -> Setup:
    """Return the set-up with what was left empty as the earlier session has it."""
    details = earlier.get(Details, 1)
    return replace(
        setup,
        place=setup.place or details.place,
        areas=setup.areas or tuple(area.name for area in earlier.where(Area, main=True)),
        fixed=setup.fixed or details.fixed,
        influence=setup.influence or details.influence,
        decides=setup.decides or details.decides,
        made_up=setup.made_up or details.made_up,
    )


def carried(
    earlier: Session, made: Session, homes: Mapping[BlockKind, int], now: datetime
) -> tuple[Record, ...]:
    """Return what comes along, for a session that was made and whose blocks are these by kind.

    An entry comes under the block that it belongs to when the session has one, so that people
    go on with it there; else under the recap.
    """
    recap = homes[BlockKind.RECAP]
    details = earlier.get(Details, 1)
    entries = tuple(_entries(earlier, homes))
    areas = _areas(earlier, made, entries)
    recalled = (
        Recalled(id=number, title=title, text=text, block=recap)
        for number, (title, text) in enumerate(_recalled(earlier).items(), 1)
    )
    kept = _resolving(_in_areas(entries, areas))
    return (
        Earlier(1, earlier.id, details.name, details.day),
        *recalled,
        *areas.values(),
        *kept,
        *_parked(earlier, recap, now),
        *_taken_up(earlier, kept, homes),
    )


def same_areas(earlier: Session, made: Session) -> Mapping[int, Area]:
    """Return the areas of a session that another one has by the same name, by their old number.

    They have the number that they have there, and keep what is known of them.
    """
    there = {area.name.casefold(): area.id for area in made.all(Area)}
    ids = {
        each.id: there[each.name.casefold()]
        for each in earlier.all(Area)
        if each.name.casefold() in there
    }
    known = {old: earlier.get(Area, old) for old in ids}
    return {
        old: replace(area, id=ids[old], parent=ids.get(area.parent, 0), main=True)
        for old, area in known.items()
    }


def _areas(earlier: Session, made: Session, entries: Iterable[Entry]) -> Mapping[int, Area]:
    """Return the areas that come along by their old number: the same ones, and those of entries."""
    same = same_areas(earlier, made)
    named = {number for entry in entries for kind, number in references(entry) if kind == "Area"}
    fresh = count(made.next_id(Area))
    ids = {number: next(fresh) for number in sorted(named - {*same})}
    found = (earlier.get(Area, number) for number in ids)
    others = {
        each.id: replace(each, id=ids[each.id], parent=_new(each.parent, same, ids), main=False)
        for each in found
    }
    return {**same, **others}


def _new(number: int, same: Mapping[int, Area], ids: Mapping[int, int]) -> int:
    """Return the new number of an area, 0 when it stays behind."""
    return same[number].id if number in same else ids.get(number, 0)


def _recalled(earlier: Session) -> dict[str, str]:
    """Return the sentences by block; of the same block the last one."""
    before = {each.title: each.text for each in earlier.where(Recalled, edition=0)}
    now = {each.block: each.text for each in sentences(earlier)}
    return {**before, **now}


def _entries(earlier: Session, homes: Mapping[BlockKind, int]) -> Iterator[Entry]:
    """Return the entries as they stand, each under its block in the new session."""
    made: dict[object, Entry] = {}
    order = {block.id: block.position for block in blocks(earlier)}
    for kind in ALONG:
        block = homes.get(HOME[kind], homes[BlockKind.RECAP])
        for entry in sorted(earlier.where(kind, edition=0), key=lambda each: order[each.block]):
            if not isinstance(entry, Goal) or entry.status in STANDING:
                copy = replace(_as_seen(earlier, entry), block=block)
                made[kind, copy.key] = copy
    yield from made.values()


def _in_areas(entries: Iterable[Entry], areas: Mapping[int, Area]) -> Iterator[Entry]:
    """Yield entries that refer to the areas as they came along."""
    for entry in entries:
        about = [each.name for each in fields(entry) if each.metadata.get("refers") == "Area"]
        now = {name: areas.get(getattr(entry, name)) for name in about}
        there: dict[str, Any] = {name: area.id if area else 0 for name, area in now.items()}
        yield replace(entry, **there) if about else entry


def _as_seen(earlier: Session, entry: Entry) -> Entry:
    """Return the entry without what was measured and never shown; a card where it lies."""
    if isinstance(entry, Goal) and consensus_shown(earlier, entry) is None:
        return entry.without_measured()
    return as_it_lies(earlier, entry) if isinstance(entry, LaidCard) else entry


def _resolving(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries without those that refer to one that stayed behind."""
    kept = tuple(entries)
    there = {(type(entry).__name__, entry.key[0]) for entry in kept}
    there |= {("Block", entry.block) for entry in kept}
    left = tuple(entry for entry in kept if _others(entry) <= there)
    return kept if left == kept else _resolving(left)


def _others(entry: Entry) -> set[tuple[str, int]]:
    """Return what an entry refers to; areas are those of the new session."""
    return {(kind, number) for kind, number in references(entry) if kind != Area.__name__}


def _parked(earlier: Session, recap: int, now: datetime) -> Iterator[Contribution]:
    """Return what still stands on the parking list, by a group only where that names nobody."""
    large = named(earlier)
    parked = earlier.where(Contribution, parking=Parking.PARKED)
    for number, said in enumerate(parked, 1):
        group = said.group if said.group in large else Group.UNKNOWN
        yield replace(said, id=number, group=group, table=0, at=now, block=recap)


def _taken_up(
    earlier: Session, entries: Iterable[Entry], homes: Mapping[BlockKind, int]
) -> Iterator[PointDecision]:
    """Yield what is still open and somebody takes up, where what it is about comes along."""
    there = {(type(entry).__name__, entry.key[0]) for entry in entries}
    for point in open_points(earlier):
        if point.decided and point.owner and there.issuperset(subjects(point.decided)):
            kind = earlier.get(Block, point.block).kind
            yield replace(point.decided, block=homes.get(kind, homes[BlockKind.RECAP]))


HOME: Mapping[type[Entry], BlockKind] = {
    kind: place
    for place, outcome in OUTCOMES.items()
    for kind in (outcome.outcome, *outcome.parts)
    if place is not BlockKind.RECAP
}
"""The kind of block in which an entry is made."""
