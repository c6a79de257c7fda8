"""Numbers in the picture of four quadrants: each where it belongs, none over another."""

from itertools import combinations
from math import hypot

from hypothesis import example, given
from hypothesis import strategies as st

from wijkworkshop.core.voting.thresholds import HIGH_MEAN
from wijkworkshop.pages.marks import Rect
from wijkworkshop.pages.placing import LEAST, MOST, placed, point_of

MEAN = st.integers(LEAST, MOST)
MEANS = st.lists(st.tuples(MEAN, MEAN), max_size=12)
PLOTS = st.sampled_from([Rect(96, 300, 520, 470), Rect(96, 280, 760, 520), Rect(0, 0, 920, 620)])
SIDE = 58.0
CROWDED = [(30, 30), (31, 43), (32, 41), (30, 30), (30, 33), (30, 39), *[(30, 30)] * 4]
"""Ten in one quadrant, whose early places left no room for the last."""


@given(PLOTS, MEANS)
@example(Rect(96, 300, 520, 470), CROWDED)
@example(Rect(96, 300, 520, 470), [(30, 30)] * 12)
def test_no_number_covers_another_and_each_stays_in_its_quadrant(
    plot: Rect, means: list[tuple[int, int]]
) -> None:
    found = placed(plot, SIDE, means)
    for one, other in combinations(found, 2):
        assert hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]) >= SIDE
    for (feasibility, impact), each in zip(means, found, strict=True):
        x, y = each.at
        assert (x > plot.x + plot.width / 2) == (feasibility >= HIGH_MEAN)
        assert (y < plot.y + plot.height / 2) == (impact >= HIGH_MEAN)
        assert plot.covers(Rect(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE))


@given(PLOTS, MEAN, MEAN, MEAN)
def test_more_is_further(plot: Rect, one: int, other: int, same: int) -> None:
    (x, _), (other_x, _) = (point_of(plot, SIDE, each, same) for each in (one, other))
    (_, y), (_, other_y) = (point_of(plot, SIDE, same, each) for each in (one, other))
    if one < other:
        assert x < other_x
        assert y > other_y


@given(PLOTS, MEAN, MEAN)
def test_a_number_alone_stands_at_its_point(plot: Rect, feasibility: int, impact: int) -> None:
    (only,) = placed(plot, SIDE, [(feasibility, impact)])
    assert not only.moved
