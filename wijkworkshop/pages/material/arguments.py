"""For and against, beside each other: as many, as large, in one order."""

from collections.abc import Sequence
from gettext import gettext as _
from itertools import chain

from wijkworkshop.core.catalogue import Argument, Side
from wijkworkshop.core.public.material_screens import ArgumentPage, ArgumentsPage, References
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Role, Stand, Type
from wijkworkshop.pages.material.frame import framed, source_line, source_words
from wijkworkshop.pages.material.tile import Tile, bar
from wijkworkshop.pages.material.tiles import Cut, pages_of_tiles
from wijkworkshop.pages.page_parts import tile
from wijkworkshop.pages.paging import joined
from wijkworkshop.pages.space import SUBHEAD, Space
from wijkworkshop.wording.material import side_words, subject_words

PER_PAGE = 2  # pairs
LARGE = Type(104, 700, floor=60, leading=1.1)
SAID = Type(72, 400, floor=44, leading=1.24)
BASIS = Type(40, 400, floor=32, leading=1.24)


def arguments(screen: ArgumentsPage, space: Space) -> tuple[Marks, ...]:
    """Draw pairs of reasons, then what has to be minded."""
    frame = framed(space, screen.heading, subject_words(Subject.ARGUMENTS), arguments_title(screen))
    heads, rect = rows(frame.rect, 68, None, gap=22)
    sides = [of_side(screen.arguments, side) for side in (Side.FOR, Side.AGAINST)]
    pairs = list(chain.from_iterable(zip(*sides, strict=False)))
    tiles = [_tile(each, screen.sources) for each in pairs]
    top = (*frame.marks, *_heads(heads, space))
    pages = pages_of_tiles(space, rect, tiles, Cut(2, PER_PAGE, least=2), lambda _shown: top)
    minded = [_tile(each, screen.sources) for each in of_side(screen.arguments, Side.CAUTION)]
    if not minded:
        return pages
    kicker = subject_words(Subject.ARGUMENTS)
    last = framed(space, screen.heading, kicker, side_words(Side.CAUTION))
    after = pages_of_tiles(space, last.rect, minded, 2, lambda _shown: last.marks)
    return joined(space, pages, after)


def argument(screen: ArgumentPage, space: Space) -> tuple[Marks, ...]:
    """Draw one card, large: its pictogram and name, what it says, and on what it rests."""
    said, foot = screen.argument, source_line(screen.sources)
    kicker = subject_words(Subject.ARGUMENTS)
    frame = framed(space, screen.heading, kicker, side_words(said.side), foot)
    head, text, basis = rows(frame.rect, 250, None, 120, gap=30)
    icon, label = cols(head, 170, None, gap=44)
    badge = Rect(icon.x, icon.y + (icon.height - 170) / 2, 170, 170)
    drawn = (
        *frame.marks,
        *tile(badge, said.icon, space.theme.tint),
        space.text(label, said.label, LARGE, role=Role.TITLE),
        space.text(text, said.text, SAID, stand=Stand.TOP),
    )
    if not said.basis:
        return (drawn,)
    rests = space.text(basis, said.basis, BASIS, space.theme.muted, role=Role.CAPTION)
    return ((*drawn, rests),)


def of_side(found: Sequence[Argument], side: Side) -> list[Argument]:
    """Return the arguments that point one way, in their order."""
    return [each for each in found if each.side is side]


def arguments_title(screen: ArgumentsPage) -> str:
    """Return the title: of reasons, or of what research says."""
    if screen.evidence:
        return _("Wat weten we? Vóór en tegen")
    return _("Waarom wel mengen, en waarom niet?")


def _tile(each: Argument, sources: References) -> Tile:
    numbers = source_words(sources, each.sources)
    foot = " ".join(part for part in (each.basis, numbers) if part)
    return Tile(each.label, each.text, foot=foot, icon=each.icon)


def _heads(rect: Rect, space: Space) -> Marks:
    """Draw what the two columns are, in one size and one colour."""
    places = cols(rect, None, None, gap=30)
    marks: Marks = ()
    for place, side in zip(places, (Side.FOR, Side.AGAINST), strict=True):
        words, under = rows(place, None, 8, gap=4)
        text = space.text(words, side_words(side), SUBHEAD, role=Role.TITLE)
        marks += (text, bar(under, space.theme.accent))
    return marks
