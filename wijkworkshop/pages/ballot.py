"""A round that is about to open or open: what to do, the options, how many have voted."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.lines import Choice
from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.terms import Channel, FormKind
from wijkworkshop.pages.furniture import fits, header, height_of_all, to_come
from wijkworkshop.pages.instructions import instructions
from wijkworkshop.pages.marks import Marks, Rect, Type
from wijkworkshop.pages.options import option_list, read_aloud
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.phone_card import has_paper, phone_card
from wijkworkshop.pages.progress import progress
from wijkworkshop.pages.scales import scale_of
from wijkworkshop.pages.space import HEADLINE, MARGIN, Space

BESIDE = tuple(replace(HEADLINE, size=size, floor=44) for size in (HEADLINE.size, 60, 44))
"""How large a question may be beside the card for phones, the best first."""

STATEMENT = Type(84, 600, floor=40, leading=1.16)


def ballot(screen: Ballot, space: Space) -> tuple[Marks, ...]:
    """Draw a ballot; a list that is too long for a page goes on on the next.

    Beside the card for phones the question gives way, then other ways to vote than on paper.
    """
    if screen.join is None:
        return _pages(screen, HEADLINE, space)
    fewer = replace(screen, channels=screen.channels[:1])
    tries = [*((screen, headline) for headline in BESIDE), (fewer, BESIDE[-1])]
    drawn = [_pages(*tries[0], space)]
    while not all(map(fits, drawn[-1])) and len(drawn) < len(tries):
        drawn.append(_pages(*tries[len(drawn)], space))
    return drawn[-1] if all(map(fits, drawn[-1])) else drawn[0]


def _pages(screen: Ballot, headline: Type, space: Space) -> tuple[Marks, ...]:
    scale = scale_of(screen, space, bottom=868)
    bottom = min((mark.rect.y for mark in scale), default=874.0) - (26 if scale else 0)
    card, beside, others = _card(screen, space, bottom)
    top = instructions(others, beside, headline)
    rect = beside.within(height_of_all(top) + 22, bottom)
    around = (*scale, *progress(screen, space))

    def page(choices: Sequence[Choice]) -> Marks:
        options = _options(screen, choices, beside, rect)
        return (*header(space, screen.heading), *top, *options, *card, *around)

    return spread(screen.choices, space, page, most=14)


def _card(screen: Ballot, space: Space, bottom: float) -> tuple[Marks, Space, Ballot]:
    """Return the card for phones, the space beside it, and the ballot without what it says."""
    if screen.join is None:
        return (), space, screen
    card = phone_card(screen, screen.join, space, bottom - 8)
    said = {Channel.PHONE, Channel.PAPER} if has_paper(screen, bottom - 8) else {Channel.PHONE}
    others = [channel for channel in screen.channels if channel not in said]
    if Channel.PAPER not in said:
        others = list(dict.fromkeys((Channel.PAPER, *others)))
    gap = 36 if space.narrow else 48
    beside = replace(space, width=card[0].rect.x - gap + MARGIN)
    return card, beside, replace(screen, channels=tuple(others))


def _options(screen: Ballot, choices: Sequence[Choice], space: Space, rect: Rect) -> Marks:
    if not screen.choices:
        return to_come(space, rect, _("Hier komen straks de keuzes te staan"))
    if len(screen.choices) == 1 and screen.form is not FormKind.DOTS:
        aloud = read_aloud(rect, space) if screen.reading == choices[0].number else ()
        return (*aloud, space.text(rect, choices[0].label, STATEMENT))
    return option_list(choices, space.timeless, rect, screen.reading)
