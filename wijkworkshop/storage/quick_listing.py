"""Lists the sessions of an archive when the app starts, before SQLAlchemy is imported.

It changes nothing and reports no problem: opening the archive comes later, lists again, and tells
what is wrong.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from wijkworkshop.storage.archive_location import check_place
from wijkworkshop.storage.listings import LISTINGS, Listing, listings_of
from wijkworkshop.storage.problems import Problem, StorageProblem, known_problems
from wijkworkshop.storage.raw_sqlite import (
    APPLICATION_ID,
    SCHEMA,
    fingerprint,
    read_only,
    schema_of,
)

SECONDS = 5
"""Seconds that it may take; a damaged file could keep SQLite busy for ever."""

STEPS = 10_000
"""SQLite's steps between two looks at the clock."""


def quick_listing(
    path: Path,
    limit: int = 1000,
    environment: Mapping[str, str] = os.environ,
    clock: Callable[[], float] = time.monotonic,
) -> tuple[Listing, ...] | None:
    """Return what `Store.listings` will; None when the file is missing or cannot be trusted."""
    place, until = Path(os.path.realpath(path)), clock() + SECONDS
    try:
        check_place(place, environment)
        with known_problems(place, Problem.CORRUPT), closing(read_only(place)) as connection:
            connection.set_progress_handler(lambda: clock() > until, STEPS)
            if not _is_ours(connection):
                return None
            connection.row_factory = sqlite3.Row
            return listings_of(map(dict, connection.execute(LISTINGS, {"limit": limit})))
    except (StorageProblem, OSError):
        return None


def _is_ours(connection: sqlite3.Connection) -> bool:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    return application == APPLICATION_ID and fingerprint(schema_of(connection)) == SCHEMA
