"""A goal is held by an agreement that helps it, says so, and lies in one of its areas."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.support.core.plans import STEP_1, STEP_2, STEP_3, STEP_4, World, made, worlds
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea, ServedGoal
from wijkworkshop.core.outcomes.alignment import HELPS, AlignmentCell, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaGoal
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Area
from wijkworkshop.core.summaries.threads import areas_of_agreement, areas_of_goal, held
from wijkworkshop.core.terms import Alignment

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
