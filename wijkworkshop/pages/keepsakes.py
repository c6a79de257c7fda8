"""One sentence a block, below each other in one size, each beside the name of its block."""

from collections.abc import Sequence
from dataclasses import replace

from wijkworkshop.core.document import Keepsake
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Role, Rule, Type
from wijkworkshop.pages.page_parts import to_come
from wijkworkshop.pages.space import Space

SENTENCE = Type(50, 400, floor=40, leading=1.18, thrift=1.0)
BLOCK = Type(34, 600, floor=30, leading=1.15)
LEAST_GAP = 26.0
MOST = 7
"""Sentences on one page."""


def keepsakes(space: Space, rect: Rect, kept: Sequence[Keepsake]) -> Marks:
    """Draw the sentences as large as they fit."""
    if not kept:
        return to_come(space, rect)
    name_wide = 0.2 * rect.width if space.narrow else 0.22 * rect.width
    wide = rect.width - name_wide - 40
    kind = _largest(space, rect.height, kept, wide)
    tall = [space.height_of(each.text, kind, wide) for each in kept]
    gap = (rect.height - sum(tall)) / len(kept)
    gap = min(64.0, gap)
    lines = rows(rect, *[each + gap for each in tall])
    parts = [cols(line, name_wide, None, gap=40) for line in lines]
    names = space.same_size(
        [
            space.text(part[0], each.block, BLOCK, space.theme.accent, role=Role.CAPTION)
            for part, each in zip(parts, kept, strict=True)
        ]
    )
    marks: Marks = ()
    for line, part, name, each in zip(lines, parts, names, kept, strict=True):
        rule = Rule(replace(line, height=2), space.theme.line)
        marks += (rule, name, space.text(part[1], each.text, kind))
    return marks


def _largest(space: Space, room: float, kept: Sequence[Keepsake], wide: float) -> Type:
    """Return the largest type in which the sentences fit with air between them."""

    def needed(kind: Type) -> float:
        return sum(space.height_of(each.text, kind, wide) + LEAST_GAP for each in kept)

    sizes = (
        replace(SENTENCE, size=size, floor=size)
        for size in range(int(SENTENCE.size), int(SENTENCE.floor), -1)
    )
    least = replace(SENTENCE, size=SENTENCE.floor)
    return next((kind for kind in sizes if needed(kind) <= room), least)
