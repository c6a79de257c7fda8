"""The sessions of an archive: list, load, and apply what acts change."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from wijkworkshop.core.ballots import Ballot, BallotBox
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.ballot_box import ArchiveBallotBox, empty_linked
from wijkworkshop.storage.listings import Listing, read_listings
from wijkworkshop.storage.rows import instant, instant_text, read_tables, write_change
from wijkworkshop.storage.tables import LOG, SESSION

Act = Callable[[Session, BallotBox], Change]


@dataclass(frozen=True)
class LogLine:
    """What was done and when; `subject` holds numbers and terms, never a text."""

    at: datetime
    act: str
    subject: str = ""


@dataclass(frozen=True)
class Written:
    """What an act made of a session: before (as the archive had it), the change, and after."""

    before: Session
    change: Change
    session: Session


_FIND = select(SESSION.c.number, SESSION.c.revision).where(SESSION.c.id == bindparam("id"))
_REVISE = (
    update(SESSION)
    .where(SESSION.c.number == bindparam("this"))
    .values(revision=bindparam("now_at"))
)
_LAST_LINE = select(func.coalesce(func.max(LOG.c.number), 0)).where(
    LOG.c.session == bindparam("this")
)


class Store:
    """All reading and writing of sessions. Every method may raise StorageProblem."""

    def __init__(self, archive: Archive, chance: random.Random | None = None) -> None:
        """Use an archive; `chance` gives the random numbers that ballots get."""
        self._archive = archive
        self._chance = chance or random.SystemRandom()
        self._log_holds_erased = False

    def listings(self, limit: int = 1000) -> tuple[Listing, ...]:
        """Return what the start screen shows of the newest sessions, newest first."""
        with self._archive.reading() as connection:
            return read_listings(connection, limit)

    def create(self, session: Session, line: LogLine | None = None) -> None:
        """Store a new session. Raises Refused when it is there already."""
        with self._archive.writing() as connection:
            if connection.execute(_FIND, {"id": session.id}).first():
                raise Refused(Reason.ALREADY_THERE, "Session", session.id)
            values = {"id": session.id, "revision": session.revision}
            connection.execute(insert(SESSION), values)
            number, _ = _find(connection, session.id)
            records = (record for table in session.tables.values() for record in table.values())
            write_change(connection, number, Change(put=tuple(records)))
            _add_line(connection, number, line)

    def load(self, session_id: str) -> Session:
        """Return a session as it is stored. Raises Refused when it is not there."""
        with self._archive.reading() as connection:
            number, revision = _find(connection, session_id)
            return Session(session_id, revision, read_tables(connection, number))

    def revision(self, session_id: str) -> int:
        """Return how many acts are stored, to see whether another wrote. Raises Refused."""
        with self._archive.reading() as connection:
            return _find(connection, session_id)[1]

    def write(self, session: Session, act: Act, line: LogLine | None = None) -> Written:
        """Store what an act changes, and a line in the log: all of it or nothing.

        When another has written since `session` was loaded, the act runs on what is stored now.
        Raises whatever the act raises; then nothing was changed.
        """
        with self._archive.writing() as connection:
            number, revision = _find(connection, session.id)
            if revision != session.revision:
                session = Session(session.id, revision, read_tables(connection, number))
            box = ArchiveBallotBox(connection, number, self._chance)
            change = act(session, box)
            after = session.after(change)
            write_change(connection, number, change)
            connection.execute(_REVISE, {"this": number, "now_at": after.revision})
            _add_line(connection, number, line)
        self._forget(erased=box.cut)
        return Written(session, change, after)

    def ballots(self, session_id: str, round_id: int) -> tuple[Ballot, ...]:
        """Return the ballots of a round, by number. Raises Refused."""
        with self._archive.reading() as connection:
            number, _ = _find(connection, session_id)
            return ArchiveBallotBox(connection, number, self._chance).ballots(round_id)

    def log(self, session_id: str) -> tuple[LogLine, ...]:
        """Return what was done in a session, oldest first. Raises Refused."""
        with self._archive.reading() as connection:
            number, _ = _find(connection, session_id)
            lines = select(LOG).where(LOG.c.session == number).order_by(LOG.c.number)
            rows = connection.execute(lines).mappings()
            return tuple(LogLine(instant(r["at"]), r["act"], r["subject"]) for r in rows)

    def delete(self, session_id: str) -> None:
        """Erase a session and all that belongs to it. Raises Refused."""
        with self._archive.writing() as connection:
            number, _ = _find(connection, session_id)
            empty_linked(connection, keep=lambda row: row[0] != number)
            connection.execute(delete(SESSION).where(SESSION.c.number == number))
        self._forget(erased=True)

    def close(self) -> None:
        """Close the archive."""
        self._archive.close()

    def _forget(self, *, erased: bool) -> None:
        """Empty the archive's log when it holds what was erased; if it is read, the next time."""
        self._log_holds_erased = self._log_holds_erased or erased
        if self._log_holds_erased:
            self._log_holds_erased = not self._archive.truncate_log()


def _find(connection: Connection, session_id: str) -> tuple[int, int]:
    row = connection.execute(_FIND, {"id": session_id}).first()
    if row is None:
        raise Refused(Reason.NOT_FOUND, "Session", session_id)
    return row.number, row.revision


def _add_line(connection: Connection, session: int, line: LogLine | None) -> None:
    if line is None:
        return
    last: Any = connection.execute(_LAST_LINE, {"this": session}).scalar_one()
    values = {"at": instant_text(line.at), "act": line.act, "subject": line.subject}
    connection.execute(insert(LOG), {"session": session, "number": last + 1, **values})
