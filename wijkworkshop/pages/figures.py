"""Figures of two years, each above the grade of the room on a scale of its own: never one axis."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wijkworkshop.core.boards.parted import PASS
from wijkworkshop.core.document import Figure
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.pages.board.focus import SAID, task
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import (
    Align,
    Box,
    Icon,
    Link,
    Marker,
    Marks,
    Rect,
    Role,
    Rule,
    Shape,
    Stand,
    Text,
    Type,
    same,
)
from wijkworkshop.pages.page_parts import header, height_of_all, low_foot, titled
from wijkworkshop.pages.paging import chunks
from wijkworkshop.pages.space import CAPTION, FINDING, Space
from wijkworkshop.wording.dutch import number, tenths
from wijkworkshop.wording.figures import (
    course_words,
    figures_words,
    graded_words,
    how_words,
    no_gap_words,
    quote_words,
    source_words,
    then_and_now,
)
from wijkworkshop.wording.open_points import asked_task, asked_title

MOST = 3
NAME = Type(44, 700, floor=38, leading=1.12)
ABOUT = Type(36, 400, floor=36, leading=1.14)
VALUE = Type(42, 700, floor=38, tabular=True)
YOURS = Type(38, 400, floor=36)
GRADE = Type(48, 700, floor=44, tabular=True)
QUOTE = Type(38, 400, floor=36, leading=1.18)
NO_GAP = Type(38, 600, floor=36)
HOW = Type(40, 700, floor=36)

BETWEEN, APART, ACROSS, DOWN, GAP = 36.0, 80.0, 32.0, 24.0, 12.0
LABEL, SQUARE, LEAST_RISE, HIGHEST_RISE = 52.0, 28.0, 46.0, 220.0
YOURS_TALL, BAR_TALL, BAR, DOT, MARK = 58.0, 92.0, 20.0, 38.0, 56.0
PILL = 64.0
LOW, HIGH = 1.0, 10.0


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


@dataclass(frozen=True, slots=True)
class _Heights:
    """How high the rows of cards are, the same in all of them; the line gets what is left."""

    name: float
    about: float
    graded: float
    yours: float
    bar: float
    below: float

    @property
    def measured(self) -> float:
        """Return what is needed for what was measured, with the least of the line."""
        return self.name + self.about + 2 * LABEL + SQUARE + LEAST_RISE + 2 * GAP

    @property
    def felt(self) -> float:
        """Return what is needed for the grade and what is said of it; 0 without these."""
        return self.graded + self.yours + self.bar + self.below

    def within(self, share: float) -> "_Heights":
        """Return the texts in a share of their height: what does not fit tells by itself."""
        return replace(
            self,
            name=self.name * share,
            about=self.about * share,
            graded=self.graded * share,
            below=self.below * share,
        )


def _cards(space: Space, rect: Rect, figures: Sequence[Figure], *, asked: bool) -> Marks:
    """Draw the cards beside each other; a single one has its grade beside the line."""
    if len(figures) == 1:
        return _one_size(space, _alone(space, rect, figures[0], asked=asked))
    places = cols(rect, *[None] * len(figures), gap=BETWEEN)
    heights = _heights(space, places[0].width - 2 * ACROSS, figures, asked=asked)
    needed = heights.measured + heights.felt
    heights = heights.within(min(1.0, (rect.height - 2 * DOWN) / needed))
    marks: Marks = ()
    for place, figure in zip(places, figures, strict=True):
        above, below = rows(place.inset(ACROSS, DOWN), None, heights.felt)
        marks += (
            space.box(place, space.theme.card),
            *_measured(space, above, figure, heights),
            *_felt(space, below, figure, heights, asked=asked),
        )
    return _one_size(space, marks)


def _alone(space: Space, rect: Rect, figure: Figure, *, asked: bool) -> Marks:
    """Draw one card over the whole width, no higher than what is in it."""
    both = bool(figure.grade or figure.explanation)
    wide = (rect.width - 2 * ACROSS - APART) / 2 if both else rect.width - 2 * ACROSS
    heights = _heights(space, wide, [figure], asked=asked)
    most = max(heights.measured + HIGHEST_RISE - LEAST_RISE, heights.felt)
    place = rect.centred(rect.width, min(rect.height, most + 2 * DOWN))
    inner = place.inset(ACROSS, DOWN)
    heights = heights.within(min(1.0, inner.height / max(heights.measured, heights.felt)))
    left, right = cols(inner, wide, None, gap=APART)
    right = right.centred(right.width, heights.felt)
    return (
        space.box(place, space.theme.card),
        *_measured(space, left, figure, heights),
        *(_felt(space, right, figure, heights, asked=asked) if both else ()),
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


def _heights(space: Space, width: float, figures: Sequence[Figure], *, asked: bool) -> _Heights:
    """Return how high rows are in cards of this width, in types that did not shrink yet."""

    def most(words: Sequence[str], kind: Type) -> float:
        return max(space.height_of(each, kind, width) if each else 0.0 for each in words)

    graded = any(each.grade for each in figures)
    quotes = most([quote_words(each) for each in figures], QUOTE)
    said = any(_is_said(each, asked=asked) for each in figures)
    return _Heights(
        most([each.text for each in figures], NAME),
        most([_about(each) for each in figures], ABOUT),
        most([_graded(each) for each in figures], ABOUT),
        YOURS_TALL if graded else 0.0,
        BAR_TALL if graded else 0.0,
        max(quotes, PILL) + 2 * GAP if said else 0.0,
    )


def _is_said(figure: Figure, *, asked: bool) -> bool:
    """Tell whether anything is said of figure and grade together: not what the title asks."""
    return bool(figure.explanation or (figure.grade and not asked))


def _about(figure: Figure) -> str:
    """Return where a figure was measured, and what became of it."""
    return "\n".join(filter(None, (figure.area, course_words(figure))))


def _graded(figure: Figure) -> str:
    return figure.grade.options[0] if figure.grade else ""


def _measured(space: Space, rect: Rect, figure: Figure, heights: _Heights) -> Marks:
    """Draw what was measured, where, and the line between its two values."""
    name, about, plot = rows(rect, heights.name, heights.about, None)
    ink, muted = space.theme.card.text, space.theme.muted
    return (
        space.text(name, figure.text, NAME, ink, role=Role.TITLE, stand=Stand.TOP),
        space.text(about, _about(figure), ABOUT, muted, stand=Stand.TOP),
        *_line(space, plot.inset(0, GAP), figure),
    )


def _felt(space: Space, rect: Rect, figure: Figure, heights: _Heights, *, asked: bool) -> Marks:
    """Draw the grade on its own scale, and what is said of both below it."""
    graded, yours, bar, below = rows(rect, heights.graded, heights.yours, heights.bar, None)
    marks: Marks = ()
    if figure.grade:
        ink = space.theme.card.text
        marks += (
            space.text(graded, _graded(figure), ABOUT, ink, stand=Stand.BOTTOM),
            *_yours(space, yours, figure.grade),
            *_scale(space, bar, figure.grade),
        )
    if _is_said(figure, asked=asked):
        line, _gap, said = rows(below, 2, 2 * GAP - 2, None)
        marks += (Rule(line, space.theme.line), *_below(space, said, figure))
    return marks


def _line(space: Space, rect: Rect, figure: Figure) -> Marks:
    """Draw both values and a line that goes up, goes down or stays: how steep says nothing."""
    room = max(0.0, min(HIGHEST_RISE, rect.height - 2 * LABEL - SQUARE))
    plot = rect.centred(rect.width, 2 * LABEL + SQUARE + room)
    high, low = plot.y + LABEL, plot.bottom - LABEL - SQUARE
    middle = (high + low) / 2
    starts, ends = {1: (low, high), 0: (middle, middle), -1: (high, low)}[figure.rises]
    left = Rect(plot.x, starts, SQUARE, SQUARE)
    right = Rect(plot.right - SQUARE, ends, SQUARE, SQUARE)
    color = space.theme.accent
    top = min(starts, ends) + SQUARE / 2
    span = Rect(left.x + SQUARE / 2, top, plot.width - SQUARE, abs(starts - ends))
    first, last = then_and_now(figure)
    up = figure.rises > 0
    return (
        Link(span, color, rising=up, straight=True),
        Marker(left, Shape.SQUARE, color),
        Marker(right, Shape.SQUARE, color),
        _value(space, plot, left, first, above=not up),
        replace(_value(space, plot, right, last, above=up), align=Align.RIGHT),
    )


def _value(space: Space, plot: Rect, square: Rect, words: str, *, above: bool) -> Text:
    top = square.y - LABEL if above else square.bottom
    return space.text(Rect(plot.x, top, plot.width, LABEL), words, VALUE, space.theme.card.text)


def _yours(space: Space, rect: Rect, grade: Finding) -> Marks:
    """Draw whose grade it is, and the grade."""
    words, ink = graded_words(grade), space.theme.card.text
    said, value = cols(rect, space.width_of(words, YOURS) + 2, None, gap=14)
    return (
        space.text(said, words, YOURS, ink),
        space.text(value, tenths(grade.numbers[0]), GRADE, ink),
    )


def _scale(space: Space, rect: Rect, grade: Finding) -> Marks:
    """Draw a bar from 1 to 10 with the grade, and where a pass begins."""
    theme = space.theme
    line = Rect(rect.x, rect.y + (MARK - BAR) / 2, rect.width, BAR)
    axis = line.inset(DOT / 2, 0)

    def at(value: float, wide: float, tall: float) -> Rect:
        middle = axis.x + axis.width * (value - LOW) / (HIGH - LOW)
        return Rect(middle - wide / 2, rect.y + (MARK - tall) / 2, wide, tall)

    below = Rect(rect.x, rect.y + MARK, rect.width, rect.height - MARK)
    limit = float(PASS)
    ends = ((number(LOW), below, Align.LEFT), (number(HIGH), below, Align.RIGHT))
    middle = replace(at(limit, 120, 0), y=below.y, height=below.height)
    dot = at(grade.numbers[0] / 10, DOT, DOT)
    return (
        Box(line, theme.empty.fill, theme.empty.edge, same(BAR / 2)),
        Box(at(limit, 5, MARK), theme.card.text),
        Marker(dot, Shape.CIRCLE, theme.card.text),
        Marker(dot.inset(5), Shape.CIRCLE, theme.now),
        *(
            space.text(spot, words, CAPTION, theme.muted, align=side, role=Role.CAPTION)
            for words, spot, side in (*ends, (number(limit), middle, Align.CENTRE))
        ),
    )


def _below(space: Space, rect: Rect, figure: Figure) -> Marks:
    """Draw how both can be, or that they go together, or that nobody has said how."""
    if words := quote_words(figure):
        return (space.text(rect, words, QUOTE, space.theme.card.text, stand=Stand.TOP),)
    return _how(space, rect) if figure.parts else _no_gap(space, rect)


def _how(space: Space, rect: Rect) -> Marks:
    tone = space.theme.sand
    wide = space.width_of(how_words(), HOW) + 56
    place = Rect(rect.x, rect.y, min(wide, rect.width), PILL)
    return (space.box(place, tone), space.text(place.inset(26, 4), how_words(), HOW, tone.text))


def _no_gap(space: Space, rect: Rect) -> Marks:
    tone = space.theme.tint
    wide = space.width_of(no_gap_words(), NO_GAP) + 110
    place = Rect(rect.x, rect.y, min(wide, rect.width), PILL)
    icon, words = cols(place.inset(22, 4), 40, None, gap=14)
    return (
        Box(place, tone.fill, corners=same(PILL / 2)),
        Icon(icon.centred(40, 40), "circle-check", tone.text),
        space.text(words, no_gap_words(), NO_GAP, tone.text),
    )
