"""A block's question: large and plain, with what belongs beside it, and what to do now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from gettext import gettext as _

from wijkworkshop.core.public.own_work import own
from wijkworkshop.core.public.screens import Question
from wijkworkshop.core.terms import Group
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Box, Color, Marks, Rect, Role, Stand, Type, same
from wijkworkshop.pages.page_parts import fits, header, left_of, timer, titled
from wijkworkshop.pages.paging import chunks, numbered
from wijkworkshop.pages.picture import framed
from wijkworkshop.pages.points import Point, PointList, points
from wijkworkshop.pages.space import BODY, CAPTION, HEADLINE, MARGIN, SUBHEAD, Space
from wijkworkshop.wording.terms import block_words

TASK = Type(42, 700, floor=36, leading=1.2)
MANY = 5  # points in one card
PAIRED = 2  # lines of advice on a page that says them in two ways
ALONE = Type(120, 700, floor=64, leading=1.12)


def question(screen: Question, space: Space) -> tuple[Marks, ...]:
    """Draw a question; its cards stand two by two where they fit, each two on a page."""
    top = _top(screen, space)
    foot, foot_top = _foot(screen, space)
    pairs = _pairs(screen, space)
    if not pairs and not screen.pictures:
        rect = space.within(140, foot_top - 60)
        alone = space.text(rect, plain_question(screen), ALONE, role=Role.TITLE)
        return ((*top, alone, *foot),)
    title = titled(space, plain_question(screen), HEADLINE, 200)
    rect = space.within(title.rect.bottom + 34, foot_top - 30)

    def page(shown: Sequence[Card]) -> Marks:
        return (*top, title, *_row(space, rect, shown), *foot)

    chunked = [chunk for pair in pairs for chunk in chunks(pair, page, most=2)]
    pictured = [(*top, title, *framed(space, rect, each), *foot) for each in screen.pictures]
    beside = (*top, title, *_beside(screen, space, rect), *foot)
    if not screen.pictures or not screen.discuss or not fits(beside):
        return numbered(space, [*map(page, chunked), *pictured])
    left = [page(chunk) for chunk in chunked if _said(chunk) != screen.discuss]
    return numbered(space, [beside, *left, *pictured[1:]])


def _top(screen: Question, space: Space) -> Marks:
    """Return the line above, with the deck's words where it has them; these carry no mark."""
    if not screen.deck_words:
        return header(space, screen.heading)
    head = replace(screen.heading, own_work=False, marked=screen.heading.own_work)
    return header(space, head, f"{block_words(head.kind)} · {screen.deck_words}")


def plain_question(screen: Question) -> str:
    """Return the question as we put it: beside the deck's own words it carries the mark."""
    ours = screen.deck_words and screen.heading.own_work
    return own(screen.question) if ours else screen.question


def _beside(screen: Question, space: Space, rect: Rect) -> Marks:
    """Draw what people talk about beside the first picture."""
    left, right = cols(rect, None, None, gap=36)
    talk = _row(space, left, (_discuss(screen, space),))
    return (*talk, *(mark for each in screen.pictures[:1] for mark in framed(space, right, each)))


def _said(cards: "Sequence[Card]") -> tuple[str, ...]:
    """Return the lines of cards that stand together."""
    return tuple(point.text for card in cards for point in card.points)


def _discuss(screen: Question, space: Space) -> "Card":
    return Card(_("Praat hierover aan tafel"), points(screen.discuss), space.theme.now)


@dataclass(frozen=True, slots=True)
class Card:
    """A list with its head."""

    head: str
    points: tuple[Point, ...]
    color: Color


def _pairs(screen: Question, space: Space) -> list[tuple[Card, ...]]:
    """Return the cards that belong on a page together, without the empty ones."""
    theme = space.theme
    pairs = (
        (
            Card(_("De cijfers"), points(screen.statistics, screen.caveat), theme.accent),
            Card(
                _("Zo voelen bewoners het"),
                points(screen.experience),
                theme.groups[Group.RESIDENTS],
            ),
        ),
        (
            _discuss(screen, space),
            Card(_("Onze zin van de opening"), points(_purpose(screen)), theme.accent),
        ),
        *_advised(screen, space),
    )
    shown = (tuple(card for card in pair if card.points) for pair in pairs)
    return [pair for pair in shown if pair]


def _purpose(screen: Question) -> tuple[str, ...]:
    """Return the sentence of the opening, when there is one."""
    return (screen.purpose,) if screen.purpose else ()


def _advised(screen: Question, space: Space) -> Iterator[tuple[Card, ...]]:
    """Return the advice; where it has plain words, they come first, with its own words beside."""
    color = space.theme.groups[Group.PROGRAMME_OFFICE]
    adviser = _("Advies van {adviser}").format(adviser=screen.adviser)
    if not screen.plain_advice:
        yield tuple(Card(adviser, points(part), color) for part in _halves(screen.advice))
    for first in range(0, len(screen.plain_advice), PAIRED):
        shown = slice(first, first + PAIRED)
        yield (
            Card(own(_("In gewone woorden")), points(screen.plain_advice[shown]), color),
            Card(adviser, points(screen.advice[shown]), color),
        )


def _halves(lines: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return a long list in two parts."""
    if len(lines) <= MANY:
        return (lines,)
    half = (len(lines) + 1) // 2
    return lines[:half], lines[half:]


def _row(space: Space, rect: Rect, cards: Sequence[Card]) -> Marks:
    """Draw cards beside each other, in the type in which the fullest fits."""
    places = cols(rect, *[None] * len(cards), gap=36)
    across = 36 if space.narrow else 44
    high = max(_head_height(space, card, places[0].width - 2 * across) for card in cards)
    inside = [rows(place.inset(across, 34), high, 36, None) for place in places]
    lists = [PointList(part[2], card.points) for part, card in zip(inside, cards, strict=True)]
    largest = replace(BODY, size=64 if len(cards) == 1 else 50)
    kind = min((each.type_in(space, largest) for each in lists), key=lambda kind: kind.size)
    heads = space.same_size(
        [
            space.text(part[0], card.head, SUBHEAD, space.theme.card.text, stand=Stand.BOTTOM)
            for part, card in zip(inside, cards, strict=True)
        ]
    )
    marks: Marks = ()
    for place, part, card, head, each in zip(places, inside, cards, heads, lists, strict=True):
        bar = Box(Rect(part[1].x, part[1].y + 8, 88, 6), card.color, corners=same(3))
        marks += (space.box(place, space.theme.card), head, bar)
        marks += each.draw(space, kind, card.color)
    return marks


def _head_height(space: Space, card: Card, wide: float) -> float:
    """Return the height of a head: of one line at any size that may be, or else of two."""
    least = replace(SUBHEAD, size=SUBHEAD.floor)
    return max(56.0, space.height_of(card.head, least, wide) + 6)


def _foot(screen: Question, space: Space) -> tuple[Marks, float]:
    """Return the task, what the source is, and the timer; and where they start."""
    ring = timer(space, 982)
    wide = left_of(ring, space) - MARGIN
    parts = [
        (screen.task, TASK, space.theme.ink, Role.BODY),
        (screen.source, CAPTION, space.theme.muted, Role.CAPTION),
    ]
    marks: Marks = ()
    bottom = 1040.0 if screen.source or not ring else 1006.0
    for words, kind, color, role in reversed([part for part in parts if part[0]]):
        tall = min(space.height_of(words, kind, wide), 2 * kind.size * kind.leading)
        room = Rect(MARGIN, bottom - tall, wide, tall)
        text = space.text(room, words, kind, color, stand=Stand.BOTTOM, role=role)
        marks = (replace(text, rect=replace(room, y=text.ink.y, height=text.ink.height)), *marks)
        bottom = text.ink.y - 10
    return (*marks, *ring), min(bottom, 940.0 if ring else 1010.0)
