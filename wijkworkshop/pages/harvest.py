"""What a block leaves behind: its sentence large, its lines, a card for each goal or agreement."""

from collections.abc import Sequence
from dataclasses import replace

from wijkworkshop.core.document import Agreeing, Areas, Card, Fact, Facts, RoomDocument, Sentence
from wijkworkshop.core.outcome_views.area_plan import remarks, waterbed_fact
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.pages.agreeing import agreeing
from wijkworkshop.pages.areas import area_pages
from wijkworkshop.pages.board.focus import LARGE, SAID, task
from wijkworkshop.pages.composed import FEWEST, Composed, composed, largest
from wijkworkshop.pages.harvest_tables import tables_of
from wijkworkshop.pages.marks import Marks, Rect
from wijkworkshop.pages.page_parts import (
    fits,
    header,
    height_of_all,
    in_middle,
    timer,
    titled,
    to_come,
)
from wijkworkshop.pages.paging import chunks, numbered
from wijkworkshop.pages.space import FINDING, Space
from wijkworkshop.wording.open_points import asked_task
from wijkworkshop.wording.sentences import harvest_words

FEW = 2  # lines that stand below the cards as remarks
ALONE = replace(LARGE, size=132)
ALIKE = 1.1  # pages whose own sizes differ less have one size


def harvest(screen: Harvest, space: Space) -> tuple[Marks, ...]:
    """Draw the outcome of a block: on one page where it fits; tables have pages of their own."""
    made = next((part for part in screen.document if isinstance(part, Agreeing)), None)
    if made is not None:
        return (agreeing(screen, space, made),)
    areas = next((part for part in screen.document if isinstance(part, Areas)), None)
    if areas is not None:
        return numbered(space, _of_areas(screen, space, areas))
    tables = tables_of(screen, space)
    own = [] if tables and _parts(screen) == Composed() else leaves(screen, space)
    return numbered(space, [*own, *tables])


def _of_areas(screen: Harvest, space: Space, found: Areas) -> list[Marks]:
    """Return the pages of areas, and of what is said besides and stands on none of them."""
    drawn = area_pages(screen, space.timeless, found)
    answer = None if drawn.asked else waterbed_fact(found)
    cards = () if drawn.remarks else tuple(filter(None, map(remarks, found.areas)))
    besides = (*((Facts((answer,)),) if answer else ()), *cards)
    shown = replace(screen, document=besides)
    pages = [(*page, *timer(space, 1012)) for page in drawn.pages]
    return [*pages, *(leaves(shown, space) if besides else ())]


def leaves(screen: Harvest, space: Space) -> list[Marks]:
    """Return the pages of an outcome without their numbers."""
    title = titled(space, harvest_words(screen), FINDING, 150)
    rect = space.within(title.rect.bottom + 28, 1034)
    parts, words = _parts(screen), asked_task(screen.asked)
    if words and parts == Composed():
        alone = in_middle(task(words, space, rect, ALONE), rect)
        return [(*header(space, screen.heading), title, *alone)]
    now = task(words, space, rect, LARGE if _is_bare(parts) else SAID)
    low = max(rect.y, height_of_all(now) + 28 if now else 0)
    rect = replace(rect, y=low, height=rect.bottom - low)
    top: Marks = (*header(space, screen.heading), title, *now)
    if parts == Composed():
        return [(*top, *to_come(space, rect))]
    most = _most(parts.cards, space)

    def page(shown: Composed, size: float = FEWEST) -> Marks:
        return (*top, *composed(space.timeless, rect, shown, size))

    whole = page(parts)
    if len(parts.cards) <= most and fits(whole):
        return [whole]
    before = replace(parts, cards=(), notes=() if parts.cards else parts.notes)
    shown = [before] if before != Composed() else []
    chunked = chunks(parts.cards, lambda cards: page(_row(parts, cards)), most)
    rows = [_row(parts, chunk) for chunk in chunked if chunk]
    if rows and rows[-1].notes and not fits(page(rows[-1])):
        rows = [*rows[:-1], replace(rows[-1], notes=()), Composed(sheet=parts.notes)]
    sizes = [_size(space.timeless, rect, row, rows) for row in rows]
    return [*map(page, shown), *map(page, rows, sizes)]


def _row(parts: Composed, cards: Sequence[Card]) -> Composed:
    """Return a page of cards; the remarks stand below the last."""
    last = cards and cards[-1] is parts.cards[-1]
    return Composed(cards=tuple(cards), notes=parts.notes if last else ())


def _size(space: Space, rect: Rect, row: Composed, rows: Sequence[Composed]) -> float:
    """Return one size for pages with as many cards, but a larger one where it is much larger."""
    like = [each for each in rows if len(each.cards) == len(row.cards)]
    own, least = largest(space, rect, row), min(largest(space, rect, each) for each in like)
    return own if own > ALIKE * least else least


def _parts(screen: Harvest) -> Composed:
    """Return the sentence, and the other facts: a few with cards are remarks below them."""
    hero = next((part.fact for part in screen.document if isinstance(part, Sentence)), None)
    cards = tuple(part for part in screen.document if isinstance(part, Card))
    others = facts_of(screen.document)
    below = cards and len(others) <= FEW
    return Composed(hero, () if below else others, cards, others if below else ())


def _is_bare(parts: Composed) -> bool:
    """Tell whether there are only cards that say no more than what they are about."""
    facts = any(card.facts for card in parts.cards)
    return not (facts or parts.hero or parts.sheet or parts.notes)


def facts_of(document: RoomDocument) -> tuple[Fact, ...]:
    """Return the facts of a document that stand on no card."""
    return tuple(fact for part in document if isinstance(part, Facts) for fact in part.facts)


def _most(cards: Sequence[Card], space: Space) -> int:
    """Return how many cards may stand beside each other."""
    full = any(len(card.facts) > 3 for card in cards)
    return (1 if space.narrow else 2) if full else (2 if space.narrow else 3)
