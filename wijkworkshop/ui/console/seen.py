"""Telling whether a view has something new to show."""

from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session


class Seen:
    """Remembers the tables of some kinds of records; they are compared by identity."""

    def __init__(self, *kinds: type[Record]) -> None:
        """Look at these kinds; nothing was seen yet."""
        self._kinds = kinds
        self._tables: tuple[object, ...] | None = None

    def is_new(self, session: Session) -> bool:
        """Return whether any of the tables is another one than last time."""
        tables = tuple(session.tables.get(kind) for kind in self._kinds)
        before, self._tables = self._tables, tables
        return before is None or any(a is not b for a, b in zip(tables, before, strict=True))

    def forget(self) -> None:
        """Take everything for new the next time."""
        self._tables = None
