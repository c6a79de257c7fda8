"""An archive's file as SQLite itself sees it, without SQLAlchemy."""

import hashlib
import sqlite3
from collections.abc import Mapping
from pathlib import Path

APPLICATION_ID = 0x57696A57  # 'WijW'
MEBIBYTE = 1024 * 1024

SCHEMA = "db3f55768130ee8800f991edbe27890d6d1744e5e84917e35788a45818c324e4"
"""The fingerprint of what stands in an archive of ours. A test says which it is when the tables
change, and then archives that were made before are refused: see `migrations.py`."""

Schema = Mapping[tuple[str, str, str], str]
"""What makes each thing in a file, by its type, name and table."""


def read_only(path: Path) -> sqlite3.Connection:
    """Return a bare connection that leaves every byte of the file as it is."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


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
