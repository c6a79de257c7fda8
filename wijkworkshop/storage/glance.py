"""A glance at an archive at the start of the app: its sessions, before SQLAlchemy is there.

It changes nothing and decides nothing. Opening the archive comes after it, lists anew, and says
what is wrong where a glance saw nothing.
"""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from wijkworkshop.storage.bare import APPLICATION_ID, read_only
from wijkworkshop.storage.listings import LISTINGS, Listing, listings_of
from wijkworkshop.storage.places import check_place
from wijkworkshop.storage.problems import StorageProblem


def glance(
    path: Path, limit: int = 1000, environment: Mapping[str, str] = os.environ
) -> tuple[Listing, ...] | None:
    """Return what `Store.listings` will; None where there is no archive to be trusted."""
    place = Path(os.path.realpath(path))
    try:
        check_place(place, environment)
        with closing(read_only(place)) as connection:
            connection.row_factory = sqlite3.Row
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            rows = connection.execute(LISTINGS, {"limit": limit})
            return listings_of(map(dict, rows)) if application == APPLICATION_ID else None
    except (StorageProblem, sqlite3.Error, OSError):
        return None
