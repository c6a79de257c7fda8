"""The thread: from each goal to the rules, the areas, and what was agreed there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from wijkworkshop.core.public.screens import ThreadScreen
from wijkworkshop.core.summaries.threads import ThreadArea, ThreadEnd, ThreadRule
from wijkworkshop.core.terms import Alignment
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Box, Icon, Marks, Rect, Role, Type, same
from wijkworkshop.pages.page_parts import header, joined_foot, left_of, timer, titled, to_come
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.space import FINDING, HEAD, Space
from wijkworkshop.pages.thread_links import LEGEND, links, loose_end, sample
from wijkworkshop.wording.summaries import (
    SIGNS,
    end_words,
    more_rules,
    named,
    no_goal_words,
    thread_foot,
    thread_heads,
    thread_title,
)

GOAL = Type(40, 700, floor=36, leading=1.14)
TEXT = Type(36, 400, floor=34, leading=1.12)
END = Type(36, 600, floor=34, leading=1.12)
SIGN = Type(38, 700, floor=38)
MOST = 3  # lanes on a page
MOST_RULES, MOST_ENDS = 3, 4
PAD, AROUND, GAP, LANES = 20.0, 16.0, 12.0, 30.0
ICON, SIGNED, TILE = 52.0, 66.0, 50.0
"""What an icon and a sign take before words, and the tile of a sign."""

SHARES, BETWEEN = (0.22, 0.27, 0.225), 56.0
NARROW_SHARES, NARROW_BETWEEN = (0.22, 0.25, 0.22), 32.0
"""What the goal, the rules and the areas have of the width, and what is between; the ends have the
rest. On a page for 4:3 areas have no icon either.
"""


@dataclass(frozen=True)
class Lane:
    """A thread, or a part of a long one, that stands on a page as a whole."""

    goal: str  # empty: of no goal
    rules: tuple[ThreadRule, ...]
    more: int  # rules that are not shown
    areas: tuple[ThreadArea, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the four columns of the page stand, from the left."""

    goal: Rect
    rules: Rect
    areas: Rect
    ends: Rect


def thread(screen: ThreadScreen, space: Space) -> tuple[Marks, ...]:
    """Draw the thread of some goals on each page."""
    title = titled(space, thread_title(screen), FINDING, 150)
    clock, below = timer(space, 1010), space.within(970, 1046)
    foot = _foot(space, replace(below, width=left_of(clock, space) - below.x), screen)
    body = space.within(title.rect.bottom + 20, 962)
    heads, rect = rows(body, 48, None, gap=12)
    top = (*header(space, screen.heading), title, *foot, *clock)

    def page(shown: Sequence[Lane]) -> Marks:
        if not shown:
            return (*top, *to_come(space, body))
        tall = [_height(space, _columns(space, rect), each) for each in shown]
        part = min(1.0, (rect.height - LANES * (len(shown) - 1)) / sum(tall))
        lanes = rows(rect, *(each * part for each in tall), gap=LANES)
        marks = _heads(space, _columns(space, heads))
        for place, lane in zip(lanes, shown, strict=True):
            marks += _lane(space, _columns(space, place), lane)
        return (*top, *marks)

    return spread(tuple(_lanes(screen)), space, page, most=MOST)


def _foot(space: Space, rect: Rect, screen: ThreadScreen) -> Marks:
    """Draw how many loose ends there are, behind the mark of one, and what the signs mean."""
    pieces = thread_foot(screen)
    if not pieces:
        return ()
    if not screen.loose:
        return (joined_foot(space, rect, pieces),)
    mark, beside = cols(rect, LEGEND, None, gap=PAD)
    said = joined_foot(space, beside, pieces)
    line = replace(mark, y=said.ink.y, height=said.line_height)
    return (*sample(space, line), said)


def _lanes(screen: ThreadScreen) -> Iterator[Lane]:
    """Yield the threads, and last the agreements that serve no goal.

    A long one is cut in parts; its rules stand in the first.
    """
    for each in screen.threads:
        rules = sorted(each.rules, key=lambda rule: TELLING.index(rule.does))
        shown = tuple(rules[:MOST_RULES])
        first, *others = _parts(each.areas)
        yield Lane(each.text, shown, len(rules) - len(shown), first)
        yield from (Lane(each.text, (), 0, areas) for areas in others)
    if screen.alone:
        yield from (Lane("", (), 0, areas) for areas in _parts((ThreadArea(0, "", screen.alone),)))


def _parts(areas: tuple[ThreadArea, ...]) -> Iterator[tuple[ThreadArea, ...]]:
    """Yield areas with so many ends that a lane can have them."""
    ends = [(area, end) for area in areas for end in area.ends]
    for start in range(0, len(ends), MOST_ENDS):
        chunk = ends[start : start + MOST_ENDS]
        yield tuple(
            replace(area, ends=tuple(end for _area, end in found))
            for area, found in groupby(chunk, key=lambda pair: pair[0])
        )


TELLING = (
    Alignment.CLASHES,
    Alignment.REINFORCES,
    Alignment.HELPS_A_LITTLE,
    Alignment.UNKNOWN,
    Alignment.NEUTRAL,
)
"""Which rules are shown first where there are many."""


def _columns(space: Space, rect: Rect) -> Columns:
    shares, gap = (NARROW_SHARES, NARROW_BETWEEN) if space.narrow else (SHARES, BETWEEN)
    wide = rect.width - 3 * gap
    return Columns(*cols(rect, *(share * wide for share in shares), None, gap=gap))


def _heads(space: Space, at: Columns) -> Marks:
    places = (at.goal, at.rules, at.areas, at.ends)
    return tuple(
        space.text(place, words, HEAD, space.theme.muted, role=Role.CAPTION)
        for place, words in zip(places, thread_heads(), strict=True)
    )


def _height(space: Space, at: Columns, lane: Lane) -> float:
    """Return how high a lane has to be for all that it says."""
    goal = space.height_of(lane.goal or no_goal_words(), GOAL, at.goal.width - 2 * PAD) + 2 * PAD
    return max(goal, _tall(_rule_heights(space, at, lane)), _tall(_end_heights(space, at, lane)))


def _tall(heights: Sequence[float]) -> float:
    return sum(heights) + GAP * (len(heights) - 1)


def _rule_heights(space: Space, at: Columns, lane: Lane) -> list[float]:
    wide = at.rules.width - 2 * PAD - SIGNED
    heights = [
        space.height_of(named(each.number, each.text), TEXT, wide) + AROUND for each in lane.rules
    ]
    more = space.height_of(more_rules(lane.more), TEXT, wide) if lane.more else 0.0
    return [*heights, *([more] if lane.more else [])]


def _end_heights(space: Space, at: Columns, lane: Lane) -> list[float]:
    """Return how high each end is; the only one of an area is no lower than the area's name."""
    wide, name = at.ends.width - 2 * PAD - ICON, at.areas.width - 2 * PAD - _pin(space)
    heights = []
    for area in lane.areas:
        ends = [space.height_of(end_words(area, each), END, wide) for each in area.ends]
        least = space.height_of(area.name, TEXT, name) / len(ends) if area.name else 0.0
        heights += [max(each, least) + AROUND for each in ends]
    return heights


def _lane(space: Space, at: Columns, lane: Lane) -> Marks:
    """Draw all that hangs on one goal, with the lines between."""
    tall = space.height_of(lane.goal or no_goal_words(), GOAL, at.goal.width - 2 * PAD) + 2 * PAD
    goal = at.goal.centred(at.goal.width, min(at.goal.height, tall))
    rules = _stack(at.rules, _rule_heights(space, at, lane))
    ends = _stack(at.ends, _end_heights(space, at, lane))
    groups = _grouped(ends, lane.areas)
    areas = [_around(at.areas, places) for places in groups]
    shown = rules[: len(lane.rules)]
    middle = (at.rules.right + at.areas.x) / 2
    meeting = Rect(middle if shown else goal.right, goal.y, 0, goal.height)
    lines = links(space, goal, shown)
    for rule in shown:
        lines += links(space, rule, [meeting])
    for area, places, found in zip(areas, groups, lane.areas, strict=True):
        lines += links(space, meeting, [area]) if found.area else ()
        start = area if found.area else meeting
        for place, end in zip(places, found.ends, strict=True):
            loose = end.loose is not None
            lines += loose_end(space, start, place) if loose else links(space, start, [place])
    return (
        *lines,
        *_goal(space, goal, lane.goal),
        *_rules(space, rules, lane),
        *_areas(space, areas, lane.areas),
        *_ends(space, ends, lane.areas),
    )


def _stack(rect: Rect, heights: Sequence[float]) -> list[Rect]:
    """Return places of these heights below each other, in the middle; lower where they are many."""
    if not heights:
        return []
    gaps = GAP * (len(heights) - 1)
    part = min(1.0, (rect.height - gaps) / sum(heights))
    inside = rect.centred(rect.width, part * sum(heights) + gaps)
    return list(rows(inside, *(part * each for each in heights), gap=GAP))


def _grouped(places: Sequence[Rect], areas: Sequence[ThreadArea]) -> list[list[Rect]]:
    """Return the places of the ends of each area."""
    left = iter(places)
    return [[next(left) for _end in area.ends] for area in areas]


def _around(column: Rect, places: Sequence[Rect]) -> Rect:
    """Return the place in a column beside all of these."""
    return Rect(column.x, places[0].y, column.width, places[-1].bottom - places[0].y)


def _goal(space: Space, rect: Rect, goal: str) -> Marks:
    tone = space.theme.strong if goal else space.theme.sand
    text = space.text(rect.inset(PAD, 8), goal or no_goal_words(), GOAL, tone.text)
    return (Box(rect, tone.fill, corners=same(14)), text)


def _rules(space: Space, places: Sequence[Rect], lane: Lane) -> Marks:
    """Draw the rules, each with the sign of what it does to the goal."""
    marks: Marks = ()
    for place, rule in zip(places, lane.rules, strict=False):
        sign, words = cols(place.inset(PAD, 4), SIGNED, None)
        card = space.box(place, space.theme.card, radius=12)
        said = space.text(words, named(rule.number, rule.text), TEXT)
        marks += (card, *_sign(space, sign, rule.does), said)
    if lane.more:
        marks += (space.caption(places[-1].inset(PAD, 0), more_rules(lane.more)),)
    return marks


def _sign(space: Space, rect: Rect, does: Alignment) -> Marks:
    """Draw the sign of what a rule does, on the ground that this has in the table of step 2."""
    tone = space.theme.alignment[does]
    tile = Rect(rect.x, rect.y, TILE, rect.height).centred(TILE, min(TILE, rect.height))
    box = Box(tile, tone.fill, tone.edge, same(10), dashed=does is Alignment.UNKNOWN)
    return (box, space.text(tile, SIGNS[does], SIGN, tone.text, align=Align.CENTRE))


def _areas(space: Space, places: Sequence[Rect], areas: Sequence[ThreadArea]) -> Marks:
    marks: Marks = ()
    for place, area in zip(places, areas, strict=True):
        if area.area:
            pin, name = cols(place.inset(PAD, 4), _pin(space), None)
            icon = () if space.narrow else _icon(pin, "map-pin", space.theme.accent)
            card = space.box(place, space.theme.card, radius=12)
            marks += (card, *icon, space.text(name, area.name, TEXT))
    return marks


def _pin(space: Space) -> float:
    """Return what the icon of an area takes."""
    return 0.0 if space.narrow else ICON


def _icon(rect: Rect, name: str, color: str) -> Marks:
    """Draw an icon at the left of a place."""
    size = ICON - 14
    return (Icon(Rect(rect.x, rect.y, size, rect.height).centred(size, size), name, color),)


def _ends(space: Space, places: Sequence[Rect], areas: Sequence[ThreadArea]) -> Marks:
    marks: Marks = ()
    ends = ((area, end) for area in areas for end in area.ends)
    for place, (area, end) in zip(places, ends, strict=True):
        marks += _end(space, place, area, end)
    return marks


def _end(space: Space, place: Rect, area: ThreadArea, end: ThreadEnd) -> Marks:
    """Draw an agreement and what people notice of it, or why it is a loose end."""
    tone = space.theme.sand if end.loose else space.theme.card
    icon, words = cols(place.inset(PAD, 4), ICON, None)
    name = "alert-triangle" if end.loose else "circle-check"
    color = tone.text if end.loose else space.theme.accent
    return (
        space.box(place, tone, radius=12),
        *_icon(icon, name, color),
        space.text(words, end_words(area, end), END, tone.text),
    )
