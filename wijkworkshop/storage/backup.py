"""A copy of an archive: made by SQLite's backup, checked, and only then given its name.

Numbered ballots, which tell who voted what, are left out. So make a copy when every round is ready
or settled; a copy made at another time is complete except for those ballots.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from wijkworkshop.core import copy_rules
from wijkworkshop.storage import platform
from wijkworkshop.storage.problems import Problem, StorageProblem, known_problems
from wijkworkshop.storage.raw_sqlite import read_only
from wijkworkshop.storage.tables import JOIN, LINKED

UNSETTLED = "({})".format(", ".join(f"'{state}'" for state in copy_rules.UNSETTLED))
"""The states in which a round has numbered ballots, for a condition in SQL."""

NOT_RECEIVED = tuple(
    f"""
DELETE FROM {table} WHERE EXISTS (
    SELECT 1 FROM round
    WHERE round.session = {table}.session AND round.id = {table}.round
    AND round.state IN {UNSETTLED}
)
"""  # noqa: S608 - our own names
    for table in ("received", "overridden")
)
"""Clears the counts of ballots that were left out of the copy."""

COUNT_AGAIN = "UPDATE round SET state = 'counting' WHERE state = 'counted'"
"""Lets a round be counted anew whose ballots were left out of the copy."""

STEPS = 10_000
"""SQLite's steps between two checks whether to stop, while it verifies the copy."""

PAGES = 256
"""Pages copied between two checks whether to stop; other writers get their turn in between."""

Stop = Callable[[], bool]


class Stopped(Exception):
    """The user wants to leave; nothing was made."""


def back_up(source: Path, target: Path, stop: Stop = lambda: False) -> None:
    """Copy an archive to a file that only its user can read. Raises StorageProblem, Stopped."""
    with known_problems(target):
        platform.make_private_folder(target.parent)
        _check_room(source, target.parent)
        draft = draft_of(target)
        try:
            _copy(source, draft, stop)
            swap_in(draft, target)
        finally:
            draft.unlink(missing_ok=True)


def draft_of(target: Path) -> Path:
    """Return a new empty file beside `target`, readable by its user only."""
    draft = target.with_name(f"{target.name}.draft")
    for ending in ("", "-journal", "-wal", "-shm"):
        draft.with_name(f"{draft.name}{ending}").unlink(missing_ok=True)
    platform.make_private_file(draft)
    return draft


def swap_in(draft: Path, target: Path) -> None:
    """Rename a finished draft to its final name, durably."""
    with draft.open("r+b") as file:
        os.fsync(file.fileno())
    draft.replace(target)
    platform.sync_folder(target.parent)


def _check_room(source: Path, folder: Path) -> None:
    log = source.with_name(f"{source.name}-wal")
    needed = source.stat().st_size + (log.stat().st_size if log.exists() else 0)
    if shutil.disk_usage(folder).free < needed:
        raise StorageProblem(Problem.NO_ROOM, folder, str(needed))


def _copy(source: Path, draft: Path, stop: Stop) -> None:
    def look(_status: int, _left: int, _pages: int) -> None:
        if stop():
            raise Stopped

    with closing(read_only(source)) as old, closing(sqlite3.connect(draft)) as new:
        old.backup(new, pages=PAGES, progress=look)
        new.execute("PRAGMA journal_mode=DELETE")  # one file, no log beside it
        new.execute("PRAGMA secure_delete=ON")
        for table in (*LINKED, JOIN):
            new.execute(f'DELETE FROM "{table.name}"')  # noqa: S608 - our own names
        for statement in (*NOT_RECEIVED, COUNT_AGAIN):
            new.execute(statement)
        new.commit()
        finding = _look_through(new, stop)
    if finding != "ok":
        raise StorageProblem(Problem.CORRUPT, source, finding)


def _look_through(copy: sqlite3.Connection, stop: Stop) -> str:
    """Return 'ok', or what SQLite found wrong with a copy. Raises Stopped."""
    copy.set_progress_handler(stop, STEPS)
    try:
        (finding,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.OperationalError as error:
        if stop():
            raise Stopped from error
        raise
    return str(finding)
