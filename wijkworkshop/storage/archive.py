"""The archive: inspected before it is trusted, created if it is missing, locked, opened."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from sqlalchemy import Connection

from wijkworkshop.storage import platform
from wijkworkshop.storage.archive_location import check_place
from wijkworkshop.storage.backup import draft_of, swap_in
from wijkworkshop.storage.connecting import PATIENCE_S, PRAGMAS, connect, reading, writing
from wijkworkshop.storage.inspecting import version_of
from wijkworkshop.storage.migrations import STEPS, Step, migrate, newest
from wijkworkshop.storage.problems import Problem, StorageProblem, known_problems
from wijkworkshop.storage.raw_sqlite import APPLICATION_ID
from wijkworkshop.storage.table_creation import create_tables

PATIENCE_MS = 250
"""Seconds that emptying the log waits for readers; it can be done later."""


class Archive:
    """An open archive. Every transaction has a connection of its own, from a pool."""

    def __init__(self, path: Path, lock: platform.FileLock | None = None) -> None:
        """Connect to a file that was inspected; use `open_archive`, which does both."""
        self.path = path
        self._lock = lock
        self._identity = _identity(path)
        self._engine = connect(path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Run a block that reads one consistent state. Raises StorageProblem."""
        with known_problems(self.path), reading(self._engine) as connection:
            yield connection

    @contextmanager
    def writing(self, patience_s: float = PATIENCE_S) -> Iterator[Connection]:
        """Run a block as one durable transaction. Raises StorageProblem.

        It waits until no other process writes, and raises BUSY when that takes too long.
        """
        with known_problems(self.path):
            if _identity(self.path) != self._identity:
                raise StorageProblem(Problem.VANISHED, self.path)
            with writing(self._engine, patience_s) as connection:
                yield connection

    def truncate_log(self) -> bool:
        """Move the log into the archive and empty it; return False while another reads the log."""
        with self._bare() as bare:
            bare.execute(f"PRAGMA busy_timeout={PATIENCE_MS}")
            try:
                busy, _, _ = bare.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                bare.execute(f"PRAGMA busy_timeout={PRAGMAS['busy_timeout']}")
            return not busy

    def compact(self) -> None:
        """Rewrite the whole file (VACUUM), so that no page holds remains of erased rows."""
        with self._bare() as bare:
            bare.execute("VACUUM")

    def check(self) -> None:
        """Read and check the whole archive. Raises StorageProblem(CORRUPT) with the finding."""
        with self._bare() as bare:
            (finding,) = bare.execute("PRAGMA integrity_check(1)").fetchone()
            loose = bare.execute("PRAGMA foreign_key_check").fetchone()
        if finding != "ok" or loose:
            raise StorageProblem(Problem.CORRUPT, self.path, str(loose or finding))

    def close(self) -> None:
        """Close the connections and give the lock back."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @contextmanager
    def _bare(self) -> Iterator[sqlite3.Connection]:
        """Yield SQLite's own connection, outside any transaction."""
        with known_problems(self.path):
            held = self._engine.raw_connection()
            try:
                yield cast("sqlite3.Connection", held.driver_connection)
            finally:
                held.close()


def open_archive(
    path: Path,
    *,
    alone: bool = True,
    environment: Mapping[str, str] = os.environ,
    steps: Mapping[int, Step] = STEPS,
) -> Archive:
    """Return an open archive, created or migrated where needed. Raises StorageProblem.

    A file that is refused stays as it was. `alone` locks out other instances; the server process,
    which shares the archive with the app that started it, opens it with alone=False.
    """
    place = Path(os.path.realpath(path))
    with known_problems(place):
        check_place(place, environment)
        if not alone:
            return _open_shared(place, newest(steps))
        platform.make_private_folder(place.parent)
        lock = take_lock(place)
        try:
            return _open_alone(place, lock, steps)
        except BaseException:
            lock.release()
            raise


def _open_shared(path: Path, version: int) -> Archive:
    if version_of(path, version) < version:
        raise StorageProblem(Problem.OLDER_VERSION, path)
    return Archive(path)


def _open_alone(path: Path, lock: platform.FileLock, steps: Mapping[int, Step]) -> Archive:
    if not os.path.lexists(path):
        _make(path, newest(steps))
    version = version_of(path, newest(steps))
    if version < newest(steps):
        migrate(path, version, steps)
    archive = Archive(path, lock)
    try:
        archive.truncate_log()  # a crash may have left in it what an act erased
    except BaseException:
        archive.close()
        raise
    return archive


def take_lock(path: Path) -> platform.FileLock:
    """Return the lock of an archive. Raises StorageProblem when another instance has it."""
    try:
        return platform.FileLock(path.with_name(f"{path.name}.lock"))
    except BlockingIOError as error:
        raise StorageProblem(Problem.LOCKED_BY_ANOTHER, path) from error


def _make(path: Path, version: int) -> None:
    """Create an empty archive beside the place and rename it, so that it is never incomplete."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:  # SQLite would play it into the new file
        raise StorageProblem(Problem.VANISHED, path, "its log is still there")
    draft = draft_of(path)
    engine = connect(draft)
    try:
        with writing(engine, PATIENCE_S) as connection:
            create_tables(connection)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={version}")
    finally:
        engine.dispose()
    swap_in(draft, path)


def _identity(path: Path) -> tuple[int, int]:
    """Return what distinguishes a file from another one under the same name."""
    found = path.stat()
    return found.st_dev, found.st_ino
