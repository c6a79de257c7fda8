"""Policy from 1945 to 2024: the whole line, and then the events one after the other."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.catalogue import Event
from wijkworkshop.core.public.material_screens import TimelinePage
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Type
from wijkworkshop.pages.material.frame import framed, source_words
from wijkworkshop.pages.material.line import Line, Numbered, line
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import Cut, pages_of_tiles
from wijkworkshop.pages.paging import joined, spread
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.material import subject_words

WHOLE = Line(band=120.0, row=46.0, rows=5)
ALONE = Line(band=120.0, row=46.0, rows=1)
PIECE = Line(band=80.0, row=46.0, rows=3)
TITLE = Type(36, 400, floor=33, leading=1.14)
NUMBER, YEARS, GAP, BETWEEN, PER_COLUMN = 50.0, 94.0, 14.0, 50.0, 7
YEAR = replace(TITLE, weight=700, tabular=True)


def timeline(screen: TimelinePage, space: Space) -> tuple[Marks, ...]:
    """Draw the line with all titles, then a few events a page below their piece of it."""
    every = tuple(enumerate(screen.events, 1))
    if screen.event is not None:
        return _one(screen, every, screen.event, space)
    return joined(space, _overview(screen, every, space), _events(screen, every, space))


def _one(
    screen: TimelinePage, every: Sequence[Numbered], event: Event, space: Space
) -> tuple[Marks, ...]:
    """Draw one event below the line."""
    lit = [(number, each) for number, each in every if each == event]
    frame = framed(space, screen.heading, subject_words(Subject.TIMELINE), event.title)
    top, below = rows(frame.rect, ALONE.tall, None, gap=24)
    drawn = line(space, top, ALONE, every, lit, screen.swings)
    foot = source_words(screen.sources, event.sources)
    tile = Tile(event.years, event.text, foot=foot, icon="calendar")
    return pages_of_tiles(space, below, [tile], 1, lambda _shown: (*frame.marks, *drawn))


def _overview(screen: TimelinePage, every: Sequence[Numbered], space: Space) -> tuple[Marks, ...]:
    frame = framed(
        space,
        screen.heading,
        subject_words(Subject.TIMELINE),
        _("De aandacht voor de wijk komt en gaat"),
    )
    top, below = rows(frame.rect, WHOLE.tall, None, gap=18)
    columns = _columns(below, every, space)

    def page(shown: Sequence[Numbered]) -> Marks:
        drawn = line(space, top, WHOLE, every, shown, screen.swings)
        return (*frame.marks, *drawn, *_titles(below, shown, columns, space))

    return spread(every, space, page, most=PER_COLUMN * columns)


def _columns(rect: Rect, every: Sequence[Numbered], space: Space) -> int:
    """Return in how many columns the titles stand on one line each."""
    room = (rect.width - BETWEEN) / 2 - NUMBER - YEARS - 2 * GAP
    least = replace(TITLE, size=TITLE.floor)
    return 2 if all(space.width_of(event.title, least) <= room for _n, event in every) else 1


def _titles(rect: Rect, shown: Sequence[Numbered], columns: int, space: Space) -> Marks:
    """Draw number, year and title of each event."""
    per = -(-len(shown) // columns)
    places = [
        place
        for column in cols(rect, *[None] * columns, gap=BETWEEN)
        for place in rows(column, *[min(70.0, rect.height / per)] * per)
    ]
    marks: Marks = ()
    for place, (number, event) in zip(places, shown, strict=False):
        figure, year, title = cols(place, NUMBER, YEARS, None, gap=GAP)
        marks += (
            space.text(figure, str(number), YEAR, space.theme.accent),
            space.text(year, str(event.starts), YEAR),
            space.text(title, event.title, TITLE),
        )
    return marks


def _events(screen: TimelinePage, every: Sequence[Numbered], space: Space) -> tuple[Marks, ...]:
    """Draw the events in tiles, each page with its piece of the line."""
    kicker = subject_words(Subject.TIMELINE)
    frame = framed(space, screen.heading, kicker, _("Wat gebeurde er?"))
    top, below = rows(frame.rect, PIECE.tall, None, gap=24)
    tiles = {_tile(screen, number, event): (number, event) for number, event in every}

    def around(shown: Sequence[Tile]) -> Marks:
        lit = [tiles[tile] for tile in shown]
        return (*frame.marks, *line(space, top, PIECE, every, lit, screen.swings))

    columns = 2 if space.narrow else 3
    return pages_of_tiles(space, below, list(tiles), Cut(columns, 1), around)


def _tile(screen: TimelinePage, number: int, event: Event) -> Tile:
    return Tile(
        f"{number}\u00a0\u00a0{event.title}",
        event.text,
        over=event.years,
        foot=source_words(screen.sources, event.sources),
    )
