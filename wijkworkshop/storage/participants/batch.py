"""Stores one batch of what participants sent, inside its transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, func, select, update

from wijkworkshop.core.acts.balloting import came_in
from wijkworkshop.core.participating import (
    AnswerPlace,
    Cast,
    Join,
    Poll,
    Say,
    SendCard,
    Standing,
    poll_of,
)
from wijkworkshop.core.phones.records import LAST, Participant, PhonesSeen, Submission
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.storage.ballot_box import ArchiveBallotBox
from wijkworkshop.storage.bulk_rows import Row, delete_statement, execute, upsert_statement
from wijkworkshop.storage.participants.renumbering import renumber
from wijkworkshop.storage.prepared import Prepared, Value
from wijkworkshop.storage.rows import write_change
from wijkworkshop.storage.sessions import with_submissions
from wijkworkshop.storage.tables import BALLOT, BALLOT_ANSWER, JOIN, ONCE, SESSION, TABLES

if TYPE_CHECKING:
    from wijkworkshop.core.boards.records import PlaceAnswer, TableCard
    from wijkworkshop.core.voting.ballots import Ballot
    from wijkworkshop.core.voting.table_reasons import TableReason

Form = Cast | Say | SendCard | AnswerPlace
Job = Join | Form | PhonesSeen
Answer = Standing | Participant | Refused
"""The result of a job; for a join it has the participant's number."""
Used = dict[int, set[int]]
"""One-time numbers that came in, per number of a participant."""

WORDS = NOBODY = 0
"""Stand for a round and a number where words or a card came: nothing says who sent them."""
MOST_FORMS = 100
"""Most votes of one participant in a round; no person sends more."""
MOST_WAITING = 500
"""Most submissions that can wait for the facilitator."""

_THIS = SESSION.c.number == bindparam("this")
_given = func.max(SESSION.c.last_given, bindparam("given"))
_counted = update(SESSION).where(_THIS).values(heard=SESSION.c.heard + 1, last_given=_given)
_HEARD = Prepared(_counted)
_OF_ROUND = ("session", "round", "channel")
_PUT_BALLOTS = upsert_statement(BALLOT, *_OF_ROUND, "checked")
_PUT_ANSWERS = upsert_statement(BALLOT_ANSWER, *_OF_ROUND)
_REMOVE_ANSWERS = delete_statement(BALLOT_ANSWER, *_OF_ROUND, by="number")
_PUT_FORMS, _PUT_JOINS = upsert_statement(ONCE, "session"), upsert_statement(JOIN, "session")
_HERE = JOIN.c.session == bindparam("this")
_LAST_HERE = select(func.coalesce(func.max(JOIN.c.number), 0)).where(_HERE).scalar_subquery()
_LAST = select(func.max(SESSION.c.last_given, _LAST_HERE)).where(_THIS)
_SENT = TABLES[Submission]
_WAITING = select(func.max(_SENT.c.id), func.count()).where(_SENT.c.session == bindparam("this"))


def round_of(job: Form) -> int:
    """Return the id of the round that a form is for."""
    return job.round if isinstance(job, Cast) else WORDS


def kept_under(job: Form) -> tuple[int, int, int]:
    """Return round, number and one-time number under which a form is stored.

    For words and cards these are hashed into one value that only the phone could compute.
    """
    if isinstance(job, Cast):
        return job.round, job.who.number, job.once
    mixed = blake2b(f"{job.who.number} {job.once}".encode(), digest_size=7)
    return WORDS, NOBODY, int.from_bytes(mixed.digest())


class Transaction:
    """Decides on each job in order, then writes all accepted ones, each statement once.

    `session` has the cards, answers and reasons that were accepted, so that the next job sees them.
    """

    def __init__(
        self,
        connection: Connection,
        number: int,
        session: Session,
        used: Mapping[int, Used],
        now: datetime,
    ) -> None:
        """Work on the session with this number in the archive; `used` is per round."""
        self._connection, self._number = connection, number
        self.session, self._used, self._now = session, used, now
        self._last_given = 0
        self._ballots: dict[tuple[int, Channel], dict[int, Ballot]] = {}
        self._polls: dict[int, Poll] = {}
        self._joins: dict[str, Row] = {}
        self._moved: list[tuple[int, int]] = []
        self._put: list[Submission | PhonesSeen | TableCard | PlaceAnswer | TableReason] = []
        self._next_words = self._waiting = 0
        self._here: dict[tuple[int, int], set[int]] = {}

    def do(self, jobs: Sequence[Job]) -> tuple[Answer, ...]:
        """Return the result of each job."""
        answers = tuple(map(self._decided, jobs))
        self._write()
        return answers

    def sent(self) -> list[tuple[int, int, int]]:
        """Return round, participant and one-time number of each stored form."""
        return [(*who, once) for who, forms in self._here.items() for once in forms]

    def _decided(self, job: Job) -> Answer:
        try:
            if isinstance(job, Form):
                return self._form(job)
            if isinstance(job, Join):
                return self._join(job)
        except Refused as refused:
            return refused
        self._put.append(job)
        return Standing.NEW

    def _form(self, job: Form) -> Standing:
        """Accept a form, unless it was stored before."""
        vote, person, once = kept_under(job)
        before = self._used.get(vote, {}).get(person, set())
        here = self._here.get((vote, person), set())
        if once in before or once in here:
            return Standing.REPEATED
        if isinstance(job, Cast):
            if len(before) + len(here) >= MOST_FORMS:
                raise Refused(Reason.OUT_OF_RANGE, MOST_FORMS)
            poll = self._poll(vote)
            ballot = job.ballot(poll)
            self._keep(*job.table_reasons(self.session, poll.vote))
            self._ballots.setdefault((vote, ballot.channel), {})[ballot.number] = ballot
        standing = Standing.NEW
        if isinstance(job, Say):
            self._say(job)
        elif isinstance(job, SendCard | AnswerPlace):
            standing = self._card(job)
        elif before or here:
            standing = Standing.CHANGED
        self._here.setdefault((vote, person), set()).add(once)
        return standing

    def _poll(self, vote: int) -> Poll:
        """Return the rules for ballots of a round; looked up once. Raises Refused."""
        if vote not in self._polls:
            self._polls[vote] = poll_of(self.session, vote)
        return self._polls[vote]

    def _join(self, job: Join) -> Participant:
        job.check(self.session)
        who = job.who if job.who.number else replace(job.who, number=self._free_number())
        if job.before not in (0, who.number):
            self._moved.append((job.before, who.number))
        place = (who.group, who.table, int(who.hosts))
        self._joins[job.token] = (job.token, who.number, *place, job.language)
        return who

    def _free_number(self) -> int:
        """Return a number that nobody ever had, not even before a card or in a closed session.

        A used number may be written on a slip, or be in a phone with its code.
        """
        last = max(self._last_given, self._last_before, FIRST_OPEN - 1)
        if last >= LAST:
            raise Refused(Reason.ROOM_FULL, LAST - FIRST_OPEN + 1)
        self._last_given = last + 1
        return self._last_given

    @cached_property
    def _last_before(self) -> int:
        """Return the highest number that anybody had before this batch."""
        last: int = self._connection.execute(_LAST, {"this": self._number}).scalar_one()
        return last

    def _say(self, job: Say) -> None:
        if not self._next_words:
            row = self._connection.execute(_WAITING, {"this": self._number}).one()
            came = len(self._used.get(WORDS, {}).get(NOBODY, ()))
            self._next_words, self._waiting = max(row[0] or 0, came) + 1, row[1]
        if self._waiting >= MOST_WAITING:
            raise Refused(Reason.TOO_MANY_WORDS, MOST_WAITING)
        self._put.append(job.submission(self.session, self._next_words, self._now))
        self._next_words += 1
        self._waiting += 1

    def _card(self, job: SendCard | AnswerPlace) -> Standing:
        """Accept what a host says of a card, and say whether another phone did so since."""
        kept = job.table_card if isinstance(job, SendCard) else job.place_answer
        card = kept(self.session, self._now)
        self._keep(card)
        if card.version == 1:
            return Standing.NEW
        return Standing.CHANGED if card.version == job.seen + 1 else Standing.OVERWROTE

    def _keep(self, *records: "TableCard | PlaceAnswer | TableReason") -> None:
        """Accept records, which the next job sees."""
        if records:
            after = self.session.after(Change(put=records))
            self.session = replace(after, revision=self.session.revision)
            self._put.extend(records)

    def _write(self) -> None:
        self._write_ballots()
        execute(self._connection, _PUT_JOINS, list(self._joins.values()), session=self._number)
        rounds = set(self._ballots)
        for before, after in self._moved:
            touched = renumber(self._connection, self._number, before, after)
            rounds |= {(vote, Channel.PHONE) for vote in touched}
        session, box = self.session, ArchiveBallotBox(self._connection, self._number)
        if self._moved:  # who voted twice may do so no longer: we counted that, and no act
            session = with_submissions(self._connection, self._number, session)
        counts = (came_in(session, box, *each) for each in sorted(rounds))
        change = Change(put=(*self._put, *chain.from_iterable(counts)))
        if change.put or self._joins:
            write_change(self._connection, self._number, change)
            _HEARD.run(self._connection, this=self._number, given=self._last_given)

    def _write_ballots(self) -> None:
        do, this = partial(execute, self._connection), self._number
        for (vote, channel), ballots in self._ballots.items():
            here: dict[str, Value] = {"session": this, "round": vote, "channel": str(channel)}
            do(_REMOVE_ANSWERS, list(ballots), **here)
            rows = [(number, each.group, each.table) for number, each in ballots.items()]
            do(_PUT_BALLOTS, rows, **here, checked=0)
            given = [(number, *one) for number, each in ballots.items() for one in each.answers]
            do(_PUT_ANSWERS, given, **here)
        do(_PUT_FORMS, self.sent(), session=this)
