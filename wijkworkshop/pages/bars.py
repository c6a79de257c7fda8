"""A bar in parts: for the groups of a result, or the levels of an answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from wijkworkshop.pages.marks import Align, Box, Corners, Marks, Rect, Role, Type
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import Tone

INSIDE = Type(28, 700, floor=28, leading=1.1)
GAP = 3.0


@dataclass(frozen=True, slots=True)
class Parts:
    """What a bar is made of: numbers with their tones; `most` fills the width."""

    shown: tuple[tuple[int, Tone], ...]
    most: int

    def rects(self, rect: Rect, moment: float) -> list[Rect]:
        """Return where the parts stand beside each other."""
        unit = rect.width / max(1, self.most) * moment
        numbers = [number for number, _tone in self.shown]
        starts = [0, *accumulate(numbers)]
        gaps = [*([GAP] * (len(numbers) - 1)), 0.0]
        return [
            Rect(rect.x + start * unit, rect.y, max(1.0, number * unit - gap), rect.height)
            for number, start, gap in zip(numbers, starts, gaps, strict=False)
        ]


def parts_of(pieces: Sequence[tuple[int, Tone]], most: int) -> Parts:
    """Return the parts of a bar, without the empty ones."""
    return Parts(tuple(piece for piece in pieces if piece[0]), most)


def stacked(space: Space, bars: Sequence[tuple[Rect, Parts]], plain: bool = False) -> list[Marks]:
    """Draw bars in parts, with their numbers in one size once they have grown.

    A part that is too narrow for its number shows none.
    """
    kind = _inside(space, bars)
    return [_stacked(space, rect, parts, None if plain else kind) for rect, parts in bars]


def _stacked(space: Space, rect: Rect, parts: Parts, kind: Type | None) -> Marks:
    marks: Marks = ()
    places = parts.rects(rect, space.moment)
    last = len(places) - 1
    for place, (part, (number, tone)) in enumerate(zip(places, parts.shown, strict=True)):
        marks += (_part(part, tone, place == 0, place == last),)
        if kind and space.moment >= 1 and _fits(space, part, number, INSIDE):
            align, role = Align.CENTRE, Role.INSIDE
            marks += (space.text(part, str(number), kind, tone.text, align=align, role=role),)
    return marks


def _fits(space: Space, part: Rect, number: int, kind: Type) -> bool:
    return space.width_of(str(number), kind) + 10 <= part.width


def _inside(space: Space, bars: Sequence[tuple[Rect, Parts]]) -> Type:
    """Return the type of the numbers: larger in high bars where all that show still fit."""
    tall = max((rect.height for rect, _parts in bars), default=0.0)
    larger = replace(INSIDE, size=max(INSIDE.size, min(36.0, round(0.46 * tall))))
    pairs = [
        (part, number)
        for rect, parts in bars
        for part, (number, _tone) in zip(parts.rects(rect, 1.0), parts.shown, strict=True)
        if _fits(space, part, number, INSIDE)
    ]
    return larger if all(_fits(space, *pair, larger) for pair in pairs) else INSIDE


def _part(rect: Rect, tone: Tone, first: bool, last: bool) -> Box:
    radius = min(rect.height * 0.2, rect.width / 2)
    left, right = radius * first, radius * last
    corners = Corners(left, right, right, left)
    return Box(rect, tone.fill, tone.edge, corners, dashed=tone.dashed)


def grown(tall: float) -> float:
    """Return the size of a label beside a bar: rows that are few have larger words."""
    return max(38.0, min(52.0, 0.36 * tall))
