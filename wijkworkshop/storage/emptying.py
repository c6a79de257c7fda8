"""Emptying the tables that say which number is who, so that no page of the file keeps any of it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, not_, select

from wijkworkshop.storage.tables import JOIN, LINKED

Gone = Callable[[Table], ColumnElement[bool]]
"""Which rows of a table go."""


def forget_session(connection: Connection, number: int) -> None:
    """Erase all numbers of a session, and who took part by phone."""
    for table in (*LINKED, JOIN):
        empty(connection, table, lambda each: each.c.session == number)


def empty_linked(connection: Connection, gone: Gone) -> None:
    """Empty the tables that hold numbers of ballots, but for the rows that do not go."""
    for table in LINKED:
        empty(connection, table, gone)


def empty(connection: Connection, table: Table, gone: Gone) -> None:
    """Empty a table as a whole, and put back the rows that do not go.

    It is a delete without a condition: SQLite overwrites every page that the table had.
    """
    kept = connection.execute(select(table).where(not_(gone(table)))).mappings().all()
    connection.execute(delete(table))
    if kept:
        rows: list[dict[str, Any]] = [dict(row) for row in kept]
        connection.execute(insert(table), rows)
