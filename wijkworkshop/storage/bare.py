"""An archive's file as SQLite itself sees it, without SQLAlchemy."""

import hashlib
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from wijkworkshop.storage.problems import Problem, StorageProblem

APPLICATION_ID = 0x57696A57  # 'WijW'
MEBIBYTE = 1024 * 1024

SCHEMA = "83ff12260d4ab0d09fc49a0e4a70c7e49c3caeaf2322ae1bedcd8d17fff9169d"
"""The fingerprint of what stands in an archive of ours. A test says which it is when the tables
change, and then archives that were made before are refused: see `migrations.py`."""

MAGIC = b"SQLite format 3\x00"
"""What a file of SQLite begins with."""

Schema = Mapping[tuple[str, str, str], str]
"""What makes each thing in a file, by its type, name and table."""


def read_only(path: Path) -> sqlite3.Connection:
    """Return a bare connection that leaves every byte of the file as it is, and of its log.

    Raises StorageProblem when it is no SQLite file: SQLite takes one of no bytes for a new one, and
    throws away the log beside it. Raises OSError.
    """
    with path.open("rb") as file:
        check_magic(path, file.read(len(MAGIC)))
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def check_magic(path: Path, start: bytes) -> None:
    """Raise StorageProblem when a file that starts so is no SQLite file."""
    if start != MAGIC:
        raise StorageProblem(Problem.NOT_AN_ARCHIVE, path)


def schema_of(connection: sqlite3.Connection) -> Schema:
    """Return what stands in a file, with blanks made equal."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    return {
        (str(kind), str(name), str(table)): " ".join(str(sql or "").split())
        for kind, name, table, sql in rows
    }


def fingerprint(schema: Schema) -> str:
    """Return a short text that is another one for every other schema."""
    lines = sorted("\x1f".join((*key, sql)) for key, sql in schema.items())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
