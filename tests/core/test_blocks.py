"""Blocks that stand in a run sheet beside questions and steps: slack, results, steps within."""

from dataclasses import replace
from datetime import timedelta

from tests.support.core.scenes import START, Evening, block, dots, evening
from tests.support.documents import fact
from wijkworkshop.core.acts.counting import RecordTurnout
from wijkworkshop.core.acts.navigating import GoToBlock, StartStep
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.document import Sentence
from wijkworkshop.core.navigation import Stop, beside, here, in_reserve, next_step, steps, stops
from wijkworkshop.core.outcomes.recognition import RecognitionProfile
from wijkworkshop.core.planning.run_sheet import StepPlan
from wijkworkshop.core.public.screens import Harvest, Welcome
from wijkworkshop.core.public.view import lit_view, screen_at
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import ScreenKind, Timer
from wijkworkshop.core.terms import BlockKind, Channel, Group


def test_the_room_sees_nothing_of_slack() -> None:
    tonight = evening(
        block(BlockKind.SLACK, minutes=5), block(BlockKind.OPENING), block(BlockKind.CLOSING)
    )
    view = lit_view(tonight.session, START).screen
    assert here(tonight.session) == Stop(2, ScreenKind.WELCOME)
    assert isinstance(view, Welcome)
    assert [line.kind for line in view.programme] == [BlockKind.OPENING, BlockKind.CLOSING]
    assert view.programme[0].starts - view.starts == timedelta(minutes=5)
    assert tonight.refuses(GoToBlock(1)) is Reason.NOT_IN_THIS_BLOCK
    assert in_reserve(tonight.session) == timedelta(minutes=5)


def voted_before_the_break() -> Evening:
    """Votes of question 1, a break, and their result; the first one is counted by then."""
    tonight = evening(
        block(BlockKind.QUESTION_1, dots("A", "B"), dots("C", "D")),
        block(BlockKind.BREAK),
        block(BlockKind.RESULT),
        block(BlockKind.CLOSING),
    )
    tonight.do(OpenRound(1), RecordTurnout(1, Channel.HANDS, Group.UNKNOWN, 0, 12))
    tonight.do(CloseRound(1), GoToBlock(3))
    return tonight


def test_a_result_shows_the_votes_and_the_outcome_of_the_block_before_the_break() -> None:
    tonight = voted_before_the_break()
    outcome = Stop(3, ScreenKind.HARVEST)
    votes = [Stop(3, ScreenKind.ROUND, number) for number in (1, 2)]
    assert stops(tonight.session, 3) == (*votes, outcome)
    assert Stop(1, ScreenKind.HARVEST) not in stops(tonight.session, 1)
    tonight.do(PutEntry(RecognitionProfile(1, sentence="Wij herkennen de huizen")))
    harvest = screen_at(tonight.session, outcome)
    assert isinstance(harvest, Harvest)
    assert Sentence(fact("sentence", "Wij herkennen de huizen")) in harvest.document
    assert harvest.heading.kind is BlockKind.QUESTION_1


def test_settling_and_showing_a_vote_stays_in_the_block_of_results() -> None:
    tonight = voted_before_the_break()
    tonight.do(SettleRound(1), RevealRound(1))
    assert here(tonight.session) == Stop(3, ScreenKind.ROUND, 1)
    assert beside(tonight.session, 1) == Stop(3, ScreenKind.ROUND, 2)


def test_a_result_after_nothing_has_nothing() -> None:
    tonight = evening(block(BlockKind.OPENING), block(BlockKind.RESULT))
    assert stops(tonight.session, 2) == (Stop(2, ScreenKind.HARVEST),)


def test_an_early_round_comes_before_the_screen_that_would_colour_it() -> None:
    first = replace(dots("A", "B"), early=True)
    tonight = evening(block(BlockKind.QUESTION_1, dots("C", "D"), first))
    assert [(stop.screen, stop.round) for stop in stops(tonight.session, 1)] == [
        (ScreenKind.WELCOME, 0),
        (ScreenKind.ROUND, 2),
        (ScreenKind.QUESTION, 0),
        (ScreenKind.ROUND, 1),
        (ScreenKind.HARVEST, 0),
    ]


def in_steps() -> Evening:
    steps = (StepPlan("Zelf", 6, 1), StepPlan("Beeld", 4), StepPlan("Tafels", 18))
    plan = replace(block(BlockKind.QUESTION_1, dots("A", "B"), minutes=40), steps=steps)
    return evening(block(BlockKind.OPENING), plan)


def test_the_steps_of_a_block_have_their_minutes_on_the_timer() -> None:
    tonight = in_steps()
    assert next_step(tonight.session, 1) is None
    tonight.do(GoToBlock(2), StartStep(2, 2))
    assert tonight.session.get(Timer, 1).seconds == 240
    after = next_step(tonight.session, 2)
    assert after is not None
    assert after.title == "Tafels"
    tonight.do(StartStep(2, 3))
    assert next_step(tonight.session, 2) is None
    assert tonight.refuses(StartStep(2, 4)) is Reason.NOT_FOUND


def test_a_round_begins_the_step_that_it_belongs_to() -> None:
    tonight = in_steps()
    tonight.do(OpenRound(1))
    begun = [step.started_at is not None for step in steps(tonight.session, 2)]
    assert begun == [True, False, False]
