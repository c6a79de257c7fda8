"""The picture of a weighing: measures in four quadrants, and where some of them stood before."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Weighed
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.core.voting.moved import place_in
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Box, Link, Marks, Rect, Role, Stand, Text, Type, same
from wijkworkshop.pages.placing import Placed, placed, point_of
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import Tone
from wijkworkshop.wording.moved import all_moved_words, moved_words, others_moved_words
from wijkworkshop.wording.terms import quadrant_words

NAME = Type(36, 600, floor=30, leading=1.1)
AXIS = Type(32, 400, floor=28, leading=1.1)
DIGITS = Type(32, 700, floor=28, leading=1.0, tabular=True)
NOTE = Type(32, 400, floor=32, leading=1.14, thrift=1.0)
NOTES = 0.3
"""The share of the picture that reasons take at the most."""
SIDE = 58.0  # of a number in its circle


def quadrant_picture(weighed: Sequence[Weighed], space: Space, rect: Rect) -> Marks:
    """Draw measures at their means, named quadrants around them, and what up and right mean."""
    notes = _notes(weighed, space, rect)
    upper, plot, lower, axis, below = rows(rect, 46, None, 46, 42, sum(map(_tall, notes)))
    means = [_means(each) for each in weighed]
    places = placed(plot, SIDE, means)
    return (
        *_ground(space, plot),
        *_names(space, upper, (Quadrant.PREPARE, Quadrant.DO_NOW)),
        *_names(space, lower, (Quadrant.NOT_NOW, Quadrant.SMALL)),
        *_axes(space, axis),
        *(mark for place in places if place.moved for mark in _leader(space, place)),
        *(
            mark
            for each, place in zip(weighed, places, strict=True)
            if each.moved
            for mark in _before(space, plot, each, place)
        ),
        *(
            mark
            for each, place in zip(weighed, places, strict=True)
            for mark in _number(space, each, place)
        ),
        *_stacked(below, notes),
    )


def _means(each: Weighed) -> tuple[int, int]:
    """Return feasibility and impact where a measure stands: where the group put it, if it did."""
    impact, feasibility = each.impact, each.feasibility
    if each.moved is not None:
        impact, feasibility = place_in(each.moved.quadrant, impact, feasibility)
    return feasibility, impact


def _before(space: Space, plot: Rect, each: Weighed, place: Placed) -> Marks:
    """Draw a ring where the votes put a measure, and a dotted line to where it stands now."""
    x, y = point_of(plot, SIDE, each.feasibility, each.impact)
    now_x, now_y = place.at
    ring = Rect(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE)
    line = Rect(min(x, now_x), min(y, now_y), max(4.0, abs(now_x - x)), max(4.0, abs(now_y - y)))
    color = space.theme.muted
    return (
        Link(line, color, rising=(now_x - x) * (now_y - y) < 0, loose=True, straight=True),
        Box(ring, space.theme.card.fill, color, same(SIDE / 2), dashed=True),
        _centred(space, ring.inset(4), str(each.choice.number), DIGITS, color),
    )


def _notes(weighed: Sequence[Weighed], space: Space, rect: Rect) -> tuple[Text, ...]:
    """Return why measures were moved: those that fit, and how many more there are."""
    said = [moved_words(each.choice.number, each.moved) for each in weighed if each.moved]
    notes = [_note(space, rect, words) for words in said]
    room = NOTES * rect.height
    if sum(map(_tall, notes)) <= room:
        return tuple(notes)
    more = _note(space, rect, others_moved_words(len(notes)))
    kept: list[Text] = []
    for note in notes:
        if sum(map(_tall, (*kept, note, more))) > room:
            break
        kept.append(note)
    rest = len(notes) - len(kept)
    words = others_moved_words(rest) if kept else all_moved_words(rest)
    return (*kept, _note(space, rect, words))


def _note(space: Space, rect: Rect, words: str) -> Text:
    tall = space.height_of(words, NOTE, rect.width)
    return space.text(replace(rect, height=tall), words, NOTE, stand=Stand.TOP)


def _tall(note: Text) -> float:
    return note.rect.height + 6


def _stacked(rect: Rect, notes: Sequence[Text]) -> Marks:
    marks: Marks = ()
    top = rect.y + 6
    for note in notes:
        marks += (replace(note, rect=replace(note.rect, y=top)),)
        top += _tall(note)
    return marks


def _ground(space: Space, plot: Rect) -> Marks:
    theme = space.theme
    half = replace(plot, x=plot.x + plot.width / 2, width=plot.width / 2, height=plot.height / 2)
    return (
        space.box(plot, theme.card, 10),
        Box(half.inset(2), theme.tint.fill, corners=same(8)),
        Box(Rect(plot.x, plot.y + plot.height / 2 - 1.5, plot.width, 3), theme.muted),
        Box(Rect(plot.x + plot.width / 2 - 1.5, plot.y, 3, plot.height), theme.muted),
    )


def _names(space: Space, rect: Rect, pair: Sequence[Quadrant]) -> Marks:
    halves = cols(rect, None, None, gap=8)
    texts = [
        space.text(half, quadrant_words(each), NAME, align=Align.CENTRE, role=Role.CAPTION)
        for each, half in zip(pair, halves, strict=True)
    ]
    return space.same_size(texts)


def _axes(space: Space, rect: Rect) -> Marks:
    left, right = cols(rect, None, None, gap=12)
    up = space.text(left, _("↑ helpt meer"), AXIS, space.theme.muted, role=Role.CAPTION)
    on = space.text(
        right, _("kan eerder →"), AXIS, space.theme.muted, align=Align.RIGHT, role=Role.CAPTION
    )
    return space.same_size([up, on])


def _leader(space: Space, place: Placed) -> Marks:
    """Draw the point that a number belongs to, and a line with one corner to it."""
    (x, y), (own_x, own_y) = place.at, place.point
    color = space.theme.muted
    across = Rect(min(x, own_x) - 1.5, own_y - 1.5, abs(x - own_x) + 3, 3)
    down = Rect(x - 1.5, min(y, own_y) - 1.5, 3, abs(y - own_y) + 3)
    point = Rect(own_x - 6, own_y - 6, 12, 12)
    return (Box(across, color), Box(down, color), Box(point, color, corners=same(6)))


def _number(space: Space, each: Weighed, place: Placed) -> Marks:
    x, y = place.at
    rect = Rect(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE)
    tone = _tone(space, each.moved.quadrant if each.moved else each.quadrant)
    circle = Box(rect, tone.fill, tone.edge, same(SIDE / 2))
    figure = str(each.choice.number)
    return (circle, _centred(space, rect.inset(4), figure, DIGITS, tone.text))


def _tone(space: Space, quadrant: Quadrant) -> Tone:
    """Return a full circle for what can be done now, an open one for all else."""
    theme = space.theme
    return theme.strong if quadrant is Quadrant.DO_NOW else replace(theme.card, edge=theme.accent)


def _centred(space: Space, rect: Rect, words: str, kind: Type, color: str) -> Text:
    return space.text(rect, words, kind, color, align=Align.CENTRE, role=Role.CAPTION)
