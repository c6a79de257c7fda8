"""Noticing that another process wrote."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.core.scenes import START
from tests.support.storage.phoned import cast, phones_of, voting_by_phone
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.watching import Watch


def test_it_says_once_that_somebody_wrote(archive: Archive, store: Store) -> None:
    session = voting_by_phone(store)
    with closing(Watch(archive.path)) as watch:
        assert not watch.changed()
        phones_of(archive, session).write([cast(5001)], START)
        assert watch.changed()
        assert not watch.changed()
        store.load(session.id)
        assert not watch.changed()


def test_it_never_holds_a_writer_up(archive: Archive, store: Store) -> None:
    voting_by_phone(store)
    with closing(Watch(archive.path)) as watch:
        watch.changed()
        assert archive.truncate_log()  # nobody reads: the log is emptied at once


def test_it_sees_another_connection(archive: Archive, store: Store) -> None:
    voting_by_phone(store)
    with (
        closing(Watch(archive.path)) as watch,
        closing(sqlite3.connect(archive.path)) as other,
    ):
        other.execute("UPDATE session SET heard = heard + 1")
        assert not watch.changed()  # not stored yet
        other.commit()
        assert watch.changed()


def test_a_place_that_is_not_there_is_a_known_problem(tmp_path: Path) -> None:
    with pytest.raises(StorageProblem):
        Watch(tmp_path / "weg" / "archive.db")
