"""Which rules work against which goals: the one count of step 2, on every edge."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkworkshop.core.outcomes.alignment import cells, clashes
from wijkworkshop.core.terms import Alignment

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

Place = tuple[int, int]
"""A goal and a rule."""


@dataclass(frozen=True)
class Against:
    """Where a rule works against a goal: as a `whole`, or for `some` of the tables only.

    As a whole is what the cell of the matrix says: the median of the tables, or what the room
    voted after them. One answer decides that of the places that are `on_edge`.
    """

    whole: tuple[Place, ...]
    some: tuple[Place, ...]
    on_edge: frozenset[Place] = frozenset()

    @property
    def named_first(self) -> tuple[Place, ...]:
        """Return what a title is about: as a whole, and where there is none for some tables."""
        return self.whole or self.some


def works_against(session: "Session", block: int) -> Against:
    """Return what works against what in a block of step 2."""
    said = cells(session, block)
    found = clashes(session, block)
    whole = tuple(place for place in found if said[place].value is Alignment.CLASHES)
    some = tuple(place for place in found if place not in whole)
    return Against(whole, some, frozenset(place for place in said if said[place].on_edge))


def goals_per_rule(places: Iterable[Place]) -> Mapping[int, int]:
    """Return how many goals each rule works against, most first, then by its number."""
    found: dict[int, int] = {}
    for _goal, rule in places:
        found[rule] = found.get(rule, 0) + 1
    return dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))
