"""A real archive in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.disks import disk_at
from tests.support.storage.evenings import (
    LINE,
    ballot,
    cut,
    evening,
    putting,
    said,
    voting,
    with_box,
)
from wijkworkshop.core.copy_rules import SESSION_FILE
from wijkworkshop.core.terms import RoundState
from wijkworkshop.storage.archive import Archive, open_archive
from wijkworkshop.storage.session_file import save_session
from wijkworkshop.storage.store import Store


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "archive" / "wijkworkshop.db"


@pytest.fixture
def archive(place: Path) -> Iterator[Archive]:
    opened = open_archive(place, environment={})
    yield opened
    opened.close()


@pytest.fixture
def store(archive: Archive) -> Store:
    return Store(archive)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store for many examples, each with a session of its own."""
    opened = open_archive(tmp_path_factory.mktemp("shared") / "archive.db", environment={})
    yield Store(opened)
    opened.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    with disk_at(tmp_path / "disk", megabytes=1) as disk:
        yield disk


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    """A store in another archive."""
    opened = open_archive(tmp_path / "other" / "archive.db", environment={})
    yield Store(opened)
    opened.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where a file of a session comes."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / f"avond{SESSION_FILE}"


@pytest.fixture
def saved(store: Store, stick: Path) -> Path:
    """A settled round, something said, and the file of it."""
    session = evening("evening", voting(1, RoundState.SETTLED))
    store.create(session, LINE)
    for each in (ballot(7), ballot(8)):
        session = store.write(session, with_box(putting(each))).session
    session = store.write(session, with_box(cut), LINE).session
    store.write(session, said("De lift is stuk"))
    save_session(store.archive, "evening", stick)
    return stick
