"""What is told of areas: who is welcome in none, as a title, on a phone and in a report."""

from dataclasses import replace

import pytest

from tests.support.core.plans import STEP_3, made
from tests.support.outcome_examples import AREAS, AREAS_ALONE, AREAS_CHOSEN, AREAS_SAID, UNPLACED
from tests.support.recap_examples import RECAP
from tests.support.web.told import texts
from wijkworkshop.core.document import Areas, LimitedGroup
from wijkworkshop.core.outcome_views.area_plan import area_card, for_report, for_room
from wijkworkshop.core.outcome_views.cards import cards_of
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, AreaPlan
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.core.records import Record
from wijkworkshop.core.session_records import Area
from wijkworkshop.core.terms import Flow
from wijkworkshop.web.mirror import mirrored
from wijkworkshop.web.mirror.dutch_content import CLOSE, OPEN
from wijkworkshop.wording.waterbed import areas_words

HERE, BESIDE = AreaChoice(STEP_3, id=1, area=1, priority=True), AreaChoice(STEP_3, id=2, area=2)
BOTH = (Area(1, "Osdorp"), Area(2, "Geuzenveld"), HERE, BESIDE)
LIMITED = AreaFlow(STEP_3, id=1, choice=1, target_group="gezinnen", flow=Flow.LIMIT)
AGAIN = replace(LIMITED, id=2, target_group=" Gezinnen")
ELSEWHERE = replace(LIMITED, id=3, choice=2)


def told(*records: Record) -> Areas:
    (found,) = for_room(made(*BOTH, *records), STEP_3)
    assert isinstance(found, Areas)
    return found


def test_the_room_reads_which_areas_limit_who_is_welcome_in_none() -> None:
    assert told(LIMITED).unplaced == (LimitedGroup("gezinnen", (HERE.reference,)),)
    assert told(LIMITED, AGAIN).unplaced == told(LIMITED).unplaced
    both = told(LIMITED, ELSEWHERE)
    assert both.limiting == (HERE.reference, BESIDE.reference)


@pytest.mark.parametrize("flow", [Flow.RETAIN, Flow.ATTRACT])
def test_who_is_welcome_beside_it_is_not_asked_about(flow: Flow) -> None:
    assert told(LIMITED, replace(ELSEWHERE, flow=flow)).unplaced == ()


@pytest.mark.parametrize("name", ["Turken", "mevrouw Jansen"])
def test_a_name_that_is_asked_about_stands_in_no_title(name: str) -> None:
    found = told(replace(LIMITED, target_group=name))
    assert found.limiting == (HERE.reference,)
    assert areas_words(found) == ""


def test_the_room_reads_where_they_go_and_where_we_begin() -> None:
    found = told(LIMITED, AreaPlan(STEP_3, waterbed=" Naar Geuzenveld "))
    assert found.waterbed == "Naar Geuzenveld"
    assert [each.priority for each in found.areas] == [True, False]


def test_without_an_area_there_is_nothing_to_tell() -> None:
    assert for_room(made(), STEP_3) == ()


def test_a_report_has_the_same_areas() -> None:
    session = made(*BOTH, LIMITED)
    (areas, *_others) = for_report(session, STEP_3, 0)
    assert isinstance(areas, Areas)
    assert areas.areas == told(LIMITED).areas


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (told(LIMITED), "In één gebied komt minder plek voor ‘gezinnen’"),
        (told(LIMITED, ELSEWHERE), "In twee gebieden komt minder plek voor ‘gezinnen’"),
        (told(), ""),
        (told(replace(LIMITED, target_group="gezinnen " * 9)), ""),
        (told(LIMITED, replace(ELSEWHERE, target_group="starters")), ""),
        (Areas((replace(AREAS[0], name=""), *AREAS[1:]), (UNPLACED,)), ""),
    ],
)
def test_the_title_says_where_there_is_less_room_only_where_that_is_so(
    found: Areas, words: str
) -> None:
    assert areas_words(found) == words


def test_a_phone_tells_what_the_page_shows() -> None:
    mirror = mirrored(AREAS_CHOSEN)
    assert mirror.title == "In twee gebieden komt minder plek voor ‘snel een huis nodig’"
    said = "\n".join(texts(mirror))
    for words in (
        "Geuzenveld",
        "Slotermeer-Noord (hier beginnen we)",
        "juist aantrekken (jongeren uit de wijk)",
        "minder laten komen (snel een huis nodig)",
        "Per straat",
        "Het plein bij de markt",
        "Waar ontmoeten mensen elkaar?",
        "Waar gaan mensen heen die hier niet komen wonen?",
        "Naar Osdorp, zegt tafel 3",
    ):
        assert words in said
    besides = "\n".join(texts(mirrored(AREAS_SAID)))
    assert "De lage huren in het zuidelijke blok" in besides
    assert "Waar gaan mensen heen" not in besides
    assert mirrored(AREAS_ALONE).title == "Zo doen we het per gebied"


def test_areas_are_among_the_cards_of_an_outcome() -> None:
    cards = list(cards_of(for_room(made(*BOTH, LIMITED), STEP_3)))
    assert [each.entry for each in cards] == [HERE.reference, BESIDE.reference]


@pytest.mark.parametrize("screen", [AREAS_CHOSEN, AREAS_ALONE])
def test_names_of_areas_are_marked_as_dutch_within_their_sentence(screen: Harvest) -> None:
    said = "\n".join(texts(mirrored(screen, mark=True)))
    assert f"{OPEN}Osdorp-Midden{CLOSE} (hier beginnen we)" in said


def test_what_came_along_of_an_earlier_evening_names_its_areas_too() -> None:
    card = area_card(AREAS[1])
    said = "\n".join(texts(mirrored(replace(RECAP, agreed=(card,)), mark=True)))
    assert f"{OPEN}Slotermeer-Noord{CLOSE} (hier beginnen we)" in said
