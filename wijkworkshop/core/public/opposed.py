"""Whether residents say the opposite of the others about a cell of the matrix of step 2."""

from collections.abc import Mapping

from wijkworkshop.core.outcomes.alignment import HELPS
from wijkworkshop.core.public.result_screens import Distribution, Spread
from wijkworkshop.core.terms import Alignment, Group
from wijkworkshop.core.voting.forms.cell_rating import value_at

Answers = Mapping[int, int]
"""How many answered with each level."""


def opposed(screen: Distribution, item: Spread) -> tuple[Answers, Answers] | None:
    """Return the answers of residents and of the others, when they say the opposite.

    To one of them it works against the goal, to the other it helps.

    Only the groups that the result shows apart are looked at: without them it is None.
    """
    if not item.parts:
        return None
    residents = [0] * len(screen.scale)
    others = [0] * len(screen.scale)
    for bucket, part in zip(screen.buckets, item.parts, strict=True):
        where = residents if bucket.groups == (Group.RESIDENTS,) else others
        for place, number in enumerate(part):
            where[place] += number
    theirs, rest = (dict(zip(screen.scale, each, strict=True)) for each in (residents, others))
    found = (value_at(theirs), value_at(rest))
    against = Alignment.CLASHES in found
    return (theirs, rest) if against and any(each in HELPS for each in found) else None
