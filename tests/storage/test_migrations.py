"""An older archive is copied aside and taken along in one transaction, or stays as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from tests.support.storage.evenings import evening
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.migrations import STEPS
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Store


def rename_places(connection: Connection) -> None:
    """A step: change a schema and the data in it, and back, as a real one may."""
    connection.exec_driver_sql("ALTER TABLE details ADD COLUMN shade TEXT")
    connection.exec_driver_sql("UPDATE details SET place = 'Huis van de Wijk'")
    connection.exec_driver_sql("ALTER TABLE details DROP COLUMN shade")


def do_nothing(_connection: Connection) -> None:
    """A step that only counts."""


def fail(connection: Connection) -> None:
    """A step that breaks off halfway."""
    rename_places(connection)
    raise ArithmeticError


@pytest.fixture
def older(place: Path) -> Path:
    store = Store(open_archive(place, environment={}))
    store.create(evening())
    store.close()
    return place


def place_in(path: Path) -> tuple[str, int]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        (name,) = connection.execute("SELECT place FROM details").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    return name, version


def test_steps_follow_each_other(older: Path) -> None:
    open_archive(older, environment={}, steps={2: do_nothing, 3: rename_places}).close()
    assert place_in(older) == ("Huis van de Wijk", 3)
    assert place_in(older.with_name("wijkworkshop-v1.db")) == ("Buurthuis", 1)
    with pytest.raises(StorageProblem) as raised:
        open_archive(older, environment={})
    assert raised.value.problem is Problem.NEWER_VERSION


def test_a_step_that_fails_leaves_the_archive_as_it_was(older: Path) -> None:
    with pytest.raises(ArithmeticError):
        open_archive(older, environment={}, steps={2: rename_places, 3: fail})
    assert place_in(older) == ("Buurthuis", 1)
    open_archive(older, environment={}, steps={2: rename_places}).close()
    assert place_in(older) == ("Huis van de Wijk", 2)


def test_a_new_archive_has_the_newest_version(place: Path) -> None:
    open_archive(place, environment={}, steps={2: fail}).close()
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    assert sorted(file.suffix for file in place.parent.iterdir()) == [".db", ".lock"]


def test_the_server_does_not_migrate(older: Path) -> None:
    before = older.read_bytes()
    with pytest.raises(StorageProblem) as raised:
        open_archive(older, alone=False, environment={}, steps={2: rename_places})
    assert raised.value.problem is Problem.OLDER_VERSION
    assert older.read_bytes() == before


def test_every_version_has_its_step() -> None:
    assert list(STEPS) == list(range(2, 2 + len(STEPS)))
