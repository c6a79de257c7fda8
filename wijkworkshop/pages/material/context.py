"""What changed after 2012 for each of five parties, and what it led to."""

from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.catalogue import Party
from wijkworkshop.core.public.material_screens import ContextPage
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Marks, Rect, Role, Stand, Type
from wijkworkshop.pages.material.frame import framed, quotes, source_line
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import pages_of_tiles
from wijkworkshop.pages.page_parts import in_middle, tile
from wijkworkshop.pages.space import CAPTION, HEADLINE, Space
from wijkworkshop.wording.material import subject_words

QUESTION = Type(104, 700, floor=60, leading=1.1)
SAID = Type(76, 400, floor=40, leading=1.2)
ALONE = Type(104, 400, floor=40, leading=1.2)
DECK = 2.6 * CAPTION.size
SIGN, SIGN_ALONE = 150.0, 240.0


def context(screen: ContextPage, space: Space) -> tuple[Marks, ...]:
    """Draw five cards and the consequence; or one party with its questions large."""
    if screen.party is not None:
        return (_party(screen, screen.party, space),)
    foot = source_line(screen.sources)
    frame = framed(
        space, screen.heading, screen.context.title, subject_words(Subject.CONTEXT), foot
    )
    tiles = [
        Tile(each.name, each.text, foot=quotes(each.deck_words), icon=each.icon)
        for each in screen.context.parties
    ]
    led = "\n".join(each.text for each in screen.context.consequences)
    words = quotes(*(each.deck_words for each in screen.context.consequences))
    after = Tile(_("Wat kwam ervan?"), led, foot=words, tone=space.theme.strong)
    columns = 2 if space.narrow else 3
    return pages_of_tiles(space, frame.rect, [*tiles, after], columns, lambda _shown: frame.marks)


def _party(screen: ContextPage, party: Party, space: Space) -> Marks:
    """Draw a party; below it what it asks itself, or the deck's words in large."""
    foot = source_line(screen.sources)
    frame = framed(space, screen.heading, screen.context.title, party.name, foot, HEADLINE)
    if not party.questions:
        return (*frame.marks, *_alone(frame.rect, party, space))
    words, room = rows(frame.rect, 0.46 * frame.rect.height, None, gap=34)
    said = _said(words.inset(0, 10), party, space, SAID, SIGN)
    return (*frame.marks, *said, *_questions(room, party, space))


def _said(rect: Rect, party: Party, space: Space, kind: Type, side: float) -> Marks:
    """Draw a pictogram of this size, the text beside it, and the deck's words below that."""
    icon, said = cols(rect, side, None, gap=44)
    text = space.text(replace(said, height=said.height - DECK), party.text, kind, stand=Stand.TOP)
    deck = Rect(said.x, text.ink.bottom + 10, said.width, DECK - 10)
    sign = Rect(icon.x, icon.y, side, side)
    return (
        *tile(sign, party.icon, space.theme.tint),
        text,
        space.caption(deck, quotes(party.deck_words)),
    )


def _alone(rect: Rect, party: Party, space: Space) -> Marks:
    """Draw the text of a party that asks nothing: larger, in the middle of the room."""
    return in_middle(_said(rect, party, space, ALONE, SIGN_ALONE), rect)


def _questions(rect: Rect, party: Party, space: Space) -> Marks:
    """Draw the questions that a party asks itself, as large as they can be beside each other."""
    strong = space.theme.strong
    places = cols(rect, *[None] * len(party.questions), gap=30)
    words = space.same_size(
        [
            space.text(
                place.inset(30), each, QUESTION, strong.text, align=Align.CENTRE, role=Role.TITLE
            )
            for place, each in zip(places, party.questions, strict=True)
        ]
    )
    boxes = [space.box(place, strong) for place in places]
    return tuple(mark for pair in zip(boxes, words, strict=True) for mark in pair)
