"""An order: `o3=1` puts option 3 first. What has no place shares the last ones."""

from collections.abc import Sequence

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms.ranking import placed
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.web.entries.entry import Fields
from wijkworkshop.web.entries.rating import read_dots


def read_order(fields: Fields, options: Sequence[RoundOption]) -> Answers:
    """Return the order. Raises Refused when two have one place; nothing placed is no ballot."""
    places = dict(read_dots(fields, options))
    if len(set(places.values())) < len(places):
        raise Refused(Reason.NOT_AN_ORDER)
    order = sorted(places, key=places.__getitem__)
    return placed(order, [each.number for each in options]) if order else ()
