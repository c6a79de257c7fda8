"""Reads a file that is not trusted, without changing a byte of it."""

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
def open_untrusted(path: Path, enough: Enough = lambda: False) -> Iterator[sqlite3.Connection]:
    """Yield an sqlite3 connection to a file that nobody writes; `enough` can interrupt it."""
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
    """Yield an SQLAlchemy connection for reading a session's rows."""
    with open_untrusted(path) as bare, sqlalchemy_over(bare) as connection:
        yield connection


@contextmanager
def sqlalchemy_over(bare: sqlite3.Connection) -> Iterator[Connection]:
    """Yield an SQLAlchemy connection over an sqlite3 one, which is closed at the end."""
    engine = create_engine(
        "sqlite://", creator=lambda: bare, poolclass=NullPool, hide_parameters=True
    )
    with engine.connect() as connection:
        yield connection
