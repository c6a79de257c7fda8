"""An archive's file as SQLite itself sees it, without SQLAlchemy."""

import sqlite3
from pathlib import Path

APPLICATION_ID = 0x57696A57  # 'WijW'
MEBIBYTE = 1024 * 1024


def read_only(path: Path) -> sqlite3.Connection:
    """Return a bare connection that leaves every byte of the file as it is."""
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)
