"""What a block leaves behind: labelled lines, or a card for each goal, area or agreement."""

from collections.abc import Sequence
from gettext import gettext as _

from wijkworkshop.core.public.screens import Harvest, Line, OutcomeCard
from wijkworkshop.pages.cards import cards
from wijkworkshop.pages.furniture import header, titled
from wijkworkshop.pages.ledger import ledger
from wijkworkshop.pages.marks import Marks, Rect, Stand
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.sentences import harvest_words
from wijkworkshop.pages.space import FINDING, SUBHEAD, Space


def harvest(screen: Harvest, space: Space) -> tuple[Marks, ...]:
    """Draw the outcome of a block."""
    title = titled(space, harvest_words(screen), FINDING, 150)
    top: Marks = (*header(space, screen.heading), title)
    rect = space.within(title.rect.bottom + 28, 1034)
    lines = _sheets(screen, space, rect, top) if screen.lines or not screen.cards else ()
    return (*lines, *(_cards(screen, space, rect, top) if screen.cards else ()))


def _sheets(screen: Harvest, space: Space, rect: Rect, top: Marks) -> tuple[Marks, ...]:
    def page(lines: Sequence[Line]) -> Marks:
        if not lines:
            return (*top, space.text(rect, _("Nog open"), SUBHEAD, stand=Stand.TOP))
        columns = 1 if len(lines) < 4 else 2
        return (*top, *ledger(space, rect, lines, columns))

    return spread(screen.lines, space, page, most=8)


def _cards(screen: Harvest, space: Space, rect: Rect, top: Marks) -> tuple[Marks, ...]:
    full = any(len(card.lines) > 3 for card in screen.cards)
    most = (1 if space.narrow else 2) if full else (2 if space.narrow else 3)

    def page(shown: Sequence[OutcomeCard]) -> Marks:
        return (*top, *cards(space.timeless, rect, tuple(shown)))

    return spread(screen.cards, space, page, most=most)
