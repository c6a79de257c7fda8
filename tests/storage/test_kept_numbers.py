"""Between two rounds of a pair only the numbers of slips are kept, and then nothing of them."""

import random
import struct
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.storage.evenings import NOON, ballot, evening, putting, voting, with_box
from tests.support.storage.generated import new_session
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.records import Record
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.ballots import Ballot, BallotBox
from wijkworkshop.core.voting.rounds import Matched, Round, RoundOption
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.backup import back_up
from wijkworkshop.storage.store import Store

MARK = 0x5A5A0000  # above any number of a row, so that its bytes occur nowhere else
SLIPS = 400


def marked(number: int, round_id: int) -> Ballot:
    """Return a slip whose number is found again in raw bytes."""
    return ballot(MARK + number, ((1, 1),), round_id)


def pair() -> tuple[Record, ...]:
    first, later = voting(1, RoundState.COUNTING), voting(2, RoundState.COUNTING)
    options = (RoundOption(1, "ja", "ja", "", "", "", round_id) for round_id in (1, 2))
    return (first, _paired(later), *options)


def _paired(later: Round) -> Round:
    return replace(later, pairs_with=1)


@pytest.fixture
def between(store: Store) -> Store:
    """A pair of which the first is settled: 400 slips each, 300 people in both."""
    session = evening("evening", *pair())
    store.create(session)

    def fill(box: BallotBox) -> None:
        numbers = list(range(SLIPS))
        random.shuffle(numbers)
        for number in numbers:
            box.put(marked(number, 1))
            box.put(marked(number + 100, 2))

    session = store.write(session, with_box(fill)).session
    perform(store, store.load("evening"), SettleRound(1), lambda: NOON)
    return store


def _found(file: Path, numbers: Iterable[int]) -> list[int]:
    data = file.read_bytes()
    return [
        number
        for number in numbers
        if struct.pack(">I", MARK + number) in data or str(MARK + number).encode() in data
    ]


def _files(path: Path) -> list[Path]:
    return sorted(path.parent.iterdir())


def test_what_is_kept_is_the_bare_numbers(archive: Archive, between: Store) -> None:
    with archive.reading() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM kept_number").all()
        linked = connection.exec_driver_sql("SELECT count(*) FROM ballot WHERE round = 1").scalar()
    assert [(each[1], each[2] - MARK) for each in rows] == [(1, n) for n in range(SLIPS)]
    assert {len(each) for each in rows} == {3}  # session, round, number
    assert linked == 0
    assert not {each.number for each in between.ballots("evening", 1)} & set(
        range(MARK, MARK + SLIPS)
    )


@pytest.mark.usefixtures("between")
def test_no_copy_takes_the_numbers_along(archive: Archive, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(archive.path, copy)
    assert _found(archive.path, range(20)) == list(range(20))  # so the search does find them
    assert _found(copy, range(SLIPS + 100)) == []


def test_after_the_second_only_the_count_is_left(archive: Archive, between: Store) -> None:
    done = perform(between, between.load("evening"), SettleRound(2), lambda: NOON)
    assert done.session.get(Matched, 2) == Matched(300, 500, 1, 2)
    assert between.load("evening").get(Matched, 2) == Matched(300, 500, 1, 2)
    for file in _files(archive.path):
        assert _found(file, range(SLIPS + 100)) == []


def test_closing_without_the_second_erases_the_numbers_too(archive: Archive, store: Store) -> None:
    first, later, *options = pair()
    assert isinstance(later, Round)
    waiting = _ready(later)
    session = evening("evening", first, waiting, *options)
    store.create(session)

    def fill(box: BallotBox) -> None:
        for number in range(50):
            box.put(marked(number, 1))

    store.write(session, with_box(fill))
    session = perform(store, store.load("evening"), SettleRound(1), lambda: NOON).session
    assert _found(archive.path, range(50)) == list(range(50))
    perform(store, session, CloseSession(), lambda: NOON + timedelta(hours=1))
    for file in _files(archive.path):
        assert _found(file, range(50)) == []


def _ready(later: Round) -> Round:
    return replace(later, state=RoundState.READY)


def test_deleting_a_session_erases_its_numbers(archive: Archive, between: Store) -> None:
    between.delete("evening")
    for file in _files(archive.path):
        assert _found(file, range(SLIPS + 100)) == []


def test_settling_another_session_leaves_the_numbers(between: Store) -> None:
    other = evening("other", *pair())
    between.create(other)
    between.write(other, with_box(putting(marked(7, 2))))
    perform(between, between.load("other"), SettleRound(2), lambda: NOON)
    done = perform(between, between.load("evening"), SettleRound(2), lambda: NOON)
    assert done.session.get(Matched, 2).both == 300


NUMBERS = st.sets(st.integers(1, 9999), max_size=12)


@given(st.dictionaries(st.integers(1, 3), NUMBERS), st.none() | st.sets(st.integers(1, 3)))
def test_the_archive_keeps_and_forgets_as_the_box_in_memory(
    shared: Store, kept: dict[int, set[int]], forgotten: set[int] | None
) -> None:
    session = evening(new_session().id)
    shared.create(session)

    def keep(box: BallotBox) -> None:
        for round_id, numbers in kept.items():
            box.keep_numbers(round_id, numbers)
        box.forget_numbers(forgotten)
        for round_id, numbers in kept.items():
            gone = forgotten is None or round_id in forgotten
            assert box.kept_numbers(round_id) == (frozenset() if gone else numbers)

    shared.write(session, with_box(keep))
