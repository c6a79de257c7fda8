"""Measures the state of the archive and its disk; changes nothing."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.backups import Backups
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Store

MEGABYTE = 1_000_000
WRITES = 5
ALL = 1_000_000


@dataclass(frozen=True)
class ArchiveState:
    """State of an archive: missing, sound (with number of sessions and size), or a problem."""

    there: bool
    problem: Problem | None = None
    sessions: int = 0
    megabytes: float = 0.0


@dataclass(frozen=True)
class DiskState:
    """Free space on a disk, and how long a durable write takes; None is unknown."""

    free: int
    milliseconds: float | None


def archive_state(path: Path) -> ArchiveState:
    """Return the state of an archive, after reading and checking all of it."""
    if not path.exists():
        return ArchiveState(there=False)
    size = round(path.stat().st_size / MEGABYTE, 1)
    try:
        store = Store(open_archive(path, alone=False))
        try:
            store.archive.check()
            return ArchiveState(True, None, len(store.listings(ALL)), size)
        finally:
            store.close()
    except StorageProblem as problem:
        return ArchiveState(True, problem.problem, 0, size)


def disk_state(path: Path) -> DiskState:
    """Return the state of the disk on which a path is or will be."""
    there = next(each for each in (path, *path.absolute().parents) if each.exists())
    folder = there if there.is_dir() else there.parent
    return DiskState(shutil.disk_usage(folder).free // MEGABYTE, _write_time(folder))


def last_backup(path: Path) -> date | None:
    """Return the day of the newest backup, None when there is none."""
    with suppress(OSError, StorageProblem, sqlite3.Error):
        return max((each.day for each in Backups(path).kept()), default=None)
    return None


def _write_time(folder: Path) -> float | None:
    """Return the median time of small durable writes in ms; None when writing fails."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            times = [_write(file.fileno()) for _time in range(WRITES)]
    except OSError:
        return None
    return median(times) * 1000


def _write(handle: int) -> float:
    began = perf_counter()
    os.write(handle, b"x" * 4096)
    os.fsync(handle)
    return perf_counter() - began
