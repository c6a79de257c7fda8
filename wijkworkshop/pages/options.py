"""The options of a round as a list: number, pictogram, short label, a rule between."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Box, Marks, Rect, Rule, Text, Type, same
from wijkworkshop.pages.page_parts import fits, tile
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import Theme

LABEL = Type(42, 400, floor=36, leading=1.14)
NUMBER = Type(44, 700, floor=36, tabular=True)

MOST_TALL = 190.0

MANY = 8
"""From so many options on they stand in two columns, so that the page is used in its width."""

FRAME = 7.0
"""How wide a frame is around what is read aloud."""

OWN = "message"  # the pictogram of what people added themselves, beside options that have one


@lru_cache(maxsize=64)
def option_list(choices: Sequence[Choice], space: Space, rect: Rect, reading: int = 0) -> Marks:
    """Draw the options in one column; many of them, or what fits no column, in two.

    `reading` is the number of the one that is read aloud: it stands out, the others stay.
    """
    single = _columns(choices, space, rect, 1, reading)
    least = 52 if any(choice.icon for choice in choices) else 46
    roomy = len(choices) and rect.height / len(choices) >= least
    if fits(single) and roomy and len(choices) < MANY:
        return single
    double = _columns(choices, space, rect, 2, reading)
    return double if fits(double) or not fits(single) else single


def _columns(
    choices: Sequence[Choice], space: Space, rect: Rect, count: int, reading: int
) -> Marks:
    per = -(-len(choices) // count)
    tall = min(MOST_TALL, rect.height / max(1, per))
    kind = replace(LABEL, floor=33) if space.narrow and count > 1 else LABEL
    kind = replace(kind, size=_grown(LABEL, tall))
    places = [
        place
        for column in cols(rect, *[None] * count, gap=56)
        for place in rows(column, *[tall] * per)
    ][: len(choices)]
    parts = [
        _parts(choice, place, any(c.icon for c in choices))
        for choice, place in zip(choices, places, strict=True)
    ]
    labels = space.same_size(
        [
            space.text(part[2], choice.label, kind)
            for part, choice in zip(parts, choices, strict=True)
        ]
    )
    lines = [
        _line(space, choice, place, part, label, index % per == 0, choice.number == reading)
        for index, (choice, place, part, label) in enumerate(
            zip(choices, places, parts, labels, strict=True)
        )
    ]
    read = [
        place for choice, place in zip(choices, places, strict=True) if choice.number == reading
    ]
    aloud = tuple(mark for place in read for mark in read_aloud(place, space))
    return aloud + tuple(mark for line in lines for mark in line)


def _parts(_choice: Choice, rect: Rect, pictured: bool) -> tuple[Rect, ...]:
    inside = rect.inset(0, 3)
    side = min(max(64.0, 0.56 * rect.height), inside.height)
    size = _grown(NUMBER, rect.height)
    number, rest = cols(inside, 1.4 * size, None, gap=0.45 * size)
    if not pictured:
        return number, replace(rest, width=0), rest
    icon, label = cols(rest, side, None, gap=0.45 * size)
    return number, icon.centred(side, side), label


def _line(
    space: Space,
    choice: Choice,
    rect: Rect,
    parts: tuple[Rect, ...],
    label: Text,
    first: bool,
    aloud: bool,
) -> Marks:
    number, icon, _place = parts
    rule = () if first else (Rule(Rect(rect.x, rect.y, rect.width, 2), space.theme.line),)
    picture = tile(icon, choice.icon or OWN, space.theme.tint) if icon.width else ()
    kind = replace(NUMBER, size=_grown(NUMBER, rect.height))
    color = space.theme.sand.text if aloud else space.theme.accent
    figure = space.text(number, str(choice.number), kind, color)
    return (*rule, figure, *picture, label)


def item_names(
    space: Space, rects: Sequence[Rect], choices: Sequence[Choice], kind: Type, numbered: bool
) -> list[Marks]:
    """Return what the rows of a result are about, in one size, each with its number before it."""
    figures = [str(choice.number) if numbered and choice.number else "" for choice in choices]
    small = replace(NUMBER, size=NUMBER.floor)
    wide = max(space.width_of(figure, small) for figure in figures) + 4
    parts = [cols(rect, wide if numbered else 0, None, gap=18.0 * numbered) for rect in rects]
    labels = space.same_size(
        [
            space.text(label, choice.label, kind)
            for (_number, label), choice in zip(parts, choices, strict=True)
        ]
    )
    return [
        (space.text(number, figure, small, space.theme.accent), label) if figure else (label,)
        for (number, _label), figure, label in zip(parts, figures, labels, strict=True)
    ]


def read_aloud(rect: Rect, space: Space) -> Marks:
    """Draw what makes one place stand out: a tint with a bar of sun at its left."""
    wide = Rect(rect.x - 24, rect.y + 4, rect.width + 36, rect.height - 6)
    tint = space.theme.sand
    bar = Rect(wide.x, wide.y, 12, wide.height)
    return (Box(wide, tint.fill, corners=same(10.0)), Box(bar, space.theme.now))


def read_frame(rect: Rect, space: Space) -> Marks:
    """Draw the same around what has no room for a bar, such as a cell: a frame of sun."""
    theme = space.theme
    frame = Box(rect.inset(-FRAME), theme.now, corners=same(16.0))
    return (frame, Box(rect.inset(-1), theme.sand.fill, corners=same(11.0)))


def is_read_on(page: Marks, theme: Theme) -> bool:
    """Tell whether something on a page stands out as `read_aloud` or `read_frame` draws it."""
    fills = [mark.fill for mark in page if isinstance(mark, Box)]
    return any({theme.sand.fill, theme.now} == {*pair} for pair in pairwise(fills))


def _grown(kind: Type, tall: float) -> float:
    """Return a size that goes with the height of a row: few options are shown larger."""
    return max(kind.size, min(53.0, 0.36 * tall))
