"""The sessions of an archive: list, load, and store what acts change."""

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, text, update

from wijkworkshop.core.erasing import Erasable
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.voting.ballots import Ballot, BallotBox
from wijkworkshop.core.voting.rounds import open_round
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.ballot_box import ArchiveBallotBox
from wijkworkshop.storage.erasing import note_erased, note_session, vacuum_erased
from wijkworkshop.storage.listings import LISTINGS, Listing, listings_of
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.storage.raw_sqlite import MEBIBYTE
from wijkworkshop.storage.rows import write_change
from wijkworkshop.storage.sessions import (
    LogLine,
    add_lines,
    add_session,
    find_session,
    read_lines,
    read_session,
    with_submissions,
)
from wijkworkshop.storage.table_emptying import forget_session
from wijkworkshop.storage.tables import SESSION
from wijkworkshop.storage.versions import erase_in_versions

__all__ = ["Act", "Listing", "LogLine", "Store", "Written"]

LOGGER = logging.getLogger(__name__)
Act = Callable[[Session, BallotBox], Change]


AT_ONCE = 16 * MEBIBYTE
"""Bytes up to which an archive is rewritten with the act that erases; larger ones at the start."""


@dataclass(frozen=True)
class Written:
    """The result of an act: the session as it was stored before, the change, and the new one."""

    before: Session
    change: Change
    session: Session


_LISTINGS = text(LISTINGS)
_REVISE = (
    update(SESSION)
    .where(SESSION.c.number == bindparam("this"))
    .values(revision=bindparam("reached"))
)


class Store:
    """All reading and writing of sessions. Every method may raise StorageProblem."""

    def __init__(self, archive: Archive, chance: random.Random | None = None) -> None:
        """Use an archive; `chance` draws the random numbers of unlinked ballots."""
        self.archive = archive
        self._chance = chance or random.SystemRandom()
        self._log_holds_erased = self._scraps = False

    def listings(self, limit: int = 1000) -> tuple[Listing, ...]:
        """Return what the start screen shows of the newest sessions, newest first."""
        with self.archive.reading() as connection:
            rows = connection.execute(_LISTINGS, {"limit": limit}).mappings()
            return listings_of(dict(row) for row in rows)

    def create(
        self,
        session: Session,
        line: LogLine | None = None,
        cast: Callable[[BallotBox], None] = lambda _box: None,
    ) -> None:
        """Store a new session, with the ballots that `cast` puts in its box, if given.

        Raises Refused when it exists already; then nothing was stored.
        """
        with self.archive.writing() as connection:
            number = add_session(connection, session)
            box = ArchiveBallotBox(connection, number, self._chance)
            cast(box)
            add_lines(connection, number, [line] if line else [])
        self._forget(erased=box.cut)

    def load(self, session_id: str) -> Session:
        """Return a stored session. Raises Refused when it is missing."""
        with self.archive.reading() as connection:
            return read_session(connection, session_id)

    def revision(self, session_id: str) -> int:
        """Return the number of stored acts, which tells whether another wrote. Raises Refused."""
        with self.archive.reading() as connection:
            return find_session(connection, session_id)[1]

    def hear(self, session: Session) -> Session:
        """Return a session with what participants sent since it was read. Raises Refused."""
        with self.archive.reading() as connection:
            number, _ = find_session(connection, session.id)
            return with_submissions(connection, number, session)

    def write(self, session: Session, act: Act, line: LogLine | None = None) -> Written:
        """Store what an act changes and a line in the history, in one transaction.

        When another process has written since `session` was loaded, the act runs on what is stored
        now. Raises whatever the act raises; then nothing was changed.
        """
        with self.archive.writing() as connection:
            number, revision = find_session(connection, session.id)
            if revision != session.revision:
                session = read_session(connection, session.id)
            session = with_submissions(connection, number, session)
            box = ArchiveBallotBox(connection, number, self._chance)
            change = act(session, box)
            after = session.after(change)
            write_change(connection, number, change)
            gone = [each for each in change.remove if isinstance(each, Erasable)]
            note_erased(connection, session.id, gone)
            erase_in_versions(connection, session.id, gone)
            connection.execute(_REVISE, {"this": number, "reached": after.revision})
            add_lines(connection, number, [line] if line else [])
        self._forget(erased=box.cut, scraps=bool(gone), later=_voting(after))
        return Written(session, change, after)

    def ballots(self, session_id: str, round_id: int) -> tuple[Ballot, ...]:
        """Return the ballots of a round, by number. Raises Refused."""
        with self.archive.reading() as connection:
            number, _ = find_session(connection, session_id)
            return ArchiveBallotBox(connection, number, self._chance).ballots(round_id)

    def log(self, session_id: str) -> tuple[LogLine, ...]:
        """Return the history of a session, oldest first. Raises Refused."""
        with self.archive.reading() as connection:
            number, _ = find_session(connection, session_id)
            return read_lines(connection, number)

    def delete(self, session_id: str) -> None:
        """Erase a session and all that belongs to it. Raises Refused."""
        with self.archive.writing() as connection:
            number, _ = find_session(connection, session_id)
            forget_session(connection, number)
            connection.execute(delete(SESSION).where(SESSION.c.number == number))
            note_session(connection, session_id)
        self._forget(erased=True, scraps=True)

    def close(self) -> None:
        """Close the archive."""
        self.archive.close()

    def _forget(self, *, erased: bool, scraps: bool = False, later: bool = False) -> None:
        """Empty the log when it holds erased data, and rewrite the file after erasing words.

        While people vote (`later`) rewriting waits for the next act, because it would hold up what
        phones send.

        The act itself is stored by now, so when this fails it is tried again: at the next write
        and when the archive is opened.
        """
        self._scraps = self._scraps or scraps
        wipe = self._scraps and not later
        self._log_holds_erased = self._log_holds_erased or erased or scraps or wipe
        if self._log_holds_erased:
            try:
                if wipe:
                    self._scraps = not vacuum_erased(self.archive, AT_ONCE)
                self._log_holds_erased = not self.archive.truncate_log()
            except StorageProblem as problem:
                LOGGER.warning("the archive's log still holds what was erased: %s", problem)


def _voting(session: Session) -> bool:
    return open_round(session) is not None
