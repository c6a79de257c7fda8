"""The clock of a run-through goes faster and never jumps."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.support.driving import Clock
from wijkworkshop.ui.controllers.run_through.pace import PacedClock

BEGAN = datetime(2026, 11, 24, 18, tzinfo=UTC)
STEPS = st.lists(st.tuples(st.sampled_from([1, 10, 60]), st.integers(0, 600)), max_size=8)


@given(STEPS)
def test_time_is_the_sum_of_what_passed_at_each_pace(steps: list[tuple[int, int]]) -> None:
    clock = Clock(BEGAN)
    paced, passed = PacedClock(clock), 0
    for pace, seconds in steps:
        before = paced()
        paced.go_at(pace)
        assert paced() == before
        clock.pass_by(seconds=seconds)
        passed += pace * seconds
        assert paced() == BEGAN + timedelta(seconds=passed)
