"""The answers of a scale beside each other: 0 to 5, recognition, grades."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Box, Marks, Rect, Role, Stand, Text, Type
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.terms import level_mark, level_words

DIGIT = Type(64, 700, floor=48, leading=1.1, tabular=True)
ANSWER = Type(40, 600, floor=36, leading=1.14)
MEANING = Type(36, 400, floor=32, leading=1.14)
END = Type(36, 400, floor=32)

RECOGNITION = (4, 3, 2, 1, 0)


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
    match screen.form:
        case FormKind.FIST_TO_FIVE:
            return _fingers(screen, space, space.within(bottom - 248, bottom))
        case FormKind.AGREE:
            return _fingers(screen, space, space.within(bottom - 220, bottom))
        case FormKind.RECOGNITION | FormKind.CELL_RATING:
            return _answers(screen.form, space, space.within(bottom - 112, bottom))
        case FormKind.GRADE:
            return _grades(space, space.within(bottom - 148, bottom))
    return ()


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


def _answers(form: FormKind, space: Space, rect: Rect) -> Marks:
    theme = space.theme
    places = cols(rect, *[None] * len(RECOGNITION), gap=16)
    words = space.same_size(
        [
            space.text(
                place.inset(12, 8),
                level_words(form, level),
                ANSWER,
                theme.card.text,
                align=Align.CENTRE,
            )
            for level, place in zip(RECOGNITION, places, strict=True)
        ]
    )
    unknown = type(theme.empty)(theme.card.fill, theme.card.text, theme.empty.edge)
    return tuple(
        mark
        for level, place, text in zip(RECOGNITION, places, words, strict=True)
        for mark in (
            space.box(place, theme.card if level else unknown, dashed=level == 0),
            text,
        )
    )


def _grades(space: Space, rect: Rect) -> Marks:
    theme = space.theme
    tiles, ends = rows(rect, 96, 44, gap=8)
    places = cols(tiles, *[None] * 10, gap=14)
    digits = tuple(
        mark
        for grade, place in enumerate(places, start=1)
        for mark in (
            space.box(place, theme.card),
            space.text(place, str(grade), DIGIT, theme.accent, align=Align.CENTRE),
        )
    )
    low, high = cols(ends, None, None)
    return (
        *digits,
        space.text(low, _("heel slecht"), END, role=Role.CAPTION),
        space.text(high, _("heel goed"), END, align=Align.RIGHT, role=Role.CAPTION),
    )
