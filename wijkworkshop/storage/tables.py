"""The tables of the archive: one for each kind of record, and those of the ballots.

They are generated from the records, so a new kind of record needs nothing here. A session has
a small number in the archive; deleting its row in `session` takes its records along.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Table,
    Text,
)

from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import Record

METADATA = MetaData()
STRICT: Mapping[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
KIND_NAMES = {kind.__name__: kind for kind in KINDS}


@dataclass(frozen=True)
class Field:
    """A field of a record: its type, and the properties of its column."""

    name: str
    type: type
    key: bool
    optional: bool  # may be None
    table: str | None  # the table that it refers to, if the database can guard that
    same_edition: bool = False  # it refers to the record of its own edition

    @property
    def null_is_zero(self) -> bool:
        """Tell whether 0 in the record ('refers to nobody') is NULL in the row."""
        return self.table is not None and not self.key


def table_name(kind: type[Record]) -> str:
    """Return the name of a kind's table: RoundOption is in round_option."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def fields_of(kind: type[Record]) -> tuple[Field, ...]:
    """Return the fields of a kind of record, those of its key first."""
    hints = get_type_hints(kind)
    found = {each.name: _field(kind, each.name, hints, each.metadata) for each in fields(kind)}
    keys = tuple(found[name] for name in kind.KEY)
    return keys + tuple(field for field in found.values() if not field.key)


def _field(
    kind: type[Record], name: str, hints: Mapping[str, Any], metadata: Mapping[str, str]
) -> Field:
    hint = hints[name]
    options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    (found,) = (option for option in options if option is not NoneType)
    target = KIND_NAMES[metadata["refers"]] if "refers" in metadata else None
    # editions of an entry and of what belongs to it are kept together; other entries refer to one
    # of another block, which has editions of its own: there the core guards (`Session.resolves`)
    same_edition = issubclass(kind, Entry) and kind.FORM.within == name
    by_id = target is not None and (target.KEY == ("id",) or same_edition)
    guarded = table_name(target) if target is not None and by_id else None
    return Field(name, found, name in kind.KEY, NoneType in options, guarded, same_edition)


def _owner() -> Column[int]:
    return Column(
        "session",
        Integer,
        ForeignKey("session.number", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )


def _column(field: Field) -> Column[Any]:
    checks = [CheckConstraint(f'"{field.name}" IN (0, 1)')] if field.type is bool else []
    return Column(
        field.name,
        Integer if issubclass(field.type, int) else Text,
        *checks,
        primary_key=field.key,
        autoincrement=False,
        nullable=field.optional or field.null_is_zero,
    )


def _guard(field: Field) -> ForeignKeyConstraint:
    own = ("edition",) if field.same_edition else ()
    return ForeignKeyConstraint(
        ("session", field.name, *own),
        tuple(f"{field.table}.{column}" for column in ("session", "id", *own)),
        deferrable=True,
        initially="DEFERRED",
    )


def _table(kind: type[Record]) -> Table:
    parts = fields_of(kind)
    columns = [_column(part) for part in parts]
    guards = [_guard(part) for part in parts if part.table]
    return Table(table_name(kind), METADATA, _owner(), *columns, *guards, **STRICT)


def _numbers(*names: str) -> list[Column[int]]:
    return [Column(name, Integer, primary_key=True, autoincrement=False) for name in names]


SESSION = Table(
    "session",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", Text, unique=True, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("heard", Integer, nullable=False, server_default="0"),  # what participants sent, counted
    Column("last_given", Integer, nullable=False, server_default="0"),  # number without a card
    Column("discarded_at", Text),  # when it was put in the bin; NULL: it is in the list
    sqlite_strict=True,
)
SETTING = Table(
    "setting",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    **STRICT,
)

# What was erased for good, without its words, so that no copy brings it back (`erasing.py`).
ERASED = Table(
    "erased",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("session_id", Text, nullable=False),
    Column("kind", Text, nullable=False),  # the table that it was in; session: all of it
    Column("record", Integer, nullable=False),  # its number there; 0: the whole session
    Column("said_at", Text, nullable=False),
    sqlite_strict=True,
)
TABLES: Mapping[type[Record], Table] = {kind: _table(kind) for kind in KINDS}
LOG = Table(
    "log",
    METADATA,
    _owner(),
    *_numbers("number"),
    Column("at", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("subject", Text, nullable=False),
    **STRICT,
)

# Ballots that still carry a participant's number. They refer to nothing, so that SQLite can wipe
# the pages of the whole table at once when the link is cut (`ballot_box.py`).
BALLOT = Table(
    "ballot",
    METADATA,
    *_numbers("session", "round", "number"),
    Column("channel", Text, primary_key=True),
    Column("group", Text, nullable=False),
    Column("table", Integer, nullable=False),
    Column("checked", Integer, nullable=False),
    **STRICT,
)
BALLOT_ANSWER = Table(
    "ballot_answer",
    METADATA,
    *_numbers("session", "round", "number"),
    Column("channel", Text, primary_key=True),
    *_numbers("option"),
    Column("level", Integer, nullable=False),
    **STRICT,
)
# One-time numbers of the forms that were sent: the same form again changes nothing. It has no key,
# so that a batch adds to its last page only; with one each form would write a page of its own.
ONCE = Table(
    "once",
    METADATA,
    *(Column(name, Integer, nullable=False) for name in ("session", "round", "number", "once")),
    sqlite_strict=True,
)
LINKED = (BALLOT, BALLOT_ANSWER, ONCE)

# Who takes part by phone: the hash of what the phone holds, and which number that is. It is
# emptied when the session is closed.
JOIN = Table(
    "join",
    METADATA,
    *_numbers("session"),
    Column("token", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("group", Text, nullable=False),
    Column("table", Integer, nullable=False),
    Column("hosts", Integer, nullable=False),
    Column("language", Text, nullable=False),
    **STRICT,
)

# Ballots of which the link is cut: under a random number, with the group only.
CUT_BALLOT = Table(
    "cut_ballot",
    METADATA,
    _owner(),
    *_numbers("round", "number"),
    Column("group", Text, nullable=False),
    **STRICT,
)
CUT_ANSWER = Table(
    "cut_answer",
    METADATA,
    _owner(),
    *_numbers("round", "number", "option"),
    Column("level", Integer, nullable=False),
    **STRICT,
)
