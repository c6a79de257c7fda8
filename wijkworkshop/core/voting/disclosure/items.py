"""The items of a round: each option that is answered by itself, or the round as a whole."""

from collections.abc import Iterable

from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally

WHOLE_ROUND = 0
"""Stands for the one item of a round in which people choose between the options."""


def by_item(vote: Round) -> bool:
    """Tell whether each option of a round is answered by itself."""
    return bool(FORMS[vote.form].scale)


def items_of(vote: Round, tally: Tally) -> tuple[int, ...]:
    """Return the numbers of the options that were answered, or `WHOLE_ROUND` alone."""
    return tuple(sorted(tally.options())) if by_item(vote) else (WHOLE_ROUND,)


def answering(tally: Tally, item: int, groups: Iterable[Group] | None = None) -> int:
    """Return how many people, of these groups or all, answered an item."""
    if item != WHOLE_ROUND:
        return tally.total(item, groups)
    wanted = set(Group if groups is None else groups)
    return sum(number for group, number in tally.by_group().items() if group in wanted)
