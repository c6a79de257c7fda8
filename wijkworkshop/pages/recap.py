"""The earlier session: what it said a block at a time, its goals, what it agreed."""

from collections.abc import Sequence
from gettext import gettext as _

from wijkworkshop.core.document import Card, Keepsake
from wijkworkshop.core.public.screens import Harvest, Recap
from wijkworkshop.pages.harvest import leaves
from wijkworkshop.pages.keepsakes import MOST, keepsakes
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.page_parts import header, titled, to_come
from wijkworkshop.pages.paging import chunks, numbered
from wijkworkshop.pages.space import FINDING, Space
from wijkworkshop.wording.dutch import date_of


def recap(screen: Recap, space: Space) -> tuple[Marks, ...]:
    """Draw what there is of the three, one after the other."""
    pages = [
        *_said(screen, space),
        *_cards(screen, space, _("Deze doelen kozen we"), screen.goals),
        *_cards(screen, space, _("Dit spraken we af"), screen.agreed),
    ]
    return numbered(space, pages or [_nothing(screen, space)])


def _said(screen: Recap, space: Space) -> list[Marks]:
    if not screen.sentences:
        return []
    title = titled(space, recap_title(screen), FINDING, 150)
    rect = space.within(title.rect.bottom + 40, 1024)

    def page(kept: Sequence[Keepsake]) -> Marks:
        return (*header(space, screen.heading), title, *keepsakes(space, rect, kept))

    return [page(part) for part in chunks(screen.sentences, page, MOST)]


def recap_title(screen: Recap) -> str:
    """Return the title above the sentences."""
    if screen.day is None:
        return _("Dit zeiden we de vorige keer")
    return _("Dit zeiden we op {day}").format(day=date_of(screen.day))


def _cards(screen: Recap, space: Space, title: str, cards: Sequence[Card]) -> list[Marks]:
    if not cards:
        return []
    return leaves(Harvest(screen.heading, title, tuple(cards)), space)


def _nothing(screen: Recap, space: Space) -> Marks:
    title = titled(space, _("Terugblik"), FINDING, 150)
    rect = space.within(title.rect.bottom + 28, 1034)
    return (*header(space, screen.heading), title, *to_come(space, rect, nothing_words(screen)))


def nothing_words(screen: Recap) -> str:
    """Return why there is nothing."""
    if screen.day is None:
        return _("Er is niets om op terug te kijken")
    return _("De vorige keer is er niets opgeschreven")
