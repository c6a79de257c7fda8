"""From dots on clusters to measures to weigh (dossier B.0 and C): the clusters with most dots."""

from collections.abc import Iterator

from wijkworkshop.core.catalogue import Catalogue, Measure
from wijkworkshop.core.planning.run_sheet import OptionPlan
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Cluster, FormKind
from wijkworkshop.core.voting.forms import choosing
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import result_of

LIST = "clusters"
"""The list of the catalogue that the clusters stand in, numbered in the order of `Cluster`."""

ENOUGH = 5
"""Measures that a half day weighs; clusters are added until there are so many."""


def measures_of_top(session: Session, block: int, content: Catalogue) -> tuple[Measure, ...]:
    """Return the measures of the clusters with most dots, at least five; none without a vote."""
    found: list[Measure] = []
    for cluster in _by_dots(session, block, content):
        if len(found) < ENOUGH:
            found += [each for each in content.measures if each.cluster is cluster]
    return tuple(sorted(found, key=lambda measure: measure.number))


def as_options(measures: tuple[Measure, ...]) -> tuple[OptionPlan, ...]:
    """Return measures as something to choose, with their numbers and pictograms."""
    return tuple(
        OptionPlan(each.number, each.short, each.title, each.explanation, each.icon, each.slug)
        for each in measures
    )


def _by_dots(session: Session, block: int, content: Catalogue) -> Iterator[Cluster]:
    names = {item.text: item.number for item in content.items.get(LIST, ())}
    for vote in reversed(session.where(Round, block=block, form=FormKind.DOTS)):
        options = options_of(session, vote.id)
        if vote.has_result and options and all(each.title in names for each in options):
            order = choosing.ranked(result_of(session, vote.id), options)
            yield from (tuple(Cluster)[names[each.title] - 1] for each, dots in order if dots)
            return
