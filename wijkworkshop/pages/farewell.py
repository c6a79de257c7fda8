"""The end: one sentence a block, who gets the report, who decides next, and thanks."""

from collections.abc import Sequence
from gettext import gettext as _

from wijkworkshop.core.public.screens import Farewell, Line
from wijkworkshop.pages.furniture import header, titled
from wijkworkshop.pages.ledger import ledger
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.space import HEADLINE, SUBHEAD, Space


def farewell(screen: Farewell, space: Space) -> tuple[Marks, ...]:
    """Draw the end of the evening."""
    title = titled(space, _("Dit nemen we mee"), HEADLINE, 110)
    bottom = 960.0 if screen.thanks else 1040.0
    card = space.within(title.rect.bottom + 36, bottom)
    thanks = space.text(space.within(976, 1044), screen.thanks, SUBHEAD) if screen.thanks else None

    def page(lines: Sequence[Line]) -> Marks:
        return (
            *header(space, screen.heading),
            title,
            *ledger(space, card, lines, columns=1 if len(lines) < 4 else 2),
            *((thanks,) if thanks else ()),
        )

    return spread(screen.sentences, space, page, most=8)
