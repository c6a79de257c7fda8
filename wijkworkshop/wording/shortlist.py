"""Where a measure stands on the lists of actors."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.voting.shortlist import Place
from wijkworkshop.wording.terms import actor_words


def places_words(places: Sequence[Place]) -> str:
    """Return the dots and the place on each list; of more lists each with its name."""
    if len(places) == 1:
        return _on_a_list(places[0])
    named = (
        _("{list}: {place}").format(list=actor_words(each.actor), place=_on_a_list(each))
        for each in places
    )
    return "; ".join(named)


def _on_a_list(place: Place) -> str:
    dots = ngettext("{count} stip", "{count} stippen", place.dots).format(count=place.dots)
    words = _("{dots}, plaats {place} van {measures}")
    if place.shared:
        words = _("{dots}, gedeelde plaats {place} van {measures}")
    return words.format(dots=dots, place=place.place, measures=place.measures)
