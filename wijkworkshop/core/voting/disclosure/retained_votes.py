"""What is left of a round's votes when it is settled."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from typing import TypeVar

from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.disclosure.rule import Disclosure
from wijkworkshop.core.voting.rounds import Count, Overridden, Received, Round, Turnout
from wijkworkshop.core.voting.table_reasons import TableReason
from wijkworkshop.core.voting.tally import Tally

C = TypeVar("C", Count, Turnout)


def disclosed(tally: Tally, found: Disclosure) -> Tally:
    """Return the votes as they are kept: nothing at all of a round that is withheld."""
    if found.withheld:
        return Tally()
    cells: Counter[tuple[int, int, Group]] = Counter()
    for (option, level, group), number in tally.cells.items():
        kept = Group.UNKNOWN if option in found.whole else _kept(group, found)
        cells[option, level, kept] += number
    return Tally(
        dict(cells), _people(tally.voters, found), _people(tally.abstained, found), found.merged
    )


def kept_counts(session: Session, vote: Round, found: Disclosure) -> Change:
    """Return how counts of hands and stickers are kept: by the groups of the result.

    What is merged is not of a table any more either: it could be one of few. So it is with what
    was counted of a group for an option that is told without groups.
    """
    if found.withheld:
        return Change(remove=votes_of(session, vote))
    counts, turnouts = session.where(Count, round=vote.id), session.where(Turnout, round=vote.id)
    small = found.merged - {Group.UNKNOWN}
    named = set(Group) - {Group.UNKNOWN}
    hidden = {
        each for each in counts if each.group in (named if each.option in found.whole else small)
    }
    few = {each for each in turnouts if each.group in small}
    return _merged(counts, hidden, _both_counts) + _merged(turnouts, few, _both_turnouts)


def votes_of(session: Session, vote: Round) -> tuple[Record, ...]:
    """Return all records that say what was voted in a round that is not settled, and by how many.

    Its ballots are in the box.
    """
    kinds: tuple[type[Record], ...] = (Received, Overridden, Count, Turnout, TableReason)
    return tuple(each for kind in kinds for each in session.where(kind, round=vote.id))


def _kept(group: Group, found: Disclosure) -> Group:
    return group if group in found.apart else Group.UNKNOWN


def _people(
    numbers: Mapping[tuple[Channel, Group], int], found: Disclosure
) -> dict[tuple[Channel, Group], int]:
    people: Counter[tuple[Channel, Group]] = Counter()
    for (channel, group), number in numbers.items():
        people[channel, _kept(group, found)] += number
    return dict(people)


def _merged(rows: Sequence[C], hidden: Set[C], both: Callable[[C, C], C]) -> Change:
    """Return the change that takes these rows together, in no group and at no table."""
    sums: dict[tuple[object, ...], C] = {}
    for row in rows:
        kept = replace(row, group=Group.UNKNOWN, table=0) if row in hidden else row
        sums[kept.key] = both(sums[kept.key], kept) if kept.key in sums else kept
    gone = tuple(row for row in rows if row in hidden)
    return Change(tuple(row for row in sums.values() if row not in rows), gone)


def _both_counts(one: Count, other: Count) -> Count:
    return replace(one, number=one.number + other.number)


def _both_turnouts(one: Turnout, other: Turnout) -> Turnout:
    return replace(
        one,
        took_part=one.took_part + other.took_part,
        abstained=one.abstained + other.abstained,
        accepted=one.accepted or other.accepted,
    )
