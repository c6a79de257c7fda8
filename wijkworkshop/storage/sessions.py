"""A session's own row and its history, for the store and for transfers."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from types import MappingProxyType

from sqlalchemy import Connection, bindparam, func, insert, select

from wijkworkshop.core.record_kinds import BY_PARTICIPANTS
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import NOTHING, Change, Session
from wijkworkshop.storage.consistency import check_consistent
from wijkworkshop.storage.instants import instant, instant_text
from wijkworkshop.storage.prepared import Prepared
from wijkworkshop.storage.problems import DamagedRow
from wijkworkshop.storage.rows import read_tables, write_change
from wijkworkshop.storage.tables import LOG, SESSION


@dataclass(frozen=True)
class LogLine:
    """A line of the history; `subject` holds numbers and terms, never a text."""

    at: datetime
    act: str
    subject: str = ""


_FIND = Prepared(
    select(SESSION.c.number, SESSION.c.revision).where(SESSION.c.id == bindparam("this"))
)
_HEARD = select(SESSION.c.heard).where(SESSION.c.number == bindparam("this"))
_OF_SESSION = LOG.c.session == bindparam("this")
_LAST_LINE = select(func.coalesce(func.max(LOG.c.number), 0)).where(_OF_SESSION)
_LINES = select(LOG).where(_OF_SESSION).order_by(LOG.c.number)


def find_session(connection: Connection, session_id: str) -> tuple[int, int]:
    """Return a session's number in this archive and its revision. Raises Refused and DamagedRow."""
    row = _FIND.run(connection, this=session_id).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, "Session", session_id)
    number, revision = row
    if not isinstance(number, int) or not isinstance(revision, int):
        raise DamagedRow(SESSION.name, (session_id,))
    return number, revision


def read_session(connection: Connection, session_id: str) -> Session:
    """Return a stored session. Raises Refused when it is missing, and DamagedRow."""
    number, revision = find_session(connection, session_id)
    heard: int = connection.execute(_HEARD, {"this": number}).scalar_one()
    session = Session(session_id, revision, read_tables(connection, number), heard)
    check_consistent(session)
    return session


def with_submissions(connection: Connection, number: int, session: Session) -> Session:
    """Return a session with what participants sent since; the same object when that is nothing.

    Raises DamagedRow.
    """
    heard: int = connection.execute(_HEARD, {"this": number}).scalar_one()
    if heard == session.heard:
        return session
    tables = {**session.tables, **dict.fromkeys(BY_PARTICIPANTS, NOTHING)}
    tables |= read_tables(connection, number, BY_PARTICIPANTS)
    filled = {kind: table for kind, table in tables.items() if table}
    return replace(session, tables=MappingProxyType(filled), heard=heard)


def add_session(connection: Connection, session: Session) -> int:
    """Add a session and return its number. Raises Refused when it is there already."""
    if _FIND.run(connection, this=session.id).fetchone():
        raise Refused(Reason.ALREADY_THERE, "Session", session.id)
    connection.execute(insert(SESSION), {"id": session.id, "revision": session.revision})
    number, _ = find_session(connection, session.id)
    records = chain.from_iterable(table.values() for table in session.tables.values())
    write_change(connection, number, Change(put=tuple(records)))
    return number


def add_lines(connection: Connection, number: int, lines: Iterable[LogLine]) -> None:
    """Add lines to the history of a session."""
    last: int = connection.execute(_LAST_LINE, {"this": number}).scalar_one()
    rows = [
        {
            "session": number,
            "number": place,
            "at": instant_text(line.at),
            "act": line.act,
            "subject": line.subject,
        }
        for place, line in enumerate(lines, last + 1)
    ]
    if rows:
        connection.execute(insert(LOG), rows)


def read_lines(connection: Connection, number: int) -> tuple[LogLine, ...]:
    """Return the history of a session, oldest first. Raises DamagedRow."""
    rows = connection.execute(_LINES, {"this": number}).mappings()
    try:
        return tuple(LogLine(instant(row["at"]), row["act"], row["subject"]) for row in rows)
    except (ValueError, TypeError) as error:
        raise DamagedRow(LOG.name, (number,)) from error
