"""Loads relations between measures: similar ones, conflicting ones, and clusters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from wijkworkshop.content.shapes import Problem
from wijkworkshop.content.texts import Texts
from wijkworkshop.core.catalogue.alike import Alike, Tension
from wijkworkshop.core.catalogue.voting import Item, Measure
from wijkworkshop.core.terms import Cluster

CLUSTERS = "clusters"
"""The list of the nine clusters; its numbers follow the order of `Cluster`."""


@dataclass(frozen=True)
class AlikeFile:
    """`alike.toml`."""

    alike: tuple[Alike, ...]
    tensions: tuple[Tension, ...]


def alike_of(texts: Texts, measures: tuple[Measure, ...]) -> AlikeFile:
    """Return the relations between measures that are not hidden. Raises ContentMistakes."""
    there = frozenset(measure.slug for measure in measures)
    known = there | texts.hidden("measures")
    found = texts.read("alike.toml", AlikeFile, partial(_check, known))
    return AlikeFile(
        tuple(each for each in found.alike if there.issuperset(each.measures)),
        tuple(each for each in found.tensions if there.issuperset(each.measures)),
    )


def _check(known: frozenset[str], record: object) -> Iterator[Problem]:
    """Yield a problem for each unknown measure, and for each relation with fewer than two."""
    if not isinstance(record, Alike | Tension):
        return
    for place, slug in enumerate(record.measures):
        if slug not in known:
            what = f"de maatregel '{slug}' staat niet in measures.toml"
            yield Problem(("measures", place), what)
    alone = isinstance(record, Alike) or not record.against
    if len(record.measures) < (2 if alone else 1):
        yield Problem(("measures",), "noem hier minstens twee maatregelen")


def with_measures(
    items: Mapping[str, tuple[Item, ...]], measures: tuple[Measure, ...]
) -> dict[str, tuple[Item, ...]]:
    """Return the lists with each cluster explained by the measures that belong to it."""
    kinds = tuple(Cluster)
    clusters = tuple(
        replace(item, explanation=_under(kinds[item.number - 1], measures))
        if item.number <= len(kinds)
        else item
        for item in items.get(CLUSTERS, ())
    )
    return {**items, CLUSTERS: clusters}


def _under(cluster: Cluster, measures: tuple[Measure, ...]) -> str:
    found = (each for each in measures if each.cluster is cluster)
    return " ".join(f"{each.number}\u00a0{each.short}." for each in found)
