"""Listening first: the programme waits, and goes on where it was."""

from datetime import timedelta

import pytest

from tests.support.core.scenes import Evening, block, dots, evening
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.navigating import (
    AddTime,
    CloseSession,
    GoToBlock,
    PauseTimer,
    StartTimer,
)
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.navigation import here, listening, overlay, seconds_left
from wijkworkshop.core.primary_action import Step, primary
from wijkworkshop.core.public import screens
from wijkworkshop.core.public.interruptions import objections
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import Listening, Over, Timer
from wijkworkshop.core.terms import BlockKind, Tag
from wijkworkshop.core.timers import timer_here


@pytest.fixture
def tonight() -> Evening:
    at = evening(block(BlockKind.OPENING), block(BlockKind.STEP_4, dots("A", "B")))
    at.do(GoToBlock(2))
    return at


def left(at: Evening) -> int:
    return seconds_left(shown(at), at.now)


def shown(at: Evening) -> Timer:
    """The clock that the room sees."""
    timer = timer_here(at.session)
    assert timer is not None
    return timer


def test_a_calm_page_lies_over_the_walk_with_a_time_of_its_own(tonight: Evening) -> None:
    before = here(tonight.session)
    tonight.do(ListenFirst())
    view = lit_view(tonight.session, tonight.now)
    assert isinstance(view.screen, screens.Listening)
    assert view.countdown is not None
    assert view.countdown.total == 600
    assert here(tonight.session) == before
    assert primary(tonight.session).step is Step.UNCOVER


def test_taken_away_the_room_sees_what_it_saw_and_when_it_was_is_known(tonight: Evening) -> None:
    before = lit_view(tonight.session, tonight.now)
    tonight.do(ListenFirst())
    begun = tonight.now
    tonight.do(TakeAway())
    assert lit_view(tonight.session, tonight.now) == before
    assert listening(tonight.session) is None
    (heard,) = tonight.session.all(Listening)
    assert (heard.started_at, heard.ended_at, heard.block) == (begun, tonight.now, 2)


def test_a_timer_that_runs_waits_and_goes_on_with_what_it_had_left(tonight: Evening) -> None:
    tonight.do(StartTimer(300))
    tonight.do(ListenFirst())
    had = 300 - 60
    tonight.now += timedelta(minutes=20)
    tonight.do(TakeAway())
    assert left(tonight) == had
    assert len(tonight.session.all(Timer)) == 1


def test_a_timer_that_was_held_stays_held(tonight: Evening) -> None:
    tonight.do(StartTimer(300), PauseTimer(), ListenFirst(), TakeAway())
    assert left(tonight) == 240
    assert shown(tonight).paused_at is not None


def test_the_time_to_listen_can_be_changed_and_begun_anew(tonight: Evening) -> None:
    tonight.do(ListenFirst(), AddTime(300))
    assert shown(tonight).seconds == 900
    tonight.do(ListenFirst(120))
    assert left(tonight) == 120
    assert len(tonight.session.all(Listening)) == 1


def test_impossible_times_are_refused(tonight: Evening) -> None:
    assert tonight.refuses(ListenFirst(0)) is Reason.OUT_OF_RANGE
    assert tonight.refuses(ListenFirst(10**9)) is Reason.OUT_OF_RANGE
    assert tonight.refuses(ShowOver(Over.LISTENING)) is Reason.NOT_FOUND


def test_going_somewhere_ends_it_and_a_round_has_its_own_time(tonight: Evening) -> None:
    tonight.do(StartTimer(900), ListenFirst(), OpenRound(1))
    assert overlay(tonight.session) is None
    assert listening(tonight.session) is None
    assert shown(tonight).seconds == 180
    assert tonight.session.where(Timer, listening=True) == ()


def test_a_round_closed_meanwhile_takes_its_time_along(tonight: Evening) -> None:
    tonight.do(OpenRound(1), ListenFirst(), CloseRound(1))
    assert shown(tonight).seconds == 600
    tonight.do(TakeAway())
    assert tonight.session.all(Timer) == ()


def test_the_boxes_laid_over_it_end_it(tonight: Evening) -> None:
    tonight.do(ListenFirst(), ShowOver(Over.BOXES))
    assert listening(tonight.session) is None
    assert tonight.session.all(Timer) == ()


def test_closing_leaves_nothing_over_the_walk(tonight: Evening) -> None:
    tonight.do(StartTimer(300), ListenFirst(), CloseSession())
    assert overlay(tonight.session) is None
    assert tonight.session.all(Timer) == ()
    assert listening(tonight.session) is None


def test_the_page_says_how_much_was_noted_since_and_not_what(tonight: Evening) -> None:
    tonight.do(AddContribution(2, "Te duur", tag=Tag.OBJECTION))
    tonight.do(ListenFirst())
    tonight.do(AddContribution(2, "Te hoog", tag=Tag.OBJECTION, owner=" Gemeente "))
    screen = lit_view(tonight.session, tonight.now).screen
    assert isinstance(screen, screens.Listening)
    assert screen.noted == 1
    assert "Te hoog" not in repr(screen)
    assert [each.owner for each in objections(tonight.session)] == ["", "Gemeente"]
