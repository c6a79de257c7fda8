"""A goal is held by an agreement that helps it, says so, and lies in one of its areas."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.support.core.plans import STEP_1, STEP_2, STEP_3, STEP_4, World, made, worlds
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea, ServedGoal
from wijkworkshop.core.outcomes.alignment import HELPS, AlignmentCell, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaGoal
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Area
from wijkworkshop.core.summaries.threads import (
    Loose,
    Thread,
    ThreadEnd,
    areas_of_agreement,
    areas_of_goal,
    held,
    threads,
    without_goal,
)
from wijkworkshop.core.terms import Alignment, GoalStatus, IndicatorKind

AREA = Area(1, "Osdorp-Midden")
GOAL = Goal(STEP_1, id=1, text="Buren kennen elkaar")
RULE = Instrument(STEP_2, id=1, text="Een huismeester")
CELL = AlignmentCell(STEP_2, goal=1, instrument=1, table=1, value=Alignment.REINFORCES)
CHOICE = AreaChoice(STEP_3, id=1, area=1)
LIES = AreaGoal(STEP_3, id=1, choice=1, goal=1)
AGREED = Agreement(STEP_4, id=1, title=" een Huismeester ")
SERVES = ServedGoal(STEP_4, id=1, agreement=1, goal=1)
THERE = AgreementArea(STEP_4, id=1, agreement=1, area=1)
ALL = (AREA, GOAL, RULE, CELL, CHOICE, LIES, AGREED, SERVES, THERE)


def goals(session: Session) -> tuple[Goal, ...]:
    return session.where(Goal, edition=0)


def is_held(*records: Record) -> bool:
    session = made(*records)
    return held(session, goals(session)) == (True,)


def test_an_agreement_that_helps_and_lies_there_holds_a_goal() -> None:
    assert is_held(*ALL)


@pytest.mark.parametrize("value", Alignment)
def test_only_what_tables_said_that_helps_holds(value: Alignment) -> None:
    assert is_held(*ALL, replace(CELL, value=value)) == (value in HELPS)


@pytest.mark.parametrize(
    "missing", [CELL, LIES, SERVES, THERE], ids=lambda each: type(each).__name__
)
def test_each_link_is_needed(missing: Record) -> None:
    assert not is_held(*(each for each in ALL if each is not missing))


def test_one_that_lies_elsewhere_holds_nothing() -> None:
    other = Area(2, "Geuzenveld")
    assert not is_held(*ALL, other, replace(THERE, area=2))


def test_another_measure_than_the_rule_that_helps_holds_nothing() -> None:
    assert not is_held(*ALL, replace(AGREED, title="Portieken herstellen"))


@given(worlds())
def test_without_any_of_the_links_nothing_is_held(world: World) -> None:
    found = goals(world.session)
    for kind in (AlignmentCell, AreaGoal, ServedGoal, AgreementArea):
        assert not any(held(world.without(kind), found))


@given(worlds())
def test_whatever_is_held_is_served_there_by_something_that_helps(world: World) -> None:
    session = world.session
    found = goals(session)
    for goal, is_so in zip(found, held(session, found), strict=True):
        serving = {each.agreement for each in session.where(ServedGoal, goal=goal.id)}
        there = {
            each
            for each in serving
            if set(areas_of_agreement(session, each)) & set(areas_of_goal(session, goal.id))
        }
        helping = {
            each.instrument
            for each in session.where(AlignmentCell, goal=goal.id)
            if each.value in HELPS
        }
        assert is_so == bool(there & helping)  # an agreement has the number of its rule


@given(worlds())
def test_a_new_table_that_says_nothing_of_a_goal_changes_nothing_of_it(world: World) -> None:
    found = goals(world.session)
    more = world.session.after(Change(put=(Goal(STEP_1, id=9, text="Iets anders"),)))
    assert held(more, found) == held(world.session, found)


ADOPTED = replace(GOAL, status=GoalStatus.ADOPTED)
SO_FAR = (ADOPTED, *(each for each in ALL if each is not GOAL))
GEUZENVELD = Area(2, "Geuzenveld")


def thread_of(*records: Record) -> Thread:
    (found,) = threads(made(*records))
    return found


def ends(*records: Record) -> list[tuple[str, Loose | None]]:
    areas = thread_of(*records).areas
    return [(area.name, end.loose) for area in areas for end in area.ends]


def test_a_thread_leads_from_a_goal_to_rules_areas_agreements_and_what_is_noticed() -> None:
    noticed = Indicator(STEP_4, id=1, agreement=1, kind=IndicatorKind.OUTCOME, text="meer rust")
    found = thread_of(*SO_FAR, noticed)
    assert [(rule.text, rule.does) for rule in found.rules] == [(RULE.text, CELL.value)]
    (area,) = found.areas
    assert area.name == AREA.name
    assert area.ends == (ThreadEnd(Loose.UNFINISHED, 1, 0, "een Huismeester", "meer rust"),)


@pytest.mark.parametrize(
    ("records", "loose"),
    [
        (SO_FAR, [(AREA.name, Loose.NOTHING_NOTICED)]),
        ((ADOPTED,), [("", Loose.NO_AREA)]),
        ((ADOPTED, AREA, CHOICE, LIES), [(AREA.name, Loose.NO_AGREEMENT)]),
        (tuple(e for e in SO_FAR if e is not CELL), [(AREA.name, Loose.NOT_ASKED)]),
        ((*SO_FAR, replace(CELL, value=Alignment.CLASHES)), [(AREA.name, Loose.NO_HELP)]),
        ((*SO_FAR, replace(CELL, value=Alignment.UNKNOWN)), [(AREA.name, Loose.NOT_KNOWN)]),
        (
            (*SO_FAR, GEUZENVELD, replace(THERE, area=2)),
            [(AREA.name, Loose.NO_AGREEMENT), ("", Loose.ELSEWHERE)],
        ),
    ],
    ids=lambda each: each[-1][1] if isinstance(each, list) else "",
)
def test_each_loose_end_says_why(
    records: tuple[Record, ...], loose: list[tuple[str, Loose | None]]
) -> None:
    assert ends(*records) == loose


def test_an_agreement_that_serves_no_goal_is_a_loose_end_of_its_own() -> None:
    assert [end.title for end in without_goal(made(AGREED))] == ["een Huismeester"]
    assert without_goal(made(GOAL, AGREED, SERVES)) == ()


@given(worlds())
def test_threads_say_of_each_goal_that_was_adopted_whether_it_is_held(world: World) -> None:
    session = world.session
    adopted = session.where(Goal, edition=0, status=GoalStatus.ADOPTED)
    found = threads(session)
    assert [each.goal for each in found] == [goal.id for goal in adopted]
    assert tuple(each.held for each in found) == held(session, adopted)


@given(worlds())
def test_from_each_goal_one_comes_at_all_that_serves_it_and_back(world: World) -> None:
    session = world.session
    for each in threads(session):
        serving = {link.agreement for link in session.where(ServedGoal, goal=each.goal)}
        assert {end.agreement for end in each.ends if end.agreement} == serving
        assert {area.area for area in each.areas} - {0} == set(areas_of_goal(session, each.goal))
        assert all(area.ends for area in each.areas)


def test_threads_follow_the_order_of_the_goals() -> None:
    adopted = replace(GOAL, status=GoalStatus.ADOPTED)
    placed = replace(adopted, id=2, text="Iedereen doet mee", position=1)
    found = threads(made(adopted, placed))
    assert [each.text for each in found] == [placed.text, adopted.text]
