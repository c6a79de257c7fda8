"""How many of the people in both rounds of a pair went up, stayed, or went down, per item."""

from collections.abc import Sequence
from dataclasses import replace

from wijkworkshop.core.public.result_screens import Compared, Comparison
from wijkworkshop.core.terms import FormKind
from wijkworkshop.pages.bars import grown, parts_of, stacked
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Role, Rule, Type
from wijkworkshop.pages.options import item_names
from wijkworkshop.pages.page_parts import HEAD_PLAIN, header, titled
from wijkworkshop.pages.paging import chunks
from wijkworkshop.pages.space import FINDING, Space
from wijkworkshop.pages.theme import Tone
from wijkworkshop.wording.opinions import movement_rule, movement_title, movement_words

ITEM = Type(42, 400, floor=34, leading=1.12)
WORDS = Type(34, 400, floor=30, leading=1.1, tabular=True)
MOST_TALL, BAR = 190.0, 56.0


def movement(screen: Comparison, space: Space, words: str) -> list[Marks]:
    """Return the pages with the items of which it is told; `words` go into their header."""
    told = [item for item in screen.items if movement_words(screen.form, item.movement)]
    title = titled(space, movement_title(), FINDING, 150)
    rule = space.text(
        space.within(940, 1042), movement_rule(screen.form), HEAD_PLAIN, role=Role.CAPTION
    )
    rect = space.within(title.rect.bottom + 40, rule.rect.y - 16)

    def page(items: Sequence[Compared]) -> Marks:
        head = header(space, screen.heading, words)
        return (*head, title, *_rows(space, rect, screen.form, items), rule)

    return [page(part) for part in chunks(told, page, most=8)] if told else []


def _rows(space: Space, rect: Rect, form: FormKind, items: Sequence[Compared]) -> Marks:
    tall = min(MOST_TALL, rect.height / len(items))
    places = rows(rect, *[tall] * len(items))
    parts = [cols(place, 0.4 * rect.width, None, gap=24) for place in places]
    named = item_names(
        space,
        [part[0].inset(0, 2) for part in parts],
        [item.choice for item in items],
        replace(ITEM, size=max(42.0, grown(tall))),
        len(items) > 1,
    )
    marks: Marks = ()
    for place, part, name, item in zip(places, parts, named, items, strict=True):
        marks += (Rule(replace(place, height=2), space.theme.line), *name)
        marks += _moves(space, part[1], form, item)
    return (*marks, Rule(Rect(rect.x, places[-1].bottom, rect.width, 2), space.theme.line))


def _moves(space: Space, place: Rect, form: FormKind, item: Compared) -> Marks:
    """Draw a bar of all who are in both, and its numbers in words beneath."""
    if item.movement is None:
        return ()
    said = WORDS.size * WORDS.leading
    high = min(BAR, (place.height - 24) / 2, place.height - said - 20)
    top = place.y + (place.height - high - said - 2) / 2
    pieces = [(number, _tone(space, ways)) for number, ways in item.movement.parts]
    whole = parts_of(pieces, item.movement.both)
    (bar,) = stacked(space, [(replace(place, y=top, height=high), whole)])
    below = replace(place, y=top + high + 2, height=said)
    return (*bar, space.text(below, movement_words(form, item.movement), WORDS))


def _tone(space: Space, ways: tuple[str, ...]) -> Tone:
    """Return how a part looks: up full, down grey, the others open."""
    theme = space.theme
    fills = {("up",): theme.everybody, ("down",): theme.merged}
    return Tone(fills[ways], theme.inside) if ways in fills else theme.empty
