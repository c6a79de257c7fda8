"""The votes are being counted: how far that is, and nothing of the result yet."""

from gettext import gettext as _

from wijkworkshop.core.public.screens import Counting
from wijkworkshop.core.terms import Channel
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Stand, Type
from wijkworkshop.pages.page_parts import header, tile, timer, titled
from wijkworkshop.pages.space import HEADLINE, MARGIN, SUBHEAD, Space
from wijkworkshop.pages.withheld import withheld
from wijkworkshop.wording.terms import channel_counted, channel_icon, channel_so_far

WHAT = Type(48, 400, floor=38, leading=1.2)
COUNTED = Type(64, 600, floor=44, leading=1.2)
TILE, GAP = 144.0, 32.0


def counting(screen: Counting, space: Space) -> tuple[Marks, ...]:
    """Draw what is counted, or why there is nothing to show of it."""
    if screen.withheld is not None:
        return withheld(screen, screen.withheld, space)
    title = titled(space, _("We tellen de stemmen"), HEADLINE, 120, top=180)
    wide = space.width - 2 * MARGIN
    asked = space.text(
        Rect(MARGIN, title.rect.bottom + 20, wide, 130), screen.question, WHAT, stand=Stand.TOP
    )
    count = len(screen.channels)
    tall = TILE * count + GAP * (count - 1)
    top = (asked.ink.bottom + 940 - tall) / 2
    places = rows(Rect(MARGIN, top, wide, tall), *[TILE] * count, gap=GAP)
    marks: Marks = ()
    for channel, place in zip(screen.channels, places, strict=True):
        square, words = cols(place, TILE, None, gap=40)
        marks += (
            *tile(square, channel_icon(channel), space.theme.tint),
            space.text(words, _counted(channel, dict(screen.received).get(channel, 0)), COUNTED),
        )
    soon = space.text(space.within(940, 1010), _("De uitslag ziet u straks hier"), SUBHEAD)
    return ((*header(space, screen.heading), title, asked, *marks, soon, *timer(space, 976)),)


def _counted(channel: Channel, number: int) -> str:
    """Return what is counted, and how far that is; nothing of a number before there is one."""
    return channel_so_far(channel, number) if number else channel_counted(channel)
