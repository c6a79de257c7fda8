"""Figures of two years, each above the grade of the room on a scale of its own: never one axis."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from wijkworkshop.core.document import Figure
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.pages.board.focus import SAID, task
from wijkworkshop.pages.figure_card import (
    ABOUT,
    BAR_TALL,
    GAP,
    HIGHEST_RISE,
    LEAST_RISE,
    NAME,
    PILL,
    QUOTE,
    YOURS_TALL,
    Heights,
    about,
    felt,
    graded,
    is_said,
    larger,
    measured,
)
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Text, Type
from wijkworkshop.pages.page_parts import header, height_of_all, low_foot, titled
from wijkworkshop.pages.paging import chunks
from wijkworkshop.pages.space import FINDING, Space
from wijkworkshop.wording.figures import figures_words, quote_words, source_words
from wijkworkshop.wording.open_points import asked_task, asked_title

MOST = 3
BETWEEN, APART, ACROSS, DOWN = 36.0, 80.0, 32.0, 24.0
SCALES = (1.6, 1.4, 1.2, 1.0)


def figure_pages(screen: Harvest, space: Space, figures: Sequence[Figure]) -> list[Marks]:
    """Return the pages of figures, at most three on each; of one that is asked about its question.

    What the room is asked stands in the title, and not on the card.
    """
    if not figures:
        return []
    words = asked_title(screen.asked) if screen.asked else figures_words(figures)
    title = titled(space, words, FINDING, 150)
    rect = space.within(title.rect.bottom + 28, 1034)
    now = task(asked_task(screen.asked), space, rect, SAID)
    top: Marks = (*header(space, screen.heading), title, *now)
    rect = space.within(max(rect.y, height_of_all(now) + 28), rect.bottom)

    def page(shown: Sequence[Figure]) -> Marks:
        foot = _foot(space, shown)
        bottom = foot[0].rect.y - 16 if foot else rect.bottom
        place = replace(rect, height=bottom - rect.y)
        return (*top, *_cards(space, place, shown, asked=bool(screen.asked)), *foot)

    return [page(chunk) for chunk in chunks(figures, page, MOST)]


def _foot(space: Space, figures: Sequence[Figure]) -> Marks:
    pieces = source_words(figures)
    return (low_foot(space, pieces),) if pieces else ()


def _cards(space: Space, rect: Rect, figures: Sequence[Figure], *, asked: bool) -> Marks:
    """Draw the cards beside each other; a single one has its grade beside the line."""
    if len(figures) == 1:
        return _one_size(space, _alone(space, rect, figures[0], asked=asked))
    places = cols(rect, *[None] * len(figures), gap=BETWEEN)
    heights = _heights(
        space, rect.height, places[0].width, figures, lambda each: each.measured + each.felt, asked
    )
    marks: Marks = ()
    for place, figure in zip(places, figures, strict=True):
        above, below = rows(place.inset(ACROSS, DOWN), None, heights.felt)
        marks += (
            space.box(place, space.theme.card),
            *measured(space, above, figure, heights),
            *felt(space, below, figure, heights, asked=asked),
        )
    return _one_size(space, marks)


def _alone(space: Space, rect: Rect, figure: Figure, *, asked: bool) -> Marks:
    """Draw one card over the whole width, no higher than what is in it."""
    both = bool(figure.grade or figure.explanation)
    wide = (rect.width - 2 * ACROSS - APART) / 2 if both else rect.width - 2 * ACROSS
    heights = _heights(
        space, rect.height, wide + 2 * ACROSS, [figure], lambda h: max(h.measured, h.felt), asked
    )
    most = max(heights.measured + (HIGHEST_RISE - LEAST_RISE) * heights.scale, heights.felt)
    place = rect.centred(rect.width, min(rect.height, most + 2 * DOWN))
    inner = place.inset(ACROSS, DOWN)
    left, right = cols(inner, wide, None, gap=APART)
    right = right.centred(right.width, heights.felt)
    return (
        space.box(place, space.theme.card),
        *measured(space, left, figure, heights),
        *(felt(space, right, figure, heights, asked=asked) if both else ()),
    )


def _one_size(space: Space, marks: Marks) -> Marks:
    """Return the marks with one size for texts of each type."""
    texts = [mark for mark in marks if isinstance(mark, Text)]
    found = {
        id(text): sized
        for kind in {text.type for text in texts}
        for like in [[text for text in texts if text.type == kind]]
        for text, sized in zip(like, space.same_size(like), strict=True)
    }
    return tuple(found.get(id(mark), mark) for mark in marks)


def _heights(
    space: Space,
    tall: float,
    wide: float,
    figures: Sequence[Figure],
    needed: Callable[[Heights], float],
    asked: bool,
) -> Heights:
    """Return the heights of the largest cards of this width that fit; or else of the least ones."""
    tall -= 2 * DOWN
    tries = [_wanted(space, wide - 2 * ACROSS, figures, scale, asked=asked) for scale in SCALES]
    found = next((each for each in tries if needed(each) <= tall), tries[-1])
    return found.within(min(1.0, tall / needed(found)))


def _wanted(
    space: Space, width: float, figures: Sequence[Figure], scale: float, *, asked: bool
) -> Heights:
    """Return how high rows of this width are in types that did not shrink yet."""

    def most(words: Sequence[str], kind: Type) -> float:
        large = larger(kind, scale)
        return max(space.height_of(each, large, width) if each else 0.0 for each in words)

    beside = any(each.grade for each in figures) * scale
    quotes = most([quote_words(each) for each in figures], QUOTE)
    said = any(is_said(each, asked=asked) for each in figures)
    return Heights(
        scale,
        most([each.text for each in figures], NAME),
        most([about(each) for each in figures], ABOUT),
        most([graded(each) for each in figures], ABOUT),
        YOURS_TALL * beside,
        BAR_TALL * beside,
        max(quotes, PILL * scale) + 2 * GAP if said else 0.0,
    )
