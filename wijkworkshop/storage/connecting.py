"""Connections to an archive's file: the same pragmas on each, and explicit transactions."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, cast

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.util import LRUCache

from wijkworkshop.storage.problems import Problem, problem_of
from wijkworkshop.storage.raw_sqlite import MEBIBYTE

PATIENCE_S = 5.0
PRAGMAS = {
    "busy_timeout": int(PATIENCE_S * 1000),
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: what is committed is on the disk
    "fullfsync": 1,  # macOS: also past the disk's own cache
    "checkpoint_fullfsync": 1,
    "secure_delete": 1,
    "foreign_keys": 1,
    "journal_size_limit": 64 * MEBIBYTE,
    "temp_store": 2,  # in memory: no scraps of ballots in a temporary file
    "trusted_schema": 0,
}
"""Pragmas that every connection sets, with the value that it reports then."""

AGAIN_S = 0.001
"""Seconds that a process waits before it tries again to write."""

MOST_COMPILED = 500
"""Compiled statements that are cached."""


def connect(path: Path) -> Engine:
    """Return the connections to a file, for `reading` and `writing`.

    What people typed or voted never gets into the text of an error.
    """
    url = URL.create("sqlite", database=str(path))
    dialect, compiled = _of_all_files()
    pool = create_engine(url).pool
    event.listen(pool, "connect", _prepare)  # at the pool: one at the engine slows each statement
    return Engine(
        pool, dialect, url, hide_parameters=True, execution_options={"compiled_cache": compiled}
    )


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Run a block that reads one consistent state of a file.

    Python's driver begins no transaction by itself here, so this does.
    """
    with engine.begin() as connection:
        raw_connection_of(connection).execute("BEGIN")
        yield connection


@contextmanager
def writing(engine: Engine, patience_s: float) -> Iterator[Connection]:
    """Run a block as one durable transaction.

    While another process writes it tries again, for `patience` seconds. A transaction that reads
    first and writes later fails when another process wrote in between, so it locks at once.
    """
    with engine.begin() as connection:
        _begin_to_write(raw_connection_of(connection), patience_s)
        yield connection


def raw_connection_of(connection: Connection) -> sqlite3.Connection:
    """Return the sqlite3 connection below SQLAlchemy's."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


@cache
def _of_all_files() -> tuple[Dialect, LRUCache[Any, Any]]:
    """Return the dialect and the cache of compiled statements that all files share.

    One for the whole process: compiling a statement takes longer than most take to run.
    """
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        dialect = connection.dialect  # from now on it knows which SQLite this is
    engine.dispose()
    return dialect, LRUCache(MOST_COMPILED)


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for name, value in PRAGMAS.items():
        cursor.execute(f"PRAGMA {name}={value}")
    cursor.close()


def _begin_to_write(bare: sqlite3.Connection, patience_s: float) -> None:
    """Begin as soon as no other process writes.

    SQLite's own busy handler waits up to a tenth of a second between two tries, in which a busy
    process begins and ends many transactions: the other one would hardly ever get its turn.
    """
    limit = time.monotonic() + patience_s
    bare.execute("PRAGMA busy_timeout=0")
    try:
        while not _begun(bare, last=time.monotonic() >= limit):
            time.sleep(AGAIN_S)
    finally:
        bare.execute(f"PRAGMA busy_timeout={PRAGMAS['busy_timeout']}")


def _begun(bare: sqlite3.Connection, *, last: bool) -> bool:
    try:
        bare.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if last or problem_of(error) is not Problem.BUSY:
            raise
        return False
    return True
