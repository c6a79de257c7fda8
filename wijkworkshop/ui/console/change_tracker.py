"""Telling whether a view has something new to show, by what it read for what it shows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session, Table
from wijkworkshop.core.session_records import Draft

NOT_NEWS = frozenset({Draft})
"""Kinds that are read once: half-typed text comes from the view itself, which offers it back."""


class ChangeTracker:
    """Notes which tables a view reads; a session is new to it when one of those is another one.

    It holds as long as what a view shows follows from sessions that `watch` returned, and from
    what it compares by itself, such as its own state. What it ever read counts, so it may leave
    alone what did not change. Tables are compared by identity: one that a change does not touch
    stays the same object.
    """

    def __init__(self) -> None:
        """Take the first session for new."""
        self._read: dict[type[Record], Table | None] = {}
        self.is_new = True

    def watch(self, session: Session) -> Session:
        """Return the session to read from now on; `is_new` tells whether it has to be shown."""
        tables = {kind: session.tables.get(kind) for kind in self._read}
        changed = any(tables[kind] is not read for kind, read in self._read.items())
        self.is_new, self._read = changed or not self._read, tables
        return replace(session, tables=_Watched(session.tables, self._note))

    def _note(self, kind: type[Record], table: Table | None) -> None:
        if kind not in NOT_NEWS:
            self._read[kind] = table


class _Watched(Mapping[type[Record], Table]):
    """The tables of a session; each look at one is told."""

    def __init__(
        self,
        tables: Mapping[type[Record], Table],
        tell: Callable[[type[Record], Table | None], None],
    ) -> None:
        self._tables, self._tell = tables, tell

    def get(self, kind: type[Record], default: Any = None) -> Any:
        """Return a table, as sessions ask for it: often, and mostly of one that is there."""
        table = self._tables.get(kind)
        self._tell(kind, table)
        return default if table is None else table

    def __getitem__(self, kind: type[Record]) -> Table:
        self._tell(kind, self._tables.get(kind))
        return self._tables[kind]

    def __iter__(self) -> Iterator[type[Record]]:
        """Go through all tables: a kind that has none yet counts as looked at too."""
        for kind in KINDS:
            self._tell(kind, self._tables.get(kind))
        return iter(self._tables)

    def __len__(self) -> int:
        return len(tuple(iter(self)))
