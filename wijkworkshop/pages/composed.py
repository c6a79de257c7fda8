"""What a block leaves behind on one page, in the largest type in which it all fits."""

from dataclasses import dataclass, replace
from functools import lru_cache
from gettext import gettext as looked_up

from wijkworkshop.core.document import Card, Fact
from wijkworkshop.pages.cards import Deck
from wijkworkshop.pages.labelled_lines import LABEL, NAME, LabelledLines
from wijkworkshop.pages.marks import Marks, Rect, Role, Stand, Type
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.outcomes import fact_words

LARGEST, SMALLEST = 60, 36
FEWEST, FOR_FEW = 84, 3  # so many lines, by themselves or on one card, stand larger
HERO = Type(76, 700, floor=44, leading=1.16)
ALONE = 92.0  # the largest size of a sentence that has the page to itself
OPEN = 60.0  # of a sentence that is still open
GAP, PAD, TOP = 30.0, 48.0, 36.0
SLACK = 0.3  # how much higher than they need lines and cards stand below a sentence


@dataclass(frozen=True, slots=True)
class Composed:
    """The parts of a page: the sentence, labelled lines, cards, and remarks below."""

    hero: Fact | None = None
    sheet: tuple[Fact, ...] = ()
    cards: tuple[Card, ...] = ()
    notes: tuple[Fact, ...] = ()

    @property
    def most(self) -> int:
        """Return the largest size of its lines: what stands there with little else is larger."""
        alone = not (self.hero or self.notes) and len(self.cards) <= 1
        lines = len(self.sheet) + sum(len(card.facts) for card in self.cards)
        return FEWEST if alone and lines <= FOR_FEW else LARGEST


@lru_cache(maxsize=64)
def composed(space: Space, rect: Rect, parts: Composed, size: float = FEWEST) -> Marks:
    """Draw the parts below each other over the whole of the rectangle, in this size at most."""
    kind = _said(min(size, largest(space, rect, parts)))
    heights = _stretched(rect.height, _heights(space, rect.width, parts, kind))
    top, marks = rect.y, list[Marks]()
    for draw, height in zip(_DRAWN, heights, strict=True):
        if height:
            marks.append(draw(space, replace(rect, y=top, height=height), parts, kind))
            top += height + GAP
    return tuple(mark for drawn in marks for mark in drawn)


@lru_cache(maxsize=64)
def largest(space: Space, rect: Rect, parts: Composed) -> float:
    """Return the largest size in which everything fits, or the smallest that may be."""
    low, high = SMALLEST, parts.most
    while low < high:
        middle = (low + high + 1) // 2
        needed = _total(_heights(space, rect.width, parts, _said(middle)))
        low, high = (middle, high) if needed <= rect.height else (low, middle - 1)
    return low


def _said(size: float) -> Type:
    return Type(size, 400, floor=size, leading=1.2, thrift=1.0)


def _total(heights: tuple[float, ...]) -> float:
    shown = [height for height in heights if height]
    return sum(shown) + GAP * (len(shown) - 1)


def _heights(space: Space, wide: float, parts: Composed, kind: Type) -> tuple[float, ...]:
    """Return what each part needs; nothing for one that is not there."""
    inside = wide - 2 * PAD
    hero = space.height_of(fact_words(parts.hero), _hero(kind), inside) if parts.hero else 0.0
    return (
        hero + LABEL + 2 * TOP if parts.hero else 0.0,
        _sheet(inside, parts).needed(space, kind) + 2 * TOP if parts.sheet else 0.0,
        Deck(wide, parts.cards).needed(space, kind) if parts.cards else 0.0,
        LabelledLines(wide, parts.notes).needed(space, kind) if parts.notes else 0.0,
    )


def _stretched(room: float, heights: tuple[float, ...]) -> tuple[float, float, float, float]:
    """Share what is left: the sentence most, without one lines and cards all; or what is short."""
    hero, sheet, cards, notes = heights
    spare = room - _total(heights)
    if spare < 0:
        share = (room - GAP * (sum(map(bool, heights)) - 1)) / max(1.0, sum(heights))
        return hero * share, sheet * share, cards * share, notes * share
    more = min(spare, SLACK * (sheet + cards)) if hero else spare
    body = sheet + cards
    sheet, cards = (each + more * each / body if body else 0.0 for each in (sheet, cards))
    return hero + (spare - more), sheet, cards, notes


def _hero(kind: Type) -> Type:
    return replace(HERO, size=max(HERO.floor, min(HERO.size, round(1.4 * kind.size))), thrift=1.0)


def _sheet(wide: float, parts: Composed) -> LabelledLines:
    return LabelledLines(wide, parts.sheet, 1 if len(parts.sheet) < 3 else 2)


def _draw_hero(space: Space, rect: Rect, parts: Composed, kind: Type) -> Marks:
    if parts.hero is None:
        return ()
    theme = space.theme
    tone = theme.strong if parts.hero.known else theme.card
    inside = rect.inset(PAD, TOP)
    label = replace(inside, height=LABEL)
    body = Rect(inside.x, label.bottom, inside.width, inside.height - LABEL)
    alone = not (parts.sheet or parts.cards)
    kind = replace(_hero(kind), size=ALONE) if alone else _hero(kind)
    kind = kind if parts.hero.known else replace(kind, size=OPEN, weight=400)
    words, said = looked_up(parts.hero.label.said), fact_words(parts.hero)
    return (
        space.box(rect, tone),
        space.text(label, words, NAME, tone.text, role=Role.CAPTION, stand=Stand.TOP),
        space.text(
            body, said, kind, tone.text if parts.hero.known else theme.muted, role=Role.TITLE
        ),
    )


def _draw_sheet(space: Space, rect: Rect, parts: Composed, kind: Type) -> Marks:
    inside = rect.inset(PAD, TOP)
    sheet = _sheet(inside.width, parts)
    inside = inside.inset(0, sheet.air(space, inside.height, kind))
    return (space.box(rect, space.theme.card), *sheet.draw(space, inside, kind))


def _draw_cards(space: Space, rect: Rect, parts: Composed, kind: Type) -> Marks:
    return Deck(rect.width, parts.cards).draw(space, rect, kind)


def _draw_notes(space: Space, rect: Rect, parts: Composed, kind: Type) -> Marks:
    return LabelledLines(rect.width, parts.notes).draw(space, rect, kind)


_DRAWN = (_draw_hero, _draw_sheet, _draw_cards, _draw_notes)
