"""What stands on the card of a figure: a line between two values, a grade on its own scale."""

from dataclasses import dataclass, replace

from wijkworkshop.core.boards.parted import PASS
from wijkworkshop.core.document import Figure
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import (
    Align,
    Box,
    Color,
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
from wijkworkshop.pages.space import CAPTION, Space
from wijkworkshop.wording.dutch import number, tenths
from wijkworkshop.wording.figures import (
    course_words,
    graded_words,
    how_words,
    no_gap_words,
    quote_words,
    then_and_now,
)

NAME = Type(44, 700, floor=38, leading=1.12)
ABOUT = Type(36, 400, floor=36, leading=1.14)
VALUE = Type(42, 700, floor=38, tabular=True)
YOURS = Type(38, 400, floor=36)
GRADE = Type(48, 700, floor=44, tabular=True)
QUOTE = Type(38, 400, floor=36, leading=1.18)
NO_GAP = Type(38, 600, floor=36)
HOW = Type(40, 700, floor=36)

GAP = 12.0
LABEL, SQUARE, LEAST_RISE, HIGHEST_RISE = 52.0, 28.0, 46.0, 220.0
YOURS_TALL, BAR_TALL, BAR, DOT, MARK = 58.0, 92.0, 20.0, 38.0, 56.0
PILL = 64.0
LOW, HIGH = 1.0, 10.0


@dataclass(frozen=True, slots=True)
class Heights:
    """How high the rows of cards are, the same in all of them; the line gets what is left.

    `scale` is how much larger everything is than at the least.
    """

    scale: float
    name: float
    about: float
    graded: float
    yours: float
    bar: float
    below: float

    @property
    def measured(self) -> float:
        """Return what is needed for what was measured, with the least of the line."""
        line = 2 * LABEL + SQUARE + LEAST_RISE
        return self.name + self.about + line * self.scale + 2 * GAP

    @property
    def felt(self) -> float:
        """Return what is needed for the grade and what is said of it; 0 without these."""
        return self.graded + self.yours + self.bar + self.below

    def within(self, share: float) -> "Heights":
        """Return the texts in a share of their height: what does not fit tells by itself."""
        return replace(
            self,
            name=self.name * share,
            about=self.about * share,
            graded=self.graded * share,
            below=self.below * share,
        )


def larger(kind: Type, scale: float) -> Type:
    """Return a type in which texts are so much larger."""
    return replace(kind, size=kind.size * scale)


def is_said(figure: Figure, *, asked: bool) -> bool:
    """Tell whether anything is said of figure and grade together: not what the title asks."""
    return bool(figure.explanation or (figure.grade and not asked))


def about(figure: Figure) -> str:
    """Return where a figure was measured, and what became of it."""
    return "\n".join(filter(None, (figure.area, course_words(figure))))


def graded(figure: Figure) -> str:
    """Return what the room graded; nothing before it has seen the grade."""
    return figure.grade.options[0] if figure.grade else ""


def measured(space: Space, rect: Rect, figure: Figure, heights: Heights) -> Marks:
    """Draw what was measured, where, and the line between its two values."""
    name, below, plot = rows(rect, heights.name, heights.about, None)
    ink, muted, scale = space.theme.card.text, space.theme.muted, heights.scale
    title, small = larger(NAME, scale), larger(ABOUT, scale)
    return (
        space.text(name, figure.text, title, ink, role=Role.TITLE, stand=Stand.TOP),
        space.text(below, about(figure), small, muted, stand=Stand.TOP),
        *_line(space, plot.inset(0, GAP), figure, scale),
    )


def felt(space: Space, rect: Rect, figure: Figure, heights: Heights, *, asked: bool) -> Marks:
    """Draw the grade on its own scale, and what is said of both below it."""
    what, yours, bar, below = rows(rect, heights.graded, heights.yours, heights.bar, None)
    marks: Marks = ()
    if figure.grade:
        ink, small = space.theme.card.text, larger(ABOUT, heights.scale)
        marks += (
            space.text(what, graded(figure), small, ink, stand=Stand.BOTTOM),
            *_yours(space, yours, figure.grade, heights.scale),
            *_scale(space, bar, figure.grade, heights.scale),
        )
    if is_said(figure, asked=asked):
        line, _gap, said = rows(below, 2, 2 * GAP - 2, None)
        marks += (Rule(line, space.theme.line), *_below(space, said, figure, heights.scale))
    return marks


def _line(space: Space, rect: Rect, figure: Figure, scale: float) -> Marks:
    """Draw both values and a line that goes up, goes down or stays: how steep says nothing."""
    label, side = LABEL * scale, SQUARE * scale
    room = max(0.0, min(HIGHEST_RISE * scale, rect.height - 2 * label - side))
    plot = rect.centred(rect.width, 2 * label + side + room)
    high, low = plot.y + label, plot.bottom - label - side
    middle = (high + low) / 2
    starts, ends = {1: (low, high), 0: (middle, middle), -1: (high, low)}[figure.rises]
    left = Rect(plot.x, starts, side, side)
    right = Rect(plot.right - side, ends, side, side)
    color, up = space.theme.accent, figure.rises > 0
    first, last = then_and_now(figure)
    said = (
        _value(space, plot, left, first, scale, above=not up),
        replace(_value(space, plot, right, last, scale, above=up), align=Align.RIGHT),
    )
    return (_between(left, right, color), *_squares(left, right, color), *said)


def _between(left: Rect, right: Rect, color: Color) -> Link:
    """Return a straight line from the middle of a square to that of another."""
    half = left.height / 2
    top = min(left.y, right.y) + half
    place = Rect(left.x + half, top, right.x - left.x, abs(right.y - left.y))
    return Link(place, color, rising=right.y < left.y, straight=True)


def _squares(left: Rect, right: Rect, color: Color) -> Marks:
    return tuple(Marker(each, Shape.SQUARE, color) for each in (left, right))


def _value(
    space: Space, plot: Rect, square: Rect, words: str, scale: float, *, above: bool
) -> Text:
    tall = LABEL * scale
    top = square.y - tall if above else square.bottom
    place = Rect(plot.x, top, plot.width, tall)
    return space.text(place, words, larger(VALUE, scale), space.theme.card.text)


def _yours(space: Space, rect: Rect, grade: Finding, scale: float) -> Marks:
    """Draw whose grade it is, and the grade."""
    words, kind, ink = graded_words(grade), larger(YOURS, scale), space.theme.card.text
    said, value = cols(rect, space.width_of(words, kind) + 2, None, gap=14)
    return (
        space.text(said, words, kind, ink),
        space.text(value, tenths(grade.numbers[0]), larger(GRADE, scale), ink),
    )


def _scale(space: Space, rect: Rect, grade: Finding, scale: float) -> Marks:
    """Draw a bar from 1 to 10 with the grade, and where a pass begins."""
    theme = space.theme
    thick, round_, high = (each * scale for each in (BAR, DOT, MARK))
    line = Rect(rect.x, rect.y + (high - thick) / 2, rect.width, thick)
    axis = line.inset(round_ / 2, 0)

    def at(value: float, wide: float, tall: float) -> Rect:
        middle = axis.x + axis.width * (value - LOW) / (HIGH - LOW)
        return Rect(middle - wide / 2, rect.y + (high - tall) / 2, wide, tall)

    dot = at(grade.numbers[0] / 10, round_, round_)
    return (
        Box(line, theme.empty.fill, theme.empty.edge, same(thick / 2)),
        Box(at(float(PASS), 5 * scale, high), theme.card.text),
        Marker(dot, Shape.CIRCLE, theme.card.text),
        Marker(dot.inset(5 * scale), Shape.CIRCLE, theme.now),
        *_numbers(space, replace(rect, y=rect.y + high, height=rect.height - high), axis, scale),
    )


def _numbers(space: Space, rect: Rect, axis: Rect, scale: float) -> Marks:
    """Draw the ends of the scale below it, and where a pass begins."""
    limit, kind = float(PASS), larger(CAPTION, scale)
    middle = axis.x + axis.width * (limit - LOW) / (HIGH - LOW)
    spots = (
        (LOW, rect, Align.LEFT),
        (limit, Rect(middle - 60, rect.y, 120, rect.height), Align.CENTRE),
        (HIGH, rect, Align.RIGHT),
    )
    return tuple(
        space.text(spot, number(value), kind, space.theme.muted, align=side, role=Role.CAPTION)
        for value, spot, side in spots
    )


def _below(space: Space, rect: Rect, figure: Figure, scale: float) -> Marks:
    """Draw how both can be, or that they go together, or that nobody has said how."""
    if words := quote_words(figure):
        kind = larger(QUOTE, scale)
        return (space.text(rect, words, kind, space.theme.card.text, stand=Stand.TOP),)
    row = replace(rect, height=PILL * scale)
    return _how(space, row, scale) if figure.parts else _no_gap(space, row, scale)


def _how(space: Space, rect: Rect, scale: float) -> Marks:
    tone, kind = space.theme.sand, larger(HOW, scale)
    place = replace(rect, width=min(space.width_of(how_words(), kind) + 56, rect.width))
    return (space.box(place, tone), space.text(place.inset(26, 4), how_words(), kind, tone.text))


def _no_gap(space: Space, rect: Rect, scale: float) -> Marks:
    tone, kind, side = space.theme.tint, larger(NO_GAP, scale), 40 * scale
    words = no_gap_words()
    place = replace(rect, width=min(space.width_of(words, kind) + side + 70, rect.width))
    icon, said = cols(place.inset(22, 4), side, None, gap=14)
    return (
        Box(place, tone.fill, corners=same(place.height / 2)),
        Icon(icon.centred(side, side), "circle-check", tone.text),
        space.text(said, words, kind, tone.text),
    )
