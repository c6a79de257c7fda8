"""What is said of areas: what happens with groups, the grain, places to meet."""

from collections.abc import Sequence
from gettext import gettext as _

from wijkworkshop.core.document import ChosenArea
from wijkworkshop.core.outcome_views.area_plan import grain
from wijkworkshop.core.terms import Flow
from wijkworkshop.translating import remembered
from wijkworkshop.wording.dutch import within_sentence
from wijkworkshop.wording.outcomes import fact_words, term_words


def name_words(area: ChosenArea) -> str:
    """Return the name of an area."""
    return area.name or _("Gebied zonder naam")


def goal_words(area: ChosenArea) -> Sequence[str]:
    """Return the goals of an area, or that it has none yet."""
    return area.goals or (_("nog geen doel"),)


@remembered
def flow_words(flow: Flow | None) -> str:
    """Return what happens with a group; 'nog open' when nobody asked."""
    return term_words(flow) if flow else _("nog open")


def for_whom_words() -> str:
    """Return what stands in the place of a group where nothing is said of any."""
    return _("voor wie?")


def grain_words(area: ChosenArea) -> str:
    """Return how fine people mix, and within what; 'nog open' when neither is chosen."""
    return within_sentence(fact_words(grain(area)))


def no_place_words() -> str:
    """Return that there is no place to meet yet."""
    return _("nog geen ontmoetingsplek")


def begins_words() -> str:
    """Return what a star beside an area means."""
    return _("hier beginnen we")


def ladder_words() -> str:
    """Return what the ladder of an area means."""
    return _("op welke schaal we mengen: van deur tot buurt")
