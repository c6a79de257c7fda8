"""The ballot box, and the promise that after settling nothing says who voted what."""

import random
import struct
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.storage.evenings import ballot, cut, evening, putting, voting, with_box
from tests.support.storage.generated import new_session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import Ballot, BallotBox
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.backup import back_up
from wijkworkshop.storage.store import Store

ballots = st.builds(
    Ballot,
    round=st.sampled_from((1, 2)),
    number=st.integers(1, 5),
    channel=st.sampled_from((Channel.PAPER, Channel.DEVICE)),
    group=st.sampled_from(Group),
    table=st.integers(0, 9),
    answers=st.dictionaries(st.integers(1, 9), st.integers(0, 10), max_size=4).map(
        lambda answers: tuple(sorted(answers.items()))
    ),
    checked=st.booleans(),
)
MARK = 0x5A5A0000  # above any number of a row, so that its bytes occur nowhere else


def marked(number: int, round_id: int = 1) -> Ballot:
    """Return a ballot whose number and answer are found again in raw bytes."""
    return ballot(MARK + number, ((1, MARK + 0x10000 + number), (2, 3)), round_id)


def test_a_ballot_is_taken_out(store: Store) -> None:
    session = evening()
    store.create(session)
    session = store.write(session, with_box(lambda box: box.put(ballot(7)))).session
    store.write(session, with_box(lambda box: box.remove(1, 7, Channel.PAPER)))
    assert store.ballots("evening", 1) == ()


@pytest.mark.seconds
@given(st.lists(ballots, max_size=12))
def test_the_latest_ballot_of_a_number_counts(shared: Store, cast: list[Ballot]) -> None:
    session = evening(new_session().id)
    shared.create(session)

    def put(box: BallotBox) -> None:
        for each in cast:
            box.put(each)
        for round_id in (1, 2):
            latest = {(e.number, str(e.channel)): e for e in cast if e.round == round_id}
            found = {(e.number, str(e.channel)): e for e in box.ballots(round_id)}
            assert found == latest
            assert [number for number, _ in found] == sorted(number for number, _ in latest)

    shared.write(session, with_box(put))


@pytest.fixture
def settled(store: Store) -> Store:
    """A round of 600 ballots, some replaced, some withdrawn, settled; another one still open."""
    session = evening("evening", voting(1), voting(2))
    store.create(session)
    numbers = list(range(600))
    random.shuffle(numbers)
    for number in numbers[:40]:  # each in an act of its own, as slips are typed in
        session = store.write(session, with_box(putting(marked(number)))).session

    def fill(box: BallotBox) -> None:
        for number in numbers[40:]:
            box.put(marked(number))
            box.put(marked(number + 1000, round_id=2))
        for number in numbers[::7]:
            box.put(marked(number))
        for number in numbers[:20]:
            box.remove(1, MARK + number, Channel.PAPER)

    session = store.write(session, with_box(fill)).session
    store.write(session, with_box(cut))
    return store


@pytest.mark.seconds
def test_nothing_on_disk_says_who_voted_what(
    archive: Archive, settled: Store, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    back_up(archive.path, copy)
    for file in (*_files(archive.path), copy):
        assert _found(file, (marked(number).number for number in range(600))) == []
    still_open = [each.number for each in settled.ballots("evening", 2)]
    assert _found(archive.path, still_open) == still_open  # so the search does find them
    assert _found(copy, (MARK + 1000 + number for number in range(600))) == []


def _files(path: Path) -> list[Path]:
    return sorted(path.parent.iterdir())


def _found(file: Path, numbers: Iterable[int]) -> list[int]:
    data = file.read_bytes()
    return [
        number
        for number in numbers
        if struct.pack(">I", number) in data or str(number).encode() in data
    ]


@pytest.mark.usefixtures("settled")
def test_the_order_on_disk_says_nothing_either(archive: Archive) -> None:
    data = archive.path.read_bytes()
    places = [data.rfind(struct.pack(">I", MARK + 0x10000 + number)) for number in range(600)]
    there = [place for place in places if place >= 0]
    assert len(there) == 580
    rising = sum(one < other for one, other in pairwise(there))
    assert 200 < rising < 380  # of 579: about half, as in any random order


def test_a_cut_ballot_keeps_its_group_and_answers_only(settled: Store) -> None:
    cut = settled.ballots("evening", 1)
    assert len(cut) == 580
    assert {(each.channel, each.table) for each in cut} == {(Channel.PAPER, 0)}
    assert {each.group for each in cut} == {Group.RESIDENTS}
    assert len({each.number for each in cut}) == 580
    assert {each.answers[1] for each in cut} == {(2, 3)}
    assert len(settled.ballots("evening", 2)) == 560


def test_the_mark_of_a_second_person_goes_with_the_number(store: Store) -> None:
    session = evening()
    store.create(session)
    typed_twice = replace(ballot(7), checked=True)
    session = store.write(session, with_box(lambda box: box.put(typed_twice))).session
    assert store.ballots("evening", 1) == (typed_twice,)
    store.write(session, with_box(cut))
    assert [each.checked for each in store.ballots("evening", 1)] == [False]


def test_cutting_twice_changes_nothing(settled: Store) -> None:
    before = settled.ballots("evening", 1)
    settled.write(settled.load("evening"), with_box(cut))
    assert settled.ballots("evening", 1) == before


def test_the_random_numbers_come_from_outside(archive: Archive) -> None:
    seen = []
    for name in ("one", "two"):
        store = Store(archive, random.Random(4))  # noqa: S311 - the same numbers twice, on purpose
        store.create(evening(name))
        store.write(evening(name), with_box(lambda box: box.put(ballot(7))))
        store.write(store.load(name), with_box(cut))
        seen.append([each.number for each in store.ballots(name, 1)])
    assert seen[0] == seen[1] != [7]


def test_a_reader_delays_forgetting_until_the_next_write(archive: Archive, store: Store) -> None:
    session = evening()
    store.create(session)
    session = store.write(session, with_box(lambda box: box.put(marked(1)))).session
    log = archive.path.with_name(f"{archive.path.name}-wal")
    with archive.reading() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM session").scalar()
        session = store.write(session, with_box(cut)).session
        assert _found(log, [MARK + 1]) == [MARK + 1]
    store.write(session, with_box(lambda _box: None))
    assert [_found(file, [MARK + 1]) for file in _files(archive.path)] == [[], [], [], []]
