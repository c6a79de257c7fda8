"""What the archive costs: an act beside SQLite's own commit, a large session, a full archive."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.storage.evenings import LINE, NOON, changed, evening, said, voting
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.evening import Area
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group, RoundState, Tag
from wijkworkshop.core.voting.rounds import ResultCell, RoundOption
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.connecting import PRAGMAS
from wijkworkshop.storage.store import Store

ACT = pytest.mark.benchmark(group="one act on disk")
LARGE = pytest.mark.benchmark(group="a large session")
FULL = pytest.mark.benchmark(group="an archive of 500 sessions")


def large(session_id: str = "large") -> Session:
    """Return a session with 300 contributions and 60 rounds of 8 options and 24 results."""
    rounds = range(1, 61)
    parts = [voting(number, RoundState.SHOWN) for number in rounds]
    options = [
        RoundOption(each, "Optie", "Een optie", "", "", "", number)
        for number in rounds
        for each in range(8)
    ]
    cells = [
        ResultCell(option.number, 0, group, 7, option.round)
        for option in options
        for group in (Group.RESIDENTS, Group.MUNICIPALITY, Group.UNKNOWN)
    ]
    texts = [
        Contribution(number, "Meer bankjes in het park " * 4, group, 0, Tag.IDEA, NOON, block=1)
        for number, group in zip(range(1, 301), list(Group) * 30, strict=False)
    ]
    return evening(session_id, *texts, *parts, *options, *cells)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(open_archive(tmp_path / "archive.db", environment={}))
    yield opened
    opened.close()


@ACT
def test_a_bare_commit_of_one_row(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "bare.db", isolation_level=None)) as connection:
        for name, value in PRAGMAS.items():
            connection.execute(f"PRAGMA {name}={value}")
        connection.execute("CREATE TABLE act (number INTEGER PRIMARY KEY, what TEXT)")
        numbers = count()

        def commit() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO act VALUES (?, 'x')", (next(numbers),))
            connection.execute("COMMIT")

        benchmark(commit)


@ACT
def test_an_act(benchmark: BenchmarkFixture, store: Store) -> None:
    newest = large()
    store.create(newest)

    def write() -> None:
        nonlocal newest
        newest = store.write(newest, said("Meer groen"), LINE).session

    benchmark(write)


@ACT
def test_an_act_after_another_wrote(benchmark: BenchmarkFixture, store: Store) -> None:
    old = evening()
    store.create(old)
    store.write(old, said("eerst"))
    same = changed(Area(1, "Schiebroek"))
    benchmark(lambda: store.write(old, same, LINE))


@LARGE
def test_a_large_session_is_loaded(benchmark: BenchmarkFixture, store: Store) -> None:
    store.create(large())
    loaded = benchmark(store.load, "large")
    assert len(loaded.all(Contribution)) == 300


@LARGE
def test_a_large_session_is_made(benchmark: BenchmarkFixture, store: Store) -> None:
    numbers = count()
    session = large()
    benchmark(lambda: store.create(Session(str(next(numbers)), 0, session.tables)))


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("full") / "archive.db"
    store = Store(open_archive(path, environment={}))
    tables = large().tables
    for number in range(500):
        store.create(Session(f"session {number}", 0, tables))
    store.close()
    return path


@FULL
def test_a_full_archive_is_opened(benchmark: BenchmarkFixture, full: Path) -> None:
    benchmark(lambda: open_archive(full, environment={}).close())


@FULL
def test_a_full_archive_is_listed(benchmark: BenchmarkFixture, full: Path) -> None:
    store = Store(open_archive(full, environment={}))
    assert len(benchmark(store.listings)) == 500
    store.close()


@FULL
def test_a_full_archive_is_checked(benchmark: BenchmarkFixture, full: Path) -> None:
    archive = open_archive(full, environment={})
    benchmark(archive.check)
    archive.close()
