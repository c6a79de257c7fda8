"""An order: `o3=1` puts option 3 first. What has no place shares the last ones."""

from collections import Counter
from collections.abc import Sequence

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms.ranking import order_of, placed
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.web.entries.entry import Fields
from wijkworkshop.web.entries.rating import read_dots


def read_order(fields: Fields, options: Sequence[RoundOption]) -> Answers:
    """Return the order; nothing placed is no ballot.

    Raises Refused, with the options that have the same place, or one that there is not.
    """
    places = dict(read_dots(fields, options))
    times = Counter(places.values())
    wrong = [each for each, at in places.items() if times[at] > 1 or at > len(options)]
    if wrong:
        raise Refused(Reason.NOT_AN_ORDER, *wrong)
    order = sorted(places, key=places.__getitem__)
    return placed(order, [each.number for each in options]) if order else ()


def fill_order(answers: Answers) -> Fields:
    """Return a field for each option that has a place of its own."""
    return {f"o{option}": str(place) for place, option in enumerate(order_of(answers), 1)}
