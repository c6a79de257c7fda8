"""What lies on a board: groups with their cards, and cards that are loose."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from wijkworkshop.core.boards.board import MOST_PLACES
from wijkworkshop.core.public.board import GroupOfCards, LooseCard
from wijkworkshop.pages.layout import cols, flow, rows
from wijkworkshop.pages.marks import Align, Box, Icon, Marks, Rect, Role, Rule, Type, same
from wijkworkshop.pages.options import read_aloud
from wijkworkshop.pages.page_parts import fits, in_middle
from wijkworkshop.pages.paging import chunks
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.board import loose_words, means_words, still_open_words

FEW = 5
"""Groups that stand as cards, with the numbers of their tables; more are a list."""

NAME = Type(40, 700, floor=34, leading=1.14)
LINE = Type(38, 400, floor=34, leading=1.14)
LINE_NOW = Type(38, 700, floor=34, leading=1.14)
LOOSE = Type(38, 400, floor=34, leading=1.14)
LARGER, ALONE, BESIDE = (84, 72, 60, 52, 44), 84, 44
"""Sizes of loose cards where few stand on a page, and the largest: by themselves, and beside
something else or while more come in, so that what is there changes little."""

SMALL = Type(34, 600, floor=32)
TILE = Type(32, 700, floor=32, tabular=True)
SIDE, GAP, PAD = 46.0, 12.0, 24.0
ICON = 54.0
"""What the question mark of a pill takes."""

TALLEST, LOOSE_TALL, LABEL_TALL = 128.0, 74.0, 52.0
LOW, HIGH, AIRY = LOOSE_TALL + 24, 140.0, 3.2
"""The height of a loose card of two lines, and of three; of a larger one, times its letters."""

LEAST, ROW = 118.0, 104.0
MOST_LINES = 9
RIM = 4.0


def surface(
    groups: Sequence[GroupOfCards],
    loose: Sequence[LooseCard],
    space: Space,
    rect: Rect,
    largest: int = ALONE,
) -> tuple[Marks, ...]:
    """Return pages of what lies on a board: the groups with loose cards below, then the others.

    Where loose cards have a page to themselves they are as large as fits, and at most `largest`.
    """
    if not groups:
        return loose_cards(loose, space, rect, largest=largest)
    if len(groups) > FEW:
        return _listed(groups, loose, space, rect, largest)
    wanted = labelled_tall(min(len(loose), 2)) + 2 * GAP if loose else 0.0
    each = max(LEAST, min(TALLEST, (rect.height - wanted) / len(groups) - GAP))
    most = rect.height - (LABEL_TALL if loose else 0)
    top, below = rows(rect, min(most, (each + GAP) * len(groups)), None, gap=GAP)
    marks = _cards(groups, space, top)
    if not loose:
        return (marks,)
    shown = max(0, int((below.height - LABEL_TALL + GAP) // (LOOSE_TALL + GAP)))
    first = (*marks, *labelled(loose[:shown], len(loose), space, below))
    return (first, *_left_over(loose[shown:], len(loose), space, rect, largest))


def _listed(
    groups: Sequence[GroupOfCards],
    loose: Sequence[LooseCard],
    space: Space,
    rect: Rect,
    largest: int,
) -> tuple[Marks, ...]:
    """Return the fewest pages on which many groups can be read, then the loose cards."""
    words = labelled((), len(loose), space, Rect(rect.x, rect.bottom - LABEL_TALL, rect.width, 60))
    below = LABEL_TALL if loose or any(each.means for each in groups) else 0.0
    above = Rect(rect.x, rect.y, rect.width, rect.height - below)
    spot = Rect(rect.x, rect.bottom - SIDE, rect.width, SIDE)

    def page(some: Sequence[GroupOfCards]) -> Marks:
        said = _list(some, space, above, means_words())
        legend = _doubt(space, spot, means_words()) if any(each.means for each in some) else ()
        lines = said if fits(said) else (*_list(some, space, above, ""), *legend)
        return (*lines, *(words if loose else ()))

    pages = map(page, chunks(groups, page, most=MOST_PLACES))
    return (*pages, *_left_over(loose, len(loose), space, rect, largest))


def _left_over(
    loose: Sequence[LooseCard], number: int, space: Space, rect: Rect, largest: int
) -> tuple[Marks, ...]:
    """Return pages of loose cards that had no room below the groups; each says what they are."""
    if not loose:
        return ()
    _label, below = rows(rect, LABEL_TALL, None)
    label = labelled((), number, space, rect)
    pages = loose_cards(loose, space, below, largest=largest)
    if largest == ALONE:
        pages = tuple(in_middle(page, below) for page in pages)
    return tuple((*label, *page) for page in pages)


def loose_cards(
    loose: Sequence[LooseCard], space: Space, rect: Rect, columns: int = 1, largest: int = ALONE
) -> tuple[Marks, ...]:
    """Return the fewest pages on which loose cards can be read, as large as they fit there."""

    def page(cards: Sequence[LooseCard]) -> Marks:
        low = _loose(cards, space, rect, columns)
        return low if fits(low) else _loose(cards, space, rect, columns, HIGH)

    parts = chunks(loose, page, most=columns * MOST_LINES)
    for size in LARGER:
        kind = replace(LOOSE, size=size, floor=size)
        pages = [_loose(part, space, rect, columns, AIRY * size, kind) for part in parts]
        if size <= largest and all(map(fits, pages)):
            return tuple(pages)
    return tuple(map(page, parts))


def labelled(shown: Sequence[LooseCard], number: int, space: Space, rect: Rect) -> Marks:
    """Draw how many cards are loose, and those that are shown."""
    label, below = rows(rect, LABEL_TALL, None)
    words = space.text(label, loose_words(number), SMALL, space.theme.muted, role=Role.CAPTION)
    return (words, *_loose(shown, space, below, columns=1))


def labelled_tall(count: int) -> float:
    """Return the least height of so many loose cards with their label."""
    return LABEL_TALL + count * (LOOSE_TALL + GAP) - GAP


def tiles(tables: Sequence[int], space: Space, rect: Rect) -> Marks:
    """Draw the numbers of tables on their tiles, from the left."""
    side, kind = rect.height, replace(TILE, size=max(TILE.size, 0.69 * rect.height))
    places = flow([side] * len(tables), rect, side, gap=8)
    marks: Marks = ()
    for table, place in zip(tables, places, strict=True):
        text = space.text(place, str(table), kind, space.theme.tint.text, align=Align.CENTRE)
        marks += (Box(place, space.theme.tint.fill, corners=same(10)), text)
    return marks


def rimmed(space: Space, rect: Rect, *, now: bool) -> Marks:
    """Draw a card; what the room talks about has a rim."""
    card = space.box(rect, space.theme.card, radius=14)
    if not now:
        return (card,)
    inner = space.box(rect.inset(RIM), space.theme.card, radius=11)
    return (Box(rect, space.theme.accent, corners=same(14)), inner)


def _cards(groups: Sequence[GroupOfCards], space: Space, rect: Rect) -> Marks:
    tall = min(TALLEST, (rect.height - GAP * (len(groups) - 1)) / len(groups))
    places = rows(rect, *[tall] * len(groups), gap=GAP)
    names = space.same_size(
        [
            space.text(
                Rect(place.x + PAD, place.y + 12, place.width - 2 * PAD, tall - 76), each.name, NAME
            )
            for each, place in zip(groups, places, strict=True)
        ]
    )
    marks: Marks = ()
    for each, place, name in zip(groups, places, names, strict=True):
        foot = Rect(place.x + PAD, place.bottom - SIDE - 14, place.width - 2 * PAD, SIDE)
        left = place.width - 2 * PAD - len(each.tables) * (SIDE + 8)
        doubt = _doubt(space, foot, _said_within(left, space)) if each.means else ()
        aloud = _aloud(space, place) if each.aloud else ()
        marks += (*rimmed(space, place, now=each.in_focus), *aloud, name)
        marks += (*tiles(each.tables, space, foot), *doubt)
    return marks


def _said_within(wide: float, space: Space) -> str:
    """Return what stands at a group that can be a means, in short where there is little room."""
    words = still_open_words()
    return words if _wide(words, space) <= wide else means_words()


def _wide(words: str, space: Space) -> float:
    """Return the width of a pill with a question mark, and words behind it if any."""
    return ICON + (space.width_of(words, SMALL) + 20 if words else 0.0)


def _doubt(space: Space, rect: Rect, words: str) -> Marks:
    """Draw that a group can be a means, at the right."""
    wide, tone = _wide(words, space), space.theme.sand
    pill = Rect(rect.right - wide, rect.y, wide, rect.height)
    left, right = cols(pill, ICON, None)
    said = (space.text(right, words, SMALL, tone.text),) if words else ()
    ground = Box(pill, tone.fill, corners=same(rect.height / 2))
    return (ground, Icon(left.centred(34, 34), "help", tone.text), *said)


def _list(groups: Sequence[GroupOfCards], space: Space, rect: Rect, doubt: str) -> Marks:
    tall = min(ROW, rect.height / len(groups))
    places = rows(rect, *[tall] * len(groups))
    beside = [_wide(doubt, space) + 12 if each.means else 0.0 for each in groups]
    inside = [
        cols(place.inset(18, 2), None, 60 + wide, gap=20)
        for place, wide in zip(places, beside, strict=True)
    ]
    kinds = [LINE_NOW if each.in_focus else LINE for each in groups]
    names = space.same_size(
        [
            space.text(left, each.name, kind)
            for each, kind, (left, _right) in zip(groups, kinds, inside, strict=True)
        ]
    )
    marks: Marks = ()
    for each, place, name, (_left, right) in zip(groups, places, names, inside, strict=True):
        color = space.theme.sand.text if each.aloud else space.theme.accent
        count = space.text(right, str(each.cards), LINE_NOW, color, align=Align.RIGHT)
        line = Rule(Rect(place.x + 18, place.bottom, place.width - 36, 2), space.theme.line)
        edge = rimmed(space, place, now=True) if each.in_focus else (line,)
        aloud = read_aloud(place.inset(18, 0), space) if each.aloud else ()
        spot = Rect(right.x, right.y + (right.height - SIDE) / 2, right.width - 72, SIDE)
        pill = _doubt(space, spot, doubt) if each.means else ()
        marks += (*edge, *aloud, name, *pill, count)
    return marks


def _aloud(space: Space, place: Rect) -> Marks:
    """Let what lies at a place stand out while it is read aloud, within its rim."""
    return read_aloud(Rect(place.x + 30, place.y + 3, place.width - 48, place.height - 6), space)


def _loose(
    cards: Sequence[LooseCard],
    space: Space,
    rect: Rect,
    columns: int,
    most: float = LOW,
    kind: Type = LOOSE,
) -> Marks:
    """Draw loose cards, each at most so high."""
    if not cards:
        return ()
    lines, side = ceil(len(cards) / columns), SIDE * kind.size / LOOSE.size
    tall = min(most, (rect.height - GAP * (lines - 1)) / lines)
    places = [
        place
        for line in rows(rect, *[tall] * lines, gap=GAP)
        for place in cols(line, *[None] * columns, gap=GAP)
    ][: len(cards)]
    texts = space.same_size(
        [
            space.text(_words_at(card, place, side), card.text, kind)
            for card, place in zip(cards, places, strict=True)
        ]
    )
    marks: Marks = ()
    for card, place, text in zip(cards, places, texts, strict=True):
        tables = (card.table,) if card.table else ()
        spot = Rect(place.x + PAD, place.y + (place.height - side) / 2, side, side)
        box = Box(place, space.theme.card.fill, space.theme.muted, same(14), dashed=True)
        aloud = _aloud(space, place) if card.aloud else ()
        marks += (box, *aloud, *tiles(tables, space, spot), text)
    return marks


def _words_at(card: LooseCard, place: Rect, side: float) -> Rect:
    left = PAD + (side + 18 if card.table else 0)
    return Rect(place.x + left, place.y + 6, place.width - left - PAD, place.height - 12)
