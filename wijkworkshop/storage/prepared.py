"""Statements that are put into words once, for what is done many times a second.

SQLAlchemy looks up its words each time, and how values go in and out: for a statement of a few
microseconds that takes longer than SQLite does. What goes in here is a number or a text.
"""

import sqlite3

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.dialects import sqlite

from wijkworkshop.storage.connecting import bare_of

Value = int | str

_NAMED = sqlite.dialect(paramstyle="named")


class Prepared:
    """A statement in words. It raises what the driver raises, which tells no values."""

    def __init__(self, statement: ClauseElement) -> None:
        """Put a statement into words; what is asked for by name is given when it is run."""
        compiled = statement.compile(dialect=_NAMED)
        self._words, self._constants = str(compiled), compiled.params

    def run(self, connection: Connection, **given: Value) -> sqlite3.Cursor:
        """Run it in the transaction of a connection."""
        return bare_of(connection).execute(self._words, {**self._constants, **given})
