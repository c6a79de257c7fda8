"""The first round of a pair keeps its numbers until the other is counted, and then neither does."""

import random
import shutil
import struct
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.storage.evenings import NOON, ballot, evening, putting, voting, with_box
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.request import Request, decide
from wijkworkshop.core.acts.rounds import InvalidateRound
from wijkworkshop.core.acts.settling import SettleRound, SettleWithoutOther
from wijkworkshop.core.copy_rules import SESSION_FILE
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.ballots import Ballot, BallotBox
from wijkworkshop.core.voting.rounds import Matched, Received, Round, RoundOption
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import Archive, open_archive
from wijkworkshop.storage.backup import back_up
from wijkworkshop.storage.backups import Backups
from wijkworkshop.storage.housekeeping import run_housekeeping
from wijkworkshop.storage.session_file import save_session
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.waiting_rounds import settle_waiting

MARK = 0x5A5A0000  # above any number of a row, so that its bytes occur nowhere else
SLIPS = 400
LATER = NOON + timedelta(hours=1)


def marked(number: int, round_id: int) -> Ballot:
    """Return a slip whose number is found again in raw bytes."""
    return ballot(MARK + number, ((1, 1),), round_id)


def pair(later: RoundState = RoundState.COUNTING) -> tuple[Record, ...]:
    first = replace(voting(1, RoundState.COUNTING), closed_at=NOON)
    other = replace(voting(2, later), pairs_with=1)
    options = (RoundOption(1, "ja", "ja", "", "", "", round_id) for round_id in (1, 2))
    received = (Received(ballot(1).channel, SLIPS, round_id) for round_id in (1, 2))
    return (first, other, *options, *received)


@pytest.fixture
def waiting(store: Store) -> Store:
    """A pair of which the first is counted: 400 slips each, 300 people in both."""
    session = evening("evening", *pair())
    store.create(session)

    def fill(box: BallotBox) -> None:
        numbers = list(range(SLIPS))
        random.shuffle(numbers)
        for number in numbers:
            box.put(marked(number, 1))
            box.put(marked(number + 100, 2))

    store.write(session, with_box(fill))
    do(store, SettleRound(1))
    return store


def do(store: Store, request: Request, name: str = "evening") -> Session:
    return perform(store, store.load(name), request, lambda: LATER).session


def _found(file: Path, numbers: Iterable[int]) -> list[int]:
    data = file.read_bytes()
    return [
        number
        for number in numbers
        if struct.pack(">I", MARK + number) in data or str(MARK + number).encode() in data
    ]


def found_anywhere(path: Path) -> list[int]:
    """Return the numbers that are left in the archive, its log, and whatever is beside it."""
    files = [each for each in path.parent.rglob("*") if each.is_file()]
    return [number for file in files for number in _found(file, range(SLIPS + 100))]


def state(store: Store, round_id: int) -> RoundState:
    return store.load("evening").get(Round, round_id).state


@pytest.mark.seconds
def test_while_it_waits_the_ballots_have_their_numbers(archive: Archive, waiting: Store) -> None:
    assert state(waiting, 1) is RoundState.COUNTED
    cast = waiting.ballots("evening", 1)
    assert {each.number for each in cast} == set(range(MARK, MARK + SLIPS))
    assert set(found_anywhere(archive.path)) >= set(range(20))  # so the search does find them


@pytest.mark.seconds
def test_when_both_are_counted_no_number_of_either_is_left(
    archive: Archive, waiting: Store
) -> None:
    settled = do(waiting, SettleRound(2))
    assert settled.get(Matched, 2) == Matched(300, 500, 1, 2)
    assert waiting.load("evening") == settled
    assert found_anywhere(archive.path) == []


@pytest.mark.parametrize(
    "request_", [SettleWithoutOther(1), InvalidateRound(1, "stroomstoring")], ids=repr
)
def test_when_it_waits_no_longer_its_numbers_are_gone(
    archive: Archive, store: Store, request_: Request
) -> None:
    alone(store)
    do(store, request_)
    assert found_anywhere(archive.path) == []


@pytest.mark.seconds
def test_closing_the_session_settles_it_and_its_numbers_are_gone(
    archive: Archive, store: Store
) -> None:
    alone(store)
    closed = do(store, CloseSession())
    assert closed.get(Round, 1).state is RoundState.SETTLED
    assert result_of(closed, 1).people() == 50
    assert found_anywhere(archive.path) == []


@pytest.mark.seconds
def test_an_evening_that_nobody_closed_keeps_no_number_for_more_than_a_week(
    archive: Archive, store: Store
) -> None:
    alone(store)
    week = timedelta(days=7)
    closed_at = store.load("evening").get(Round, 1).closed_at
    assert closed_at is not None
    assert settle_waiting(store, closed_at + week) == 0
    assert state(store, 1) is RoundState.COUNTED
    late = closed_at + week + timedelta(seconds=1)
    assert list(run_housekeeping(store, late, late.date(), lambda: False)) == []
    assert state(store, 1) is RoundState.SETTLED
    assert found_anywhere(archive.path) == []
    assert store.log("evening")[-1].act == "SettleWithoutOther"


def alone(store: Store) -> None:
    """Store a pair of which the second is still to come."""
    session = evening("evening", *pair(RoundState.READY))
    store.create(session)

    def fill(box: BallotBox) -> None:
        for number in range(50):
            box.put(marked(number, 1))

    store.write(session, with_box(fill))
    do(store, SettleRound(1))


@pytest.mark.seconds
def test_deleting_a_session_erases_its_numbers(archive: Archive, waiting: Store) -> None:
    waiting.delete("evening")
    assert found_anywhere(archive.path) == []


def test_settling_another_session_leaves_the_ballots(waiting: Store) -> None:
    other = evening("other", *pair())
    waiting.create(other)
    waiting.write(other, with_box(putting(marked(7, 2))))
    do(waiting, SettleRound(1), "other")
    do(waiting, SettleRound(2), "other")
    assert do(waiting, SettleRound(2)).get(Matched, 2).both == 300


def test_while_it_waits_it_does_not_leave_the_laptop(waiting: Store, tmp_path: Path) -> None:
    do(waiting, InvalidateRound(2, "verkeerd uitgelegd"))  # no round is open or being counted
    assert {each.state for each in waiting.load("evening").all(Round)} == {
        RoundState.COUNTED, RoundState.INVALID, RoundState.READY
    }  # fmt: skip
    with pytest.raises(Refused) as refused:
        save_session(waiting.archive, "evening", tmp_path / f"avond{SESSION_FILE}")
    assert refused.value.reason is Reason.VOTES_ON_THE_WAY
    backups = Backups(waiting.archive.path)
    assert not backups.due(waiting.archive, LATER.date())
    with pytest.raises(Refused):
        backups.check_may_put_back(waiting.archive)


@pytest.mark.seconds
def test_a_copy_that_must_be_made_has_no_number_and_is_counted_again(
    waiting: Store, tmp_path: Path
) -> None:
    copy = tmp_path / "copy" / "archive.db"
    copy.parent.mkdir()
    back_up(waiting.archive.path, copy)
    assert _found(copy, range(SLIPS + 100)) == []
    there = open_archive(copy, environment={})
    session = Store(there).load("evening")
    there.close()
    assert session.get(Round, 1).state is RoundState.COUNTING
    assert not session.all(Received)


@pytest.mark.seconds
def test_after_a_kill_in_between_the_two_are_settled_as_if_nothing_happened(
    waiting: Store, tmp_path: Path
) -> None:
    """What is on the disk when the process dies is the archive and its log."""
    folder = tmp_path / "after"
    folder.mkdir()
    for file in waiting.archive.path.parent.glob(f"{waiting.archive.path.name}*"):
        if not file.name.endswith("lock"):
            shutil.copy(file, folder / file.name)
    again = open_archive(folder / waiting.archive.path.name, environment={})
    store = Store(again)
    assert state(store, 1) is RoundState.COUNTED
    assert do(store, SettleRound(2)).get(Matched, 2) == Matched(300, 500, 1, 2)
    again.close()
    assert found_anywhere(folder / again.path.name) == []


@pytest.mark.seconds
def test_a_settling_that_does_not_reach_the_disk_leaves_both_as_they_were(waiting: Store) -> None:
    before = waiting.load("evening")

    def act(session: Session, box: BallotBox) -> Change:
        decide(SettleRound(2), session, LATER, box)
        raise Refused(Reason.CHANGED_SINCE)

    with pytest.raises(Refused):
        waiting.write(before, act)
    assert waiting.load("evening") == before
    assert len(waiting.ballots("evening", 1)) == len(waiting.ballots("evening", 2)) == SLIPS
    assert do(waiting, SettleRound(2)).get(Matched, 2).both == 300
