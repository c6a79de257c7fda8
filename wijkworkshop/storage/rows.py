"""Converts records to rows and back. A row that does not fit its record is a known problem."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import Key, Record
from wijkworkshop.core.session import Change
from wijkworkshop.storage.instants import instant, instant_text
from wijkworkshop.storage.prepared import Prepared
from wijkworkshop.storage.problems import DamagedRow
from wijkworkshop.storage.tables import TABLES, Field, fields_of

Convert = Callable[[Any], Any]
Row = dict[str, Any]


def _exactly(wanted: type) -> Convert:
    def check(value: Any) -> Any:
        if type(value) is not wanted:
            raise TypeError(f"{value!r} is not {wanted.__name__}")
        return value

    return check


def _member(names: type[StrEnum]) -> Convert:
    return {str(member): member for member in names}.__getitem__


def _truth(value: Any) -> bool:
    return {0: False, 1: True}[value]


def _as_is(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Codec:
    """How the values of one field are written to its column and read back."""

    name: str
    to: Convert
    back: Convert


def _pair(kind: type) -> tuple[Convert, Convert]:
    if issubclass(kind, StrEnum):
        return str, _member(kind)
    if kind is datetime:
        return instant_text, instant
    if kind is date:
        return date.isoformat, date.fromisoformat
    if kind is bool:
        return int, _truth
    return _as_is, _exactly(kind)


def _codec(field: Field) -> Codec:
    to, back = _pair(field.type)
    if field.null_is_zero:
        return Codec(field.name, lambda value: value or None, _unless_none(back, 0))
    if field.optional:
        return Codec(field.name, _unless_none(to), _unless_none(back))
    return Codec(field.name, to, back)


def _unless_none(convert: Convert, none: Any = None) -> Convert:
    return lambda value: none if value is None else convert(value)


class KindRows:
    """The rows of one kind of record: its statements, and the way in and out.

    A statement is made once, when it is first needed: most processes write few kinds.
    """

    def __init__(self, kind: type[Record], table: Table) -> None:
        """Make what reads a kind."""
        self.kind = kind
        self.name = table.name
        self._codecs = [_codec(field) for field in fields_of(kind)]
        self._columns = [table.c[codec.name] for codec in self._codecs]
        self._keys = [table.c[name] for name in ("session", *kind.KEY)]
        self._table = table

    @cached_property
    def select(self) -> Select[Any]:
        """Return what reads all rows of a session."""
        return select(*self._columns).where(self._table.c.session == bindparam("session"))

    @cached_property
    def delete(self) -> Prepared:
        """Return what deletes the row with a key."""
        same = (key == bindparam(key.name) for key in self._keys)
        return Prepared(delete(self._table).where(*same))

    @cached_property
    def upsert(self) -> Prepared:
        """Return what puts a row in the place of the one with its key."""
        values = insert(self._table)
        rest = {each.name: values.excluded[each.name] for each in self._columns}
        for key in self._keys:
            rest.pop(key.name, None)
        return Prepared(
            values.on_conflict_do_update(index_elements=self._keys, set_=rest)
            if rest
            else values.on_conflict_do_nothing(index_elements=self._keys)
        )

    def row(self, session: int, record: Record) -> Row:
        """Return the row of a record."""
        row = {codec.name: codec.to(getattr(record, codec.name)) for codec in self._codecs}
        return {"session": session, **row}

    def record(self, row: Sequence[Any]) -> Record:
        """Return the record of a row. Raises DamagedRow when it does not fit."""
        try:
            pairs = zip(self._codecs, row, strict=True)
            return self.kind(**{codec.name: codec.back(value) for codec, value in pairs})
        except (ValueError, TypeError, KeyError, OverflowError) as error:
            raise DamagedRow(self.name, tuple(row[: len(self.kind.KEY)])) from error

    def key(self, session: int, record: Record) -> Row:
        """Return the key columns of a record's row."""
        row = self.row(session, record)
        return {name: row[name] for name in ("session", *self.kind.KEY)}


ROWS: Mapping[type[Record], KindRows] = {
    kind: KindRows(kind, table) for kind, table in TABLES.items()
}


def read_tables(
    connection: Connection, session: int, kinds: Collection[type[Record]] = KINDS
) -> Mapping[type[Record], Mapping[Key, Record]]:
    """Return all records of a session by kind and key, of these kinds. Raises DamagedRow."""
    found = {}
    for kind in kinds:
        rows = ROWS[kind]
        result = connection.execute(rows.select, {"session": session})
        records = [rows.record(row) for row in result]
        if records:
            found[kind] = MappingProxyType({record.key: record for record in records})
    return MappingProxyType(found)


def write_change(connection: Connection, session: int, change: Change) -> None:
    """Delete and store the records of a change; the last of two with one key wins."""
    for kind in {type(record): None for record in change.remove + change.put}:
        rows = ROWS[kind]
        gone = [rows.key(session, record) for record in change.remove if type(record) is kind]
        put = {record.key: record for record in change.put if type(record) is kind}
        if gone:
            rows.delete.run_each(connection, gone)
        if put:
            rows.upsert.run_each(connection, [rows.row(session, each) for each in put.values()])
