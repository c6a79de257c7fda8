"""Measures beside each other: clusters, those that look alike, those in tension."""

from collections import Counter
from dataclasses import replace

import pytest

from wijkworkshop import places
from wijkworkshop.content.catalogue import catalogue_of
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.texts import Texts, texts_of
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.terms import Cluster

TEXTS = texts_of(places.resources() / "content")


def with_alike(text: str) -> Texts:
    return replace(TEXTS, files={**TEXTS.files, "alike.toml": text})


def mistakes(text: str) -> str:
    with pytest.raises(ContentMistakes) as found:
        catalogue_of(with_alike(text))
    return str(found.value)


def test_every_measure_stands_under_one_cluster(catalogue: Catalogue) -> None:
    clusters = catalogue.items["clusters"]
    assert [cluster.number for cluster in clusters] == list(range(1, 10))
    for measure in catalogue.measures:
        under = f"{measure.number}\u00a0{measure.short}."
        (place,) = [each for each in clusters if under in each.explanation.split(". ") or
                    f" {under}" in f" {each.explanation}"]  # fmt: skip
        assert tuple(Cluster)[place.number - 1] is measure.cluster


def test_the_clusters_hold_as_many_measures_as_the_dossier_says(catalogue: Catalogue) -> None:
    found = Counter(measure.cluster for measure in catalogue.measures)
    assert [found[cluster] for cluster in Cluster] == [2, 2, 3, 2, 2, 6, 3, 2, 2]


def test_the_pairs_that_people_confuse_are_there(catalogue: Catalogue) -> None:
    numbers = {measure.slug: measure.number for measure in catalogue.measures}
    pairs = [[numbers[slug] for slug in each.measures] for each in catalogue.alike]
    assert pairs == [[2, 17], [10, 24], [3, 12, 23]]
    assert all(each.difference for each in catalogue.alike)


def test_a_tension_is_with_a_goal_or_between_measures(catalogue: Catalogue) -> None:
    assert len(catalogue.tensions) == 5
    assert all(each.against or len(each.measures) > 1 for each in catalogue.tensions)


ALONE = """[[alike]]
slug = "een"
measures = ["sociaal-beheer"]
difference = "Geen."

[[tensions]]
slug = "twee"
measures = ["sociaal-beheer"]
why = "Geen."
"""


def test_one_measure_is_not_like_anything() -> None:
    said = mistakes(ALONE)
    assert said.count("noem hier minstens twee maatregelen") == 2
    assert "alike.toml" in said


def test_a_measure_that_is_not_there_is_a_mistake_at_its_line() -> None:
    said = mistakes(ALONE.replace('["sociaal-beheer"]', '["sociaal-beheer", "bestaat-niet"]'))
    assert "de maatregel 'bestaat-niet' staat niet in measures.toml" in said
