"""Mistakes in what the deck tells are told with file, line and key, also in own content."""

import re
from collections.abc import Mapping

import pytest

from wijkworkshop.content.catalogue import catalogue_of
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.texts import Texts, texts_of
from wijkworkshop.core.catalogue import Side
from wijkworkshop.places import resources


@pytest.fixture(scope="module")
def shipped() -> Mapping[str, str]:
    return texts_of(resources() / "content").files


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "what"),
    [
        ("arguments.toml", '"infact-segregatie"', '"infact"', "motives[2].sources[1]", "'infact'"),
        ("arguments.toml", 'side = "for"', 'side = "voor"', "motives[1].side", "wel: for, against"),
        ("arguments.toml", '"Tweedeling"', f'"{"a" * 46}"', "motives[1].label", "langer dan 45"),
        ("arguments.toml", "number = 2", "number = 1", "motives[2].number", "twee keer"),
        ("timeline.toml", "ends = 1995", "ends = 1944", "events[1].ends", "niet na 'starts'"),
        ("timeline.toml", "starts = 2007", "starts = 207", "events[5].starts", "1900 en 2100"),
        ("timeline.toml", '"low"', '"laag"', "events[6].attention", "wel: high, low"),
        ("story.toml", '"leefbaarheid-2020"', '"rapport"', "reports[1].source", "'rapport'"),
        ("story.toml", "month = 3", "month = 13", "reports[1].month", "tussen 1 en 12"),
        ("story.toml", '"gentle_gentrification"', '"gentle"', "concepts[1].term", "glossary"),
        ("story.toml", '["evidence"]', '["bewijs"]', "knowledge[1].shows[1]", "wel: evidence"),
        ("story.toml", 'open_end = "(om..?)"\n', "", "definition.open_end", "ontbreekt"),
        (
            "cases.toml",
            "ook hier blijven wonen?",
            "niet blijven.",
            "cases[1].verdict.displacement",
            "vraagteken",
        ),
        ("cases.toml", "result_year", "jaar", "cases[1].look_back.results[1].jaar", "wel: goal"),
        ("advice.toml", '["step_2"]', '["stap_2"]', "advice[1].blocks[1]", "wel: opening"),
    ],
)
def test_a_mistake_in_what_ships(
    shipped: Mapping[str, str], file: str, old: str, new: str, key: str, what: str
) -> None:
    text = shipped[file].replace('"Verdringing beperkt?"', '"Verdringing beperkt"')
    assert old in text
    with pytest.raises(ContentMistakes) as caught:
        catalogue_of(Texts({**shipped, file: text.replace(old, new, 1)}))
    (mistake,) = [each for each in caught.value.mistakes if each.key == key]
    assert what in mistake.what
    assert mistake.file.name == file
    lines = text.replace(old, new, 1).splitlines()
    name = re.sub(r"\[\d+\]$", "", key).split(".")[-1]
    assert what == "ontbreekt" or name in lines[mistake.line - 1]


def test_own_words_stand_among_what_ships(shipped: Mapping[str, str]) -> None:
    own = """
        [motives.samen-sterker]
        side = "for"
        label = "Samen sterker"
        text = "Wij willen samen sterker staan."
        basis = "Dit zei onze groep."
        icon = "users-group"

        [events.buurthuis]
        years = "2016"
        starts = 2016
        title = "Buurthuis dicht"
        text = "Het buurthuis ging dicht."
        attention = "low"
        sources = ["platform31-sturen"]

        [cases.eigen-wijk]
        name = "Onze wijk"
        period = "2010-2020"
        text = "Zo ging het bij ons."
        sources = ["wijkwijzer"]
        look_back.title = "Terugkijken"
        look_back.results = [{goal = "Meer winkels", goal_year = 2010, result_year = 2020}]
        verdict.title = "Is onze wijk gemengd?"
        outlook = {title = "Wat nu?", lines = ["Praten."], blocks = ["step_1"]}
    """
    catalogue = catalogue_of(Texts(shipped, own))
    added = catalogue.motives[-1]
    assert (added.number, added.side, added.label) == (7, Side.FOR, "Samen sterker")
    starts = [event.starts for event in catalogue.events]
    assert starts == sorted(starts)
    assert "buurthuis" in [event.slug for event in catalogue.events]
    case = catalogue.cases[-1]
    assert (case.name, case.number, case.main_goal) == ("Onze wijk", 3, None)
    assert case.look_back.results[0].result is None
    assert catalogue.version != catalogue_of(Texts(shipped)).version


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("story.toml", "Mengen is een manier", "Mengen is een middel"),
        ("arguments.toml", "Groepen wonen apart", "Groepen wonen alleen"),
        ("timeline.toml", "Na de oorlog wordt", "Na 1945 wordt"),
        ("cases.toml", "Gesloopt: 6.500", "Sloop: 6.500"),
        ("glossary.toml", "Wie er komt wonen.", "Wie erbij komt."),
        ("sources.toml", "Zes lessen", "6 lessen"),
        ("advice.toml", "Doe het samen", "Doe dit samen"),
    ],
)
def test_version_changes_with_any_word(
    shipped: Mapping[str, str], file: str, old: str, new: str
) -> None:
    assert old in shipped[file]
    changed = {**shipped, file: shipped[file].replace(old, new)}
    assert catalogue_of(Texts(changed)).version != catalogue_of(Texts(shipped)).version
