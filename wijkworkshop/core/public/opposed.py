"""Whether residents say the opposite of the others about a cell of the matrix of step 2."""

from wijkworkshop.core.outcomes.alignment import HELPS
from wijkworkshop.core.public.result_screens import Distribution, Spread
from wijkworkshop.core.terms import Alignment, Group
from wijkworkshop.core.voting.forms.cell_rating import value_at


def opposed(screen: Distribution, item: Spread) -> tuple[Alignment, Alignment] | None:
    """Return what residents say and what the others say, when one works against what other helps.

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
    found = tuple(
        value_at(dict(zip(screen.scale, each, strict=True))) for each in (residents, others)
    )
    said, other = found
    against = Alignment.CLASHES in found
    return (said, other) if against and (said in HELPS or other in HELPS) else None
