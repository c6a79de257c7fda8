"""Grades from 1 to 10: for each item how often each was given, and the middle."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Distribution, Spread
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.spread import shape
from wijkworkshop.core.voting.tally import median
from wijkworkshop.pages.bars import grown
from wijkworkshop.pages.grouping import Band, bands
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import (
    Align,
    Box,
    Chart,
    Corners,
    Marker,
    Marks,
    Rect,
    Role,
    Rule,
    Stand,
    Text,
    Type,
)
from wijkworkshop.pages.options import item_names
from wijkworkshop.pages.space import CAPTION, Space
from wijkworkshop.wording.dutch import number, sentence_case
from wijkworkshop.wording.items import shape_words

ITEM = Type(40, 400, floor=34, leading=1.1)
MIDDLE = Type(44, 700, floor=38, tabular=True)
COUNT = Type(28, 600, floor=28, leading=1.1)
GRADE = Type(32, 600, floor=30, tabular=True)

AXIS = 52.0
APART = 190.0  # the width of how far apart people are
HEAD = 44.0
Item = tuple[Spread, Finding | None]


def grades(screen: Distribution, space: Space, rect: Rect, items: Sequence[Item]) -> Marks:
    """Draw a histogram for each item over one scale, with the middle in figures beside it."""
    if not items:
        return ()
    lines = _lines(screen, space, [item for item, _found in items])
    wide = (0.36 if space.narrow else 0.38) * rect.width
    body = Rect(rect.x, rect.y + HEAD, rect.width, rect.height - HEAD)
    apart = any(shape_words(item.shape) for item in lines)
    names, plot, middles = cols(body, wide, None, APART if apart else 130, gap=28)
    tall = min(300.0, (body.height - AXIS) / len(lines))
    plot = replace(plot, height=tall * len(lines) + AXIS)
    slots = [Rect(names.x, body.y + tall * n, names.width, tall) for n in range(len(lines))]
    named = item_names(
        space,
        [slot.inset(0, 4) for slot in slots],
        [item.choice for item in lines],
        replace(ITEM, size=max(40.0, grown(tall))),
        len(screen.spreads) > 1,
    )
    marks: Marks = _heads(space, rect, middles)
    for slot, name, item in zip(slots, named, lines, strict=True):
        middle, below = _cut(replace(middles, y=slot.y, height=slot.height), item)
        words = number(item.middle) if item.middle is not None else "–"
        marks += (
            Rule(Rect(rect.x, slot.y, rect.width, 2), space.theme.line),
            *name,
            space.text(
                middle, words, replace(MIDDLE, size=max(44.0, 1.3 * grown(tall))), align=Align.RIGHT
            ),
            *_apart(space, below, item),
        )
    return (*marks, chart(space, plot, screen.scale, lines, tall))


def _cut(rect: Rect, item: Spread) -> tuple[Rect, ...]:
    """Return where the middle of a row stands, and below it how far apart people are."""
    middle, below, _foot = rows(rect, None, 36 if shape_words(item.shape) else 0, 6)
    return middle, below


def _apart(space: Space, rect: Rect, item: Spread) -> Marks:
    words = sentence_case(shape_words(item.shape))
    said = space.text(rect, words, CAPTION, align=Align.RIGHT, role=Role.CAPTION)
    return (said,) if words else ()


def _lines(screen: Distribution, space: Space, items: Sequence[Spread]) -> list[Spread]:
    """Return what has a row: the items, or for a single item everybody and each group."""
    if len(screen.spreads) != 1 or not items[0].parts or len(screen.buckets) < 2:
        return list(items)
    whole = items[0]
    words = _("Iedereen")
    everybody = replace(whole, choice=Choice(0, f"{words} {sum(whole.levels)}"))
    return [
        everybody,
        *(_of_band(whole, band, screen) for band in bands(screen.buckets, space.theme)),
    ]


def _of_band(whole: Spread, band: Band, screen: Distribution) -> Spread:
    columns = zip(*(whole.parts[place] for place in band.places), strict=True)
    levels = tuple(sum(column) for column in columns)
    return Spread(
        choice=Choice(0, f"{band.words} {sum(levels)}"),
        levels=levels,
        parts=(),
        middle=median(dict(zip(screen.scale, levels, strict=True))),
        voters=sum(levels),
        shape=shape(levels),
    )


def _heads(space: Space, rect: Rect, middles: Rect) -> Marks:
    line = Rect(middles.right - 360, rect.y, 360, HEAD - 8)
    return (
        space.text(
            line, _("het midden"), CAPTION, space.theme.muted, align=Align.RIGHT, role=Role.CAPTION
        ),
    )


def chart(
    space: Space, rect: Rect, scale: tuple[int, ...], items: Sequence[Spread], tall: float
) -> Chart:
    """Return the chart of the figures, with the same as plain marks."""
    theme = space.theme
    most = max((count for item in items for count in item.levels), default=1) or 1
    drawn: Marks = ()
    for place, item in enumerate(items):
        drawn += _histogram(
            space, Rect(rect.x, rect.y + tall * place, rect.width, tall), item, scale, most
        )
    drawn += _axis(space, Rect(rect.x, rect.y + tall * len(items), rect.width, AXIS), scale)
    return Chart(
        rect,
        scale,
        tuple(item.levels for item in items),
        tuple(item.middle for item in items),
        theme.everybody,
        theme.ink,
        theme.muted,
        theme.progress[2],
        drawn,
    )


def _histogram(space: Space, rect: Rect, item: Spread, scale: tuple[int, ...], most: int) -> Marks:
    theme = space.theme
    step = rect.width / len(scale)
    room = rect.height - 40
    base = rect.bottom
    marks: list[Box | Text | Marker] = []
    for place, count in enumerate(item.levels):
        if not count:
            continue
        high = max(4.0, (room - 8) * count / most) * space.moment
        left = rect.x + step * place
        column = Rect(left + step * 0.12, base - high, step * 0.76, high)
        radius = min(6.0, high / 2)
        middle = item.middle is not None and abs(item.middle - scale[place]) <= 0.5
        fill = theme.everybody if middle else theme.progress[2]
        marks.append(Box(column, fill, corners=Corners(radius, radius)))
        if space.moment >= 1:
            over = Rect(left, base - high - 36, step, 34)
            marks.append(
                space.text(
                    over,
                    str(count),
                    COUNT,
                    align=Align.CENTRE,
                    stand=Stand.BOTTOM,
                    role=Role.CAPTION,
                )
            )
    return tuple(marks)


def _axis(space: Space, rect: Rect, scale: tuple[int, ...]) -> Marks:
    step = rect.width / len(scale)
    return (
        Rule(Rect(rect.x, rect.y, rect.width, 2), space.theme.muted),
        *(
            space.text(
                Rect(rect.x + step * place, rect.y + 6, step, rect.height - 6),
                str(level),
                GRADE,
                space.theme.muted,
                align=Align.CENTRE,
                role=Role.CAPTION,
            )
            for place, level in enumerate(scale)
        ),
    )
