"""A look at a file before anything is written to it, so that a refused one stays as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

from wijkworkshop.storage.bare import APPLICATION_ID, MEBIBYTE, read_only
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.tables import METADATA

MAGIC = b"SQLite format 3\x00"
QUICK_UP_TO = 32 * MEBIBYTE
"""Larger archives (hundreds of evenings) are not read as a whole at opening, which takes some
3 ms a megabyte; `Archive.check` does that, and a damaged page is still noticed when it is read."""

COLUMNS = """
SELECT found.name, part.name FROM sqlite_schema AS found, pragma_table_info(found.name) AS part
WHERE found.type = 'table' AND found.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
"""


def version_of(path: Path, newest: int) -> int:
    """Return the version of an archive's schema.

    Raises StorageProblem when it is no archive, damaged, newer than `newest` or not ours to
    write, and OSError when it cannot be opened.
    """
    _check_header(path)
    with closing(read_only(path)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION_ID or version < 1:
            raise StorageProblem(Problem.NOT_AN_ARCHIVE, path)
        if version > newest:
            raise StorageProblem(Problem.NEWER_VERSION, path, str(version))
        _check_pages(path, connection)
        if version == newest:
            _check_schema(path, connection)
    return int(version)


def _check_header(path: Path) -> None:
    if not path.is_file():
        raise StorageProblem(Problem.NOT_AN_ARCHIVE, path)
    with path.open("r+b") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise StorageProblem(Problem.NOT_AN_ARCHIVE, path)


def _check_pages(path: Path, connection: sqlite3.Connection) -> None:
    if path.stat().st_size <= QUICK_UP_TO:
        (finding,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if finding != "ok":
            raise StorageProblem(Problem.CORRUPT, path, finding)


def _check_schema(path: Path, connection: sqlite3.Connection) -> None:
    found = set(connection.execute(COLUMNS))
    ours = {(table.name, column.name) for table in METADATA.sorted_tables for column in table.c}
    if found != ours:
        raise StorageProblem(Problem.OTHER_SCHEMA, path, str(sorted(found ^ ours)))
