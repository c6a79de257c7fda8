"""Known failures of an archive, such as a full disk. Their texts are in `ui` and `cli`.

Anything else that SQLite or SQLAlchemy raises is a bug of ours and passes through.
"""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum, auto
from pathlib import Path


class Problem(StrEnum):
    """The known failures, each something that the user can do something about."""

    NEWER_VERSION = auto()  # made by a newer version of the app
    OLDER_VERSION = auto()  # the app has to migrate it first; the server does not
    OTHER_SCHEMA = auto()  # its version number is ours, its tables are not
    NOT_AN_ARCHIVE = auto()
    CORRUPT = auto()
    DAMAGED_ROW = auto()
    READ_ONLY = auto()
    DISK_FULL = auto()
    DISK_FAILED = auto()
    NO_ROOM = auto()  # too little free space for the copy that was asked for
    BUSY = auto()  # somebody kept the archive for longer than we wait
    LOCKED_BY_ANOTHER = auto()  # the app is already running with this archive
    NETWORK_DRIVE = auto()
    SYNCED_FOLDER = auto()
    VANISHED = auto()  # deleted, moved or replaced while it was open
    NOT_A_SESSION_FILE = auto()
    NEWER_SESSION_FILE = auto()
    DAMAGED_SESSION_FILE = auto()  # or changed by somebody
    HUGE_SESSION_FILE = auto()
    UNREADABLE_SESSION_FILE = auto()  # the stick is out, or may not be read
    NOT_WRITTEN_THERE = auto()  # a stick that is full, locked or taken out
    COPY_DIFFERS = auto()  # what a stick gives back is not what was written


class StorageProblem(Exception):
    """A known failure; what was stored before is still there, and nothing is half done."""

    def __init__(self, problem: Problem, path: Path | None = None, detail: str = "") -> None:
        """Keep what happened, to which file, and what a developer may want to read."""
        super().__init__(problem, path, detail)
        self.problem = problem
        self.path = path
        self.detail = detail


class DamagedRow(StorageProblem):
    """A row that does not fit its record: a damaged or hostile file."""

    def __init__(self, table: str, key: tuple[object, ...]) -> None:
        """Name the table and the key of the row."""
        super().__init__(Problem.DAMAGED_ROW, detail=f"{table} {key}")
        self.table = table
        self.key = key


DAMAGED = frozenset(
    {Problem.CORRUPT, Problem.NOT_AN_ARCHIVE, Problem.OTHER_SCHEMA, Problem.DAMAGED_ROW}
)
"""Problems that trying again cannot solve."""

SQLITE: Mapping[str, Problem] = {
    "SQLITE_READONLY_DBMOVED": Problem.VANISHED,
    "SQLITE_FULL": Problem.DISK_FULL,
    "SQLITE_CORRUPT": Problem.CORRUPT,
    "SQLITE_NOTADB": Problem.CORRUPT,
    "SQLITE_FORMAT": Problem.CORRUPT,
    "SQLITE_TOOBIG": Problem.CORRUPT,
    "SQLITE_READONLY": Problem.READ_ONLY,
    "SQLITE_PERM": Problem.READ_ONLY,
    "SQLITE_BUSY": Problem.BUSY,
    "SQLITE_LOCKED": Problem.BUSY,
    "SQLITE_PROTOCOL": Problem.BUSY,
    "SQLITE_CANTOPEN": Problem.VANISHED,
    "SQLITE_IOERR": Problem.DISK_FAILED,
}
"""Problems by the start of SQLite's name for the error; the first match counts."""

SYSTEM: Mapping[int, Problem] = {
    errno.ENOSPC: Problem.DISK_FULL,
    errno.EFBIG: Problem.DISK_FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Problem.DISK_FULL,
    errno.EACCES: Problem.READ_ONLY,
    errno.EPERM: Problem.READ_ONLY,
    errno.EROFS: Problem.READ_ONLY,
    errno.EEXIST: Problem.NOT_AN_ARCHIVE,
    errno.EISDIR: Problem.NOT_AN_ARCHIVE,
    errno.ENOTDIR: Problem.NOT_AN_ARCHIVE,
    errno.ELOOP: Problem.NOT_AN_ARCHIVE,
    errno.ENAMETOOLONG: Problem.NOT_AN_ARCHIVE,
    errno.ENOENT: Problem.VANISHED,
    errno.EIO: Problem.DISK_FAILED,
}


def problem_of(error: BaseException | None) -> Problem | None:
    """Return which known failure an error is, or None when it is a bug."""
    error = getattr(error, "orig", error)  # SQLAlchemy wraps what the driver raised
    if isinstance(error, sqlite3.Error):
        name = getattr(error, "sqlite_errorname", "")
        if "decode" in str(error):  # a value that is not UTF-8
            return Problem.CORRUPT
        return next((known for start, known in SQLITE.items() if name.startswith(start)), None)
    if isinstance(error, OSError):
        return SYSTEM.get(error.errno or 0)
    # SQLite quotes what it cannot read of the tables, and the driver fails over those words
    return Problem.CORRUPT if isinstance(error, UnicodeDecodeError) else None


@contextmanager
def known_problems(path: Path, driver: Problem | None = None) -> Iterator[None]:
    """Turn known failures of SQLite and the system into StorageProblem; bugs pass through.

    For fixed statements on an untrusted file, every other error of the driver is about that file:
    `driver` says which problem to raise for it.
    """
    try:
        yield
    except StorageProblem as known:
        known.path = known.path or path
        raise
    except Exception as error:
        problem = problem_of(error)
        if problem is None and isinstance(error, sqlite3.Error):
            problem = driver
        if problem is None:
            raise
        raise StorageProblem(problem, path, str(getattr(error, "orig", error))) from error
