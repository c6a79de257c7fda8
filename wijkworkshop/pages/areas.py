"""Areas as cards, at most three on a page, and where those go who are welcome in none of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import ceil

from wijkworkshop.core.document import Areas, ChosenArea
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.core.terms import Flow
from wijkworkshop.pages.area_card import Cards, Setter
from wijkworkshop.pages.flow_marks import LADDER, TALL, flow_color, ladder
from wijkworkshop.pages.layout import cols, flow
from wijkworkshop.pages.marks import (
    Align,
    Box,
    Color,
    Icon,
    Link,
    Marks,
    Rect,
    Role,
    Type,
    same,
    texts,
)
from wijkworkshop.pages.page_parts import fits, header, legend_type, titled
from wijkworkshop.pages.paging import parted
from wijkworkshop.pages.space import FINDING, MARGIN, Space
from wijkworkshop.wording.areas import begins_words, ladder_words
from wijkworkshop.wording.sentences import harvest_words
from wijkworkshop.wording.waterbed import waterbed_words

LOOSE = (30.0, 24.0, 18.0, 12.0, 6.0)
"""How much more room there may be between what stands on a card."""

BOLD, FULL = 600, 3
"""From how many cards on a page no text may take a line more; on fewer only bold ones may not."""

SCALES = (0.95, 1.0, 1.1, 1.2, 1.3)
ASKED = Type(40, 700, floor=40, leading=1.16, thrift=1.0)
ANSWER = Type(38, 400, floor=38, leading=1.16, thrift=1.0)
LINES, LONGEST = 66.0, 4
"""How high the dotted lines are; how many lines of an answer stand beside the question."""

CLOCK = 310.0
"""How much room at the right of the foot is left for the timer."""


@dataclass(frozen=True)
class AreaPages:
    """Pages of areas; whether the question about who is welcome in none stands on them too.

    And whether why it is so and what stays does.
    """

    pages: tuple[Marks, ...]
    asked: bool = False
    remarks: bool = False


CARDS_KEPT = 512
"""Drawn cards that are kept: a change in one area leaves those of the others as they are."""


@lru_cache(maxsize=64)
def area_pages(screen: Harvest, space: Space, found: Areas) -> AreaPages:
    """Return the pages of areas, with as much on them as takes no more pages than apart."""
    title = titled(space, harvest_words(screen), FINDING, 150)
    top: Marks = (*header(space, screen.heading), title)
    draw = _Drawing(space, found, top, title.rect.bottom + 28)
    bare = draw.layout(asked=False, remarks=False)
    return draw.pages(next(draw.fuller(len(bare.parts)), bare))


@dataclass(frozen=True)
class _Layout:
    """Which areas stand on which page, with what besides; `fit` where nothing is cut off."""

    parts: tuple[tuple[ChosenArea, ...], ...]
    fit: bool
    asked: bool
    remarks: bool


@dataclass(frozen=True)
class _Drawing:
    """Draws pages of areas below what stands on top of each."""

    space: Space
    found: Areas
    top: Marks
    begins: float

    def pages(self, layout: _Layout) -> AreaPages:
        """Return the pages of a layout, each as large and as loose as there is room."""
        asked, remarks = layout.asked, layout.remarks
        pages = (self._page(part, asked=asked, remarks=remarks) for part in layout.parts)
        return AreaPages(tuple(pages), asked, remarks)

    def fuller(self, bare: int) -> Iterator[_Layout]:
        """Yield the layouts with the question or remarks that take no more pages than `bare`.

        The question may take one more: it would have a page of its own.
        """
        for asked, remarks in ((True, True), (True, False), (False, True)):
            if asked and not answer_beside(self.space, self.found.waterbed):
                continue
            layout = self.layout(asked=asked, remarks=remarks)
            most = bare + (1 if asked and self.found.unplaced else 0)
            if layout.fit and len(layout.parts) <= most:
                yield layout

    def layout(self, *, asked: bool, remarks: bool) -> _Layout:
        """Return where areas stand, with or without the question and what is said besides.

        That takes the smallest type only: a page fits in it, or not at all.
        """

        @cache
        def page(shown: tuple[ChosenArea, ...]) -> Marks:
            return self._page(shown, asked=asked, remarks=remarks, smallest=True)

        parts = _split(self.found.areas, page)
        chosen = tuple(_chunks(parts, page, 2 if self.space.narrow else 3))
        return _Layout(chosen, all(fits(page(part)) for part in chosen), asked, remarks)

    def _page(
        self,
        shown: Sequence[ChosenArea],
        *,
        asked: bool,
        remarks: bool,
        smallest: bool = False,
    ) -> Marks:
        space = self.space
        foot = _legend(space, shown, space.width - MARGIN - CLOCK)
        high = min(mark.rect.y for mark in foot)
        below = _panel(space, self.found, shown, high - 26) if asked else ()
        bottom = below[0].rect.y - LINES if below else high - 30
        rect = space.within(self.begins, bottom)
        small = Setter(space, remarks, SCALES[0])
        draw = _smallest if smallest else _largest
        cards, places = draw(small, rect, tuple(shown))
        lines = _lines(space, self.found, shown, places, below)
        return (*self.top, *cards, *lines, *below, *foot)


Page = Callable[[tuple[ChosenArea, ...]], Marks]


def _chunks(areas: tuple[ChosenArea, ...], page: Page, most: int) -> list[tuple[ChosenArea, ...]]:
    """Return the areas evenly over the fewest pages; or as many on each as fit there."""
    even = [tuple(part) for part in parted(areas, ceil(len(areas) / most))]
    if all(fits(page(part)) for part in even):
        return even
    found: list[tuple[ChosenArea, ...]] = []
    while areas:
        sizes = range(min(most, len(areas)), 1, -1)
        size = next((each for each in sizes if fits(page(areas[:each]))), 1)
        found.append(areas[:size])
        areas = areas[size:]
    return found


def _split(areas: Sequence[ChosenArea], page: Page) -> tuple[ChosenArea, ...]:
    """Return the areas; one that does not fit on a page comes back with what is left of it."""
    return tuple(part for area in areas for part in _parts(area, page))


def _parts(area: ChosenArea, page: Page) -> list[ChosenArea]:
    halves = _halves(area)
    if len(halves) < 2 or fits(page((area,))):
        return [area]
    return [part for half in halves for part in _parts(half, page)]


def _halves(area: ChosenArea) -> list[ChosenArea]:
    """Return an area with each half of what it has most of; itself where it has one of each."""
    most = max(map(len, (area.groups, area.goals, area.meeting_places)))
    if most < 2:
        return [area]
    if len(area.groups) == most:
        return [replace(area, groups=tuple(half)) for half in parted(area.groups, 2)]
    if len(area.goals) == most:
        return [replace(area, goals=tuple(half)) for half in parted(area.goals, 2)]
    return [replace(area, meeting_places=tuple(half)) for half in parted(area.meeting_places, 2)]


@lru_cache(maxsize=CARDS_KEPT)
def _smallest(small: Setter, rect: Rect, areas: tuple[ChosenArea, ...]) -> Cards:
    """Draw the cards in the smallest type."""
    return small.cards(rect, areas)


@lru_cache(maxsize=CARDS_KEPT)
def _largest(small: Setter, rect: Rect, areas: tuple[ChosenArea, ...]) -> Cards:
    """Draw the cards in the largest type that costs no line, and as loose as there is room."""
    heaviest = BOLD if len(areas) < FULL else 0
    lines = _lines_of(small.cards(rect, areas)[0], heaviest)

    def is_good(setter: Setter) -> bool:
        marks, _places = setter.cards(rect, areas)
        return fits(marks) and _lines_of(marks, heaviest) <= lines

    larger = (replace(small, scale=each) for each in reversed(SCALES))
    best = next(filter(is_good, larger), small)
    looser = (replace(best, loose=each) for each in LOOSE)
    return next(filter(is_good, looser), best).cards(rect, areas)


def _lines_of(marks: Marks, weight: int) -> int:
    """Return how many lines texts from this weight have together."""
    return sum(len(text.fitted.lines) for text in texts(marks) if text.type.weight >= weight)


def _legend(space: Space, areas: Sequence[ChosenArea], right: float) -> Marks:
    """Draw what the star and the ladder mean, at the bottom."""
    kind, side, scale = legend_type(space), 36.0, 0.75
    star = [begins_words()] if any(each.priority for each in areas) else []
    wide = [side + 14 + space.width_of(words, kind) + 2 for words in star]
    words = ladder_words()
    wide.append(LADDER * scale + 16 + space.width_of(words, kind) + 2)
    places = flow(wide, Rect(MARGIN, 0, right - MARGIN, 0), tall=46)
    down = 1036 - places[-1].bottom
    *first, last = (place.moved(down=down) for place in places)
    marks: Marks = ()
    for place, said in zip(first, star, strict=True):
        mark, text = cols(place, side, None, gap=14)
        marks += (
            space.text(text, said, kind, role=Role.CAPTION),
            Icon(mark.centred(side, side), "star", space.theme.accent),
        )
    mark, text = cols(last, LADDER * scale, None, gap=16)
    steps = mark.centred(mark.width, TALL * scale)
    return (
        *marks,
        space.text(text, words, kind, role=Role.CAPTION),
        *ladder(space, steps, None, scale),
    )


def answer_beside(space: Space, answer: str) -> bool:
    """Tell whether an answer is short enough to stand beside the question."""
    wide = space.width - 2 * MARGIN - 60
    return space.height_of(answer, ANSWER, wide * 0.45) <= LONGEST * ANSWER.size * ANSWER.leading


def _panel(space: Space, found: Areas, areas: Sequence[ChosenArea], bottom: float) -> Marks:
    """Draw what is asked where an area limits a group that is welcome in none, and the answer."""
    if not _limiting(found, areas):
        return ()
    theme, words = space.theme, waterbed_words()
    answer = found.waterbed
    inside = space.width - 2 * MARGIN - 60 - 68
    right = min(space.width_of(answer, ANSWER) + 2, 0.45 * inside) if answer else 0.0
    left = inside - right - (40 if answer else 0)
    tall = max(
        space.height_of(words, ASKED, left),
        space.height_of(answer, ANSWER, right) if answer else 0.0,
    )
    rect = space.within(bottom - tall - 40, bottom)
    icon, asked, said = cols(rect.inset(30, 20), 44, left, None, gap=24)
    said = replace(said, x=rect.right - 30 - right, width=right)
    return (
        Box(rect, theme.deep.fill, corners=same(18)),
        Icon(icon.centred(44, 44), "arrows-exchange", theme.sunlight),
        space.text(asked, words, ASKED, theme.deep.text),
        *((space.text(said, answer, ANSWER, theme.sunlight, align=Align.RIGHT),) if answer else ()),
    )


def _limiting(found: Areas, areas: Sequence[ChosenArea]) -> list[int]:
    """Return which of these areas limit a group that is welcome in none."""
    return [place for place, each in enumerate(areas) if each.entry in found.limiting]


def _lines(
    space: Space,
    found: Areas,
    areas: Sequence[ChosenArea],
    places: Sequence[Rect],
    panel: Marks,
) -> Marks:
    """Draw a dotted line from under the areas that limit a group to the question."""
    if not panel:
        return ()
    color, box = flow_color(space, Flow.LIMIT), panel[0].rect
    middles = [places[place].x + places[place].width / 2 for place in _limiting(found, areas)]
    middle, bottom = box.x + box.width / 2, places[0].bottom
    level = bottom + (box.y - bottom) / 2
    ends = (*middles, middle)
    head = 48.0
    return (
        *(_dotted(Rect(each, bottom + 8, 0, level - bottom - 8), color) for each in middles),
        *(
            (_dotted(Rect(min(ends), level, max(ends) - min(ends), 0), color),)
            if max(ends) - min(ends) > 1
            else ()
        ),
        _dotted(Rect(middle, level, 0, box.y - level - 16), color),
        Icon(Rect(middle - head / 2, box.y - 0.8 * head, head, head), "chevron-down", color),
    )


def _dotted(rect: Rect, color: Color) -> Link:
    return Link(rect, color, loose=True, straight=True)
