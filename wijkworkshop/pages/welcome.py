"""Walking in: the name of the evening, when we start, one sentence, and the programme."""

from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.screens import Welcome
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.pages.dutch import time_of
from wijkworkshop.pages.furniture import ground
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Role, Rule, Stand, Text, Type
from wijkworkshop.pages.space import LABEL, LEAD, MONUMENT, Space

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
    hours = [_hour(space, place, hour) for place, (hour, *_rest) in zip(places, lines, strict=True)]
    titles = space.same_size(
        [_title(space, place, title) for place, (_h, title, _k) in zip(places, lines, strict=True)]
    )
    marks: list[Rule | Text] = []
    for place, hour, title in zip(places, hours, titles, strict=True):
        marks += [Rule(Rect(place.x, place.y, place.width, 2), theme.deep_card.edge), hour, title]
    top = space.text(head, _("Programma"), NAME, theme.deep.text)
    return (space.box(whole, type(theme.deep_card)(theme.deep_card.fill, "")), top, *marks)


def _hour(space: Space, rect: Rect, hour: str) -> Text:
    kind = replace(HOUR, size=_grown(rect))
    return space.text(cols(rect, 3 * _grown(rect), None)[0], hour, kind, space.theme.sunlight)


def _title(space: Space, rect: Rect, title: str) -> Text:
    place = cols(rect, 3 * _grown(rect), None, gap=26)[1]
    kind = replace(LABEL, size=_grown(rect))
    return space.text(place, title, kind, space.theme.deep_card.text)


def _grown(rect: Rect) -> float:
    """Return the size of a line of the programme: larger when there are few."""
    return max(LABEL.size, min(46.0, 0.38 * rect.height))
