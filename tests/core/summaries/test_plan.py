"""The plan on one page follows from the outcomes; where nothing is, it says so."""

from dataclasses import replace

from hypothesis import given

from tests.support.core.plans import EMPTY, STEP_3, World, made, worlds
from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.boards.waterbed import unplaced
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public.screens import PlanScreen
from wijkworkshop.core.public.view import lit_screen
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Area, Over
from wijkworkshop.core.summaries.plan import Open, OpenKind, PlanPart, Quarter, count_open, plan
from wijkworkshop.core.summaries.threads import held
from wijkworkshop.core.terms import BlockKind, Flow, GoalKind, GoalStatus

NOTHING = [
    {OpenKind.NO_GOAL},
    {OpenKind.NO_FLOW, OpenKind.NO_LEAD},
    {OpenKind.NO_AGREEMENT},
    {OpenKind.NO_AREA},
]


def kinds(quarter: Quarter) -> set[OpenKind]:
    return {each.kind for each in quarter.open}


def test_where_nothing_is_each_part_is_open() -> None:
    assert [kinds(each) for each in plan(EMPTY)] == NOTHING
    assert all(each.lines == () for each in plan(EMPTY))


@given(worlds())
def test_each_part_says_something_or_is_open(world: World) -> None:
    found = plan(world.session)
    assert [each.part for each in found] == list(PlanPart)
    assert all(each.lines or each.open for each in found)
    assert count_open(found) == sum(len(each.open) for each in found)


@given(worlds())
def test_the_goals_are_those_for_people_that_were_adopted(world: World) -> None:
    adopted = [
        each.text
        for each in world.session.all(Goal)
        if each.kind is GoalKind.OUTCOME and each.status is GoalStatus.ADOPTED
    ]
    assert [(line.number, line.text) for line in plan(world.session)[0].lines] == list(
        enumerate(adopted, 1)
    )


@given(worlds())
def test_the_goals_that_are_open_are_those_that_nothing_holds(world: World) -> None:
    session = world.session
    what_for, _who, how, _where = plan(session)
    named = {line.text: line.number for line in what_for.lines}
    goals = session.all(Goal)
    loose = {
        named[goal.text]
        for goal, is_held in zip(goals, held(session, goals), strict=True)
        if goal.text in named and not is_held
    }
    places = {place for each in how.open for place in each.places}
    assert places == (loose if how.lines else set())


@given(worlds())
def test_each_group_stands_at_what_is_done_with_it_and_only_goals_have_numbers(
    world: World,
) -> None:
    _what_for, who, how, where = plan(world.session)
    said = {(name, line.flow) for line in who.lines for name in line.text.split(", ")}
    flows = {(each.target_group, each.flow) for each in world.session.all(AreaFlow) if each.flow}
    assert {each for each in said if each[1]} == flows
    assert not any(line.number for part in (who, how, where) for line in part.lines)


@given(worlds())
def test_an_earlier_edition_is_no_part_of_it(world: World) -> None:
    kept = tuple(replace(each, edition=1) for each in world.session.all(Goal))
    assert plan(world.session.after(Change(put=kept))) == plan(world.session)


@given(worlds())
def test_a_group_that_is_limited_and_welcome_nowhere_is_open(world: World) -> None:
    flows = [each for each in world.session.all(AreaFlow) if each.flow]
    limited = {each.target_group for each in flows if each.flow is Flow.LIMIT}
    welcome = {each.target_group for each in flows if each.flow in {Flow.RETAIN, Flow.ATTRACT}}
    assert {each.target_group for each in unplaced(world.session)} == limited - welcome
    names = {
        name
        for each in plan(world.session)[1].open
        if each.kind is OpenKind.NOT_PLACED
        for name in each.names
    }
    assert names == limited - welcome


def test_areas_without_a_meeting_place_are_open_together() -> None:
    areas = [Area(at, name) for at, name in enumerate(("Osdorp", "Geuzenveld"), 1)]
    session = made(*areas, *(AreaChoice(STEP_3, id=each.id, area=each.id) for each in areas))
    names = ("Osdorp", "Geuzenveld")
    assert plan(session)[3].open == (
        Open(OpenKind.NO_GRAIN, names),
        Open(OpenKind.NO_MEETING_PLACE, names),
    )


def test_it_lies_over_what_the_room_sees_and_goes_again() -> None:
    tonight = evening(block(BlockKind.STEP_1))
    before = lit_screen(tonight.session)
    tonight.do(ShowOver(Over.PLAN))
    shown = lit_screen(tonight.session)
    assert isinstance(shown, PlanScreen)
    assert (shown.name, shown.quarters) == ("Proefavond", plan(tonight.session))
    tonight.do(TakeAway())
    assert lit_screen(tonight.session) == before
