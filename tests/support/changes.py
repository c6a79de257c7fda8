"""Changes of a session in one table at a time: each field of some records, and records gone."""

import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any

from wijkworkshop.core.navigation import about, here, rounds
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session, Table

SOME = datetime(2026, 11, 24, 15, 5, tzinfo=UTC)


PARTS = 8
"""The fields of a record change in so many parts at the most: one by one, or a few together."""

SOUND = {"zone": "Europe/Lisbon", "secret": "ab" * 16}
"""Other values of fields in which not every text can be."""

FIXED: Mapping[str, tuple[str, ...]] = {"Block": ("kind",), "Round": ("form", "budget")}
"""What no act changes in a record that is there."""


def changes(
    session: Session, kind: type[Record], parts: int = PARTS
) -> Iterator[tuple[str, Change]]:
    """Return changes of records of a kind, each with what it does.

    The fields of the record that is nearest to the place where the session is get other values.
    That record and others go, and another one comes.
    """
    found = near(session, kind)
    for record in found[:1]:
        values = list(_other_fields(session, record))
        for part in range(min(parts, len(values))):
            other = dict(values[part::parts])
            changed = replace(record, **other)
            gone = () if changed.key == record.key else (record,)
            yield f"{record.key}: {other}", Change((changed,), gone)
        more = another(session, record)
        if more is not None:
            yield f"with {more.key} too", Change((more,))
    for record in found:
        yield f"without {record.key}", Change(remove=(record,))


def near(session: Session, kind: type[Record]) -> list[Record]:
    """Return a record at the place where the session is, and the first and last of all."""
    at = here(session)
    told = about(session, at.block).id
    every = session.all(kind)
    places = {("Block", at.block), ("Block", told), ("Round", at.round)}
    close = [each for each in every if (kind.__name__, each.key[0]) in places]
    close += [each for each in every if at.round and getattr(each, "round", 0) == at.round]
    close += [each for each in every if getattr(each, "block", 0) in (at.block, told)]
    held = {vote.id for vote in rounds(session, told)}
    close += [each for each in every if getattr(each, "round", 0) in held]
    found = (*close[:1], *every[:1], *every[-1:])
    return list({each.key: each for each in found}.values())


def another(session: Session, record: Record) -> Record | None:
    """Return a record like this one under a key that is free; None where there can be one only."""
    if "id" in record.KEY and record.key[0] != 0:
        free = {"id": session.next_id(type(record))}
        return replace(record, **free)
    return None


def _other_fields(session: Session, record: Record) -> Iterator[tuple[str, Any]]:
    """Return other values for the fields of a record; one that may be empty, also that."""
    hints = typing.get_type_hints(type(record))
    for each in fields(record):
        name, value = each.name, getattr(record, each.name)
        if name in ("id", "edition", "data", *FIXED.get(type(record).__name__, ())):
            continue
        if "refers" in each.metadata:
            others = _others_there(session, each.metadata["refers"], value)
            yield from ((name, other) for other in others)
        elif name in SOUND:
            yield name, SOUND[name]
        elif value is None:
            yield name, _some(next(kind for kind in typing.get_args(hints[name])))
        else:
            yield name, _other(value)


def _others_there(session: Session, kind: str, value: int) -> Iterator[int]:
    tables = {each.__name__: table for each, table in session.tables.items()}
    yield from [key[0] for key in tables.get(kind, {}) if key[0] != value][:1]


def _other(value: Any) -> Any:
    match value:
        case bool():
            return not value
        case Enum():
            members = list(type(value))
            return members[(members.index(value) + 1) % len(members)]
        case int():
            return value + 1
        case str():
            return f"{value} anders"
        case datetime():
            return value + timedelta(minutes=7)
        case date():
            return value + timedelta(days=1)
    raise AssertionError(value)


def _some(kind: type) -> Any:
    if issubclass(kind, Enum):
        return next(iter(kind))
    return {int: 1, str: "iets", bool: True, datetime: SOME, date: SOME.date()}[kind]


class Read(Mapping[type[Record], Table]):
    """The tables of a session; `kinds` are those that were read."""

    def __init__(self, tables: Mapping[type[Record], Table]) -> None:
        self._tables = tables
        self.kinds: set[type[Record]] = set()

    def __getitem__(self, kind: type[Record]) -> Table:
        self.kinds.add(kind)
        return self._tables[kind]

    def __iter__(self) -> Iterator[type[Record]]:
        self.kinds |= set(KINDS)
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)
