"""What ships says what the deck says, and is complete."""

import re
from collections import Counter
from dataclasses import make_dataclass
from typing import Any

import pytest

from wijkworkshop.content.catalogue import load_catalogue, version_of
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.terms import Actor, Cluster, InstrumentType
from wijkworkshop.places import resources

LONGEST_LABEL = 45
ALT_TEXTS = ("Afbeelding met", "Door AI gegenereerde", "schermopname", "onjuist")

GLOSSARY = [
    "mixed_neighbourhood",
    "mixing",
    "precise_mixing",
    "population_composition",
    "socio_economic_mix",
    "motive",
    "counter_argument",
    "social_divide",
    "segregation",
    "concentration_of_vulnerability",
    "waterbed_effect",
    "displacement",
    "gentrification",
    "gentle_gentrification",
    "liveability",
    "perception",
    "neighbourhood_awareness",
    "integrated_approach",
    "social_physical_approach",
    "urban_renewal",
    "restructuring",
    "densification",
    "recalibration",
    "course_of_action",
    "target_group",
    "vulnerable_groups",
    "upwardly_mobile_residents",
    "advantaged_inflow",
    "urgent_home_seekers",
    "inflow",
    "throughflow",
    "outflow",
    "limit",
    "retain",
    "attract",
    "scale_level",
    "grain",
    "meeting_place",
    "contact_opportunity",
    "magic_mix",
    "output",
    "outcome",
]


def test_titles_of_measures_are_those_of_the_deck(
    catalogue: Catalogue, deck: dict[str, Any]
) -> None:
    for actor in Actor:  # the shared one keeps its number, so it does not stand last twice
        titles = [measure.title for measure in catalogue.of_actor(actor)]
        assert sorted(titles) == sorted(deck["measures"].get(actor.value, []))
    ours = [measure.title for measure in catalogue.measures]
    assert ours == list(dict.fromkeys(title for row in deck["measures"].values() for title in row))


def test_24_measures_stand_in_25_rows(catalogue: Catalogue) -> None:
    rows = [len(catalogue.of_actor(actor)) for actor in Actor]
    assert rows == [9, 7, 7, 2, 0]  # residents own none in the deck
    assert [measure.number for measure in catalogue.measures] == list(range(1, 25))
    assert len({measure.slug for measure in catalogue.measures}) == 24


def test_measures_are_spread_over_clusters_and_types(catalogue: Catalogue) -> None:
    clusters = Counter(measure.cluster for measure in catalogue.measures)
    types = Counter(measure.instrument_type for measure in catalogue.measures)
    assert [clusters[cluster] for cluster in Cluster] == [2, 2, 3, 2, 2, 6, 3, 2, 2]
    assert [types[kind] for kind in InstrumentType] == [5, 3, 4, 8, 4]


def test_readings_and_advice_are_the_deck_s_words(
    catalogue: Catalogue, deck: dict[str, Any]
) -> None:
    assert [reading.text for reading in catalogue.items["readings"]] == deck["readings"]
    assert [line.text for line in catalogue.advice] == deck["advice"]
    assert {line.speaker for line in catalogue.advice} == {"Programmabureau Samen Nieuw-West"}


@pytest.mark.parametrize(
    ("name", "length"),
    [
        ("picture", 1),
        ("statements", 8),
        ("grades", 5),
        ("stay", 3),
        ("expectations", 8),
        ("literal_answers", 4),
        ("displacement_answers", 4),
        ("readings", 5),
        ("principles", 10),
        ("travel", 4),
        ("evening", 2),
        ("gentle", 1),
        ("motives", 6),
        ("evidence", 10),
        ("clusters", 9),
    ],
)
def test_lists_are_complete(catalogue: Catalogue, name: str, length: int) -> None:
    numbers = [item.number for item in catalogue.items[name]]
    assert numbers == list(range(1, length + 1))


def test_only_readings_and_three_motives_are_the_deck_s_own(catalogue: Catalogue) -> None:
    motives = [motive.own_work for motive in catalogue.items["motives"]]
    assert motives == [False] * 3 + [True] * 3
    own = {name: {item.own_work for item in items} for name, items in catalogue.items.items()}
    assert own.pop("readings") == {False}
    own.pop("motives")
    assert set(map(frozenset, own.values())) == {frozenset({True})}


def test_labels_fit_a_screen(catalogue: Catalogue) -> None:
    labels = [measure.short for measure in catalogue.measures]
    labels += [item.short or item.text for items in catalogue.items.values() for item in items]
    assert [label for label in labels if len(label) > LONGEST_LABEL] == []
    assert len({measure.short for measure in catalogue.measures}) == 24


def test_pictograms_exist_and_differ_within_a_list(catalogue: Catalogue) -> None:
    lists = [[measure.icon for measure in catalogue.measures]]
    lists += [[item.icon for item in items] for items in catalogue.items.values()]
    for icons in lists:
        assert len(set(icons)) == len(icons)
        assert [
            icon for icon in icons if not (resources() / "icons" / f"{icon}.svg").is_file()
        ] == []


def test_pictograms_take_the_colour_of_their_surroundings() -> None:
    files = list((resources() / "icons").glob("*.svg"))
    heads = {file.read_text("utf-8").partition(">")[0] for file in files}
    assert len(heads) == 1
    assert 'viewBox="0 0 24 24"' in (head := heads.pop())
    assert 'stroke="currentColor"' in head
    assert "MIT License" in (resources() / "icons" / "LICENSE").read_text("utf-8")


def test_glossary_has_every_term_with_a_plain_explanation(catalogue: Catalogue) -> None:
    assert set(GLOSSARY) <= {term.identifier for term in catalogue.terms}


def test_sources_are_the_15_links_without_a_detour(catalogue: Catalogue) -> None:
    assert len({source.address for source in catalogue.sources}) == 15
    assert not [source for source in catalogue.sources if "google" in source.address]
    assert all(re.fullmatch(r"S\d\d", slide) for link in catalogue.sources for slide in link.slides)


def test_nothing_of_lost_pictures_is_shown(words: str) -> None:
    assert [text for text in ALT_TEXTS if text in words] == []


def test_sensitive_words_are_the_programme_office_s_only(words: str) -> None:
    lines = [line for line in words.splitlines() if "kwetsbare instroom" in line.lower()]
    assert len(lines) == 1
    assert lines[0].startswith('text = "Beperken kwetsbare instroom & vasthouden')


def test_people_are_addressed_with_u(words: str) -> None:
    informal = re.compile(r"\b(je|jij|jou|jouw|jullie)\b")
    said = [line for line in words.splitlines() if not line.startswith("address = ")]
    lines = [line for line in said if informal.search(line)]
    literal = "Herkennen jullie dit beeld in jullie steden & wijken?"
    assert [line for line in lines if literal not in line] == []


def test_version_follows_the_words_not_the_layout(tmp_path_factory: pytest.TempPathFactory) -> None:
    def version(change: str, into: str) -> str:
        folder = tmp_path_factory.mktemp("content")
        for file in (resources() / "content").glob("*.toml"):
            text = file.read_text("utf-8").replace(change, into)
            (folder / file.name).write_text(text, "utf-8")
        return load_catalogue(folder).version

    shipped = version("", "")
    assert version("\nslug", "\n\n# opmerking\nslug") == shipped
    assert version("\n", "\r\n") == shipped
    assert version("Sociaal beheer", "Sociaal  beheer") != shipped


def test_the_version_is_that_of_the_words_not_of_the_code() -> None:
    one, other = (make_dataclass(name, ["text"])("Wonen") for name in ("Said", "Sentence"))
    assert version_of((one,)) == version_of((other,))
    assert version_of((one,)) != version_of((make_dataclass("Said", ["text"])("Leven"),))
