"""Who is limited in an area and welcome in no other: where can they live, the room is asked."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.support.core.plans import STEP_3, World, made, worlds
from wijkworkshop.core.boards.questions import open_gaps
from wijkworkshop.core.boards.waterbed import WATERBED, gaps, unplaced
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, AreaPlan
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Area
from wijkworkshop.core.terms import Flow

HERE, BESIDE = AreaChoice(STEP_3, id=1, area=1), AreaChoice(STEP_3, id=2, area=2)
LIMITED = AreaFlow(STEP_3, id=1, choice=1, target_group="gezinnen", flow=Flow.LIMIT)
ELSEWHERE = AreaFlow(STEP_3, id=2, choice=2, target_group=" Gezinnen", flow=Flow.NO_STEERING)
BOTH = (Area(1, "Osdorp"), Area(2, "Geuzenveld"), HERE, BESIDE)


def asked(*records: Record) -> tuple[Gap, ...]:
    return gaps(made(*BOTH, *records), STEP_3)


def test_a_group_that_is_limited_and_welcome_nowhere_is_asked_about_once() -> None:
    again = replace(ELSEWHERE, flow=Flow.LIMIT)
    expected = (Gap(WATERBED, "Osdorp", "gezinnen", about=(1, 1)),)
    assert asked(LIMITED) == asked(LIMITED, ELSEWHERE) == asked(LIMITED, again) == expected


@pytest.mark.parametrize("flow", [Flow.RETAIN, Flow.ATTRACT])
def test_a_place_in_the_area_beside_it_is_an_answer(flow: Flow) -> None:
    assert asked(LIMITED, replace(ELSEWHERE, flow=flow)) == ()


def test_what_the_outcome_says_of_the_areas_around_is_an_answer() -> None:
    assert asked(LIMITED, AreaPlan(STEP_3, waterbed="Zij zoeken in Osdorp. Dat weten we.")) == ()
    assert asked(LIMITED, AreaPlan(STEP_3, waterbed="  "))


@pytest.mark.parametrize("name", ["Turken", "mevrouw Jansen", " "])
def test_a_name_that_is_asked_about_is_not_repeated(name: str) -> None:
    assert asked(replace(LIMITED, target_group=name)) == ()


def test_a_group_of_no_area_is_not_asked_about() -> None:
    assert asked(replace(LIMITED, choice=9)) == ()


@given(worlds())
def test_each_group_without_a_place_is_asked_about_where_it_is_limited(world: World) -> None:
    session = world.session
    found = gaps(session, STEP_3)
    assert [gap.beside for gap in found] == [each.target_group for each in unplaced(session)]
    for gap in found:
        flow = session.get(AreaFlow, gap.about[1], 0)
        assert (flow.flow, flow.choice) == (Flow.LIMIT, gap.about[0])
    asked_too = [gap for gap in open_gaps(session, STEP_3) if gap.what is WATERBED]
    assert asked_too == list(found)


@given(worlds())
def test_welcoming_everybody_everywhere_leaves_nothing_to_ask(world: World) -> None:
    flows = (replace(each, flow=Flow.ATTRACT) for each in world.session.all(AreaFlow))
    assert gaps(world.session.after(Change(put=tuple(flows))), STEP_3) == ()
