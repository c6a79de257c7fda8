"""Empties tables that link numbers to people, so that no page of the file keeps any of it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, not_, select

from wijkworkshop.storage.tables import JOIN, LINKED

Gone = Callable[[Table], ColumnElement[bool]]
"""Returns the condition for the rows of a table that are erased."""


def forget_session(connection: Connection, number: int) -> None:
    """Erase all numbers and phone participants of a session."""
    for table in (*LINKED, JOIN):
        empty(connection, table, lambda each: each.c.session == number)


def empty_linked(connection: Connection, gone: Gone) -> None:
    """Erase these rows from all tables that hold numbers of ballots."""
    for table in LINKED:
        empty(connection, table, gone)


def empty(connection: Connection, table: Table, gone: Gone) -> None:
    """Erase rows by emptying the whole table and inserting the others again.

    For a delete without a condition SQLite overwrites every page that the table had.
    """
    kept = connection.execute(select(table).where(not_(gone(table)))).mappings().all()
    connection.execute(delete(table))
    if kept:
        rows: list[dict[str, Any]] = [dict(row) for row in kept]
        connection.execute(insert(table), rows)
