"""What the archive costs: an act beside SQLite's own commit, a large session, a full archive."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from uuid import uuid4

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.support.core.scenes import START
from tests.support.storage.evenings import LINE, NOON, changed, evening, said, voting
from tests.support.storage.phoned import do, phones_of, somebody, voting_by_phone
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.rounds import CloseRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.participating import Cast
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area
from wijkworkshop.core.terms import FormKind, Group, RoundState, Tag
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.core.voting.rounds import ResultCell, RoundOption
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.connecting import PRAGMAS
from wijkworkshop.storage.store import Store

ACT = pytest.mark.benchmark(group="one act on disk")
LARGE = pytest.mark.benchmark(group="a large session")
PHONES = pytest.mark.benchmark(group="acts with 1,000 phone ballots in the round")
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


def thousand(store: Store, session_id: str) -> Session:
    """A session in whose open round a thousand phones graded eight things."""
    made = store.archive, voting_by_phone(store, session_id=session_id, form=FormKind.GRADE)
    phones = phones_of(*made)
    answers = tuple((option, option % 10 + 1) for option in range(1, 9))
    jobs = [Cast(somebody(FIRST_OPEN + each), 1, 1, answers) for each in range(1000)]
    phones.write(jobs, START)
    return store.load(session_id)


@PHONES
def test_a_slip_is_typed_beside_them(benchmark: BenchmarkFixture, store: Store) -> None:
    session = thousand(store, "proef")
    slip = CastBallot(1, 17, ((1, 5),), Group.RESIDENTS)
    benchmark(lambda: perform(store, session, slip, lambda: START))


@PHONES
def test_a_thousand_are_settled(benchmark: BenchmarkFixture, store: Store) -> None:
    def counting() -> tuple[tuple[Session], dict[str, object]]:
        session_id = str(uuid4())
        thousand(store, session_id)
        return (do(store, session_id, CloseRound(1)),), {}

    def settle(session: Session) -> Session:
        return perform(store, session, SettleRound(1), lambda: START).session

    settled = benchmark.pedantic(settle, setup=counting, rounds=5)  # type: ignore[no-untyped-call]
    assert result_of(settled, 1).people() == 1000
