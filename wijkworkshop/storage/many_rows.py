"""Statements for many rows at once: the rows come as one JSON array, a list for each row.

SQLite then takes a single step, whatever their number. Python's driver lets other threads go on
at each step and waits for its turn after it, so row by row a batch would wait for the server's
loop as often as it has rows.
"""

import json
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Executable,
    Insert,
    Table,
    bindparam,
    delete,
    func,
    select,
    true,
    tuple_,
)
from sqlalchemy.dialects.sqlite import insert

Row = Sequence[int | str]

_ROWS = func.json_each(bindparam("rows")).table_valued("value")


def putting(table: Table) -> Insert:
    """Return the statement that puts rows, in place of those with the same key."""
    put = insert(table).from_select(table.c.keys(), select(*_fields(len(table.c))).where(true()))
    rest = {each.name: put.excluded[each.name] for each in table.c if not each.primary_key}
    if not rest:
        return put.on_conflict_do_nothing()
    return put.on_conflict_do_update(index_elements=list(table.primary_key), set_=rest)


def removing(table: Table, *names: str) -> Delete:
    """Return the statement that removes the rows in which these columns are as given."""
    keys = tuple_(*(table.c[name] for name in names))
    return delete(table).where(keys.in_(select(*_fields(len(names)))))


def execute(connection: Connection, statement: Executable, rows: Collection[Row]) -> None:
    """Do a statement of this module with rows, unless there are none."""
    if rows:
        connection.execute(statement, {"rows": json.dumps(list(rows))})


def _fields(number: int) -> list[ColumnElement[Any]]:
    return [func.json_extract(_ROWS.c.value, f"$[{place}]") for place in range(number)]
