"""A session in a file of its own ('.wijksessie'), for a USB stick: written, checked, named."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from wijkworkshop.core.copy_rules import check_copyable
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.backup import draft_of, swap_in
from wijkworkshop.storage.migrations import STEPS, newest
from wijkworkshop.storage.problems import Problem, StorageProblem, known_problems
from wijkworkshop.storage.raw_sqlite import Schema, schema_of
from wijkworkshop.storage.table_creation import create_tables
from wijkworkshop.storage.tables import CUT_ANSWER, CUT_BALLOT, LOG, SESSION, TABLES
from wijkworkshop.storage.transfer import Parcel, pack, put_parcel, without_codes
from wijkworkshop.storage.untrusted_files import sqlalchemy_over

SESSION_FILE_ID = 0x57696A53  # 'WijS'
TABLES_OF_FILE = (SESSION, *TABLES.values(), LOG, CUT_BALLOT, CUT_ANSWER)
"""All tables except those of numbered ballots and of an archive as a whole."""


def save_session(archive: Archive, session_id: str, target: Path) -> Parcel:
    """Write a session to a file, and return what was written.

    A file with that name is replaced when the new one is complete.

    Raises Refused while a round is open or being counted, and StorageProblem.
    """
    with archive.reading() as connection:
        parcel = without_codes(pack(connection, session_id))
    check_copyable(parcel.session)
    try:
        with known_problems(target):
            _save(parcel, target)
    except StorageProblem as problem:
        raise StorageProblem(Problem.NOT_WRITTEN_THERE, target, problem.detail) from problem
    return parcel


@cache
def schema_of_ours() -> Schema:
    """Return the schema of a session file that this version writes."""
    with (
        closing(sqlite3.connect(":memory:", isolation_level=None)) as bare,
        sqlalchemy_over(bare) as connection,
    ):
        create_tables(connection, TABLES_OF_FILE)
        return schema_of(bare)


def _save(parcel: Parcel, target: Path) -> None:
    draft = draft_of(target)
    try:
        _fill(draft, parcel)
        swap_in(draft, target)
    finally:
        draft.unlink(missing_ok=True)


def _fill(draft: Path, parcel: Parcel) -> None:
    with closing(sqlite3.connect(draft, isolation_level=None)) as bare:
        _fill_in(bare, draft, parcel)


def _fill_in(bare: sqlite3.Connection, draft: Path, parcel: Parcel) -> None:
    for pragma in ("journal_mode=DELETE", "temp_store=MEMORY", "foreign_keys=ON"):
        bare.execute(f"PRAGMA {pragma}")
    bare.execute(f"PRAGMA application_id={SESSION_FILE_ID}")
    bare.execute(f"PRAGMA user_version={newest(STEPS)}")
    with sqlalchemy_over(bare) as connection:
        connection.exec_driver_sql("BEGIN")
        create_tables(connection, TABLES_OF_FILE)
        put_parcel(connection, parcel)
        connection.exec_driver_sql("COMMIT")
        (finding,) = bare.execute("PRAGMA integrity_check(1)").fetchone()
    if finding != "ok":
        raise StorageProblem(Problem.DISK_FAILED, draft, finding)
