"""Reads a session file from a USB stick, which is trusted only as far as it fits our records.

The file is never attached, migrated or changed. Its rows are read into records and checked as a
whole; a file with anything more or other than ours has is refused.
"""

import sqlite3
import stat
import time
import tomllib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from wijkworkshop.core.copy_rules import unsettled_rounds
from wijkworkshop.core.pictures import AreaPicture
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.safe_text import has_direction_controls, is_name
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ContentFile
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.ballot_box import check_cut
from wijkworkshop.storage.migrations import STEPS, newest
from wijkworkshop.storage.problems import Problem, StorageProblem, known_problems
from wijkworkshop.storage.raw_sqlite import MAGIC, MEBIBYTE, schema_of
from wijkworkshop.storage.session_file import (
    SESSION_FILE_ID,
    TABLES_OF_FILE,
    schema_of_ours,
)
from wijkworkshop.storage.tables import fields_of
from wijkworkshop.storage.transfer import Parcel, pack
from wijkworkshop.storage.untrusted_files import open_untrusted, sqlalchemy_over

LARGEST = 32 * MEBIBYTE
MOST_ROWS = 100_000
LONGEST, LONGEST_FILE = 20_000, 400_000
"""Most characters of one text, and of one content file that a session carries."""

HIGHEST = 2**31 - 1
YEARS = range(2000, 2200)
NAMES, ENDING = frozenset(("icon", "measure", "item", "listed")), ".toml"
"""Fields that name a pictogram, an entry or a list, and the ending of content files."""
SECONDS = 10
"""Seconds that reading may take; a real file takes a fraction of one."""

OURS = (
    Problem.NOT_A_SESSION_FILE,
    Problem.NEWER_SESSION_FILE,
    Problem.DAMAGED_SESSION_FILE,
    Problem.HUGE_SESSION_FILE,
)
UNREADABLE = (Problem.VANISHED, Problem.READ_ONLY, Problem.DISK_FAILED, Problem.BUSY)
WRONG = (sqlite3.Error, SQLAlchemyError, Refused, ValueError, TypeError, OverflowError)
"""Exceptions of rows that do not fit."""


class Unbelievable(ValueError):
    """The rows fit their records, but together they cannot be a session of ours."""


def open_session_file(path: Path, clock: Callable[[], float] = time.monotonic) -> Parcel:
    """Return the contents of a session file, which stays unchanged. Raises StorageProblem."""
    until = clock() + SECONDS
    try:
        with known_problems(path):
            _check_file(path)
            with open_untrusted(path, lambda: clock() > until) as bare:
                return _read(path, bare)
    except StorageProblem as problem:
        if problem.problem in OURS:
            raise
        known = problem.problem in UNREADABLE
        kind = Problem.UNREADABLE_SESSION_FILE if known else Problem.DAMAGED_SESSION_FILE
        raise StorageProblem(kind, path, problem.detail) from problem
    except WRONG as error:
        raise StorageProblem(Problem.DAMAGED_SESSION_FILE, path, repr(error)) from error


def _check_file(path: Path) -> None:
    found = path.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise StorageProblem(Problem.NOT_A_SESSION_FILE, path)
    if found.st_size > LARGEST:
        raise StorageProblem(Problem.HUGE_SESSION_FILE, path)
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise StorageProblem(Problem.NOT_A_SESSION_FILE, path)


def _read(path: Path, bare: sqlite3.Connection) -> Parcel:
    (application,) = bare.execute("PRAGMA application_id").fetchone()
    (version,) = bare.execute("PRAGMA user_version").fetchone()
    if application != SESSION_FILE_ID:
        raise StorageProblem(Problem.NOT_A_SESSION_FILE, path)
    if version != newest(STEPS):
        raise StorageProblem(Problem.NEWER_SESSION_FILE, path, str(version))
    if schema_of(bare) != schema_of_ours():
        raise Unbelievable("other tables")
    (finding,) = bare.execute("PRAGMA integrity_check(1)").fetchone()
    if finding != "ok" or bare.execute("PRAGMA foreign_key_check").fetchone():
        raise Unbelievable(finding)
    _check_rows(bare)
    with sqlalchemy_over(bare) as connection:
        return _believed(connection)


def _check_rows(bare: sqlite3.Connection) -> None:
    """Check how many rows there are before any is read into memory."""
    rows = 0
    for table in TABLES_OF_FILE:
        (found,) = bare.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()  # noqa: S608 - a name of ours
        rows += found
    if rows > MOST_ROWS:
        raise Unbelievable(rows)


def _believed(connection: Connection) -> Parcel:
    found = connection.exec_driver_sql("SELECT id FROM session").all()
    if len(found) != 1 or not isinstance(found[0][0], str):
        raise Unbelievable("not one session")
    parcel = pack(connection, found[0][0])
    _check_session(parcel.session)
    check_cut(parcel.ballots, parcel.answers, {each.id for each in parcel.session.all(Round)})
    for line in parcel.lines:
        for value in (line.at, line.act, line.subject):
            _check_value(value)
    return parcel


def _check_session(session: Session) -> None:
    """Check more than what is checked for a session from our archive (`consistency.py`)."""
    if not is_name(session.id) or not 0 <= session.revision <= HIGHEST:
        raise Unbelievable("its name")
    for table in session.tables.values():
        for record in table.values():
            _check_record(session, record)
    if tuple(unsettled_rounds(session)):
        raise Unbelievable("rounds")


def _check_record(session: Session, record: Record) -> None:
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if isinstance(record, ContentFile) and field.name == "text":
            _check_content(value)
        elif not isinstance(record, AreaPicture) or field.name != "data":
            _check_value(value)
        if field.name in NAMES and isinstance(value, str) and value and not is_name(value):
            raise Unbelievable(field.name)
    if isinstance(record, ContentFile):
        _check_file_name(record.name)
    if not session.resolves(record):
        raise Unbelievable(record.key)


def _check_value(value: object) -> None:
    match value:
        case bool() | None:
            sound = True
        case int():
            sound = abs(value) <= HIGHEST
        case str():
            sound = (
                len(value) <= LONGEST and "\x00" not in value and not has_direction_controls(value)
            )
        case date() | datetime():
            sound = value.year in YEARS
        case _:
            sound = False
    if not sound:
        raise Unbelievable(type(value).__name__)


def _check_file_name(name: str) -> None:
    if not (name.endswith(ENDING) and is_name(name.removesuffix(ENDING))):
        raise Unbelievable("a file name")


def _check_content(text: str) -> None:
    """Check that content files are well-formed TOML; `content` checks what is in them."""
    if len(text) > LONGEST_FILE:
        raise Unbelievable(len(text))
    try:
        tomllib.loads(text)
    except RecursionError as error:  # so deeply nested that nobody wrote it
        raise Unbelievable("nested") from error
