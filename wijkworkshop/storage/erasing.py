"""Erasing for good: noted without its words, so that no copy of the archive brings it back.

A note names the session, what somebody said or sent, and the moment, since numbers are used again.
Each backup holds the notes that were applied to it, so the others can be applied when it is next
opened.
"""

import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, func, insert, select

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.erasing import ERASABLE, Erasable
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.backup import draft_of, swap_in
from wijkworkshop.storage.instants import instant_text
from wijkworkshop.storage.problems import Problem, StorageProblem, known_problems
from wijkworkshop.storage.raw_sqlite import read_only
from wijkworkshop.storage.settings import read_setting, write_setting
from wijkworkshop.storage.tables import ERASED, SESSION, fields_of, table_name

WHOLE = SESSION.name
"""The kind of a note about a whole session."""

COMPACTED = "compacted"
"""The setting with the number of the last note after which the file was rewritten."""

Note = tuple[str, str, int, str]
"""Session, kind of record, its number, and when it was said."""

NAMES = ("session_id", "kind", "record", "said_at")
NOTES = f"SELECT {', '.join(NAMES)} FROM erased ORDER BY number"  # noqa: S608 - our own names


def note_erased(connection: Connection, session_id: str, gone: Iterable[Erasable]) -> None:
    """Note what this transaction erases of what people said or sent."""
    _note(connection, [(session_id, *note_of(each)) for each in gone])


def erase_records(connection: Connection, session_id: str, gone: Iterable[Erasable]) -> None:
    """Erase what was said from a session, with whatever refers to it, as in another version."""
    for each in gone:
        for statement, values in _statements((session_id, *note_of(each))):
            connection.exec_driver_sql(statement, values)


def note_of(said: Erasable) -> tuple[str, int, str]:
    """Return kind, number and moment, by which a note names what somebody said or sent."""
    return table_name(type(said)), said.id, instant_text(said.at)


def note_session(connection: Connection, session_id: str) -> None:
    """Note that a whole session is erased in this transaction."""
    _note(connection, [(session_id, WHOLE, 0, "")])


def notes_of(connection: Connection) -> tuple[Note, ...]:
    """Return all notes, oldest first."""
    return tuple((row[0], row[1], row[2], row[3]) for row in connection.exec_driver_sql(NOTES))


def vacuum_erased(archive: Archive, largest: int | None = None) -> bool:
    """Rewrite the archive (VACUUM) if something was erased since the last time.

    Deleting a row overwrites it, but not copies that balancing the tree left behind. An archive
    over `largest` bytes waits for a later call without that limit. Return False while another
    process still reads the old log.
    """
    with known_problems(archive.path):
        if largest is not None and archive.path.stat().st_size > largest:
            return True
    with archive.reading() as connection:
        last = connection.execute(select(func.coalesce(func.max(ERASED.c.number), 0))).scalar_one()
        found = read_setting(connection, COMPACTED, "0")
    done = int(found) if found.isdecimal() else 0
    if last > done:
        archive.compact()
        with archive.writing() as connection:
            write_setting(connection, COMPACTED, str(last))
        return archive.truncate_log()
    return True


def erase_in(backup: Path, notes: Sequence[Note]) -> None:
    """Apply the notes to a backup that it lacks, in a copy that then replaces it.

    Raises StorageProblem; then the backup is unchanged.
    """
    with known_problems(backup):
        with closing(read_only(backup)) as old:
            had = {tuple(row) for row in old.execute(NOTES)}
        todo = [note for note in notes if note not in had]
        if not todo:
            return
        draft = draft_of(backup)
        try:
            shutil.copyfile(backup, draft)
            _erase(draft, todo)
            swap_in(draft, backup)
        finally:
            draft.unlink(missing_ok=True)


def _note(connection: Connection, notes: Iterable[Note]) -> None:
    rows = [dict(zip(NAMES, note, strict=True)) for note in notes]
    if rows:
        connection.execute(insert(ERASED), rows)


def _erase(draft: Path, todo: Sequence[Note]) -> None:
    with closing(sqlite3.connect(draft)) as connection:
        for pragma in ("journal_mode=MEMORY", "secure_delete=ON", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
        for note in todo:
            for statement, values in _statements(note):
                connection.execute(statement, values)
        added = f"INSERT INTO erased ({', '.join(NAMES)}) VALUES (?, ?, ?, ?)"  # noqa: S608 - names of ours
        connection.executemany(added, todo)
        connection.commit()
        connection.execute("VACUUM")
        (finding,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if finding != "ok":
        raise StorageProblem(Problem.CORRUPT, draft, finding)


_THIS = "session = (SELECT number FROM session WHERE id = ?)"


def _statements(note: Note) -> Iterable[tuple[str, tuple[object, ...]]]:
    """Return the statements that erase a note's session, or its record and what refers to it."""
    session_id, kind, number, said_at = note
    if kind == WHOLE:
        yield "DELETE FROM session WHERE id = ?", (session_id,)
        return
    if kind not in _ERASABLE:
        return
    here = (session_id, number, said_at)
    said = f"SELECT 1 FROM {kind} WHERE {_THIS} AND id = ? AND at = ?"  # noqa: S608 - names of ours
    for table, column in _referring(kind):
        yield (
            f'DELETE FROM {table} WHERE {_THIS} AND "{column}" = ? AND EXISTS ({said})',  # noqa: S608 - names of ours
            (session_id, number, *here),
        )
    if kind == table_name(Contribution):
        yield f"DELETE FROM draft WHERE {_THIS} AND EXISTS ({said})", (session_id, *here)  # noqa: S608 - names of ours
    yield f"DELETE FROM {kind} WHERE {_THIS} AND id = ? AND at = ?", here  # noqa: S608 - names of ours


_ERASABLE = frozenset(map(table_name, ERASABLE))


def _referring(target: str) -> Iterable[tuple[str, str]]:
    """Return the table and column of every field that refers to a record of this table."""
    for kind in KINDS:
        for field in fields_of(kind):
            if field.table == target:
                yield table_name(kind), field.name
