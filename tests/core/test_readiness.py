"""A round that cannot open yet is not called ready: the primary action is what it needs first."""

from dataclasses import replace

from tests.support.core.parks import goal
from tests.support.core.scenes import Evening, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.planning.run_sheet import RoundPlan
from wijkworkshop.core.primary_action import Step, primary
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, GoalStatus, OptionSource
from wijkworkshop.core.voting.readiness import is_waiting, options_to_be
from wijkworkshop.core.voting.rounds import Round


def at_round(number: int, kind: BlockKind, *rounds: RoundPlan) -> Evening:
    """An evening that is at one of the rounds of its only block."""
    tonight = evening(block(kind, *rounds))
    tonight.do(ShowScreen(1, ScreenKind.ROUND, number))
    return tonight


def waits(tonight: Evening, number: int) -> bool:
    return is_waiting(tonight.session, tonight.session.get(Round, number))


def vote(tonight: Evening) -> Round:
    return tonight.session.get(Round, 1)


def test_what_the_outcome_has_to_hold_is_filled_in_first() -> None:
    goals = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    tonight = at_round(1, BlockKind.STEP_1, goals)
    assert waits(tonight, 1)
    assert primary(tonight.session).step is Step.FILL_IN
    tonight.do(PutEntry(goal()), PutEntry(goal()), PutEntry(goal()))
    assert not waits(tonight, 1)
    assert primary(tonight.session).step is Step.OPEN_ROUND


def test_a_round_that_takes_what_another_chose_leads_to_that_one() -> None:
    package = voting(FormKind.FIST_TO_FIVE, source=OptionSource.TOP_PRINCIPLES)
    tonight = at_round(2, BlockKind.QUESTION_3, dots("A", "B", "C"), package)
    first = primary(tonight.session)
    assert first.step is Step.EARLIER_ROUND
    assert first.request == ShowScreen(1, ScreenKind.ROUND, 1)
    tonight.do(first.request, OpenRound(1))
    tonight.do(*(CastBallot(1, number, ((1, 1), (2, 1))) for number in range(1, 13)))
    tonight.do(CloseRound(1), SettleRound(1), ShowScreen(1, ScreenKind.ROUND, 2))
    assert primary(tonight.session).step is Step.OPEN_ROUND


def test_until_goals_are_chosen_rules_are_held_against_those_proposed() -> None:
    cells = voting(FormKind.CELL_RATING, source=OptionSource.CELLS)
    tonight = evening(block(BlockKind.STEP_1), block(BlockKind.STEP_2, cells))
    proposed, chosen = goal(), replace(goal(), status=GoalStatus.ADOPTED)
    tonight.do(PutEntry(proposed), PutEntry(Instrument(text="Verkoop", block=2)))
    assert [each.goal for each in options_to_be(tonight.session, vote(tonight))[0]] == [1]
    tonight.do(PutEntry(chosen))
    assert [each.goal for each in options_to_be(tonight.session, vote(tonight))[0]] == [2]


def test_where_the_tables_agree_there_is_nothing_to_vote_on() -> None:
    disputed = voting(FormKind.CELL_RATING, source=OptionSource.DISPUTED_CELLS)
    tonight = at_round(1, BlockKind.STEP_2, disputed)
    assert waits(tonight, 1)
    assert primary(tonight.session).step is Step.NEXT


def test_a_round_that_has_its_options_is_ready() -> None:
    tonight = at_round(1, BlockKind.STEP_4, dots("A", "B"))
    assert not waits(tonight, 1)
    assert primary(tonight.session).step is Step.OPEN_ROUND
