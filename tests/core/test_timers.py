"""A clock belongs to its screen: no other one shows it, and that one shows what is left."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import Evening, block, dots, evening
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.navigating import (
    AddTime,
    ChangeMinutes,
    CloseSession,
    PauseTimer,
    ReopenSession,
    ResumeTimer,
    ShowScreen,
    StartStep,
    StartTimer,
    StopTimer,
)
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.planning import DropRound
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound, InvalidateRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.navigation import Stop, here, listening, seconds_left, stops
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Block, BlockStep, Details, Over, ScreenKind, Timer
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.core.timers import timer_here

QUESTION_1, PAUSE, QUESTION_2 = 2, 3, 4
FIRST, SECOND = (Stop(each, ScreenKind.QUESTION) for each in (QUESTION_1, QUESTION_2))
ROUND = Stop(QUESTION_1, ScreenKind.ROUND, 1)
REST = Stop(PAUSE, ScreenKind.PAUSE)


@pytest.fixture
def tonight() -> Evening:
    return four_blocks()


def four_blocks() -> Evening:
    return evening(
        block(BlockKind.OPENING),
        block(BlockKind.QUESTION_1, dots("A", "B"), minutes=30),
        block(BlockKind.BREAK, minutes=15),
        block(BlockKind.QUESTION_2, minutes=30),
    )


def go(tonight: Evening, stop: Stop, minutes: int = 1) -> None:
    """Go somewhere, so many minutes later."""
    tonight.now += timedelta(minutes=minutes - 1)
    tonight.do(ShowScreen(stop.block, stop.screen, stop.round))


def seen(tonight: Evening) -> int | None:
    """The seconds that the room sees left."""
    count = lit_view(tonight.session, tonight.now).countdown
    return count.left if count else None


def test_five_minutes_of_question_1_do_not_run_on_in_question_2(tonight: Evening) -> None:
    go(tonight, FIRST)
    tonight.do(StartTimer(300))
    go(tonight, SECOND)
    assert seen(tonight) is None
    go(tonight, FIRST)
    assert seen(tonight) == 180


def test_a_clock_that_ran_out_elsewhere_is_gone(tonight: Evening) -> None:
    go(tonight, FIRST)
    tonight.do(StartTimer(300))
    go(tonight, SECOND)
    go(tonight, FIRST, minutes=5)
    assert seen(tonight) is None
    assert tonight.session.all(Timer) == ()


def test_a_clock_that_runs_over_in_sight_stays_until_one_leaves(tonight: Evening) -> None:
    go(tonight, FIRST)
    tonight.do(StartTimer(300))
    tonight.now += timedelta(minutes=7)
    assert seen(tonight) == -120
    go(tonight, FIRST)  # as a page of it
    assert seen(tonight) == -180
    go(tonight, SECOND)
    assert tonight.session.all(Timer) == ()


def test_two_screens_have_each_their_own(tonight: Evening) -> None:
    go(tonight, FIRST)
    tonight.do(StartTimer(600))
    go(tonight, SECOND)
    tonight.do(StartTimer(1200), PauseTimer())
    go(tonight, FIRST)
    assert seen(tonight) == 600 - 240
    tonight.do(StopTimer())
    go(tonight, SECOND)
    assert seen(tonight) == 1200 - 60


def test_a_vote_keeps_its_clock_and_the_break_has_its_own(tonight: Evening) -> None:
    tonight.do(OpenRound(1))
    go(tonight, REST)
    assert seen(tonight) == 15 * 60
    tonight.now += timedelta(minutes=1)
    tonight.do(CloseRound(1))  # from the strip
    assert seen(tonight) == 13 * 60
    go(tonight, ROUND)
    assert seen(tonight) is None


def test_a_break_counts_to_its_own_end_also_when_that_shifts(tonight: Evening) -> None:
    go(tonight, REST, minutes=47)  # late, or early: it lasts as long
    began = tonight.now
    tonight.now += timedelta(minutes=5)
    assert seen(tonight) == 10 * 60
    tonight.do(ChangeMinutes(PAUSE, 20))
    assert seen(tonight) == 14 * 60
    assert tonight.session.get(Block, PAUSE).started_at == began


@pytest.mark.parametrize(
    "request_", [StartTimer(60), PauseTimer(), ResumeTimer(), StopTimer(), AddTime(60)]
)
def test_nobody_holds_or_sets_the_clock_of_a_break(tonight: Evening, request_: StopTimer) -> None:
    go(tonight, REST)
    assert tonight.refuses(request_) is Reason.BREAK_HAS_CLOCK
    tonight.do(ListenFirst())
    tonight.do(PauseTimer())  # that of listening


def test_a_break_looked_at_again_goes_on_or_is_over(tonight: Evening) -> None:
    go(tonight, REST)
    go(tonight, SECOND)
    go(tonight, REST)
    assert seen(tonight) == 13 * 60
    go(tonight, SECOND)
    left = tonight.session.get(Block, PAUSE).ended_at
    go(tonight, REST, minutes=30)
    assert seen(tonight) is None
    go(tonight, SECOND)
    assert tonight.session.get(Block, PAUSE).ended_at == left  # it did not last any longer


def test_listening_has_its_own_and_the_screen_waits(tonight: Evening) -> None:
    go(tonight, FIRST)
    tonight.do(StartTimer(300), ListenFirst(120))
    assert seen(tonight) == 120
    go(tonight, SECOND, minutes=20)
    assert seen(tonight) is None
    go(tonight, FIRST)
    assert seen(tonight) == 300 - 120


def test_the_clock_of_a_step_runs_on_all_screens_of_its_block_but_a_vote_has_its_own(
    tonight: Evening,
) -> None:
    """Tables fill in what the room sees on the next screen."""
    steps = tuple(BlockStep(each, f"Stap {each}", 20, block=QUESTION_1) for each in (1, 2))
    tonight.session = tonight.session.after(Change(put=steps))
    go(tonight, FIRST)
    tonight.do(StartStep(QUESTION_1, 1))
    go(tonight, Stop(QUESTION_1, ScreenKind.HARVEST))
    assert seen(tonight) == 19 * 60
    tonight.do(PauseTimer())
    go(tonight, FIRST)
    assert seen(tonight) == 18 * 60
    tonight.do(StartStep(QUESTION_1, 2), OpenRound(1))
    assert seen(tonight) == 180
    go(tonight, SECOND)
    assert seen(tonight) is None
    go(tonight, Stop(QUESTION_1, ScreenKind.HARVEST))
    assert seen(tonight) == 17 * 60
    assert len(tonight.session.all(Timer)) == 2


def test_a_round_that_is_gone_leaves_no_clock(tonight: Evening) -> None:
    tonight.do(OpenRound(1), InvalidateRound(1, "Mis"))
    assert tonight.session.all(Timer) == ()
    again = here(tonight.session).round
    tonight.do(StartTimer(600))
    go(tonight, FIRST)
    tonight.do(DropRound(again))
    assert tonight.session.all(Timer) == ()


def test_a_settled_round_has_no_clock_of_another_screen(tonight: Evening) -> None:
    go(tonight, FIRST)
    tonight.do(StartTimer(900), OpenRound(1), CloseRound(1), SettleRound(1))
    assert here(tonight.session) == ROUND
    assert seen(tonight) is None


@dataclass
class Wall:
    """What a facilitator would keep on a wall: a kitchen timer beside each screen."""

    ends: dict[Stop, datetime] = field(default_factory=dict)
    held: dict[Stop, int] = field(default_factory=dict)  # seconds left of one that stands still

    def left(self, stop: Stop, now: datetime) -> int | None:
        if stop in self.held:
            return self.held[stop]
        return int((self.ends[stop] - now).total_seconds()) if stop in self.ends else None

    def leave(self, now: datetime) -> None:
        """Put away those that rang, also when they were stopped afterwards."""
        self.ends = {stop: end for stop, end in self.ends.items() if end > now}
        self.held = {stop: left for stop, left in self.held.items() if left > 0}

    def do(self, act: object, stop: Stop, now: datetime) -> None:
        left = self.left(stop, now)
        if isinstance(act, StartTimer):
            self.held.pop(stop, None)
            self.ends[stop] = now + timedelta(seconds=act.seconds)
        elif isinstance(act, StopTimer):
            self.held.pop(stop, None)
            self.ends.pop(stop, None)
        elif isinstance(act, PauseTimer) and left is not None and stop not in self.held:
            self.held[stop] = left
            del self.ends[stop]
        elif isinstance(act, ResumeTimer) and stop in self.held:
            self.ends[stop] = now + timedelta(seconds=self.held.pop(stop))


PLACES = tuple(
    stop
    for each in (1, QUESTION_1, PAUSE, QUESTION_2)
    for stop in stops(four_blocks().session, each)
)
ACTS = st.one_of(
    st.sampled_from(PLACES),
    st.sampled_from((StopTimer(), PauseTimer(), ResumeTimer())),
    st.integers(1, 900).map(StartTimer),
)


@given(st.lists(st.tuples(ACTS, st.integers(0, 400)), max_size=25))
def test_wherever_one_walks_the_clock_is_that_of_the_screen(
    steps: list[tuple[Stop | StartTimer | StopTimer | PauseTimer | ResumeTimer, int]],
) -> None:
    tonight, wall = four_blocks(), Wall()
    for act, seconds in steps:
        tonight.now += timedelta(seconds=seconds)
        stop = here(tonight.session)
        if isinstance(act, Stop):
            if act != stop:
                wall.leave(tonight.now + timedelta(minutes=1))
            tonight.do(ShowScreen(act.block, act.screen, act.round))
        elif stop.screen is not ScreenKind.PAUSE and (
            isinstance(act, StartTimer | StopTimer) or timer_here(tonight.session)
        ):
            tonight.do(act)
            wall.do(act, stop, tonight.now)
        belongs_here(tonight, wall)


def belongs_here(tonight: Evening, wall: Wall) -> None:
    """The clock in sight is of the place in sight, and says what the one on the wall says."""
    stop, timer = here(tonight.session), timer_here(tonight.session)
    if timer is not None:
        assert Stop(timer.block, timer.screen, timer.round) == stop
    if stop.screen is not ScreenKind.PAUSE:
        left = None if timer is None else seconds_left(timer, tonight.now)
        assert left == wall.left(stop, tonight.now)
    elif timer is not None:
        found = tonight.session.get(Block, PAUSE)
        assert found.started_at is not None
        assert seconds_left(timer, found.started_at) == 60 * found.minutes


LIVELY = st.one_of(
    st.sampled_from(PLACES),
    st.sampled_from(
        (
            ListenFirst(300),
            TakeAway(),
            ShowOver(Over.BOXES),
            OpenRound(1),
            CloseRound(1),
            InvalidateRound(1, "Mis"),
            StopTimer(),
            PauseTimer(),
            ResumeTimer(),
            AddTime(60),
            ChangeMinutes(PAUSE, 20),
            CloseSession(),
            ReopenSession(),
        )
    ),
    st.integers(1, 900).map(StartTimer),
)


@given(st.lists(st.tuples(LIVELY, st.integers(0, 400)), max_size=25))
def test_whatever_happens_an_act_leaves_the_clocks_of_other_screens_alone(
    steps: list[tuple[Stop | Request, int]],
) -> None:
    tonight = four_blocks()
    for act, seconds in steps:
        tonight.now += timedelta(seconds=seconds)
        before, stop = tonight.session, here(tonight.session)
        asked = ShowScreen(act.block, act.screen, act.round) if isinstance(act, Stop) else act
        with suppress(Refused):
            tonight.do(asked)
        timer = timer_here(tonight.session)
        if timer is not None:
            assert place_of(timer) == here(tonight.session)
            assert timer.listening == (listening(tonight.session) is not None)
        concerned = {stop, here(tonight.session), ROUND}
        for old in before.all(Timer):
            new = tonight.session.find(Timer, old.id)
            gone = new is None and (seconds_left(old, tonight.now) <= 0 or not_running(tonight))
            assert place_of(old) in concerned or old.listening or gone or new == old
        kept = [(place_of(each), each.listening) for each in tonight.session.all(Timer)]
        assert len(kept) == len(set(kept))


def place_of(timer: Timer) -> Stop:
    return Stop(timer.block, timer.screen, timer.round)


def not_running(tonight: Evening) -> bool:
    return tonight.session.get(Details, 1).closed_at is not None


def test_a_closed_evening_counts_no_break(tonight: Evening) -> None:
    go(tonight, REST)
    tonight.do(CloseSession(), ReopenSession())
    assert seen(tonight) is None
