"""The plan on one page: what for, who, how and where."""

from collections.abc import Sequence
from dataclasses import replace

from wijkworkshop.core.public.screens import PlanScreen
from wijkworkshop.core.summaries.plan import PlanLine, PlanPart, Quarter
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import (
    Align,
    Box,
    Icon,
    Marker,
    Marks,
    Rect,
    Shape,
    Stand,
    Text,
    Type,
    same,
)
from wijkworkshop.pages.page_parts import fits, header, left_of, timer, titled
from wijkworkshop.pages.paging import joined, numbered, spread
from wijkworkshop.pages.space import FINDING, Space
from wijkworkshop.wording.summaries import open_pill, part_words, plan_line_words, plan_title

HEAD = Type(46, 700, floor=44)
LARGE = Type(40, 400, floor=40, leading=1.14)
SMALL = replace(LARGE, size=36, floor=34)
PILL = Type(34, 600, floor=32, leading=1.14)
ICON, GAP, PAD, SIGN, DOT = 46.0, 24.0, 30.0, 36.0, 12.0
MOST = 12  # lines of a part on a page of its own
HANGING, BETWEEN = 44.0, 8.0
"""How far lines stand from the dot or number before them, and from each other."""

ICONS = {
    PlanPart.WHAT_FOR: "target-arrow",
    PlanPart.WHO: "users",
    PlanPart.HOW: "directions",
    PlanPart.WHERE: "map-pin",
}


def plan(screen: PlanScreen, space: Space) -> tuple[Marks, ...]:
    """Draw the four parts on one page, all lines in one size; where that is too full, on more."""
    one = (screen.quarters,)
    two = (screen.quarters[:2], screen.quarters[2:])
    tries = (_pages(screen, space, pages, kind) for pages in (one, two) for kind in (LARGE, SMALL))
    fitting = (pages for pages in tries if all(map(fits, pages)))
    return next(fitting, None) or joined(space, *(_run(screen, space, q) for q in screen.quarters))


def _pages(
    screen: PlanScreen, space: Space, pages: tuple[tuple[Quarter, ...], ...], kind: Type
) -> tuple[Marks, ...]:
    """Draw parts on these pages: four two by two, fewer below each other."""
    drawn = [_page(screen, space, each, 2 if len(pages) == 1 else 1, kind) for each in pages]
    return numbered(space, drawn)


def _run(screen: PlanScreen, space: Space, quarter: Quarter) -> tuple[Marks, ...]:
    """Draw one part on as many pages as its lines need; what is open stands on each."""

    def page(lines: Sequence[PlanLine]) -> Marks:
        return _page(screen, space, (replace(quarter, lines=tuple(lines)),), 1, SMALL)

    return spread(quarter.lines, space, page, most=MOST)


def _page(
    screen: PlanScreen, space: Space, quarters: tuple[Quarter, ...], beside: int, kind: Type
) -> Marks:
    """Draw parts, so many beside each other."""
    title = titled(space, plan_title(screen), FINDING, 150)
    rect = space.within(title.rect.bottom + 26, 962)
    clock, below = timer(space, 1010), space.within(974, 1046)
    foot = space.caption(replace(below, width=left_of(clock, space) - below.x), screen.decides)
    lanes = rows(rect, *[None] * (len(quarters) // beside), gap=GAP)
    places = [place for lane in lanes for place in cols(lane, *[None] * beside, gap=GAP)]
    marks = tuple(
        mark
        for place, quarter in zip(places, quarters, strict=True)
        for mark in _quarter(space, place, quarter, kind)
    )
    return (*header(space, screen.heading, screen.name), title, *marks, foot, *clock)


def _quarter(space: Space, rect: Rect, quarter: Quarter, kind: Type) -> Marks:
    """Draw a part: its question, its lines, and below them what is open."""
    inside = rect.inset(PAD, 22)
    pills = _pills(space, inside, quarter)
    top = min((mark.rect.y for mark in pills), default=inside.bottom)
    head, body = rows(Rect(inside.x, inside.y, inside.width, top - inside.y - 10), 58, None, gap=6)
    icon, words = cols(head, ICON, None, gap=16)
    return (
        space.box(rect, space.theme.card),
        Icon(icon.centred(ICON, ICON), ICONS[quarter.part], space.theme.accent),
        space.text(words, part_words(quarter.part), HEAD, space.theme.accent),
        *_lines(space, body, quarter, kind),
        *pills,
    )


def _lines(space: Space, rect: Rect, quarter: Quarter, kind: Type) -> Marks:
    """Draw the lines below each other, after a dot; goals carry their number."""
    marks: Marks = ()
    top, wide = rect.y, rect.width - HANGING
    for line in quarter.lines:
        words = plan_line_words(line)
        tall = max(1.0, min(space.height_of(words, kind, wide), rect.bottom - top))
        place = Rect(rect.x + HANGING, top, wide, tall)
        before = Rect(rect.x, top, HANGING, min(kind.size * kind.leading, tall))
        marks += (
            _number(space, before, line.number, kind)
            if line.number
            else Marker(_at_start(before), Shape.CIRCLE, space.theme.accent),
            space.text(place, words, kind, stand=Stand.TOP),
        )
        top += tall + BETWEEN
    return marks


def _number(space: Space, rect: Rect, number: int, kind: Type) -> Text:
    bold = replace(kind, weight=700)
    return space.text(rect, str(number), bold, space.theme.accent, align=Align.LEFT)


def _at_start(rect: Rect) -> Rect:
    """Return where the dot of a line stands."""
    return Rect(rect.x + 6, rect.y + (rect.height - DOT) / 2, DOT, DOT)


def _pills(space: Space, rect: Rect, quarter: Quarter) -> Marks:
    """Draw what is open, from the bottom up."""
    marks: Marks = ()
    bottom = rect.bottom
    tone = space.theme.sand
    for each in reversed(quarter.open):
        words, wide = open_pill(each), rect.width - SIGN - 62
        tall = space.height_of(words, PILL, wide)
        place = Rect(rect.x - 8, bottom - tall - 18, rect.width + 16, tall + 18)
        sign, said = cols(place.inset(20, 9), SIGN, None, gap=14)
        marks = (
            Box(place, tone.fill, corners=same(20)),
            Icon(sign.centred(SIGN, SIGN), "circle-dashed", tone.text),
            space.text(said, words, PILL, tone.text),
            *marks,
        )
        bottom = place.y - 10
    return marks
