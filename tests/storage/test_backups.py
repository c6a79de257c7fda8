"""A backup a day, seven kept, and back again: a session or everything."""

import os
import sqlite3
import stat
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support.storage.evenings import LINE, NOON, changed, evening, said, voting
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.terms import Channel, RoundState
from wijkworkshop.core.voting.rounds import Received
from wijkworkshop.storage.archive import Archive, open_archive, take_lock
from wijkworkshop.storage.backup import Stopped
from wijkworkshop.storage.backups import KEPT, Backups, erased_in
from wijkworkshop.storage.housekeeping import Task, run_housekeeping
from wijkworkshop.storage.importing import COPY, Replace, import_session
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Store

DAY = date(2026, 3, 12)


@pytest.fixture
def backups(archive: Archive, store: Store) -> Backups:
    store.create(evening(), LINE)
    return Backups(archive.path)


def house(store: Store, day: date = DAY) -> list[Task]:
    return [each.task for each in run_housekeeping(store, NOON, day, lambda: False)]


def test_one_a_day_and_seven_are_kept(store: Store, backups: Backups) -> None:
    other = backups.folder / "vakantie.jpg"
    for number in range(10):
        assert house(store, DAY + timedelta(days=number)) == []
        assert house(store, DAY + timedelta(days=number)) == []
        other.touch()
    assert [each.day.day for each in backups.kept()] == [21, 20, 19, 18, 17, 16, 15]
    assert other.exists()
    assert len(list(backups.folder.iterdir())) == KEPT + 1
    for each in backups.kept():
        with closing(sqlite3.connect(each.path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert [one.id for one in backups.listings(each)] == ["evening"]


@pytest.mark.parametrize("state", [RoundState.OPEN, RoundState.COUNTING])
def test_not_while_a_round_is_open_or_counting_unless_it_takes_too_long(
    store: Store, backups: Backups, state: RoundState
) -> None:
    house(store)
    received = Received(Channel.PAPER, 3, round=1)
    store.write(store.load("evening"), changed(voting(1, state), received))
    for days in range(1, 9):
        house(store, DAY + timedelta(days=days))
        assert [each.day.day for each in backups.kept()] == ([20, 12] if days == 8 else [12])
    late = backups.parcel(backups.kept()[0], "evening", ()).session
    assert late.all(Received) == ()  # the slips stayed behind, and it does not say otherwise


def test_leaving_stops_it_and_leaves_nothing(store: Store, backups: Backups) -> None:
    with pytest.raises(Stopped):
        backups.make(DAY, lambda: True)
    assert list(backups.folder.iterdir()) == []
    asked = iter([False] * 5 + [True] * 50)
    assert list(run_housekeeping(store, NOON, DAY, lambda: next(asked))) == []
    assert backups.kept() == ()


def test_a_folder_that_cannot_be_made_is_told(store: Store, backups: Backups) -> None:
    backups.folder.write_text("in de weg")
    assert house(store) == [Task.BACK_UP]
    assert backups.folder.read_text() == "in de weg"


def test_a_session_comes_back_in_place_or_as_a_copy(
    archive: Archive, store: Store, backups: Backups
) -> None:
    store.write(store.load("evening"), said("toen"))
    backup = backups.make(DAY)
    store.write(store.load("evening"), said("later"))
    parcel = backups.parcel(backup, "evening", erased_in(archive))
    with pytest.raises(Refused, match="already_there"):
        import_session(archive, parcel, lambda: "nieuw")
    assert import_session(archive, parcel, lambda: "nieuw", COPY) == "nieuw"
    assert texts(store, "nieuw") == ["toen"]
    assert texts(store, "evening") == ["toen", "later"]
    assert (
        import_session(archive, parcel, lambda: "x", Replace(NOON, "Avond (vervangen)", newer=True))
        == "evening"
    )
    assert texts(store, "evening") == ["toen"]
    assert len(store.listings()) == 2


def test_a_session_with_votes_on_the_way_is_not_replaced(
    archive: Archive, store: Store, backups: Backups
) -> None:
    parcel = backups.parcel(backups.make(DAY), "evening", ())
    store.write(store.load("evening"), changed(voting(1, RoundState.OPEN)))
    before = store.load("evening")
    with pytest.raises(Refused, match="votes_on_the_way"):
        import_session(archive, parcel, lambda: "x", Replace(NOON, "Avond (vervangen)", newer=True))
    assert store.load("evening") == before


def test_everything_comes_back_and_how_it_was_is_kept(
    place: Path, store: Store, backups: Backups
) -> None:
    backup = backups.make(DAY)
    store.create(evening("later"))
    made = backups.make_before_restore(NOON)
    store.close()
    backups.put_back(backup, ())
    with closing(Store(open_archive(place, environment={}))) as again:
        assert [each.id for each in again.listings()] == ["evening"]
        again.archive.check()
    assert [(each.day, each.at) for each in backups.kept()] == [(DAY, "120000"), (DAY, "")]
    assert len(backups.listings(made)) == 2


def test_an_archive_that_is_open_is_not_replaced(
    archive: Archive, store: Store, backups: Backups
) -> None:
    backup = backups.make(DAY)
    store.write(store.load("evening"), said("x"))
    with pytest.raises(StorageProblem) as raised:
        backups.put_back(backup, ())
    assert raised.value.problem is Problem.BUSY
    assert texts(store, "evening") == ["x"]
    assert archive.path.exists()


@pytest.mark.parametrize("content", [b"", b"geen archief" * 999])
def test_a_backup_that_was_spoiled_changes_nothing(
    place: Path, store: Store, backups: Backups, content: bytes
) -> None:
    backup = backups.make(DAY)
    store.close()
    before = place.read_bytes()
    backup.path.write_bytes(content)
    for job in (
        lambda: backups.put_back(backup, ()),
        lambda: backups.listings(backup),
        lambda: backups.parcel(backup, "evening", ()),
    ):
        with pytest.raises(StorageProblem):
            job()
    assert place.read_bytes() == before


def texts(store: Store, session_id: str) -> list[str]:
    return [each.text for each in store.load(session_id).all(Contribution)]


@pytest.mark.skipif(os.name != "posix", reason="this system has no permission bits")
def test_only_their_user_can_read_them(backups: Backups) -> None:
    backup = backups.make(DAY)
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (backups.folder, backup.path)]
    assert modes == [0o700, 0o600]


def test_an_archive_that_another_instance_has_is_not_replaced(
    place: Path, store: Store, backups: Backups
) -> None:
    backup = backups.make(DAY)
    store.archive.truncate_log()
    store.close()
    lock = take_lock(place)
    before = place.read_bytes()
    with pytest.raises(StorageProblem) as raised:
        backups.put_back(backup, ())
    lock.release()
    assert raised.value.problem is Problem.LOCKED_BY_ANOTHER
    assert place.read_bytes() == before
