"""Walking through an evening: places, clock times, delay, the timer."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import START, Evening, block, dots, evening, sheet, voting
from wijkworkshop.core.acts.navigating import (
    AddTime,
    ChangeMinutes,
    CloseSession,
    GoToBlock,
    PauseTimer,
    ResumeTimer,
    ShowScreen,
    StartTimer,
    StopTimer,
)
from wijkworkshop.core.acts.rounds import InvalidateRound, OpenRound
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.navigation import (
    Stop,
    beside,
    delay,
    ends,
    here,
    planned,
    position,
    seconds_left,
    stops,
)
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import Block, ScreenKind, Timer
from wijkworkshop.core.terms import BlockKind, FormKind

MINUTE = timedelta(minutes=1)


def three_blocks() -> Evening:
    return evening(
        block(BlockKind.OPENING, minutes=10),
        block(BlockKind.STEP_4, dots("A", "B"), voting(FormKind.GRADE, "C"), minutes=30),
        block(BlockKind.BREAK, minutes=15),
        block(BlockKind.CLOSING, minutes=5),
    )


def test_an_evening_begins_with_the_welcome() -> None:
    tonight = three_blocks()
    assert here(tonight.session) == Stop(1, ScreenKind.WELCOME)
    assert [stop.screen for stop in stops(tonight.session, 1)] == [
        ScreenKind.WELCOME,
        ScreenKind.BOXES,
        ScreenKind.QUESTION,
        ScreenKind.HARVEST,
    ]


def test_a_block_asks_lets_vote_and_harvests() -> None:
    assert stops(three_blocks().session, 2) == (
        Stop(2, ScreenKind.QUESTION),
        Stop(2, ScreenKind.ROUND, 1),
        Stop(2, ScreenKind.ROUND, 2),
        Stop(2, ScreenKind.HARVEST),
    )


def test_step_2_shows_its_matrix_before_its_harvest() -> None:
    tonight = evening(block(BlockKind.OPENING), block(BlockKind.STEP_2))
    screens = [stop.screen for stop in stops(tonight.session, 2)]
    assert screens == [ScreenKind.QUESTION, ScreenKind.MATRIX, ScreenKind.HARVEST]


@pytest.mark.parametrize("kind", set(BlockKind) - {BlockKind.SLACK, BlockKind.RESULT})
def test_every_kind_of_block_with_a_round_has_a_place(kind: BlockKind) -> None:
    tonight = evening(block(kind, dots("A", "B")))
    assert Stop(1, ScreenKind.ROUND, 1) in stops(tonight.session, 1)


def test_a_block_without_a_place_to_be_is_not_gone_to() -> None:
    tonight = evening(block(BlockKind.OPENING), block(BlockKind.PRACTICE))
    assert tonight.refuses(GoToBlock(2)) is Reason.NOT_IN_THIS_BLOCK


def test_step_by_step_one_gets_to_the_end_and_back() -> None:
    tonight = three_blocks()
    walked = [here(tonight.session)]
    while (onward := beside(tonight.session, 1)) is not None:
        assert walked[-1] == beside_after(tonight, onward)
        walked.append(onward)
    assert walked == [stop for number in range(1, 5) for stop in stops(tonight.session, number)]
    assert beside(tonight.session, 1) is None
    assert beside(tonight.session, -len(walked)) is None


def beside_after(tonight: Evening, onward: Stop) -> Stop | None:
    """Go on; what is one step back from there."""
    tonight.do(ShowScreen(onward.block, onward.screen, onward.round))
    return beside(tonight.session, -1)


def test_an_invalid_round_is_left_out_and_the_fresh_one_is_in_its_place() -> None:
    tonight = three_blocks()
    tonight.do(OpenRound(1), InvalidateRound(1, "Mis"))
    assert [stop.round for stop in stops(tonight.session, 2)] == [0, 3, 2, 0]
    assert here(tonight.session) == Stop(2, ScreenKind.ROUND, 3)


def test_a_block_begins_when_it_is_shown_and_ends_when_the_next_begins() -> None:
    tonight = three_blocks()
    tonight.do(ShowScreen(1, ScreenKind.WELCOME))
    assert tonight.session.get(Block, 1).started_at is None
    tonight.do(ShowScreen(1, ScreenKind.BOXES), GoToBlock(2))
    first, second = tonight.session.get(Block, 1), tonight.session.get(Block, 2)
    assert first.started_at == START + 2 * MINUTE
    assert first.ended_at == second.started_at == START + 3 * MINUTE


def test_a_block_can_be_taken_up_again_after_another_one() -> None:
    """E21: steps in any order, resumable."""
    tonight = three_blocks()
    tonight.do(GoToBlock(2), GoToBlock(4), GoToBlock(2))
    again = tonight.session.get(Block, 2)
    assert (again.started_at, again.ended_at) == (START + MINUTE, None)
    assert tonight.session.get(Block, 4).ended_at == tonight.now


def test_the_last_block_ends_with_the_evening() -> None:
    tonight = three_blocks()
    tonight.do(GoToBlock(4), CloseSession())
    assert tonight.session.get(Block, 4).ended_at == tonight.now


MINUTES = st.lists(st.integers(0, 240), min_size=4, max_size=4)


@given(MINUTES)
def test_blocks_follow_each_other_in_the_plan(minutes: list[int]) -> None:
    tonight = three_blocks()
    tonight.do(*(ChangeMinutes(number, each) for number, each in enumerate(minutes, 1)))
    times = planned(tonight.session)
    assert times[1] == START
    assert [times[n + 1] - times[n] for n in (1, 2, 3)] == [m * MINUTE for m in minutes[:3]]
    assert ends(tonight.session) == START + sum(minutes) * MINUTE


def test_an_evening_through_the_change_of_the_clock_keeps_its_length() -> None:
    """26 October 2025: at 03:00 it is 02:00 in Amsterdam."""
    amsterdam = ZoneInfo("Europe/Amsterdam")
    starts = datetime(2025, 10, 26, 1, 30, tzinfo=amsterdam).astimezone(UTC)
    plan = sheet(*(block(BlockKind.BREAK, minutes=60) for _ in range(4)))
    setup = Setup("Nachtwerk", date(2025, 10, 26), starts)
    session = make_session("dst", setup, plan, "1", starts)
    local = [at.astimezone(amsterdam).strftime("%H:%M") for at in planned(session).values()]
    assert local == ["01:30", "02:30", "02:30", "03:30"]
    assert ends(session) - starts == timedelta(hours=4)


class TestDelay:
    def test_before_the_start_there_is_none(self) -> None:
        assert delay(three_blocks().session, START + timedelta(hours=1)) == timedelta(0)

    def test_a_late_start_is_a_delay_an_early_one_is_time_won(self) -> None:
        late, early = three_blocks(), three_blocks()
        late.now, early.now = START + 13 * MINUTE, START + 5 * MINUTE
        late.do(GoToBlock(2))
        early.do(GoToBlock(2))
        assert delay(late.session, late.now) == 4 * MINUTE
        assert delay(early.session, early.now) == -4 * MINUTE

    def test_running_over_adds_to_it(self) -> None:
        tonight = three_blocks()
        tonight.now = START + 9 * MINUTE
        tonight.do(GoToBlock(2))
        assert delay(tonight.session, START + 40 * MINUTE) == timedelta(0)
        assert delay(tonight.session, START + 47 * MINUTE) == 7 * MINUTE

    def test_more_minutes_take_it_away(self) -> None:
        tonight = three_blocks()
        tonight.now = START + 9 * MINUTE
        tonight.do(GoToBlock(2), ChangeMinutes(2, 40))
        assert delay(tonight.session, START + 47 * MINUTE) == timedelta(0)

    def test_looking_back_does_not_count_as_running_over(self) -> None:
        tonight = three_blocks()
        tonight.now = START + 9 * MINUTE
        tonight.do(GoToBlock(2))
        tonight.now = START + 39 * MINUTE
        tonight.do(GoToBlock(1))
        assert delay(tonight.session, START + 70 * MINUTE) == timedelta(0)


class TestTimer:
    def test_it_counts_down_and_runs_over(self) -> None:
        timer = Timer(1, START, 180, ScreenKind.QUESTION, 2)
        assert seconds_left(timer, START) == 180
        assert seconds_left(timer, START + timedelta(seconds=179.5)) == 1
        assert seconds_left(timer, START + timedelta(seconds=200)) == -20

    @given(st.integers(1, 900), st.integers(0, 900), st.integers(0, 900), st.integers(0, 900))
    def test_a_pause_costs_no_time(self, seconds: int, before: int, held: int, later: int) -> None:
        tonight = three_blocks()
        tonight.do(StartTimer(seconds))
        tonight.now += timedelta(seconds=before) - MINUTE
        tonight.do(PauseTimer())
        assert left(tonight, held) == seconds - before
        tonight.now += timedelta(seconds=held) - MINUTE
        tonight.do(ResumeTimer())
        assert left(tonight, later) == seconds - before - later

    def test_holding_twice_is_holding_once(self) -> None:
        tonight = three_blocks()
        tonight.do(StartTimer(600), PauseTimer(), PauseTimer())
        assert left(tonight, 0) == 540
        tonight.do(ResumeTimer(), ResumeTimer())
        assert left(tonight, 0) == 480

    def test_time_can_be_added_and_taken(self) -> None:
        tonight = three_blocks()
        tonight.do(StartTimer(600), AddTime(120))
        assert left(tonight, 0) == 660
        assert tonight.refuses(AddTime(-720)) is Reason.OUT_OF_RANGE
        tonight.do(StopTimer())
        assert tonight.refuses(AddTime(60)) is Reason.NOT_FOUND
        assert tonight.refuses(PauseTimer()) is Reason.NOT_FOUND

    @pytest.mark.parametrize("seconds", [0, -1, 4 * 3600 + 1])
    def test_it_runs_up_to_four_hours(self, seconds: int) -> None:
        assert three_blocks().refuses(StartTimer(seconds)) is Reason.OUT_OF_RANGE


def left(tonight: Evening, seconds: int) -> int:
    timer = tonight.session.get(Timer, 1)
    return seconds_left(timer, tonight.now + timedelta(seconds=seconds))


def test_the_position_names_the_part_of_a_long_screen() -> None:
    tonight = three_blocks()
    tonight.do(ShowScreen(2, ScreenKind.HARVEST, part=2))
    assert (position(tonight.session).part, here(tonight.session).screen) == (2, "harvest")
