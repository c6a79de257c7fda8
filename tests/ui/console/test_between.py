"""Between which goals something is dropped, by their heights only."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop.ui.console.panels.board.between import (
    GAP,
    NEAR,
    Span,
    before_at,
    line_at,
    stays,
)


@st.composite
def goals(draw: st.DrawFn) -> list[Span]:
    """Goals below each other, in any order of their numbers."""
    top, spans = draw(st.integers(0, 60)), []
    for number in draw(st.permutations(range(1, draw(st.integers(1, 12)) + 1))):
        bottom = top + draw(st.integers(2 * NEAR + 1, 400))
        spans.append(Span(number, top, bottom))
        top = bottom + GAP
    return spans


@given(goals(), st.data())
def test_a_drop_on_a_line_comes_where_the_line_is(spans: list[Span], data: st.DataObject) -> None:
    before = data.draw(st.sampled_from([*(span.goal for span in spans), 0]))
    assert before_at(spans, line_at(spans, before)) == before


@given(goals())
def test_lines_are_outside_goals_from_above_to_below(spans: list[Span]) -> None:
    lines = [line_at(spans, before) for before in (*(span.goal for span in spans), 0)]
    assert all(one < other for one, other in pairwise(lines))
    assert not any(span.top < line < span.bottom for span in spans for line in lines)


@given(goals(), st.data())
def test_in_the_middle_of_a_goal_it_is_dropped_on_that(
    spans: list[Span], data: st.DataObject
) -> None:
    span = data.draw(st.sampled_from(spans))
    assert before_at(spans, (span.top + span.bottom) // 2) is None


@given(goals(), st.data())
def test_a_goal_stays_above_and_below_itself_only(spans: list[Span], data: st.DataObject) -> None:
    goal = data.draw(st.sampled_from(spans))
    near = {before_at(spans, goal.top - 1), before_at(spans, goal.bottom + 1)}
    every = (*(span.goal for span in spans), 0)
    assert {before for before in every if stays(spans, goal.goal, before)} == near
