"""Stores what participants send, many at a time: one transaction, one commit, a result for each.

The facilitator's acts go through `storage/store.py`. Both take the write lock at once (BEGIN
IMMEDIATE), so they always agree on whether a round is open.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, bindparam, select

from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.connecting import PATIENCE_S
from wijkworkshop.storage.participants.batch import Answer, Form, Job, Transaction, Used, round_of
from wijkworkshop.storage.problems import DamagedRow
from wijkworkshop.storage.sessions import find_session, read_session
from wijkworkshop.storage.tables import BALLOT_ANSWER, JOIN, ONCE

_USED = select(ONCE.c.number, ONCE.c.once).where(
    ONCE.c.session == bindparam("this"), ONCE.c.round == bindparam("vote")
)


@dataclass(frozen=True)
class Batch:
    """The result of a batch: the session it was checked against, and a result for each job."""

    session: Session
    answers: tuple[Answer, ...]


class ParticipantStore:
    """Joins, ballots and words of one session. Every method may raise Refused or StorageProblem.

    Only one batch is written at a time. It caches the one-time numbers that were used in a round,
    because only this process writes those.
    """

    def __init__(self, archive: Archive, session_id: str) -> None:
        """Use the session with this id."""
        self.archive, self._id = archive, session_id
        self._session: Session | None = None
        self._used: dict[int, Used] = {}

    def session(self) -> Session:
        """Return the stored session; the same object while no act was stored."""
        with self.archive.reading() as connection:
            _, self._session = self._current(connection)
            return self._session

    def joined(self) -> Mapping[str, tuple[Participant, str]]:
        """Return participants and their languages, by the hash of their phone's token."""
        with self.archive.reading() as connection:
            number, _ = find_session(connection, self._id)
            rows = connection.execute(select(JOIN).where(JOIN.c.session == number)).mappings()
            return {row["token"]: (_participant(row), row["language"]) for row in rows}

    def ballots(self, round_id: int, channel: Channel) -> dict[int, Answers]:
        """Return all ballots of an unsettled round, by number."""
        with self.archive.reading() as connection:
            session, _ = find_session(connection, self._id)
            key = {"session": session, "round": round_id, "channel": str(channel)}
            where = (BALLOT_ANSWER.c[name] == value for name, value in key.items())
            names = (BALLOT_ANSWER.c[name] for name in ("number", "option", "level"))
            found: dict[int, Answers] = {}
            for number, option, level in connection.execute(select(*names).where(*where)):
                found[number] = (*found.get(number, ()), (option, level))
            return {number: tuple(sorted(answers)) for number, answers in found.items()}

    def write(self, jobs: Sequence[Job], now: datetime) -> Batch:
        """Store all jobs in one transaction; the result of a refused one says why."""
        with self.writing(jobs, now, PATIENCE_S) as batch:
            return batch

    @contextmanager
    def writing(self, jobs: Sequence[Job], now: datetime, patience_s: float) -> Iterator[Batch]:
        """Do the same in two steps: decided when the block begins, committed when it ends."""
        with self.archive.writing(patience_s) as connection:
            number, session = self._current(connection)
            rounds = {round_of(job) for job in jobs if isinstance(job, Form)}
            self._used |= {each: self._used_in(connection, number, each) for each in rounds}
            work = Transaction(connection, number, session, self._used, now)
            answers = work.do(jobs)
            yield Batch(work.session, answers)
        self._session = work.session
        for vote, person, once in work.sent():
            self._used[vote].setdefault(person, set()).add(once)

    def _current(self, connection: Connection) -> tuple[int, Session]:
        """Return the session's number in the archive, and the session."""
        number, revision = find_session(connection, self._id)
        if self._session is None or self._session.revision != revision:
            return number, read_session(connection, self._id)
        return number, self._session

    def _used_in(self, connection: Connection, session: int, vote: int) -> Used:
        """Return the used one-time numbers, per participant of a round."""
        if vote in self._used:
            return self._used[vote]
        found: Used = {}
        for person, once in connection.execute(_USED, {"this": session, "vote": vote}):
            found.setdefault(person, set()).add(once)
        return found


def _participant(row: RowMapping) -> Participant:
    try:
        return Participant(row["number"], Group(row["group"]), row["table"], bool(row["hosts"]))
    except ValueError as error:
        raise DamagedRow(JOIN.name, (row["number"],)) from error
