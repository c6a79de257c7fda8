"""Statements for many rows at once, which are passed as one JSON array.

SQLite then takes a single step, whatever their number. Python's driver releases the GIL at each
step and has to get it back: row by row that would happen for every row. Values that are the same
in all rows are passed once.
"""

import json
from collections.abc import Collection, Sequence
from itertools import count
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    bindparam,
    delete,
    func,
    select,
    true,
)
from sqlalchemy.dialects.sqlite import insert

from wijkworkshop.storage.prepared import Prepared, Value

Row = Sequence[Value]

_ROWS = func.json_each(bindparam("rows")).table_valued("value")


def upsert_statement(table: Table, *same: str) -> Prepared:
    """Return the statement that inserts rows or replaces those with the same key.

    A row has the values of all columns in their order, without those that are the `same` in each.
    """
    place = count()
    values = [_given(name) if name in same else _field(next(place)) for name in table.c.keys()]  # noqa: SIM118 - columns are no dict
    put = insert(table).from_select(
        table.c.keys(), select(*values).select_from(_ROWS).where(true())
    )
    keys = list(table.primary_key)
    rest = {each.name: put.excluded[each.name] for each in table.c if each not in keys}
    return Prepared(put.on_conflict_do_update(index_elements=keys, set_=rest) if keys else put)


def delete_statement(table: Table, *same: str, by: str) -> Prepared:
    """Return the statement that deletes the rows whose column `by` has one of the values."""
    here = (table.c[name] == _given(name) for name in same)
    return Prepared(delete(table).where(*here, table.c[by].in_(select(_ROWS.c.value))))


def execute(
    connection: Connection, statement: Prepared, rows: Collection[Row | Value], **same: Value
) -> None:
    """Run a statement of this module with rows, unless there are none."""
    if rows:
        given = {f"same_{name}": value for name, value in same.items()}
        statement.run(connection, rows=json.dumps(list(rows)), **given)


def _given(name: str) -> ColumnElement[Any]:
    return bindparam(f"same_{name}")


def _field(place: int) -> ColumnElement[Any]:
    return func.json_extract(_ROWS.c.value, f"$[{place}]")
