"""Copying one session from an archive to another: records, history, and ballots without numbers.

Ballots that still carry a participant's number stay behind: who voted what does not travel.
"""

from dataclasses import replace

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.sessions import (
    add_lines,
    add_session,
    find_session,
    read_lines,
    read_session,
)
from wijkworkshop.storage.tables import CUT_ANSWER, CUT_BALLOT


def transfer(session_id: str, source: Archive, target: Archive, new_id: str | None = None) -> None:
    """Copy a session, under a new id if one is given.

    Raises Refused when it is not in the source or already in the target, and StorageProblem;
    then nothing was copied. Every row of the source must fit its record.
    """
    try:
        with source.reading() as old, target.writing() as new:
            _copy(session_id, old, new, new_id or session_id)
    except IntegrityError as error:  # what the source says cannot be true
        raise StorageProblem(Problem.CORRUPT, source.path, str(error.orig)) from error


def _copy(session_id: str, old: Connection, new: Connection, new_id: str) -> None:
    session = read_session(old, session_id)
    there, _ = find_session(old, session_id)
    here = add_session(new, replace(session, id=new_id))
    add_lines(new, here, read_lines(old, there))
    for table in (CUT_BALLOT, CUT_ANSWER):
        found = old.execute(select(table).where(table.c.session == there)).mappings()
        rows = [{**row, "session": here} for row in found]
        if rows:
            new.execute(insert(table), rows)
