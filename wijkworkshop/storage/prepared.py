"""Statements that are compiled once, for what runs many times a second.

SQLAlchemy looks up the compiled text each time, and how values are converted: for a statement of a
few microseconds that takes longer than SQLite does. Values here are numbers, texts or None.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.dialects import sqlite

from wijkworkshop.storage.connecting import raw_connection_of

Value = int | str | None

_NAMED = sqlite.dialect(paramstyle="named")


class Prepared:
    """A compiled statement. It raises the driver's errors, which contain no values."""

    def __init__(self, statement: ClauseElement) -> None:
        """Compile a statement; its named parameters are passed when it is run."""
        compiled = statement.compile(dialect=_NAMED)
        self._words = str(compiled)
        self._constants = {name: of for name, of in compiled.params.items() if of is not None}

    def run(self, connection: Connection, **given: Value) -> sqlite3.Cursor:
        """Run it once in the transaction of a connection, and return the cursor."""
        return raw_connection_of(connection).execute(self._words, {**self._constants, **given})

    def run_each(self, connection: Connection, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run it once for each row of parameters."""
        all_rows = ({**self._constants, **row} for row in rows) if self._constants else rows
        raw_connection_of(connection).executemany(self._words, all_rows)
