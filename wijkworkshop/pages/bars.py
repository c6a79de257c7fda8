"""A bar in parts: for the groups of a result, or the levels of an answer."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from wijkworkshop.pages.marks import Align, Box, Corners, Marks, Rect, Role, Type
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import Tone

INSIDE = Type(28, 700, floor=28, leading=1.1)
GAP = 3.0


def stacked(
    space: Space, rect: Rect, parts: Sequence[tuple[int, Tone]], most: int, plain: bool = False
) -> Marks:
    """Draw parts beside each other; `most` fills the width, numbers come when the bar has grown.

    A part that is too narrow for its number shows none.
    """
    shown = [(number, tone) for number, tone in parts if number]
    unit = rect.width / max(1, most) * space.moment
    starts = [0, *accumulate(number for number, _tone in shown)]
    ends = [*([GAP] * (len(shown) - 1)), 0.0]
    places = [
        Rect(rect.x + start * unit, rect.y, max(1.0, number * unit - end), rect.height)
        for (number, _tone), start, end in zip(shown, starts, ends, strict=False)
    ]
    kind = _inside(space, places, [number for number, _tone in shown])
    marks: Marks = ()
    for place, (part, (number, tone)) in enumerate(zip(places, shown, strict=True)):
        marks += (_part(part, tone, place == 0, place == len(shown) - 1),)
        if not plain and space.moment >= 1 and _fits(space, part, number, INSIDE):
            align, role = Align.CENTRE, Role.INSIDE
            marks += (space.text(part, str(number), kind, tone.text, align=align, role=role),)
    return marks


def _fits(space: Space, part: Rect, number: int, kind: Type) -> bool:
    return space.width_of(str(number), kind) + 10 <= part.width


def _inside(space: Space, parts: Sequence[Rect], numbers: Sequence[int]) -> Type:
    """Return the type of the numbers: larger in a high bar where all that show still fit."""
    tall = max((part.height for part in parts), default=0.0)
    larger = replace(INSIDE, size=max(INSIDE.size, min(36.0, round(0.46 * tall))))
    pairs = [
        (part, number)
        for part, number in zip(parts, numbers, strict=True)
        if _fits(space, part, number, INSIDE)
    ]
    return larger if all(_fits(space, *pair, larger) for pair in pairs) else INSIDE


def _part(rect: Rect, tone: Tone, first: bool, last: bool) -> Box:
    radius = min(rect.height * 0.2, rect.width / 2)
    left, right = radius * first, radius * last
    corners = Corners(left, right, right, left)
    return Box(rect, tone.fill, tone.edge, corners, dashed=bool(tone.edge))


def grown(tall: float) -> float:
    """Return the size of a label beside a bar: rows that are few have larger words."""
    return max(38.0, min(52.0, 0.36 * tall))
