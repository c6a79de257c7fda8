"""What may not be worked out from two results over the same question.

Who takes one figure from another sees what the difference chose, if everybody else stayed with
their answer. So two figures over the same question differ by nobody, or by six people or more.
Two results of the whole room are an exception: everybody sees who left and who came.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.disclosure.items import WHOLE_ROUND, answering, items_of
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.pairing import other_side, same_side
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.small_groups import APART
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.core.voting.voting_tables import by_tables


@dataclass(frozen=True)
class Who:
    """The people that a figure is about: of some groups (all of them), at one table (0: at all)."""

    groups: frozenset[Group] = frozenset(Group)
    table: int = 0

    def within(self, other: "Who") -> bool:
        """Tell whether all of these people are among the others."""
        return self.groups <= other.groups and other.table in (0, self.table)


ROOM = Who()


@dataclass(frozen=True)
class Figure:
    """How many people answered an item of a round."""

    item: int
    who: Who
    people: int


def asked(vote: Round) -> Who:
    """Return the people who are asked in a round."""
    groups = ROOM.groups if vote.only_group is None else frozenset({vote.only_group})
    return Who(groups, vote.only_table)


def waits_for_its_pair(session: Session, vote: Round) -> bool:
    """Tell whether a round is the first of a pair to be settled.

    It is shown without groups: else hardly anything could be shown of the other one.
    """
    other = other_side(session, vote)
    return bool(other) and not any(each.settled_at for each in other)


def published_before(session: Session, vote: Round) -> tuple[Figure, ...]:
    """Return what is shown of other rounds that asked the same: repeats, and those of a pair.

    A round that was declared invalid after it was settled may have been seen.
    """
    labels = {(each.number, each.label) for each in options_of(session, vote.id)}
    beside = {each.id: each for each in (*same_side(session, vote), *other_side(session, vote))}
    return tuple(
        figure
        for each in beside.values()
        if each.id != vote.id and each.settled_at and not each.withheld and not by_tables(each)
        for figure in _figures(session, each)
        if figure.item == WHOLE_ROUND or _named(session, each, figure.item) in labels
    )


def tells_too_much(figure: Figure, published: Iterable[Figure]) -> bool:
    """Tell whether one to five people could be told apart by a figure and one shown before."""
    return any(
        figure.item == other.item
        and 0 < abs(figure.people - other.people) < APART
        and (figure.who.within(other.who) or other.who.within(figure.who))
        and not figure.who == other.who == ROOM
        for other in published
    )


def _figures(session: Session, vote: Round) -> Iterator[Figure]:
    """Return all figures of a settled round: everybody, its parts, and their sums."""
    tally, who = result_of(session, vote.id), asked(vote)
    sums = chain.from_iterable(
        combinations(tally.parts, number) for number in range(1, len(tally.parts))
    )
    together = [frozenset(chain.from_iterable(parts)) for parts in sums]
    for item in items_of(vote, tally):
        yield Figure(item, who, answering(tally, item))
        if item == WHOLE_ROUND or tally.is_split(item):
            for groups in together:
                number = answering(tally, item, tally.kept_under(groups))
                yield Figure(item, Who(groups, who.table), number)


def _named(session: Session, vote: Round, option: int) -> tuple[int, str]:
    found = {each.number: each.label for each in options_of(session, vote.id)}
    return option, found.get(option, "")
