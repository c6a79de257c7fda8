"""The answers of a scale beside each other: 0 to 5, recognition, grades."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.voting.forms import FORMS, LevelStyle
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Box, Marks, Rect, Role, Stand, Text, Type
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.forms import level_mark, level_words, said, words_of

DIGIT = Type(64, 700, floor=48, leading=1.1, tabular=True)
ANSWER = Type(40, 600, floor=36, leading=1.14)
MEANING = Type(36, 400, floor=32, leading=1.14)
END = Type(36, 400, floor=32)


def scale_of(screen: Ballot, space: Space, bottom: float) -> Marks:
    """Draw the answers that go with a form, the one that is read aloud standing out."""
    marks = _scale_of(screen, space, bottom)
    return _aloud(marks, -1 - screen.reading, space) if screen.reading < 0 else marks


def _aloud(marks: Marks, place: int, space: Space) -> Marks:
    """Let the answer at a place of the scale stand out; each answer has one box."""
    boxes = [mark for mark in marks if isinstance(mark, Box)]
    if place >= len(boxes):
        return marks
    read, sand = boxes[place], space.theme.sand
    return tuple(
        replace(mark, fill=sand.fill, edge=space.theme.now)
        if mark is read
        else replace(mark, color=sand.text)
        if isinstance(mark, Text) and read.rect.covers(mark.ink, slack=2.0)
        else mark
        for mark in marks
    )


def _scale_of(screen: Ballot, space: Space, bottom: float) -> Marks:
    """Draw the answers that go with a form; forms without a scale have none."""
    form = FORMS[screen.form]
    if not form.scale:
        return ()
    tall, draw = DRAWN[form.style]
    return draw(screen, space, space.within(bottom - tall, bottom))


def _fingers(screen: Ballot, space: Space, rect: Rect) -> Marks:
    """Draw each answer with its number, and below it what it means."""
    said = [(level, level_words(screen.form, level, screen.wording)) for level in scale(screen)]
    places = cols(_fingers_rect(space, rect, [words for _level, words in said]),
                  *[None] * len(said), gap=16)  # fmt: skip
    parts = [rows(place.inset(10, 14), 74, None, gap=4) for place in places]
    words = space.same_size(
        [
            space.text(
                part[1],
                meaning,
                MEANING,
                space.theme.card.text,
                align=Align.CENTRE,
                stand=Stand.TOP,
            )
            for part, (_level, meaning) in zip(parts, said, strict=True)
        ]
    )
    marks: Marks = ()
    for (level, _meaning), place, part, text in zip(said, places, parts, words, strict=True):
        mark = level_mark(screen.form, level)
        digit = space.text(part[0], mark, DIGIT, space.theme.accent, align=Align.CENTRE)
        marks += (space.box(place, space.theme.card), digit, text)
    return marks


def _fingers_rect(space: Space, rect: Rect, said: Sequence[str]) -> Rect:
    """Return the lower part of the rectangle, as high as the longest meaning needs."""
    wide = (rect.width - (len(said) - 1) * 16) / len(said) - 20
    tall = 106 + max(space.height_of(each, MEANING, wide) for each in said)
    tall = min(tall, rect.height)
    return Rect(rect.x, rect.bottom - tall, rect.width, tall)


def scale(screen: Ballot) -> tuple[int, ...]:
    """Return the answers of a form, in the order in which they are shown."""
    return FORMS[screen.form].scale


def _answers(screen: Ballot, space: Space, rect: Rect) -> Marks:
    theme, form = space.theme, FORMS[screen.form]
    places = cols(rect, *[None] * len(form.scale), gap=16)
    words = space.same_size(
        [
            space.text(
                place.inset(12, 8),
                level_words(form.kind, level, screen.wording),
                ANSWER,
                theme.card.text,
                align=Align.CENTRE,
            )
            for level, place in zip(form.scale, places, strict=True)
        ]
    )
    unknown = type(theme.empty)(theme.card.fill, theme.card.text, theme.empty.edge)
    return tuple(
        mark
        for level, place, text in zip(form.scale, places, words, strict=True)
        for mark in (
            space.box(
                place,
                unknown if level == form.unsure else theme.card,
                dashed=level == form.unsure,
            ),
            text,
        )
    )


def _numbers(screen: Ballot, space: Space, rect: Rect) -> Marks:
    theme, levels = space.theme, scale(screen)
    tiles, ends = rows(rect, 96, 44, gap=8)
    places = cols(tiles, *[None] * len(levels), gap=14)
    digits = tuple(
        mark
        for level, place in zip(levels, places, strict=True)
        for mark in (
            space.box(place, theme.card),
            space.text(place, str(level), DIGIT, theme.accent, align=Align.CENTRE),
        )
    )
    low, high = cols(ends, None, None)
    lowest, highest = map(said, words_of(screen.form).ends)
    return (
        *digits,
        space.text(low, lowest, END, role=Role.CAPTION),
        space.text(high, highest, END, align=Align.RIGHT, role=Role.CAPTION),
    )


DRAWN: Mapping[LevelStyle, tuple[float, Callable[[Ballot, Space, Rect], Marks]]] = {
    LevelStyle.NUMBERED: (248, _fingers),
    LevelStyle.WORDED: (112, _answers),
    LevelStyle.BARE: (148, _numbers),
}
"""How high the answers stand at most, and what draws them."""
