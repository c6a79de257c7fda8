"""Inspects a file before anything is written to it, so that a refused one stays unchanged."""

import sqlite3
from contextlib import closing
from pathlib import Path

from wijkworkshop.storage.problems import Problem, StorageProblem, known_problems
from wijkworkshop.storage.raw_sqlite import (
    APPLICATION_ID,
    MAGIC,
    MEBIBYTE,
    SCHEMA,
    Schema,
    check_magic,
    fingerprint,
    read_only,
    schema_of,
)

QUICK_UP_TO = 32 * MEBIBYTE
"""Larger archives (hundreds of evenings) are not read as a whole at opening, which takes some
3 ms a megabyte; `Archive.check` does that, and a damaged page is still noticed when it is read."""

NEVER_OURS = frozenset({"trigger", "view"})
"""Types of objects that no version of the app made: they could run while we write."""


def version_of(path: Path, newest: int) -> int:
    """Return the version of an archive's schema.

    Raises StorageProblem when it is no archive, damaged, newer than `newest`, has anything in it
    that is not ours, or is not ours to write, and OSError when it cannot be opened.
    """
    _check_header(path)
    with known_problems(path, Problem.CORRUPT), closing(read_only(path)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION_ID or version < 1:
            raise StorageProblem(Problem.NOT_AN_ARCHIVE, path)
        if version > newest:
            raise StorageProblem(Problem.NEWER_VERSION, path, str(version))
        _check_schema(path, schema_of(connection), ours=version == newest)
        _check_pages(path, connection)
    return int(version)


def _check_header(path: Path) -> None:
    if not path.is_file():
        raise StorageProblem(Problem.NOT_AN_ARCHIVE, path)
    with path.open("r+b") as file:  # it is ours to write
        check_magic(path, file.read(len(MAGIC)))


def _check_pages(path: Path, connection: sqlite3.Connection) -> None:
    if path.stat().st_size <= QUICK_UP_TO:
        (finding,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if finding != "ok":
            raise StorageProblem(Problem.CORRUPT, path, finding)


def _check_schema(path: Path, schema: Schema, *, ours: bool) -> None:
    """Refuse objects that could run while we write, and any difference from our own schema.

    This comes before anything else is read, since checking pages evaluates constraints of tables.
    """
    strange = [name for kind, name, _table in schema if kind in NEVER_OURS]
    if strange or (ours and fingerprint(schema) != SCHEMA):
        raise StorageProblem(Problem.OTHER_SCHEMA, path, ", ".join(strange))
