"""The rows of a pair of rounds: each item by name, with something drawn beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from wijkworkshop.core.public.result_screens import Compared
from wijkworkshop.pages.bars import grown
from wijkworkshop.pages.layout import Size, cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Rule, Type
from wijkworkshop.pages.options import item_names
from wijkworkshop.pages.space import Space

ITEM = Type(42, 400, floor=34, leading=1.12)
MOST_TALL = 190.0

Beside = Callable[[Sequence[Rect], Compared], Marks]
"""Draws what stands beside the name of an item, in the places after it."""


def compared_rows(
    space: Space, rect: Rect, items: Sequence[Compared], after: Sequence[Size], beside: Beside
) -> Marks:
    """Draw a row for each item: its name, then places of these widths."""
    tall = min(MOST_TALL, rect.height / max(1, len(items)))
    places = rows(rect, *[tall] * len(items))
    parts = [cols(place, 0.4 * rect.width, *after, gap=24) for place in places]
    named = item_names(
        space,
        [part[0].inset(0, 2) for part in parts],
        [item.choice for item in items],
        replace(ITEM, size=max(42.0, grown(tall))),
        len(items) > 1,
    )
    marks: Marks = ()
    for place, part, name, item in zip(places, parts, named, items, strict=True):
        line = Rule(replace(place, height=2), space.theme.line)
        marks += (line, *name, *beside(part[1:], item))
    return (*marks, Rule(Rect(rect.x, places[-1].bottom, rect.width, 2), space.theme.line))
