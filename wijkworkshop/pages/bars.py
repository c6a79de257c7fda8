"""A bar in parts: for the groups of a result, or the levels of an answer."""

from collections.abc import Sequence
from itertools import accumulate

from wijkworkshop.pages.marks import Align, Box, Color, Corners, Marks, Rect, Role, Type
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
    marks: Marks = ()
    for place, (number, tone) in enumerate(shown):
        last = place == len(shown) - 1
        wide = number * unit - (0 if last else GAP)
        part = Rect(rect.x + starts[place] * unit, rect.y, max(1.0, wide), rect.height)
        marks += (_part(part, tone, place == 0, last),)
        if not plain and space.moment >= 1:
            marks += _number(space, part, number, tone.text)
    return marks


def _part(rect: Rect, tone: Tone, first: bool, last: bool) -> Box:
    radius = min(rect.height * 0.2, rect.width / 2)
    left, right = radius * first, radius * last
    corners = Corners(left, right, right, left)
    return Box(rect, tone.fill, tone.edge, corners, dashed=bool(tone.edge))


def _number(space: Space, rect: Rect, number: int, color: Color) -> Marks:
    words = str(number)
    if space.width_of(words, INSIDE) + 10 > rect.width:
        return ()
    return (space.text(rect, words, INSIDE, color, align=Align.CENTRE, role=Role.INSIDE),)
