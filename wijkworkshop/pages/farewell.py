"""The end: five sentences to photograph, who gets the report, who decides next, and thanks."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.document import Fact, Keepsake
from wijkworkshop.core.public.screens import Farewell
from wijkworkshop.pages.keepsakes import MOST, keepsakes
from wijkworkshop.pages.labelled_lines import LabelledLines
from wijkworkshop.pages.marks import Marks, Rect, Type
from wijkworkshop.pages.page_parts import header, titled
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.space import HEADLINE, SUBHEAD, Space
from wijkworkshop.wording.five import kept_label, kept_words

ALL, FEWEST = 9, 1
"""Pieces of a sentence: all that were chosen, or one where they do not fit."""

AFTER = Type(40, 400, floor=36, leading=1.2)


def farewell(screen: Farewell, space: Space) -> tuple[Marks, ...]:
    """Draw the end of the evening: on one page, with fewer details where it would be two."""
    pages = _pages(screen, space, most=ALL)
    return pages if len(pages) == 1 else _pages(screen, space, most=FEWEST)


def _pages(screen: Farewell, space: Space, most: int) -> tuple[Marks, ...]:
    title = titled(space, farewell_title(screen), HEADLINE, 110)
    below, top = _below(screen, space)
    rect = space.within(title.rect.bottom + 24, top - 24)

    def page(kept: Sequence[Keepsake]) -> Marks:
        return (*header(space, screen.heading), title, *keepsakes(space, rect, kept), *below)

    said = ((kept_label(each.about), kept_words(each, most)) for each in screen.sentences)
    kept = tuple(Keepsake(label, words) for label, words in said)
    return spread(kept, space, page, most=MOST)


def farewell_title(screen: Farewell) -> str:
    """Return the title; a farewell that is not complete says so."""
    return _("Dit nemen we voorlopig mee") if screen.provisional else _("Dit nemen we mee")


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


def _after(lines: tuple[Fact, ...], wide: float) -> LabelledLines:
    return LabelledLines(wide, lines, columns=2)


def _exact(kind: Type) -> Type:
    return replace(kind, floor=kind.size, thrift=1.0)
