"""Where numbers stand in the picture of four quadrants: at their means, none over another.

A number that would cover another one moves to the nearest free place in its own quadrant, so
that where it stands stays true; its own point is marked, with a thin line to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import hypot

from wijkworkshop.core.voting.forms.weighing import ENOUGH
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
    """Place numbers of this size in a plot; `means` are feasibility and impact in tenths."""
    found: list[Placed] = []
    for feasibility, impact in means:
        point = point_of(plot, side, feasibility, impact)
        taken = [each.at for each in found]
        free = (each for each in _around(_home(plot, side, feasibility, impact), point))
        at = next((each for each in free if _is_free(each, taken, side)), point)
        found.append(Placed(at, point))
    return tuple(found)


def point_of(plot: Rect, side: float, feasibility: int, impact: int) -> Point:
    """Return where two means stand: further right is easier, higher up helps more."""
    home = _home(plot, side, feasibility, impact)
    across = _share(feasibility)
    up = _share(impact)
    return home.x + across * home.width, home.bottom - up * home.height


def _home(plot: Rect, side: float, feasibility: int, impact: int) -> Rect:
    """Return where the middle of a number may be: its quadrant, without the edges."""
    wide, tall = plot.width / 2, plot.height / 2
    x = plot.x + (wide if feasibility >= ENOUGH else 0.0)
    y = plot.y + (0.0 if impact >= ENOUGH else tall)
    return Rect(x, y, wide, tall).inset(side / 2 + GAP)


def _share(mean: int) -> float:
    """Return how far a mean is within its half of the scale, 0 to 1."""
    if mean >= ENOUGH:
        return (mean - ENOUGH) / (MOST - ENOUGH)
    return (mean - LEAST) / (ENOUGH - 1 - LEAST)


def _around(home: Rect, point: Point) -> Iterator[Point]:
    """Return the point, then places in its quadrant, the nearest first."""
    yield point
    steps = product(range(int(home.width // FINE) + 1), range(int(home.height // FINE) + 1))
    places = [(home.x + across * FINE, home.y + down * FINE) for across, down in steps]
    yield from sorted(places, key=lambda each: (_far(each, point), each))


def _is_free(place: Point, taken: Sequence[Point], side: float) -> bool:
    return all(_far(place, each) >= side + GAP for each in taken)


def _far(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])
