"""How many of the people in both rounds of a pair went up, stayed, or went down, per item."""

from collections.abc import Sequence
from dataclasses import replace

from wijkworkshop.core.public.result_screens import Compared, Comparison
from wijkworkshop.core.terms import FormKind
from wijkworkshop.pages.bars import parts_of, stacked
from wijkworkshop.pages.compared_rows import compared_rows
from wijkworkshop.pages.marks import Marks, Rect, Role, Type
from wijkworkshop.pages.page_parts import HEAD_PLAIN, header, titled
from wijkworkshop.pages.paging import chunks
from wijkworkshop.pages.space import FINDING, Space
from wijkworkshop.pages.theme import Tone
from wijkworkshop.wording.opinions import movement_rule, movement_title, movement_words

WORDS = Type(34, 400, floor=30, leading=1.1, tabular=True)
BAR = 56.0


def movement(screen: Comparison, space: Space, words: str) -> list[Marks]:
    """Return the pages with the items of which it is told; `words` go into their header."""
    told = [item for item in screen.items if movement_words(screen.form, item.movement)]
    if not told:
        return []
    title = titled(space, movement_title(), FINDING, 150)
    rule = space.text(
        space.within(940, 1042), movement_rule(screen.form), HEAD_PLAIN, role=Role.CAPTION
    )
    rect = space.within(title.rect.bottom + 40, rule.rect.y - 16)

    def page(items: Sequence[Compared]) -> Marks:
        head = header(space, screen.heading, words)
        drawn = compared_rows(
            space, rect, items, (None,), lambda at, item: _moves(space, at[0], screen.form, item)
        )
        return (*head, title, *drawn, rule)

    return [page(part) for part in chunks(told, page, most=8)]


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
