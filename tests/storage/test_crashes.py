"""After a kill, a power cut or a full disk everything acknowledged is there, and nothing by half.

A kill shows only that the commit comes before the acknowledgement. For a power cut the log is cut
at the length that it had at an acknowledgement, and anywhere after it: SQLite synced that much
(`test_every_connection_reports_its_pragmas`), and promises nothing about what came later.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.storage.evenings import LINE, evening, said
from tests.support.storage.power import (
    CHANCE,
    PAGE,
    archive_after_cut,
    log_of,
    logs_after_cut,
    writes_in,
)
from tests.support.waiting import until
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.session import Session
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.backup import back_up
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Store

ROOT = Path(__file__).parents[2]


def stored_acts(path: Path) -> list[int]:
    """Open an archive that something happened to, check all of it, and return its acts."""
    archive = open_archive(path, environment={})
    try:
        archive.check()
        store = Store(archive)
        session = store.load("evening")
        acts = [int(each.text.split()[0]) for each in session.all(Contribution)]
        assert session.revision == len(acts) == len(store.log("evening"))
        return acts
    finally:
        archive.close()


def run_and_kill(path: Path, acts: int, *, writing: bool) -> int:
    """Let a process write some acts and kill it; return the last act it acknowledged.

    It is killed as soon as it acknowledged so many, or when it is writing the next one.
    """
    command = [sys.executable, "-m", "tests.support.storage.writer", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as writer:
        assert writer.stdout is not None
        said = b"".join(writer.stdout.readline() for _ in range(acts))
        if writing:
            until(writes_in(path))
        writer.kill()
        rest = writer.stdout.read()
    whole = (said + rest).rpartition(b"\n")[0]
    return int(whole.splitlines()[-1])


@pytest.mark.seconds
@pytest.mark.parametrize("kills", [2, pytest.param(24, marks=pytest.mark.slow)])
def test_a_killed_process_loses_nothing_that_it_acknowledged(place: Path, kills: int) -> None:
    store = Store(open_archive(place, environment={}))
    store.create(evening())
    store.close()
    for _ in range(kills):
        last = run_and_kill(place, CHANCE.randrange(1, 100), writing=CHANCE.random() < 0.5)
        acts = stored_acts(place)
        assert acts == list(range(1, len(acts) + 1))
        assert last <= len(acts) <= last + 1


@pytest.fixture
def run(place: Path) -> Iterator[tuple[Path, list[int]]]:
    """An archive that is in use: its path, and the log's length after each of 60 acts."""
    store = Store(open_archive(place, environment={}))
    session = evening()
    store.create(session)
    log = log_of(place)
    lengths = [log.stat().st_size]
    for number in range(1, 61):
        text = f"{number} " + "woord " * CHANCE.randrange(3000)
        session = store.write(session, said(text), LINE).session
        lengths.append(log.stat().st_size)
    yield place, lengths
    store.close()


def after_power_cut(main: bytes, log: bytes, folder: Path) -> list[int]:
    """Return the acts that an archive holds when this was on the disk."""
    return stored_acts(archive_after_cut(main, log, folder))


@pytest.mark.seconds
@pytest.mark.parametrize("cuts", [5, pytest.param(20, marks=pytest.mark.slow)])
def test_a_power_cut_loses_nothing_that_was_acknowledged(
    run: tuple[Path, list[int]], tmp_path: Path, cuts: int
) -> None:
    path, lengths = run
    main, log = path.read_bytes(), log_of(path).read_bytes()
    assert lengths == sorted(set(lengths))  # the log was not emptied in between
    for acts in CHANCE.sample(range(len(lengths)), cuts):
        for left, no_more in logs_after_cut(log, lengths[acts]):
            found = after_power_cut(main, left, tmp_path)
            assert found[:acts] == list(range(1, acts + 1))
            assert len(found) == acts or not no_more


@pytest.mark.seconds
def test_a_power_cut_while_the_log_is_moved_into_the_archive(
    run: tuple[Path, list[int]], tmp_path: Path
) -> None:
    path, lengths = run
    old, log = path.read_bytes(), log_of(path).read_bytes()
    whole = tmp_path / "whole.db"
    shutil.copy(path, whole)
    log_of(whole).write_bytes(log)
    open_archive(whole, environment={}).close()
    new = whole.read_bytes()
    for _ in range(20):
        pages = [
            CHANCE.choice((old, new))[at : at + PAGE]
            for at in range(0, CHANCE.randrange(len(old), len(new) + PAGE, PAGE), PAGE)
        ]
        assert after_power_cut(b"".join(pages), log, tmp_path) == list(range(1, len(lengths)))


def write_on(store: Store, session: Session, acknowledged: list[Session]) -> None:
    """Store acts until something goes wrong, and note what each one made of the session."""
    for number in range(1, 10_000):
        session = store.write(session, said(f"{number} " + "woord " * 500), LINE).session
        acknowledged.append(session)


def test_a_full_disk_keeps_what_was_acknowledged(small_disk: Path) -> None:
    path = small_disk / "archive.db"
    store = Store(open_archive(path, environment={}))
    session = evening()
    store.create(session)
    filler = small_disk / "holiday.mp4"
    filler.write_bytes(bytes(300_000))
    acknowledged: list[Session] = []
    with pytest.raises(StorageProblem) as raised:
        write_on(store, session, acknowledged)
    assert raised.value.problem is Problem.DISK_FULL
    assert len(acknowledged) > 5
    session = acknowledged[-1]
    assert store.load("evening") == session
    filler.unlink()
    session = store.write(session, said(f"{session.revision + 1} later"), LINE).session
    store.close()
    assert stored_acts(path) == list(range(1, session.revision + 1))


def test_no_archive_is_made_on_a_full_disk(small_disk: Path) -> None:
    (small_disk / "holiday.mp4").write_bytes(bytes(1_000_000))
    with pytest.raises(StorageProblem) as raised:
        open_archive(small_disk / "archive.db", environment={})
    assert raised.value.problem is Problem.DISK_FULL
    assert not (small_disk / "archive.db").exists()
    (small_disk / "holiday.mp4").unlink()
    open_archive(small_disk / "archive.db", environment={}).close()


def test_a_copy_that_does_not_fit_is_not_begun(small_disk: Path, tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "archive.db", environment={})
    (small_disk / "holiday.mp4").write_bytes(bytes(900_000))
    with pytest.raises(StorageProblem) as raised:
        back_up(archive.path, small_disk / "copy.db")
    assert raised.value.problem is Problem.NO_ROOM
    assert [file.name for file in small_disk.iterdir()] == ["holiday.mp4"]
    archive.close()


@pytest.mark.skipif(os.name != "posix", reason="this system has no limit on the size of files")
def test_a_disk_that_fails_keeps_what_was_acknowledged(place: Path) -> None:
    import resource  # noqa: PLC0415 - not there on every system

    store = Store(open_archive(place, environment={}))
    session = evening()
    store.create(session)
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log_of(place).stat().st_size + 90_000, unlimited[1]))
    acknowledged: list[Session] = []
    try:
        with pytest.raises(StorageProblem) as raised:
            write_on(store, session, acknowledged)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
    assert raised.value.problem is Problem.DISK_FAILED
    session = acknowledged[-1]
    assert store.load("evening") == session
    session = store.write(session, said(f"{session.revision + 1} later"), LINE).session
    store.close()
    assert stored_acts(place) == list(range(1, session.revision + 1))
