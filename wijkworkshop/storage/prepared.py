"""Statements that are put into words once, for what is done many times a second.

SQLAlchemy looks up its words each time, and how values go in and out: for a statement of a few
microseconds that takes longer than SQLite does. What goes in here is a number or a text, or None.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.dialects import sqlite

from wijkworkshop.storage.connecting import bare_of

Value = int | str | None

_NAMED = sqlite.dialect(paramstyle="named")


class Prepared:
    """A statement in words. It raises what the driver raises, which tells no values."""

    def __init__(self, statement: ClauseElement) -> None:
        """Put a statement into words; what is asked for by name is given when it is run."""
        compiled = statement.compile(dialect=_NAMED)
        self._words = str(compiled)
        self._constants = {name: of for name, of in compiled.params.items() if of is not None}

    def run(self, connection: Connection, **given: Value) -> sqlite3.Cursor:
        """Run it in the transaction of a connection."""
        return bare_of(connection).execute(self._words, {**self._constants, **given})

    def run_each(self, connection: Connection, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run it for each of some rows."""
        all_rows = ({**self._constants, **row} for row in rows) if self._constants else rows
        bare_of(connection).executemany(self._words, all_rows)
