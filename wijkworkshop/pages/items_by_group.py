"""One or two items of a distribution, with a strip for everybody and one for each group."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Distribution, Spread
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.pages.bars import grown
from wijkworkshop.pages.grouping import Band, bands
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marker, Marks, Rect, Stand, Type
from wijkworkshop.pages.space import SUBHEAD, TABLE, Space
from wijkworkshop.pages.strips import Item, drawn_strips, said_words

VERDICT = Type(40, 600, floor=34, leading=1.15)
NAME = TABLE
SAID = (FormKind.FIST_TO_FIVE, FormKind.CELL_RATING)
"""Forms whose answers come down to a verdict, which stands above them."""

Row = tuple[Band | None, tuple[int, ...]]  # no band: everybody


def items_by_group(screen: Distribution, space: Space, rect: Rect, items: Sequence[Item]) -> Marks:
    """Draw the items below each other."""
    places = rows(rect, *[None] * len(items), gap=28)
    return tuple(
        mark
        for place, (item, found) in zip(places, items, strict=True)
        for mark in _item(screen, space, place, item, found)
    )


def _item(
    screen: Distribution, space: Space, rect: Rect, item: Spread, found: Finding | None
) -> Marks:
    label = item.choice.label if len(screen.spreads) > 1 else ""
    verdict = said_words(screen, item, found) if label or screen.form in SAID else ""
    marks: Marks = ()
    top = rect.y
    for words, kind in ((label, SUBHEAD), (verdict, VERDICT)):
        if words:
            tall = min(space.height_of(words, kind, rect.width), 2 * kind.size * kind.leading)
            line = Rect(rect.x, top, rect.width, tall)
            marks += (space.text(line, words, kind, stand=Stand.TOP),)
            top += tall + 14
    return (*marks, *_rows(screen, space, Rect(rect.x, top, rect.width, rect.bottom - top), item))


def _rows(screen: Distribution, space: Space, rect: Rect, item: Spread) -> Marks:
    shown = bands(screen.buckets, space.theme)
    lines: list[Row] = [(None, item.levels)]
    if item.parts:
        lines += [(band, _summed(item, band.places)) for band in shown]
    tall = min(190.0, rect.height / len(lines))
    places = rows(rect, *[tall] * len(lines))
    size = grown(tall)
    wide = min(0.36 * rect.width, max(_natural(space, line, size) for line in lines) + 1.2 * size)
    parts = [cols(place, wide, None, gap=24) for place in places]
    signs = [cols(part[0], 0.66 * size, None, gap=0.34 * size) for part in parts]
    words = space.same_size(
        [
            space.text(sign[1] if line[0] else part[0], _name(line), _kind(line, size))
            for part, sign, line in zip(parts, signs, lines, strict=True)
        ]
    )
    rects = [part[1].centred(part[1].width, min(104.0, 0.62 * tall)) for part in parts]
    bars = drawn_strips(screen, space, rects, [levels for _band, levels in lines])
    marks: Marks = ()
    for sign, text, (band, _levels), bar in zip(signs, words, lines, bars, strict=True):
        if band:
            marks += (Marker(sign[0].centred(0.66 * size, 0.66 * size), band.shape, band.color),)
        marks += (text, *bar)
    return marks


def _name(line: Row) -> str:
    band, levels = line
    words = band.words if band else _("Iedereen")
    return f"{words} {sum(levels)}"


def _kind(line: Row, size: float) -> Type:
    return replace(NAME, size=size, weight=400 if line[0] else 700)


def _natural(space: Space, line: Row, size: float) -> float:
    return space.width_of(_name(line), _kind(line, size))


def _summed(item: Spread, places: Sequence[int]) -> tuple[int, ...]:
    columns = zip(*(item.parts[place] for place in places), strict=True)
    return tuple(sum(column) for column in columns)
