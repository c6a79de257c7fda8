"""Connections to an archive's file: the same pragmas on each, and explicit transactions."""

from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from wijkworkshop.storage.bare import MEBIBYTE

PRAGMAS = {
    "busy_timeout": 5000,
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
"""What every connection sets, and reports when it is asked."""


def connect(path: Path) -> Engine:
    """Return the connections to a file; a transaction begins as the option `begin` says.

    Python's driver is told to begin nothing by itself: a deferred transaction that reads and then
    writes fails when another process wrote in between, so writers say BEGIN IMMEDIATE. What people
    typed or voted never gets into the text of an error.
    """
    engine = create_engine(URL.create("sqlite", database=str(path)), hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for name, value in PRAGMAS.items():
        cursor.execute(f"PRAGMA {name}={value}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
