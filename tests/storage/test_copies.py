"""Backups of an archive, and one session copied to another archive."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.support.storage.carried import carry
from tests.support.storage.evenings import LINE, ballot, cut, evening, putting, with_box
from tests.support.storage.generated import frames, new_session
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Block
from wijkworkshop.storage.archive import Archive, open_archive
from wijkworkshop.storage.backup import back_up
from wijkworkshop.storage.importing import import_session
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.transfer import pack


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Archive]:
    opened = open_archive(tmp_path / "other" / "archive.db", environment={})
    yield opened
    opened.close()


@pytest.fixture
def voted(store: Store) -> Store:
    """A session with a settled round, and one of which the ballots have numbers still."""
    session = evening()
    store.create(session, LINE)
    for each in (ballot(7), ballot(8, round_id=2)):
        session = store.write(session, with_box(putting(each))).session
    store.write(session, with_box(cut), LINE)
    return store


def test_a_backup_opens_as_an_archive(archive: Archive, voted: Store, tmp_path: Path) -> None:
    target = tmp_path / "backups" / "copy.db"
    back_up(archive.path, target)
    back_up(archive.path, target)
    assert [file.name for file in target.parent.iterdir()] == [target.name]
    copy = Store(open_archive(target, environment={}))
    assert copy.load("evening") == voted.load("evening")
    assert copy.log("evening") == (LINE, LINE)
    assert copy.ballots("evening", 1) == voted.ballots("evening", 1)
    assert copy.ballots("evening", 2) == ()
    copy.close()


def test_a_backup_of_what_is_damaged_keeps_the_one_before(
    archive: Archive, voted: Store, tmp_path: Path
) -> None:
    target = tmp_path / "copy.db"
    back_up(archive.path, target)
    good = target.read_bytes()
    assert voted.listings()
    voted.close()
    with archive.path.open("r+b") as file:
        file.seek(4096 * 4)
        file.write(b"\xff" * 4096 * 4)
    with pytest.raises(StorageProblem) as raised:
        back_up(archive.path, target)
    assert raised.value.problem is Problem.CORRUPT
    assert target.read_bytes() == good


def test_a_session_goes_to_another_archive(voted: Store, archive: Archive, other: Archive) -> None:
    carry("evening", archive, other)
    there = Store(other)
    assert there.load("evening") == voted.load("evening")
    assert there.revision("evening") == voted.revision("evening")
    assert there.log("evening") == (LINE, LINE)
    assert there.ballots("evening", 1) == voted.ballots("evening", 1) != ()
    assert there.ballots("evening", 2) == ()
    with pytest.raises(Refused, match="already_there"):
        carry("evening", archive, other)
    carry("evening", archive, other, "evening, once more")
    assert there.load("evening, once more").tables == there.load("evening").tables


def test_a_session_that_cannot_be_true_does_not_come_in(voted: Store, other: Archive) -> None:
    blocks = voted.load("evening").all(Block)
    with voted.archive.reading() as connection:
        parcel = pack(connection, "evening")
    untrue = replace(parcel, session=parcel.session.after(Change(remove=blocks)))
    with pytest.raises(StorageProblem) as raised:
        import_session(other, untrue, lambda: "x")
    assert raised.value.problem is Problem.DAMAGED_SESSION_FILE
    assert Store(other).listings() == ()


def test_a_session_that_is_damaged_where_it_stands_does_not_leave(
    voted: Store, other: Archive
) -> None:
    source = voted.archive
    with closing(sqlite3.connect(source.path)) as hostile:
        hostile.execute("DELETE FROM block")
        hostile.commit()
    with pytest.raises(StorageProblem) as raised:
        carry("evening", source, other)
    assert raised.value.problem is Problem.DAMAGED_ROW
    assert Store(other).listings() == ()


@settings(max_examples=10)
@given(frames())
def test_any_session_goes_and_comes_back(shared: Store, frame: list[Record]) -> None:
    session = new_session(frame)
    shared.create(session)
    carry(session.id, shared.archive, shared.archive, f"{session.id} copy")
    assert shared.load(f"{session.id} copy").tables == session.tables
