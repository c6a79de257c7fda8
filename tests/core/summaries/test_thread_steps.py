"""A thread is walked step by step, and each loose end has a place where it is filled in."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from tests.support.core.plans import STEP_2, STEP_3, STEP_4, World, made, worlds
from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea, ServedGoal
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaGoal
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.summaries.thread_steps import (
    Spot,
    ThreadStep,
    alone,
    spot_of,
    steps,
    talked_about,
)
from wijkworkshop.core.summaries.threads import Loose, ThreadEnd, threads, without_goal
from wijkworkshop.core.terms import BlockKind, IndicatorKind

AGREED = Agreement(STEP_4, id=3, title="Een huismeester")
CHOICE = AreaChoice(STEP_3, id=2, area=1)


def walked(session: Session) -> list[ThreadStep]:
    found = [step for thread in threads(session) for step in steps(thread)]
    return [*found, *alone(without_goal(session))]


@given(worlds())
def test_every_part_of_every_thread_has_a_step_of_its_own(world: World) -> None:
    found = threads(world.session)
    all_steps = walked(world.session)
    goals = [each.goal for each in found] + [0] * bool(without_goal(world.session))
    assert [each.goal for each in all_steps if not (each.rule or each.area)] == goals
    assert [each.rule for each in all_steps if each.rule] == [
        rule for thread in found for rule in thread.rules
    ]
    ends = [end for thread in found for end in thread.ends]
    ends += without_goal(world.session)
    assert [each.end for each in all_steps if each.end] == ends
    loose = [each for each in all_steps if each.is_loose]
    assert len(loose) == sum(end.loose is not None for end in ends)


@given(worlds())
def test_each_loose_end_leads_to_an_entry_that_is_there_or_a_new_one(world: World) -> None:
    for step in walked(world.session):
        if step.end is not None:
            spot = spot_of(world.session, step.end)
            assert (spot is not None) == step.is_loose
            if spot is not None and spot.number:
                assert world.session.get(spot.kind, spot.number, 0).block == spot.block


@pytest.mark.parametrize(
    ("loose", "spot"),
    [
        (Loose.NO_AREA, Spot(STEP_3, AreaChoice, 2, within=AreaGoal)),
        (Loose.NO_AGREEMENT, Spot(STEP_4, Agreement)),
        (Loose.NOT_ASKED, Spot(STEP_2, AlignmentCell)),
        (Loose.NO_HELP, Spot(STEP_2, AlignmentCell)),
        (Loose.ELSEWHERE, Spot(STEP_4, Agreement, 3, within=AgreementArea)),
        (Loose.NOTHING_NOTICED, Spot(STEP_4, Agreement, 3, within=Indicator)),
        (Loose.NO_GOAL, Spot(STEP_4, Agreement, 3, within=ServedGoal)),
        (Loose.UNFINISHED, Spot(STEP_4, Agreement, 3, field="lead")),
    ],
)
def test_where_each_kind_of_loose_end_is_filled_in(loose: Loose, spot: Spot) -> None:
    agreement = spot.number if spot.kind is Agreement else 0
    assert spot_of(made(AGREED, CHOICE), ThreadEnd(loose, agreement)) == spot


def test_what_is_unfinished_leads_to_what_is_empty() -> None:
    end = ThreadEnd(Loose.UNFINISHED, AGREED.id)
    led = replace(AGREED, lead="Gemeente")
    assert spot_of(made(led), end) == Spot(STEP_4, Agreement, 3, field="due")
    done = replace(led, due=date(2027, 1, 1))
    noticed = Indicator(STEP_4, id=1, agreement=3, kind=IndicatorKind.OUTCOME, text="Rust")
    assert spot_of(made(done, noticed), end) == Spot(STEP_4, Agreement, 3, within=Indicator)


def test_where_no_such_block_is_held_there_is_nothing_to_go_to() -> None:
    only = evening(block(BlockKind.STEP_1)).session
    assert spot_of(only, ThreadEnd(Loose.NO_AGREEMENT)) is None


def test_an_agreement_of_an_earlier_session_is_filled_in_where_it_came_along() -> None:
    session = evening(block(BlockKind.RECAP), block(BlockKind.STEP_4)).session
    session = session.after(Change(put=(replace(AGREED, block=1),)))
    spot = spot_of(session, ThreadEnd(Loose.NO_GOAL, AGREED.id))
    assert spot == Spot(1, Agreement, 3, within=ServedGoal)


def test_the_goal_that_the_room_talks_about_is_that_of_the_board_where_we_are() -> None:
    at = evening(block(BlockKind.STEP_1), block(BlockKind.STEP_4))
    at.do(PutEntry(Goal(1, text="Buren")), ShowScreen(1, ScreenKind.QUESTION))
    assert talked_about(at.session) is None
    at.do(ShowScreen(1, ScreenKind.BOARD))
    assert talked_about(at.session) == 0
    at.do(FocusOn(1, 1))
    assert talked_about(at.session) == 1
