"""Groups are about the homes that people need: origin and single people are asked about calmly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.areas import PutArea
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcomes.area_plan import (
    AreaChoice,
    AreaFlow,
    AreaGoal,
    MeetingPlace,
    missing,
)
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.group_names import (
    ORIGIN,
    is_one_person,
    shared_first,
    speaks_of_origin,
)
from wijkworkshop.core.progress import Progress, progress
from wijkworkshop.core.session_records import Area, Block
from wijkworkshop.core.terms import BlockKind, Flow, Grain
from wijkworkshop.wording.open_points import open_question

GOALS, AREAS = 1, 2
HOMES = (
    "gezinnen",
    "starters op de woningmarkt",
    "statushouders",
    "arbeidsmigranten",
    "Sociale stijgers",
    "Sociale Stijgers",
    "Vrije Sector",
    "Lage Inkomens",
    "ouderen die kleiner willen wonen",
    "mensen die Nederlands leren",
    "mensen die extra hulp nodig hebben",
    "jongeren uit de wijk",
    "55+",
    "Osdorp-Midden",
    "Osdorp Midden",
    "bewoners van de Surinamestraat",
    "mensen uit de Indische Buurt",
    "bewoners van de Molukse wijk",
    "Bewoners van het Turkse plein",
    "Jodenbreestraat",
    "Polenstraat",
    "Marokkoplein",
    "de witte flats",
    "mensen rond het zwembad (pool)",
    "familie die bij elkaar wil wonen",
    "buren die elkaar helpen",
    "Jongeren van de Kolenkit",
    "",
)


@pytest.mark.parametrize("name", HOMES)
def test_what_people_need_and_where_they_live_is_taken_as_it_is(name: str) -> None:
    assert not speaks_of_origin(name)
    assert not is_one_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Marokkaanse gezinnen",
        "MAROKKANEN",
        "Syriërs",
        "Eritreeërs en Somaliërs",
        "niet-westerse gezinnen",
        "mensen van andere afkomst",
        "moslims",
        "Turkse ouderen uit de Turkse buurt",
        "gezinnen, vooral Poolse",
    ],
)
def test_a_name_that_speaks_of_origin_is_noticed(name: str) -> None:
    assert speaks_of_origin(name)


@pytest.mark.parametrize(
    "name",
    [
        "Fatima Y\N{LATIN SMALL LETTER DOTLESS I}lmaz",
        "Anna de Vries",
        "Mo el Amrani",
        "J. van der Berg",
        "Mevrouw Bakker",
        "de heer de Wit",
        "fam. Özdemir",
        "Mijn oude buurvrouw",
        "het gezin op nummer 12",
        "gezin uit de Dobbestraat 4",
    ],
)
def test_a_name_that_looks_like_one_person_is_noticed(name: str) -> None:
    assert is_one_person(name)


def test_an_area_of_the_session_is_no_person() -> None:
    assert is_one_person("Klaas Katerbos")
    assert not is_one_person("Klaas Katerbos", ["Klaas Katerbos"])


@given(st.sampled_from(sorted(ORIGIN)), st.sampled_from([str.upper, str.title, str.casefold]))
def test_capitals_and_what_stands_beside_it_change_nothing(word: str, cased: object) -> None:
    said = cased(word) if callable(cased) else word
    assert speaks_of_origin(f"gezinnen ({said})")
    assert not speaks_of_origin(f"gezinnen aan de {word}straat")


@pytest.fixture
def tonight() -> Evening:
    """An afternoon with one area that has all that it needs."""
    at = evening(block(BlockKind.STEP_1), block(BlockKind.STEP_3), block(BlockKind.BREAK))
    at.do(GoToBlock(AREAS))
    at.do(PutArea(Area(0, name="Osdorp")), PutEntry(Goal(GOALS, text="Buren kennen elkaar")))
    at.do(
        PutEntry(AreaChoice(AREAS, area=1, priority=True, grain=Grain.STREET)),
        PutEntry(AreaGoal(AREAS, choice=1, goal=1)),
        PutEntry(AreaFlow(AREAS, choice=1, target_group="gezinnen", flow=Flow.RETAIN)),
        PutEntry(MeetingPlace(AREAS, choice=1, text="Het plein")),
    )
    return at


@pytest.mark.parametrize(
    ("name", "questions"),
    [
        ("ouderen", []),
        ("Turkse ouderen", ["Wat voor woning zoekt elke groep in Osdorp?"]),
        ("Anna de Vries", ["Om welke groep mensen gaat het in Osdorp?"]),
    ],
)
def test_the_room_is_asked_calmly_and_the_step_is_done(
    tonight: Evening, name: str, questions: list[str]
) -> None:
    tonight.do(PutEntry(AreaFlow(AREAS, choice=1, target_group=name, flow=Flow.ATTRACT)))
    found = missing(tonight.session, AREAS)
    assert [open_question(gap) for gap in found] == questions
    assert not any(name in (gap.where, gap.beside) for gap in found)
    tonight.do(GoToBlock(3))
    assert progress(tonight.session, tonight.session.get(Block, AREAS)) is Progress.DONE


def test_a_place_to_meet_is_asked_only_where_we_begin(tonight: Evening) -> None:
    tonight.do(PutArea(Area(0, name="Geuzenveld")), PutEntry(AreaChoice(AREAS, area=2)))
    assert missing(tonight.session, AREAS) == ()
    first = AreaChoice(AREAS, area=2, priority=True)
    tonight.do(PutEntry(first))
    asked = [open_question(gap) for gap in missing(tonight.session, AREAS)]
    assert asked[-1] == "Waar ontmoeten mensen elkaar in Geuzenveld?"


def test_the_groups_of_most_areas_come_first_and_each_once() -> None:
    areas = [["starters", "Gezinnen"], ["ouderen", " gezinnen "], ["Gezinnen", "gezinnen"]]
    assert shared_first(areas) == ("Gezinnen", "starters", "ouderen")
    assert shared_first([]) == ()
