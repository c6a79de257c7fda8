"""A file that is only read: nothing in it is trusted, and not a byte of it changes."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 1_000_000,  # bytes of a text, and of a row
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
}
PRAGMAS = ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "query_only=ON")
STEPS = 1000
Enough = Callable[[], bool]


@contextmanager
def guarded(path: Path, enough: Enough = lambda: False) -> Iterator[sqlite3.Connection]:
    """Give a bare connection to a file that nobody writes; it ends when `enough` says so."""
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        for name, limit in LIMITS.items():
            connection.setlimit(name, limit)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.set_progress_handler(enough, STEPS)
        yield connection


@contextmanager
def read_only_engine(path: Path) -> Iterator[Connection]:
    """Give a connection that the rows of a session can be read with."""
    with guarded(path) as bare, over(bare) as connection:
        yield connection


@contextmanager
def over(bare: sqlite3.Connection) -> Iterator[Connection]:
    """Give SQLAlchemy's connection over a bare one, which is closed at the end."""
    engine = create_engine(
        "sqlite://", creator=lambda: bare, poolclass=NullPool, hide_parameters=True
    )
    with engine.connect() as connection:
        yield connection
