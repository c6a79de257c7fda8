"""Moves what somebody sent to the number of a card, after they had joined openly."""

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, delete, select, update

from wijkworkshop.core.terms import Channel
from wijkworkshop.storage.tables import BALLOT, BALLOT_ANSWER

BOTH = (BALLOT_ANSWER, BALLOT)
PHONE = str(Channel.PHONE)


def _of(table: Table, which: str) -> ColumnElement[bool]:
    """Return the condition for one number's rows."""
    here = and_(table.c.session == bindparam("this"), table.c.channel == PHONE)
    return and_(here, table.c.number == bindparam(which))


_rounds = select(BALLOT.c.round).where(_of(BALLOT, "before"))
_theirs = select(BALLOT.c.round).where(_of(BALLOT, "after"))
_drop = [delete(table).where(_of(table, "before"), table.c.round.in_(_theirs)) for table in BOTH]
_move = [update(table).where(_of(table, "before")).values(number=bindparam("to")) for table in BOTH]


def renumber(connection: Connection, session: int, before: int, after: int) -> tuple[int, ...]:
    """Move ballots by phone to another number in unsettled rounds; return the ids of the rounds.

    Where the other number has a ballot already, that one stays: one number counts once.
    """
    moved = {"this": session, "before": before, "to": after}
    rounds = tuple(connection.execute(_rounds, {"this": session, "before": before}).scalars())
    if rounds:
        for drop in _drop:
            connection.execute(drop, {"this": session, "before": before, "after": after})
        for move in _move:
            connection.execute(move, moved)
    return rounds
