"""A round for one group or one table only: who is asked."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from wijkworkshop.core.presence import present
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.given import tables_asked
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally
from wijkworkshop.core.voting.voting_tables import by_tables


def is_limited(vote: Round) -> bool:
    """Tell whether a round is for a part of the room."""
    return vote.only_group is not None or vote.only_table > 0


def is_told(vote: Round) -> bool:
    """Tell whether a round has a result that everybody could vote for."""
    return vote.has_result and not is_limited(vote)


def check_asked(vote: Round, group: Group, table: int) -> None:
    """Raise Refused when a vote comes from people who are not asked.

    A vote that does not say its group or table is from those who are.
    """
    if vote.only_group is not None and group not in (vote.only_group, Group.UNKNOWN):
        raise Refused(Reason.OTHER_GROUP, vote.only_group)
    if vote.only_table and table not in (vote.only_table, 0):
        raise Refused(Reason.OTHER_TABLE, vote.only_table)


def expected(session: Session, vote: Round, at: datetime | None = None) -> int:
    """Return how many of those who are asked are there: people, or tables where tables vote.

    It is 0 for the people at one table: nobody noted that.
    """
    if by_tables(vote):
        return len(tables_asked(session, vote))
    if vote.only_table:
        return 0
    there = present(session, at)
    return sum(there.values()) if vote.only_group is None else there.get(vote.only_group, 0)


def of_group(vote: Round, tally: Tally) -> Tally:
    """Return a tally in which all who said no group are of the one group that was asked."""
    only = vote.only_group
    if only is None:
        return tally
    cells: Counter[tuple[int, int, Group]] = Counter()
    for (option, level, _group), number in tally.cells.items():
        cells[option, level, only] += number
    return Tally(dict(cells), _in_one(tally.voters, only), _in_one(tally.abstained, only))


def _in_one(
    people: Mapping[tuple[Channel, Group], int], only: Group
) -> dict[tuple[Channel, Group], int]:
    found: Counter[tuple[Channel, Group]] = Counter()
    for (channel, _group), number in people.items():
        found[channel, only] += number
    return dict(found)
