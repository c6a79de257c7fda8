"""A round that is about to open or open: what to do, the options, how many have voted."""

from collections.abc import Sequence
from gettext import gettext as _

from wijkworkshop.core.public.lines import Choice
from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.terms import FormKind
from wijkworkshop.pages.furniture import header, height_of_all, to_come
from wijkworkshop.pages.instructions import instructions
from wijkworkshop.pages.marks import Marks, Rect, Type
from wijkworkshop.pages.options import option_list, read_aloud
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.progress import progress
from wijkworkshop.pages.scales import scale_of
from wijkworkshop.pages.space import Space

STATEMENT = Type(84, 600, floor=40, leading=1.16)


def ballot(screen: Ballot, space: Space) -> tuple[Marks, ...]:
    """Draw a ballot; a list that is too long for a page goes on on the next."""
    top = instructions(screen, space)
    scale = scale_of(screen, space, bottom=868)
    bottom = min((mark.rect.y for mark in scale), default=874.0) - (26 if scale else 0)
    rect = space.within(height_of_all(top) + 22, bottom)
    around = (*scale, *progress(screen, space))

    def page(choices: Sequence[Choice]) -> Marks:
        options = _options(screen, choices, space, rect)
        return (*header(space, screen.heading), *top, *options, *around)

    return spread(screen.choices, space, page, most=14)


def _options(screen: Ballot, choices: Sequence[Choice], space: Space, rect: Rect) -> Marks:
    if not screen.choices:
        return to_come(space, rect, _("Hier komen straks de keuzes te staan"))
    if len(screen.choices) == 1 and screen.form is not FormKind.DOTS:
        aloud = read_aloud(rect, space) if screen.reading == choices[0].number else ()
        return (*aloud, space.text(rect, choices[0].label, STATEMENT))
    return option_list(choices, space.timeless, rect, screen.reading)
