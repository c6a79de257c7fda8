"""What a disk may hold after a power cut: SQLite synced so much of the log, no more is sure."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

PAGE = 4096
CHANCE = random.Random()  # noqa: S311 - nothing secret


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def writes_in(path: Path) -> Callable[[], bool]:
    """Return the fact that something was written to the log of an archive from now on."""
    log = log_of(path)

    def stamp() -> tuple[int, int]:
        now = log.stat()
        return now.st_size, now.st_mtime_ns

    before = stamp()
    return lambda: stamp() != before


def logs_after_cut(log: bytes, synced: int) -> Iterator[tuple[bytes, bool]]:
    """Return what may be left of a log; True where nothing past the synced part can be there."""
    yield log[:synced], True
    yield log[: CHANCE.randrange(synced, len(log) + 1)], False
    yield log[:synced] + CHANCE.randbytes(CHANCE.randrange(3 * PAGE)), True
    yield log[:synced] + bytes(len(log) - synced), True  # length written, content not


def archive_after_cut(main: bytes, log: bytes, folder: Path) -> Path:
    """Return an archive of which this was on the disk."""
    path = folder / "cut" / "archive.db"
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir()
    path.write_bytes(main)
    log_of(path).write_bytes(log)
    return path
