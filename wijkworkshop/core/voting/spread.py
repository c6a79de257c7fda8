"""How far apart the answers on a scale are: one rule for all scales, items and moments.

'Verdeeld' is another thing: the degree of agreement of dossier A.4 (`core/voting/consensus.py`).
"""

from collections.abc import Sequence
from enum import StrEnum, auto

from wijkworkshop.core.voting.tally import quartiles
from wijkworkshop.core.voting.thresholds import CAMP, CAMP_PEOPLE, VALLEY, WIDE, WIDE_PEOPLE


class Shape(StrEnum):
    """What the answers to an item look like beside each other."""

    TOGETHER = auto()
    WIDE = auto()  # 'uiteenlopend'
    TWO_CAMPS = auto()  # wide apart, with few people in between


def shape(people: Sequence[int]) -> Shape:
    """Return how far apart people are, given how many gave each answer from one end to the other.

    Who does not know is left out. Turning the scale changes nothing.
    """
    between = quartiles(dict(enumerate(people)))
    if between is None or sum(people) < WIDE_PEOPLE:
        return Shape.TOGETHER
    if (between[1] - between[0]) * WIDE <= len(people):
        return Shape.TOGETHER
    return Shape.TWO_CAMPS if _has_two_camps(people) else Shape.WIDE


def _has_two_camps(people: Sequence[int]) -> bool:
    """Tell whether both ends hold many, around a middle (an answer, or two) with few."""
    end = (len(people) - 1) // 2
    camps, between = (people[:end], people[-end:]), people[end:-end]
    least, lowest_top = min(map(sum, camps)), min(map(max, camps))
    many = least >= CAMP_PEOPLE and CAMP * least >= sum(people)
    return many and VALLEY * max(between) <= lowest_top
