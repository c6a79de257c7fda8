"""A session on its way from one archive to another: records, history, ballots without numbers.

Ballots that still carry a participant's number stay behind: who voted what does not travel. Nor
does how phones take part: the secret that codes come from, and the password of the Wi-Fi.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, insert, select

from wijkworkshop.core.erasing import all_said, without
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session
from wijkworkshop.storage.erasing import note_of, notes_of
from wijkworkshop.storage.sessions import (
    LogLine,
    add_lines,
    add_session,
    find_session,
    read_lines,
    read_session,
)
from wijkworkshop.storage.tables import CUT_ANSWER, CUT_BALLOT

Row = Mapping[str, Any]
CUT = (CUT_BALLOT, CUT_ANSWER)


@dataclass(frozen=True)
class Parcel:
    """All of a session that can travel; `ballots` and `answers` are rows without numbers."""

    session: Session
    lines: tuple[LogLine, ...] = ()
    ballots: tuple[Row, ...] = ()
    answers: tuple[Row, ...] = ()


def pack(connection: Connection, session_id: str) -> Parcel:
    """Return a session with all that travels. Raises Refused and DamagedRow."""
    session = read_session(connection, session_id)
    number, _ = find_session(connection, session_id)
    lines = read_lines(connection, number)
    ballots, answers = (
        tuple(
            dict(row)
            for row in connection.execute(select(table).where(table.c.session == number)).mappings()
        )
        for table in CUT
    )
    return Parcel(session, lines, ballots, answers)


def unpack(connection: Connection, parcel: Parcel, new_id: str | None = None) -> int:
    """Add a session, without what was erased here before. Raises Refused when it is there."""
    session = _without_erased(connection, parcel.session)
    return put_parcel(connection, replace(parcel, session=session), new_id)


def without_codes(parcel: Parcel) -> Parcel:
    """Return a parcel as it travels: without codes and passwords."""
    return replace(parcel, session=_less(parcel.session, parcel.session.all(Phones)))


def put_parcel(connection: Connection, parcel: Parcel, new_id: str | None = None) -> int:
    """Add a session, without codes and passwords. Raises Refused when it is there."""
    session = without_codes(parcel).session
    here = add_session(connection, replace(session, id=new_id or session.id))
    add_lines(connection, here, parcel.lines)
    for table, rows in zip(CUT, (parcel.ballots, parcel.answers), strict=True):
        found = [{**row, "session": here} for row in rows]
        if found:
            connection.execute(insert(table), found)
    return here


def _without_erased(connection: Connection, session: Session) -> Session:
    """Leave out what people said that somebody took back here after this copy was made."""
    notes = {note[1:] for note in notes_of(connection) if note[0] == session.id}
    gone = [each for each in all_said(session) if note_of(each) in notes]
    return _less(session, without(session, gone))


def _less(session: Session, gone: Sequence[Record]) -> Session:
    """Return a session without these records, as if they had never been there."""
    if not gone:
        return session
    return replace(session.after(Change(remove=tuple(gone))), revision=session.revision)
