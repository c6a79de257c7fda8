"""Noticing that another process wrote to the archive."""

import sqlite3
from pathlib import Path

from wijkworkshop.storage.problems import known_problems


class Watch:
    """Asks SQLite's data version, on a connection of its own that is never inside a transaction.

    It says *that* another wrote; the revisions of a session say *what* (`core/session.py`).
    """

    def __init__(self, path: Path) -> None:
        """Watch an archive from now on. Raises StorageProblem. One thread at a time uses it."""
        self._path = path
        with known_problems(path):
            there = f"{path.absolute().as_uri()}?mode=rw"  # looking never makes a file
            self._bare = sqlite3.connect(
                there, uri=True, isolation_level=None, check_same_thread=False
            )
            self._version = self._read()

    def changed(self) -> bool:
        """Tell whether another connection wrote since the last look. Raises StorageProblem."""
        with known_problems(self._path):
            version = self._read()
        before, self._version = self._version, version
        return version != before

    def close(self) -> None:
        """Stop watching."""
        self._bare.close()

    def _read(self) -> int:
        (version,) = self._bare.execute("PRAGMA data_version").fetchone()
        return int(version)
