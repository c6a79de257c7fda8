"""Walking in: the name of the evening, when we start, one sentence, and the programme."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.screens import Welcome
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Role, Rule, Stand, Text, Type
from wijkworkshop.pages.page_parts import ground
from wijkworkshop.pages.space import LABEL, LEAD, MONUMENT, Space
from wijkworkshop.wording.dutch import time_of

NAME = Type(44, 600, floor=38, leading=1.15)
STARTS = Type(60, 600, floor=44, leading=1.15)
HOUR = Type(38, 700, floor=36, tabular=True)


def welcome(screen: Welcome, space: Space) -> tuple[Marks, ...]:
    """Draw the welcome."""
    left, right = cols(space.within(120, 960), None, 0.475 * space.width - 63, gap=72)
    return (
        (
            ground(space, space.theme.deep.fill),
            *_words(screen, space, left),
            *_programme(screen, space, right),
        ),
    )


def _words(screen: Welcome, space: Space, rect: Rect) -> Marks:
    theme = space.theme
    name, monument, starts, sentence = rows(rect, 210, 160, 80, None, gap=20)
    opens = _("We beginnen om {time} uur").format(time=time_of(screen.starts))
    return (
        space.text(name.inset(0, 30), screen.name, NAME, theme.sunlight, stand=Stand.TOP),
        space.text(monument, _("Inloop"), MONUMENT, theme.deep.text, role=Role.TITLE),
        space.text(starts, opens, STARTS, theme.deep.text, stand=Stand.TOP),
        space.text(sentence.inset(0, 40), screen.sentence, LEAD, theme.deep.text, stand=Stand.TOP),
    )


def _programme(screen: Welcome, space: Space, rect: Rect) -> Marks:
    theme = space.theme
    lines = [(time_of(line.starts), line.title, line.kind) for line in screen.programme]
    lines.append((time_of(screen.ends), _("Einde"), BlockKind.CLOSING))
    inside = rect.inset(48, 24)
    tall = min(124.0, (inside.height - 84) / len(lines))
    head, *places = rows(inside, 84.0, *[tall] * len(lines))
    whole = Rect(rect.x, rect.y, rect.width, 84 + tall * len(lines) + 48)
    size = _size(space, places[0], [title for _hour, title, _kind in lines])
    hours = [
        _hour(space, place, hour, size) for place, (hour, *_rest) in zip(places, lines, strict=True)
    ]
    titles = space.same_size(
        [
            _title(space, place, title, size)
            for place, (_h, title, _k) in zip(places, lines, strict=True)
        ]
    )
    marks: list[Rule | Text] = []
    for place, hour, title in zip(places, hours, titles, strict=True):
        marks += [Rule(Rect(place.x, place.y, place.width, 2), theme.deep_card.edge), hour, title]
    top = space.text(head, _("Programma"), NAME, theme.deep.text)
    return (space.box(whole, type(theme.deep_card)(theme.deep_card.fill, "")), top, *marks)


def _hour(space: Space, rect: Rect, hour: str, size: float) -> Text:
    kind = replace(HOUR, size=size)
    return space.text(cols(rect, 3 * size, None)[0], hour, kind, space.theme.sunlight)


def _title(space: Space, rect: Rect, title: str, size: float) -> Text:
    kind = replace(LABEL, size=size)
    return space.text(_place(rect, size), title, kind, space.theme.deep_card.text)


def _place(rect: Rect, size: float) -> Rect:
    return cols(rect, 3 * size, None, gap=26)[1]


def _size(space: Space, rect: Rect, titles: Sequence[str]) -> float:
    """Return the size of the lines: larger when there are few, where each stays on one line."""
    grown = max(LABEL.size, min(46.0, 0.38 * rect.height))
    sizes = (grown - step for step in range(int(grown - LABEL.size) + 1))
    whole = (
        size
        for size in sizes
        if all(
            space.width_of(title, replace(LABEL, size=size)) <= _place(rect, size).width
            for title in titles
        )
    )
    return next(whole, grown)
