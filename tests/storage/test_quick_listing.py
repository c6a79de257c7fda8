"""What is listed is what the sessions say, whether the store is asked or the bare file."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.support.storage.evenings import details, evening
from tests.support.storage.generated import Records, frames, new_session, records
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Block, Details, Position, PresenceChange
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.listings import BETWEEN, Listing, Progress
from wijkworkshop.storage.quick_listing import quick_listing
from wijkworkshop.storage.store import Store

EVERY = 1_000_000


def told_of(session: Session) -> Listing:
    """The listing that a session deserves, by looking at its records one by one."""
    facts, position = session.get(Details, 1), session.find(Position, 1)
    areas = sorted(session.where(Area, main=True), key=lambda area: area.id)
    begun = any(each.started_at for each in session.all(Block))
    planned = Progress.RUNNING if begun else Progress.PLANNED
    current = session.get(Block, position.block).title if position and position.block else ""
    return Listing(
        id=session.id,
        name=facts.name,
        day=facts.day,
        starts=facts.starts,
        zone=facts.zone,
        area=areas[0].name if areas else "",
        present=sum(each.people for each in session.all(PresenceChange)),
        progress=Progress.CLOSED if facts.closed_at else planned,
        block=current,
        to_count=sum(each.state is RoundState.COUNTING for each in session.all(Round)),
        closed_at=facts.closed_at,
        made_up=facts.made_up,
        place=facts.place,
        areas=tuple(part for area in areas for part in area.name.split(BETWEEN) if part),
    )


def _replaced(record: Any, **parts: int) -> Record:
    changed: Record = replace(record, **parts)
    return changed


@pytest.mark.seconds
@pytest.mark.seconds
@settings(max_examples=30)
@given(
    facts=records(Details, most=1),
    frame=frames(),
    areas=records(Area),
    people=records(PresenceChange),
    position=records(Position, most=1),
)
def test_a_listing_says_what_its_session_says(
    shared: Store,
    facts: Records,
    frame: Records,
    areas: Records,
    people: Records,
    position: Records,
) -> None:
    first = [_replaced(each, id=1) for each in (*(facts or [details()]), *position)]
    coming = [_replaced(each, people=number) for number, each in enumerate(people, -1)]
    session = new_session(first, frame, areas, coming)
    shared.create(session)
    listed = shared.listings(EVERY)
    assert [each for each in listed if each.id == session.id] == [told_of(session)]
    assert quick_listing(shared.archive.path, EVERY, environment={}) == listed


def test_a_glance_changes_nothing(store: Store, place: Path) -> None:
    store.create(evening())
    store.close()
    before = place.read_bytes()
    assert quick_listing(place, environment={}) is not None
    assert place.read_bytes() == before


def _no_archive(path: Path) -> None:
    path.write_bytes(b"geen archief" * 100)


def _of_another(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id=1")


def _damaged(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE details SET day = 'gisteren'")
        connection.commit()


@pytest.mark.parametrize("spoil", [_no_archive, _of_another, _damaged, Path.unlink])
def test_where_nothing_can_be_trusted_a_glance_sees_nothing(
    store: Store, place: Path, spoil: Callable[[Path], None]
) -> None:
    store.create(evening())
    store.close()
    assert quick_listing(place, environment={}) is not None
    spoil(place)
    assert quick_listing(place, environment={}) is None


def test_a_synced_folder_is_not_looked_into(store: Store, place: Path) -> None:
    store.close()
    assert quick_listing(place, environment={"OneDrive": str(place.parent)}) is None
