"""'We luisteren eerst': a calm page with the time that is left, and nothing to decide."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.screens import Listening
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Role, Stand, Type
from wijkworkshop.pages.page_parts import ground
from wijkworkshop.pages.pause import ring
from wijkworkshop.pages.space import SUBHEAD, Space

TITLE = Type(120, 700, floor=76, leading=1.1)
WORDS = Type(60, 400, floor=44, leading=1.25)


def listening(screen: Listening, space: Space) -> tuple[Marks, ...]:
    """Draw the page; the time stands at the right as a ring."""
    theme = space.theme
    wide = 440.0 if space.countdown else 0.0
    left, right = cols(space.within(200, 880), None, wide, gap=64)
    title, words, noted = rows(left, 280, 260, None, gap=16)
    said = _("Zeg wat u dwarszit. Wij schrijven het op. Nu besluiten we niets.")
    marks: Marks = (
        ground(space, theme.deep.fill),
        space.text(title, _("We luisteren eerst"), TITLE, theme.deep.text, role=Role.TITLE),
        space.text(words, said, WORDS, theme.deep.text, stand=Stand.TOP),
    )
    if screen.noted:
        marks += (space.text(noted, noted_words(screen), SUBHEAD, theme.sunlight, stand=Stand.TOP),)
    return ((*marks, *ring(space, right)),)


def noted_words(screen: Listening) -> str:
    """Return how many objections were written down."""
    count = ngettext("{n} punt opgeschreven", "{n} punten opgeschreven", screen.noted)
    return count.format(n=screen.noted)
