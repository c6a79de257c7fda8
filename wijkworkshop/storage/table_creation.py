"""Creates tables in a file."""

from functools import cache

from sqlalchemy import Connection, Table, create_mock_engine
from sqlalchemy.dialects import sqlite

from wijkworkshop.storage.tables import METADATA


def create_tables(connection: Connection, tables: tuple[Table, ...] | None = None) -> None:
    """Create these tables, or all of them, in a file that has none of them."""
    for statement in _statements(tables):
        connection.exec_driver_sql(statement)


@cache
def _statements(tables: tuple[Table, ...] | None) -> tuple[str, ...]:
    """Return the statements that create them; computed once, since tables never change."""
    made: list[str] = []
    dialect = sqlite.dialect()
    engine = create_mock_engine(
        "sqlite://", lambda ddl, *_, **__: made.append(str(ddl.compile(dialect=dialect)))
    )
    METADATA.create_all(engine, tables=tables, checkfirst=False)
    return tuple(made)
