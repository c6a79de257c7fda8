"""The end: one sentence a block, who gets the report, who decides next, and thanks."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.lines import Keepsake, Line
from wijkworkshop.core.public.screens import Farewell
from wijkworkshop.pages.furniture import header, titled, to_come
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.ledger import Ledger
from wijkworkshop.pages.marks import Marks, Rect, Role, Rule, Type
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.space import HEADLINE, SUBHEAD, Space

SENTENCE = Type(50, 400, floor=40, leading=1.18, thrift=1.0)
BLOCK = Type(34, 600, floor=30, leading=1.15)
AFTER = Type(40, 400, floor=36, leading=1.2)
LEAST_GAP = 26.0


def farewell(screen: Farewell, space: Space) -> tuple[Marks, ...]:
    """Draw the end of the evening."""
    title = titled(space, _("Dit nemen we mee"), HEADLINE, 110)
    below, top = _below(screen, space)
    rect = space.within(title.rect.bottom + 24, top - 24)

    def page(kept: Sequence[Keepsake]) -> Marks:
        return (*header(space, screen.heading), title, *_kept(space, rect, kept), *below)

    return spread(screen.sentences, space, page, most=7)


def _kept(space: Space, rect: Rect, kept: Sequence[Keepsake]) -> Marks:
    """Draw the sentences below each other in one size, each beside the name of its block."""
    if not kept:
        return to_come(space, rect)
    name_wide = 0.2 * rect.width if space.narrow else 0.22 * rect.width
    wide = rect.width - name_wide - 40
    kind = _largest(space, rect.height, kept, wide)
    tall = [space.height_of(each.text, kind, wide) for each in kept]
    gap = (rect.height - sum(tall)) / len(kept)
    gap = min(64.0, gap)
    lines = rows(rect, *[each + gap for each in tall])
    parts = [cols(line, name_wide, None, gap=40) for line in lines]
    names = space.same_size(
        [
            space.text(part[0], each.block, BLOCK, space.theme.accent, role=Role.CAPTION)
            for part, each in zip(parts, kept, strict=True)
        ]
    )
    marks: Marks = ()
    for line, part, name, each in zip(lines, parts, names, kept, strict=True):
        rule = Rule(replace(line, height=2), space.theme.line)
        marks += (rule, name, space.text(part[1], each.text, kind))
    return marks


def _largest(space: Space, room: float, kept: Sequence[Keepsake], wide: float) -> Type:
    """Return the largest type in which the sentences fit with air between them."""

    def needed(kind: Type) -> float:
        return sum(space.height_of(each.text, kind, wide) + LEAST_GAP for each in kept)

    sizes = (
        replace(SENTENCE, size=size, floor=size)
        for size in range(int(SENTENCE.size), int(SENTENCE.floor), -1)
    )
    least = replace(SENTENCE, size=SENTENCE.floor)
    return next((kind for kind in sizes if needed(kind) <= room), least)


def _below(screen: Farewell, space: Space) -> tuple[Marks, float]:
    """Return what comes after the evening, with thanks, and where they start."""
    bottom, marks = 1040.0, list[Marks]()
    if screen.thanks:
        marks.append((space.text(space.within(bottom - 60, bottom), screen.thanks, SUBHEAD),))
        bottom -= 76
    if not screen.after:
        return tuple(mark for each in marks for mark in each), bottom
    card = space.within(0, 0)
    sheet = _after(screen.after, card.width - 80)
    tall = sheet.needed(space, _exact(AFTER)) + 48
    rect = Rect(card.x, bottom - tall, card.width, tall)
    drawn = sheet.draw(space, rect.inset(40, 24), _exact(AFTER))
    marks.insert(0, (space.box(rect, space.theme.card), *drawn))
    return tuple(mark for each in marks for mark in each), rect.y


def _after(lines: tuple[Line, ...], wide: float) -> Ledger:
    return Ledger(wide, lines, columns=2)


def _exact(kind: Type) -> Type:
    return replace(kind, floor=kind.size, thrift=1.0)
