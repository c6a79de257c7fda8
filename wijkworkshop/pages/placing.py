"""Where numbers stand in the picture of four quadrants: at their means, none over another.

A number that would cover another one moves to the nearest free place in its own quadrant, so
that where it stands stays true; its own point is marked, with a thin line to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import hypot

from wijkworkshop.core.voting.thresholds import HIGH_MEAN
from wijkworkshop.pages.marks import Rect

LEAST, MOST = 10, 50  # tenths
GAP = 5.0
FINE = 8.0
"""Steps in which a free place is looked for."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Placed:
    """The middle of a number, and of the point that it belongs to."""

    at: Point
    point: Point

    @property
    def moved(self) -> bool:
        """Tell whether the number stands away from its point."""
        return self.at != self.point


def placed(plot: Rect, side: float, means: Sequence[tuple[int, int]]) -> tuple[Placed, ...]:
    """Place numbers of this size in a plot; `means` are feasibility and impact in tenths.

    Placed one by one, early numbers can leave gaps too narrow for later ones; then all stand in
    rows and columns, the closest packing that always works for as many as a quadrant holds.
    """
    spots = [(_home(plot, side, *each), point_of(plot, side, *each)) for each in means]
    found = _close_by(spots, side) or _in_rows(spots, side)
    return tuple(Placed(at, point) for at, (_, point) in zip(found, spots, strict=True))


def _close_by(spots: Sequence[tuple[Rect, Point]], side: float) -> list[Point]:
    """Return the nearest free place of each, or nothing when one finds none."""
    found: list[Point] = []
    for home, point in spots:
        free = (each for each in _around(home, point) if _is_free(each, found, side))
        at = next(free, None)
        if at is None:
            return []
        found.append(at)
    return found


def _in_rows(spots: Sequence[tuple[Rect, Point]], side: float) -> list[Point]:
    """Return a place in rows and columns for each; only what has no room at all overlaps."""
    found: list[Point] = []
    for home, point in spots:
        places = _nearest(home, point, side + GAP)
        found.append(next((each for each in places if _is_free(each, found, side)), point))
    return found


def point_of(plot: Rect, side: float, feasibility: int, impact: int) -> Point:
    """Return where two means stand: further right is easier, higher up helps more."""
    home = _home(plot, side, feasibility, impact)
    across = _share(feasibility)
    up = _share(impact)
    return home.x + across * home.width, home.bottom - up * home.height


def _home(plot: Rect, side: float, feasibility: int, impact: int) -> Rect:
    """Return where the middle of a number may be: its quadrant, without the edges."""
    wide, tall = plot.width / 2, plot.height / 2
    x = plot.x + (wide if feasibility >= HIGH_MEAN else 0.0)
    y = plot.y + (0.0 if impact >= HIGH_MEAN else tall)
    return Rect(x, y, wide, tall).inset(side / 2 + GAP)


def _share(mean: int) -> float:
    """Return how far a mean is within its half of the scale, 0 to 1."""
    if mean >= HIGH_MEAN:
        return (mean - HIGH_MEAN) / (MOST - HIGH_MEAN)
    return (mean - LEAST) / (HIGH_MEAN - 1 - LEAST)


def _around(home: Rect, point: Point) -> Iterator[Point]:
    """Return the point, then places in its quadrant, the nearest first."""
    yield point
    yield from _nearest(home, point, FINE)


def _nearest(home: Rect, point: Point, step: float) -> list[Point]:
    """Return the places of a grid over a quadrant, the nearest to a point first."""
    steps = product(range(int(home.width // step) + 1), range(int(home.height // step) + 1))
    places = [(home.x + across * step, home.y + down * step) for across, down in steps]
    return sorted(places, key=lambda each: (_far(each, point), each))


def _is_free(place: Point, taken: Sequence[Point], side: float) -> bool:
    return all(_far(place, each) >= side + GAP for each in taken)


def _far(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])
