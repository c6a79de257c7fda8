"""The ballots of one session, inside the transaction of the act that uses them.

Ballots that carry a participant's number are in tables of their own, which hold only the rounds
that are not settled yet. Cutting the link moves a round's ballots to other tables under random
numbers, and empties the first tables as a whole: then SQLite overwrites every page of them, also
copies of rows that balancing the tree left behind. A delete with a condition does not reach all
of those: after 6,000 random writes a number was still in the file in two runs of six.
"""

import json
import random
from collections.abc import Iterable, Mapping, Set
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    TextClause,
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
    text,
)

from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import Answers, Ballot, CameIn
from wijkworkshop.storage.prepared import Prepared
from wijkworkshop.storage.problems import DamagedRow
from wijkworkshop.storage.table_emptying import empty, empty_linked
from wijkworkshop.storage.tables import (
    BALLOT,
    BALLOT_ANSWER,
    CUT_ANSWER,
    CUT_BALLOT,
    JOIN,
    ONCE,
)

KEY = ("session", "round", "number", "channel")
NUMBERS = range(1, 2**31)

_this: Mapping[str, Any] = {name: bindparam(f"this_{name}") for name in KEY}
_remove = [
    delete(table).where(*(table.c[name] == _this[name] for name in KEY))
    for table in (BALLOT, BALLOT_ANSWER)
]


CHANNELS = {str(each): each for each in Channel}
GROUPS = {str(each): each for each in Group}

Given = dict[tuple[int, str], list[tuple[int, int]]]
"""Answers, by number and channel of their ballot."""


def _of_round(table: Table, *names: str | ColumnElement[Any]) -> Select[Any]:
    """Return the statement that reads columns of a round's rows."""
    here = and_(table.c.session == _this["session"], table.c.round == _this["round"])
    columns = (table.c[each] if isinstance(each, str) else each for each in names)
    return select(*columns).where(here)


_PLAIN = literal(str(Channel.PAPER))  # how a ballot whose link is cut reads
_ballots = {
    BALLOT: _of_round(BALLOT, "number", "channel", "group", "table", "checked"),
    BALLOT_ANSWER: _of_round(BALLOT_ANSWER, "number", "channel", "option", "level"),
    CUT_BALLOT: _of_round(CUT_BALLOT, "number", _PLAIN, "group", literal(0), literal(0)),
    CUT_ANSWER: _of_round(CUT_ANSWER, "number", _PLAIN, "option", "level"),
}
_one = {
    table: statement.where(table.c.number == _this["number"], table.c.channel == _this["channel"])
    for table, statement in _ballots.items()
    if table in (BALLOT, BALLOT_ANSWER)
}
_channel = [BALLOT.c[name] == _this[name] for name in ("session", "round", "channel")]
_came_in = Prepared(
    select(func.count(), func.sum(BALLOT.c.checked), func.max(BALLOT.c.number)).where(*_channel)
)
_other = BALLOT.alias("other")
_in_other = and_(
    *(_other.c[name] == _this[name] for name in ("session", "round")),
    _other.c.channel == bindparam("other_channel"),
)
_in_both = Prepared(
    select(func.count())
    .select_from(BALLOT)
    .where(*_channel, BALLOT.c.number.in_(select(_other.c.number).where(_in_other)))
)


def _renumbered(old: Table, new: Table, **columns: str) -> TextClause:
    """Return the statement that copies rows under new numbers, in the order of those.

    `rows` has number, channel, new number and group. The cross join makes SQLite read it first and
    find old rows by their key. `columns` gives the value of each column of the new table.
    """
    into = ", ".join(f'"{name}"' for name in columns)
    number, channel, becomes = (_NEW.format(place) for place in range(3))
    return text(
        f"INSERT INTO {new.name} (session, round, number, {into})"  # noqa: S608 - our own names
        f" SELECT old.session, old.round, {becomes}, {', '.join(columns.values())}"
        f" FROM json_each(:rows) AS new CROSS JOIN {old.name} AS old"
        f" WHERE old.session = :this_session AND old.round = :this_round"
        f" AND old.number = {number} AND old.channel = {channel}"
    )


_NEW = "json_extract(new.value, '$[{}]')"
_owners = _of_round(BALLOT, "number", "channel", "group")
_cut_ballots = _renumbered(BALLOT, CUT_BALLOT, group=_NEW.format(3))
_cut_answers = _renumbered(BALLOT_ANSWER, CUT_ANSWER, option="old.option", level="old.level")


class ArchiveBallotBox:
    """A `core.voting.ballots.BallotBox` over a connection; `cut` is true once it has cut links."""

    def __init__(
        self, connection: Connection, session: int, chance: random.Random | None = None
    ) -> None:
        """Use the ballots of the session with this number in the archive."""
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
        row = self._connection.execute(_one[BALLOT], where).first()
        if row is None:
            return None
        given = self._connection.execute(_one[BALLOT_ANSWER], where)
        owned = {(number, str(channel)): [(each.option, each.level) for each in given]}
        return _ballot(round_id, row, owned)

    def came_in(self, round_id: int, channel: Channel) -> CameIn:
        """Return how many ballots a round has by a channel, without reading their answers."""
        where = self._where(round_id, channel=channel)
        number, checked, highest = _came_in.run(self._connection, **where).fetchone()
        return CameIn(number, checked or 0, highest or 0)

    def in_both(self, round_id: int, one: Channel, other: Channel) -> int:
        """Return how many numbers have a ballot in a round by both channels."""
        where = {**self._where(round_id, channel=one), "other_channel": str(other)}
        (found,) = _in_both.run(self._connection, **where).fetchone()
        return int(found)

    def put(self, ballot: Ballot) -> None:
        """Store a ballot, replacing the one with the same round, number and channel."""
        self.remove(ballot.round, ballot.number, ballot.channel)
        key = dict(zip(KEY, self._key(ballot), strict=True))
        self._insert(BALLOT, [{**key, **_rest(ballot)}])
        self._insert(BALLOT_ANSWER, _answers(key, ballot.answers))

    def remove(self, round_id: int, number: int, channel: Channel) -> None:
        """Take a ballot out of the box."""
        where = self._where(round_id, number=number, channel=channel)
        for statement in _remove:
            self._connection.execute(statement, where)

    def cut_links(self, round_id: int, named: Set[Group]) -> None:
        """Store a round's ballots under random numbers in random order.

        They keep their group only where it is one of `named`.
        """
        where = {"this_session": self._session, "this_round": round_id}
        owners = list(self._connection.execute(_owners, where))
        self._chance.shuffle(owners)
        numbers = self._chance.sample(NUMBERS, len(owners))
        rows = [
            (owner, channel, number, group if group in named else Group.UNKNOWN)
            for (owner, channel, group), number in zip(owners, numbers, strict=True)
        ]
        values = {**where, "rows": json.dumps(rows)}
        for statement in (_cut_ballots, _cut_answers):
            self._connection.execute(statement, values)
        self.erase(round_id)

    def erase(self, round_id: int) -> None:
        """Erase a round's ballots."""
        empty_linked(self._connection, lambda table: _this_round(table, self._session, round_id))
        self.cut = True

    def forget_people(self) -> None:
        """Erase who took part by phone."""
        for table in (JOIN, ONCE):
            empty(self._connection, table, lambda each: each.c.session == self._session)
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
        found: Given = {}
        for number, channel, *answer in self._connection.execute(_ballots[answers], where).all():
            found.setdefault((number, channel), []).append((answer[0], answer[1]))
        rows = self._connection.execute(_ballots[ballots], where).all()
        return tuple(_ballot(round_id, row, found) for row in rows)


def _this_round(table: Table, session: int, round_id: int) -> ColumnElement[bool]:
    return and_(table.c.session == session, table.c.round == round_id)


def _rest(ballot: Ballot) -> dict[str, Any]:
    return {"group": str(ballot.group), "table": ballot.table, "checked": int(ballot.checked)}


def _answers(key: dict[str, Any], answers: Answers) -> list[dict[str, Any]]:
    return [{**key, "option": option, "level": level} for option, level in answers]


def _ballot(round_id: int, row: Any, answers: Given) -> Ballot:
    number, channel, group, table, checked = row
    given = tuple(answers.get((number, channel), ()))
    try:
        return Ballot(
            round_id, number, CHANNELS[channel], GROUPS[group], table, given, bool(checked)
        )
    except KeyError as error:
        raise DamagedRow(BALLOT.name, (round_id, number)) from error


def check_cut(
    ballots: Iterable[Mapping[str, Any]], answers: Iterable[Mapping[str, Any]], rounds: set[int]
) -> None:
    """Check rows of unlinked ballots from another file. Raises DamagedRow."""
    owners = set()
    for row in ballots:
        owners.add((row["round"], row["number"]))
        if row["group"] not in set(Group) or row["round"] not in rounds:
            raise DamagedRow(CUT_BALLOT.name, (row["round"], row["number"]))
    for row in answers:
        if (row["round"], row["number"]) not in owners:
            raise DamagedRow(CUT_ANSWER.name, (row["round"], row["number"]))
