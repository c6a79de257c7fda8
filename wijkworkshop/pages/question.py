"""A block's question: large and plain, with what belongs beside it, and what to do now."""

from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.screens import Question
from wijkworkshop.core.terms import Group
from wijkworkshop.pages.furniture import bullets, header, left_of, timer, titled
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Box, Color, Marks, Rect, Role, Stand, Type, same
from wijkworkshop.pages.space import BODY, CAPTION, HEADLINE, MARGIN, SUBHEAD, Space
from wijkworkshop.pages.wording import block_words

TASK = Type(42, 700, floor=36, leading=1.2)
NOTE = Type(34, 400, floor=32, leading=1.2)
ALONE = Type(120, 700, floor=64, leading=1.12)


def question(screen: Question, space: Space) -> tuple[Marks, ...]:
    """Draw a question."""
    words = f"{block_words(screen.heading.kind)} · {screen.deck_words}"
    top = header(space, screen.heading, words if screen.deck_words else "")
    cards = _cards(screen, space)
    foot, foot_top = _foot(screen, space)
    if not cards:
        rect = space.within(140, foot_top - 60)
        alone = space.text(rect, screen.question, ALONE, role=Role.TITLE)
        return ((*top, alone, *foot),)
    title = titled(space, screen.question, HEADLINE, 200)
    rect = space.within(title.rect.bottom + 34, foot_top - 30)
    places = cols(rect, *[None] * len(cards), gap=36)
    kind = _common(space, cards, places)
    drawn = (_card(space, place, *card, kind) for place, card in zip(places, cards, strict=True))
    return ((*top, title, *(mark for marks in drawn for mark in marks), *foot),)


Card = tuple[str, tuple[str, ...], Color]


def _cards(screen: Question, space: Space) -> tuple[Card, ...]:
    theme = space.theme
    kinds = (
        (_("De cijfers"), screen.statistics, theme.accent),
        (_("Zo voelen bewoners het"), screen.experience, theme.groups[Group.RESIDENTS]),
        (_("Dit kwam eruit"), screen.findings, theme.accent),
        (_("Praat hierover aan tafel"), screen.discuss, theme.now),
    )
    return tuple(kind for kind in kinds if kind[1])


def _common(space: Space, cards: tuple[Card, ...], places: tuple[Rect, ...]) -> Type:
    """Return the type in which the fullest card fits, so that all have one size."""
    largest = replace(BODY, size=58 if len(cards) == 1 else 48)
    sizes = [
        mark.fitted.size
        for card, place in zip(cards, places, strict=True)
        for mark in _card(space, place, *card, largest)[3:]
        if not isinstance(mark, Box) and hasattr(mark, "fitted")
    ]
    return replace(largest, size=min(sizes))


def _card(
    space: Space, rect: Rect, head: str, lines: tuple[str, ...], color: Color, kind: Type
) -> Marks:
    inside = rect.inset(44 if not space.narrow else 36, 36)
    name, bar, body = rows(inside, 56, 40, None)
    return (
        space.box(rect, space.theme.card),
        space.text(name, head, SUBHEAD, space.theme.card.text),
        Box(Rect(bar.x, bar.y + 8, 88, 6), color, corners=same(3)),
        *bullets(space, body, lines, kind, color, space.theme.card.text),
    )


def _foot(screen: Question, space: Space) -> tuple[Marks, float]:
    """Return the task, what the source is, and the timer; and where they start."""
    ring = timer(space, 982)
    wide = left_of(ring, space) - MARGIN
    own = _("uitwerking door de makers van deze app") if screen.own_work else ""
    source = " · ".join(part for part in (screen.source, own) if part)
    parts = [
        (screen.task, TASK, space.theme.ink, Role.BODY),
        (screen.caveat, NOTE, space.theme.ink, Role.CAPTION),
        (source, CAPTION, space.theme.muted, Role.CAPTION),
    ]
    marks: Marks = ()
    bottom = 1040.0
    for words, kind, color, role in reversed([part for part in parts if part[0]]):
        tall = min(space.height_of(words, kind, wide), 2 * kind.size * kind.leading)
        rect = Rect(MARGIN, bottom - tall, wide, tall)
        marks = (space.text(rect, words, kind, color, stand=Stand.TOP, role=role), *marks)
        bottom -= tall + 10
    return (*marks, *ring), min(bottom, 940.0 if ring else 1010.0)
