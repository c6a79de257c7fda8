"""Somebody who holds all that was published and one ballot, and works out what others chose.

He knows who took part in each round, who is of which group, and assumes that everybody stayed with
their answer. What he knows of an item are sums: each figure on a screen or in the report is how
many of a set of people gave an answer. He subtracts them (linear algebra), and narrows down what
each set of people can have answered (intervals). Where people changed their answer between the two
rounds of a pair, he does so with each round by itself, and with how they changed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from wijkworkshop.core.terms import Group

SMALL = 5
"""A set of fewer others is to be protected."""

Answer = tuple[int, int]
"""An option and a level (how many dots)."""


@dataclass(frozen=True)
class Person:
    """Who somebody is, what they answer, and at which table they sit.

    They always answer the same, unless they answer something else in the later round of a pair.
    """

    number: int
    group: Group
    answers: tuple[Answer, ...]
    table: int = 0
    later: tuple[Answer, ...] = ()

    def said(self, side: int) -> tuple[Answer, ...]:
        return self.later if side == 2 and self.later else self.answers


Weights = Mapping[int, int]
"""How often each person (by number) is counted."""


@dataclass(frozen=True)
class Figure:
    """A published figure: for whom each of these answers was counted, and how often."""

    round: int
    item: int  # the number of an option, or 0 where people choose between the options
    who: Weights
    counts: Mapping[frozenset[int], int]  # per set of levels of the item, or of options
    whole_room: bool
    total: bool = True  # of all who were asked


@dataclass(frozen=True)
class Leak:
    """Who was seen through, by whom (0: by anybody), in which item."""

    item: int
    insider: int
    people: frozenset[int]


def leaks(figures: Sequence[Figure], people: Sequence[Person]) -> Iterator[Leak]:
    """Find every set of one to four others whose answers follow, and not from totals alone.

    Sums that follow from the totals of whole rooms are no secret, nor is what all who were asked in
    a round agree on.
    """
    for item in sorted({figure.item for figure in figures}):
        known = [figure for figure in figures if figure.item == item]
        atoms = _atoms(known, people)
        for own in (None, *(members[0] for members, _ in atoms)):
            others = _without(atoms, own)
            yield from _by_subtraction(item, known, others, own)
            yield from _by_intervals(item, known, others, own)


Atom = tuple[list[Person], tuple[int, ...]]
"""People of a group who are in the same figures, and how often each figure counts them."""


def _atoms(figures: Sequence[Figure], people: Sequence[Person]) -> list[Atom]:
    atoms: dict[tuple[Group, tuple[int, ...]], list[Person]] = {}
    for person in people:
        weights = tuple(figure.who.get(person.number, 0) for figure in figures)
        if any(weights):
            atoms.setdefault((person.group, weights), []).append(person)
    return [(members, weights) for (_, weights), members in atoms.items()]


def _without(atoms: Sequence[Atom], own: Person | None) -> list[Atom]:
    less = [([each for each in members if each != own], weights) for members, weights in atoms]
    return [(members, weights) for members, weights in less if members]


def _by_subtraction(
    item: int, figures: Sequence[Figure], columns: Sequence[Atom], own: Person | None
) -> Iterator[Leak]:
    if not columns:
        return
    matrix = np.array([weights for _, weights in columns], dtype=float).T  # figures × sets
    rooms = np.array([figure.whole_room for figure in figures])
    small = [place for place, (others, _) in enumerate(columns) if len(others) < SMALL]
    unions = [
        union
        for size in range(1, SMALL)
        for union in combinations(small, size)
        if sum(len(columns[place][0]) for place in union) < SMALL
    ]
    if not unions:
        return
    wanted = np.zeros((len(unions), len(columns)))
    for row, union in enumerate(unions):
        wanted[row, list(union)] = 1
    solved = _in_span(matrix, wanted) & ~_in_span(matrix[rooms], wanted)
    for union in (unions[int(row)] for row in np.flatnonzero(solved)):
        yield _leak(item, own, [columns[place] for place in union])


def _in_span(rows: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Tell for each wanted row whether it is a combination of the given rows."""
    if not len(rows):
        return np.zeros(len(wanted), dtype=bool)
    _, values, basis = np.linalg.svd(rows, full_matrices=False)
    basis = basis[values > 1e-9]
    return np.asarray(np.abs(wanted - wanted @ basis.T @ basis).max(axis=1) < 1e-7)


def _by_intervals(
    item: int, figures: Sequence[Figure], columns: Sequence[Atom], own: Person | None
) -> Iterator[Leak]:
    """Find small groups of which it is certain what all of them answered."""
    for levels in sorted({levels for figure in figures for levels in figure.counts}, key=sorted):
        counted = [figure for figure in figures if levels in figure.counts]
        all_known = _narrowed(figures, counted, columns, levels, own)
        totals = [figure for figure in counted if figure.total]
        from_totals = _narrowed(figures, totals, columns, levels, own)
        for group in Group:
            places = [at for at, (members, _) in enumerate(columns) if members[0].group is group]
            people = sum(len(columns[place][0]) for place in places)
            if not 0 < people < SMALL:
                continue
            low, high = (sum(bounds[place] for place in places) for bounds in all_known)
            known = tuple(sum(bounds[place] for place in places) for bounds in from_totals)
            if low == high == people and known[0] != known[1]:
                yield _leak(item, own, [columns[place] for place in places])


def _narrowed(
    figures: Sequence[Figure],
    counted: Iterable[Figure],
    columns: Sequence[Atom],
    levels: frozenset[int],
    own: Person | None,
) -> tuple[list[int], list[int]]:
    """Return how many of each set of others gave such an answer, at the least and at the most."""
    low, high = [0] * len(columns), [len(others) for others, _ in columns]
    sums = []
    for figure in counted:
        place = figures.index(figure)
        mine = _gave(own, figure.item, levels) * figure.who.get(own.number, 0) if own else 0
        weights = [each[place] for _, each in columns]
        sums.append((weights, figure.counts[levels] - mine))
    moved = True
    while moved:
        moved = False
        for weights, total in sums:
            for place, weight in enumerate(weights):
                if not weight:
                    continue
                others_low = sum(w * low[at] for at, w in enumerate(weights) if at != place)
                others_high = sum(w * high[at] for at, w in enumerate(weights) if at != place)
                most = (total - others_low) // weight
                least = -((others_high - total) // weight)
                if most < high[place] or least > low[place]:
                    high[place], low[place] = min(high[place], most), max(low[place], least)
                    moved = True
    return low, high


def _leak(item: int, own: Person | None, seen: Iterable[Atom]) -> Leak:
    people = frozenset(person.number for members, _ in seen for person in members)
    return Leak(item, own.number if own else 0, people)


def _gave(person: Person, item: int, wanted: frozenset[int]) -> int:
    if not item:
        return sum(option in wanted for option, _ in person.answers)
    return sum(option == item and level in wanted for option, level in person.answers)
