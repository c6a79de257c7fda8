"""The lines of the thread: whole ones, and dotted ones that end in a ring."""

from collections.abc import Sequence
from dataclasses import replace

from wijkworkshop.pages.marks import Box, Link, Marks, Rect, same
from wijkworkshop.pages.space import Space

RING, THICK = 22.0, 4.0
LEGEND = 70.0
"""How wide a loose end is in the legend."""


def links(space: Space, start: Rect, ends: Sequence[Rect]) -> Marks:
    """Draw a line from the middle of the right edge of a rectangle to the left edge of others."""
    return tuple(_link(space, start, end) for end in ends)


def loose_end(space: Space, start: Rect, end: Rect) -> Marks:
    """Draw a dotted line to a ring at the left edge of a rectangle: nothing goes on there."""
    ring = Rect(end.x - RING, end.y, RING, end.height).centred(RING, RING)
    return (
        _link(space, start, ring, loose=True),
        Box(ring, space.theme.accent, corners=same(RING / 2)),
        Box(ring.inset(THICK, THICK), space.theme.paper, corners=same(RING / 2 - THICK)),
    )


def sample(space: Space, line: Rect) -> Marks:
    """Draw a loose end as wide as a line of the legend."""
    return loose_end(space, replace(line, width=0), replace(line, x=line.right, width=0))


def _link(space: Space, start: Rect, end: Rect, *, loose: bool = False) -> Link:
    begins, arrives = start.y + start.height / 2, end.y + end.height / 2
    high, low = sorted((begins, arrives))
    place = Rect(start.right, high, end.x - start.right, low - high)
    return Link(place, space.theme.accent, rising=begins > arrives, loose=loose)
