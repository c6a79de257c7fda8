"""What may not be worked out from two results over the same question.

Who takes one figure from another sees what the difference chose, if everybody else stayed with
their answer. So two figures over the same question differ by six people or more, and so does one
from the sum of two or three others; the groups of one result can be added up too. Equal numbers are
no exception: one may have left and another come. Results of the whole room are one, among each
other: everybody sees who left and who came.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from wijkworkshop.core.session import Session
from wijkworkshop.core.small_groups import APART, Part
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.disclosure.items import WHOLE_ROUND, answering, by_item, items_of
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.overrides import counting_ballots
from wijkworkshop.core.voting.pairing import counted_of_pair, other_side, same_side
from wijkworkshop.core.voting.rounds import Round, Turnout
from wijkworkshop.core.voting.tally import Tally, results_of
from wijkworkshop.core.voting.voting_tables import by_tables


@dataclass(frozen=True)
class Who:
    """The people that a figure is about: of some groups (all of them), at one table (0: at all)."""

    groups: frozenset[Group] = frozenset(Group)
    table: int = 0

    def overlaps(self, other: "Who") -> bool:
        """Tell whether anybody can be among both."""
        tables = {self.table, other.table} - {0}
        return bool(self.groups & other.groups) and len(tables) < 2


ROOM = Who()

MOST_SUBTRACTED = 3
"""Earlier rounds that one figure is compared with at a time."""


@dataclass(frozen=True)
class Figure:
    """How many people answered an item of a round (0: one that is not settled)."""

    round: int
    item: int
    who: Who
    people: int


def asked(vote: Round) -> Who:
    """Return the people who are asked in a round; those who named no group may be among them."""
    only = vote.only_group
    groups = ROOM.groups if only is None else frozenset({only, Group.UNKNOWN})
    return Who(groups, vote.only_table)


def waits_for_its_pair(session: Session, vote: Round) -> bool:
    """Tell whether a round is the first of a pair to be settled.

    It is shown without groups: else hardly anything could be shown of the other one.
    """
    other = other_side(session, vote)
    return bool(other) and not any(each.settled_at for each in other)


def published_before(session: Session, vote: Round) -> tuple[Figure, ...]:
    """Return what is shown of other rounds that asked the same: repeats, and those of a pair.

    A round that was declared invalid after it was settled may have been seen, and so may a result
    before it was corrected.
    """
    labels = {(each.number, each.label) for each in options_of(session, vote.id)}
    beside = {each.id: each for each in (*same_side(session, vote), *other_side(session, vote))}
    return tuple(
        figure
        for each in beside.values()
        if each.id != vote.id and each.settled_at and not by_tables(each)
        for figure in published_of(session, each)
        if figure.item == WHOLE_ROUND or _named(session, each, figure.item) in labels
    )


def to_be_published(session: Session, vote: Round) -> tuple[Figure, ...]:
    """Return what will be shown of rounds of the same pair that are counted and wait."""
    return tuple(
        Figure(each.id, item, asked(each), _came_in(session, each))
        for each in counted_of_pair(session, vote)
        if each.id != vote.id and not by_tables(each)
        for item in _options(session, each)
    )


def tells_too_much(figures: Iterable[Figure], published: Iterable[Figure]) -> bool:
    """Tell whether one of these figures, and those shown before, tell fewer than six people
    apart.
    """
    figures = tuple(figures)
    items = {figure.item for figure in figures}
    shown: dict[int, dict[int, list[Figure]]] = {}
    for each in sorted((each for each in published if each.item in items), key=_people):
        shown.setdefault(each.item, {}).setdefault(each.round, []).append(each)
    return any(
        _leave_few(figure, *others, last)
        for figure in figures
        for number in range(MOST_SUBTRACTED)
        for *rounds, last_round in combinations(shown.get(figure.item, {}).values(), number + 1)
        for others in product(*rounds)
        for last in _near(last_round, [figure.people, *map(_people, others)])
    )


def _near(shown: Sequence[Figure], people: Sequence[int]) -> Iterator[Figure]:
    """Return the figures of a round, in order of people, that can leave few beside these numbers.

    Each is about as large as all numbers together, or as the largest less the others.
    """
    together = sum(people)
    for wanted in {together, 2 * max(people) - together}:
        first = bisect_left(shown, wanted - APART + 1, key=_people)
        last = bisect_left(shown, wanted + APART, key=_people)
        yield from shown[first:last]


def _leave_few(*figures: Figure) -> bool:
    """Tell whether the largest figure less all others, that overlap it, leaves fewer than six."""
    *others, largest = sorted(figures, key=_people)
    if all(each.who == ROOM for each in figures):
        return False
    if not all(largest.who.overlaps(other.who) for other in others):
        return False
    return abs(largest.people - sum(other.people for other in others)) < APART


def _people(figure: Figure) -> int:
    return figure.people


def published_of(session: Session, vote: Round) -> tuple[Figure, ...]:
    """Return what was shown of a settled round: as it was settled, and after each correction."""
    tallies = results_of(session, vote.id)
    found = (figure for tally in tallies if tally.groups() for figure in _figures(vote, tally))
    return tuple(dict.fromkeys(found))


def _figures(vote: Round, tally: Tally) -> Iterator[Figure]:
    """Return all figures of a result: everybody, its parts, and their sums."""
    for item in items_of(vote, tally):
        yield Figure(vote.id, item, asked(vote), answering(tally, item))
        if item == WHOLE_ROUND or tally.is_split(item):
            yield from figures_of_parts(vote, tally, item, tally.parts)


def figures_of_parts(
    vote: Round, tally: Tally, item: int, parts: Sequence[Part]
) -> Iterator[Figure]:
    """Return what is shown of an item when these parts stand apart: each of them, and their sums.

    Whoever sees the parts can add them up.
    """
    for number in range(1, len(parts)):
        for some in combinations(parts, number):
            groups = frozenset(chain.from_iterable(some))
            people = answering(tally, item, tally.kept_under(groups))
            yield Figure(vote.id, item, Who(groups, vote.only_table), people)


def _options(session: Session, vote: Round) -> tuple[int, ...]:
    found = tuple(each.number for each in options_of(session, vote.id))
    return found if by_item(vote) else (WHOLE_ROUND,)


def _came_in(session: Session, vote: Round) -> int:
    turnouts = session.where(Turnout, round=vote.id)
    by_hand = sum(each.took_part for each in turnouts)
    return sum(counting_ballots(session, vote.id).values()) + by_hand


def _named(session: Session, vote: Round, option: int) -> tuple[int, str]:
    found = {each.number: each.label for each in options_of(session, vote.id)}
    return option, found.get(option, "")
