"""The ballots of one session, inside the transaction of the act that uses them.

Ballots that carry a participant's number are in tables of their own, which hold only the rounds
that are not settled yet. Cutting the link moves a round's ballots to other tables under random
numbers, and empties the first tables as a whole: then SQLite overwrites every page of them, also
copies of rows that balancing the tree left behind. A delete with a condition does not reach all
of those: after 6,000 random writes a number was still in the file in two runs of six.
"""

import random
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, delete, func, insert, select

from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import Answers, Ballot, CameIn
from wijkworkshop.storage.problems import DamagedRow
from wijkworkshop.storage.tables import (
    BALLOT,
    BALLOT_ANSWER,
    CUT_ANSWER,
    CUT_BALLOT,
    JOIN,
    KEPT_NUMBER,
    LINKED,
)

KEY = ("session", "round", "number", "channel")
NUMBERS = range(1, 2**31)

_this: Mapping[str, Any] = {name: bindparam(f"this_{name}") for name in KEY}
_remove = [
    delete(table).where(*(table.c[name] == _this[name] for name in KEY))
    for table in (BALLOT, BALLOT_ANSWER)
]


def _of_round(table: Table) -> Any:
    here = and_(table.c.session == _this["session"], table.c.round == _this["round"])
    return select(table).where(here)


_one = {
    table: select(table).where(*(table.c[name] == _this[name] for name in KEY))
    for table in (BALLOT, BALLOT_ANSWER)
}
_channel = [BALLOT.c[name] == _this[name] for name in ("session", "round", "channel")]
_came_in = select(func.count(), func.sum(BALLOT.c.checked), func.max(BALLOT.c.number))
_came_in = _came_in.where(*_channel)
_other = BALLOT.alias("other")
_in_both = select(func.count()).select_from(BALLOT).where(*_channel)
_in_both = _in_both.where(
    *(_other.c[name] == BALLOT.c[name] for name in ("session", "round", "number")),
    _other.c.channel == bindparam("other_channel"),
)
_ballots = {table: _of_round(table) for table in (*LINKED, CUT_BALLOT, CUT_ANSWER)}


class ArchiveBallotBox:
    """A `core.voting.ballots.BallotBox` over a connection; `cut` tells that it cut links."""

    def __init__(
        self, connection: Connection, session: int, chance: random.Random | None = None
    ) -> None:
        """Look after the ballots of the session with this number in the archive."""
        self.cut = False
        self._connection = connection
        self._session = session
        self._chance = chance or random.SystemRandom()

    def ballots(self, round_id: int) -> tuple[Ballot, ...]:
        """Return the ballots of a round, by number. Raises DamagedRow.

        A ballot whose link is cut tells neither channel nor table: it reads as paper at table 0.
        """
        linked = self._read(round_id, BALLOT, BALLOT_ANSWER)
        return linked or self._read(round_id, CUT_BALLOT, CUT_ANSWER)

    def find(self, round_id: int, number: int, channel: Channel) -> Ballot | None:
        """Return one ballot of a round that is not settled. Raises DamagedRow."""
        where = self._where(round_id, number=number, channel=channel)
        row = self._connection.execute(_one[BALLOT], where).mappings().first()
        if row is None:
            return None
        given = self._connection.execute(_one[BALLOT_ANSWER], where)
        return _ballot(row, {(number, str(channel)): [(each.option, each.level) for each in given]})

    def came_in(self, round_id: int, channel: Channel) -> CameIn:
        """Return how many ballots a round has by a channel, without reading what they say."""
        where = self._where(round_id, channel=channel)
        number, checked, highest = self._connection.execute(_came_in, where).one()
        return CameIn(number, checked or 0, highest or 0)

    def in_both(self, round_id: int, one: Channel, other: Channel) -> int:
        """Return how many numbers have a ballot in a round by both channels."""
        where = {**self._where(round_id, channel=one), "other_channel": str(other)}
        found: int = self._connection.execute(_in_both, where).scalar_one()
        return found

    def put(self, ballot: Ballot) -> None:
        """Keep a ballot in place of the one with the same round, number and channel."""
        self.remove(ballot.round, ballot.number, ballot.channel)
        key = dict(zip(KEY, self._key(ballot), strict=True))
        self._insert(BALLOT, [{**key, **_rest(ballot)}])
        self._insert(BALLOT_ANSWER, _answers(key, ballot.answers))

    def remove(self, round_id: int, number: int, channel: Channel) -> None:
        """Take a ballot out of the box."""
        where = self._where(round_id, number=number, channel=channel)
        for statement in _remove:
            self._connection.execute(statement, where)

    def cut_links(self, round_id: int) -> None:
        """Rewrite a round's ballots under random numbers in random order, with group only."""
        ballots = list(self._read(round_id, BALLOT, BALLOT_ANSWER))
        empty_linked(self._connection, keep=lambda row: row[:2] != (self._session, round_id))
        self._chance.shuffle(ballots)
        here = {"session": self._session, "round": round_id}
        numbers = self._chance.sample(NUMBERS, len(ballots))
        cut = [({**here, "number": n}, b) for n, b in zip(numbers, ballots, strict=True)]
        self._insert(CUT_BALLOT, [{**key, "group": str(each.group)} for key, each in cut])
        answers = (_answers(key, each.answers) for key, each in cut)
        self._insert(CUT_ANSWER, list(chain.from_iterable(answers)))
        self.cut = True

    def keep_numbers(self, round_id: int, numbers: Set[int]) -> None:
        """Keep which numbers were used in a round whose links are cut: bare, in no order."""
        here = {"session": self._session, "round": round_id}
        self._insert(KEPT_NUMBER, [{**here, "number": number} for number in numbers])

    def kept_numbers(self, round_id: int) -> frozenset[int]:
        """Return the numbers that were kept of a round."""
        where = {"this_session": self._session, "this_round": round_id}
        rows = self._connection.execute(_ballots[KEPT_NUMBER], where).mappings()
        return frozenset(row["number"] for row in rows)

    def forget_numbers(self, rounds: Collection[int] | None = None) -> None:
        """Erase the numbers that were kept of these rounds, or of all."""

        def kept(row: Sequence[Any]) -> bool:
            return row[0] != self._session or (rounds is not None and row[1] not in rounds)

        empty(self._connection, KEPT_NUMBER, kept)
        self.cut = True

    def forget_people(self) -> None:
        """Erase who took part by phone."""
        empty(self._connection, JOIN, lambda row: row[0] != self._session)
        self.cut = True

    def _where(self, round_id: int, **rest: Any) -> dict[str, Any]:
        found = {"session": self._session, "round": round_id, **rest}
        return {
            f"this_{name}": str(value) if name == "channel" else value
            for name, value in found.items()
        }

    def _key(self, ballot: Ballot) -> tuple[int, int, int, str]:
        return (self._session, ballot.round, ballot.number, str(ballot.channel))

    def _insert(self, table: Table, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)

    def _read(self, round_id: int, ballots: Table, answers: Table) -> tuple[Ballot, ...]:
        where = {"this_session": self._session, "this_round": round_id}
        found: dict[tuple[int, str], list[tuple[int, int]]] = {}
        for row in self._connection.execute(_ballots[answers], where).mappings():
            owner = (row["number"], row.get("channel", str(Channel.PAPER)))
            found.setdefault(owner, []).append((row["option"], row["level"]))
        rows = self._connection.execute(_ballots[ballots], where).mappings()
        return tuple(_ballot(row, found) for row in rows)


def _rest(ballot: Ballot) -> dict[str, Any]:
    return {"group": str(ballot.group), "table": ballot.table, "checked": int(ballot.checked)}


def _answers(key: dict[str, Any], answers: Answers) -> list[dict[str, Any]]:
    return [{**key, "option": option, "level": level} for option, level in answers]


def _ballot(row: Any, answers: dict[tuple[int, str], list[tuple[int, int]]]) -> Ballot:
    channel = row.get("channel", str(Channel.PAPER))
    given = tuple(answers.get((row["number"], channel), ()))
    try:
        return Ballot(
            row["round"],
            row["number"],
            Channel(channel),
            Group(row["group"]),
            row.get("table", 0),
            given,
            bool(row.get("checked", 0)),
        )
    except ValueError as error:
        raise DamagedRow(BALLOT.name, (row["round"], row["number"])) from error


def check_cut(
    ballots: Iterable[Mapping[str, Any]], answers: Iterable[Mapping[str, Any]], rounds: set[int]
) -> None:
    """Check rows of ballots without numbers that came from elsewhere. Raises DamagedRow."""
    owners = set()
    for row in ballots:
        owners.add((row["round"], row["number"]))
        if row["group"] not in set(Group) or row["round"] not in rounds:
            raise DamagedRow(CUT_BALLOT.name, (row["round"], row["number"]))
    for row in answers:
        if (row["round"], row["number"]) not in owners:
            raise DamagedRow(CUT_ANSWER.name, (row["round"], row["number"]))


def empty_linked(connection: Connection, keep: Callable[[Sequence[Any]], bool]) -> None:
    """Empty the tables that hold numbers of slips, but for the rows that `keep` keeps."""
    for table in LINKED:
        empty(connection, table, keep)


def empty(connection: Connection, table: Table, keep: Callable[[Sequence[Any]], bool]) -> None:
    """Empty a table as a whole, and put back the rows that `keep` keeps.

    It is a delete without a condition: SQLite overwrites every page that the table had.
    """
    rows = connection.execute(select(table)).all()
    connection.execute(delete(table))
    kept: Iterable[Any] = (dict(zip(table.c.keys(), r, strict=True)) for r in rows if keep(r))
    if kept := list(kept):
        connection.execute(insert(table), kept)
