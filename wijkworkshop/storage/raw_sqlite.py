"""An archive's file by Python's own sqlite3, without SQLAlchemy."""

import hashlib
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from wijkworkshop.storage.problems import Problem, StorageProblem

APPLICATION_ID = 0x57696A57  # 'WijW'
MEBIBYTE = 1024 * 1024

SCHEMA = "93d9620e39942b2a78461b3680c6e39e6d658e1d57a747c0b79d8838793bc410"
"""Fingerprint of the schema of an archive. When the tables change, a test prints the new one, and
archives that were made before are refused: see `migrations.py`."""

MAGIC = b"SQLite format 3\x00"
"""First bytes of an SQLite file."""

Schema = Mapping[tuple[str, str, str], str]
"""The SQL of each object in a file, by its type, name and table."""


def read_only(path: Path) -> sqlite3.Connection:
    """Return a connection that changes no byte of the file nor of its log.

    Raises StorageProblem when it is no SQLite file (SQLite takes an empty one for a new database
    and deletes the log beside it), and OSError.
    """
    with path.open("rb") as file:
        check_magic(path, file.read(len(MAGIC)))
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def check_magic(path: Path, start: bytes) -> None:
    """Raise StorageProblem when these first bytes are not of an SQLite file."""
    if start != MAGIC:
        raise StorageProblem(Problem.NOT_AN_ARCHIVE, path)


def schema_of(connection: sqlite3.Connection) -> Schema:
    """Return the schema of a file, with white space normalised."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    return {
        (str(kind), str(name), str(table)): " ".join(str(sql or "").split())
        for kind, name, table, sql in rows
    }


def fingerprint(schema: Schema) -> str:
    """Return the SHA-256 of a schema as hex digits."""
    lines = sorted("\x1f".join((*key, sql)) for key, sql in schema.items())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
