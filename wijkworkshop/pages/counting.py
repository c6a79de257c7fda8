"""The votes are being counted: the room sees no number yet."""

from wijkworkshop.core.public.screens import Counting
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Stand, Type
from wijkworkshop.pages.page_parts import header, tile, timer, titled
from wijkworkshop.pages.space import HEADLINE, MARGIN, SUBHEAD, Space
from wijkworkshop.pages.withheld import withheld
from wijkworkshop.wording.opinions import counting_title, soon_words
from wijkworkshop.wording.terms import channel_counted, channel_icon

WHAT = Type(48, 400, floor=38, leading=1.2)
COUNTED = Type(64, 600, floor=44, leading=1.2)
TILE, GAP = 144.0, 32.0


def counting(screen: Counting, space: Space) -> tuple[Marks, ...]:
    """Draw what is counted, or why there is nothing to show of it."""
    if screen.withheld is not None:
        return withheld(screen, screen.withheld, space)
    title = titled(space, counting_title(screen), HEADLINE, 120, top=180)
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
            space.text(words, channel_counted(channel), COUNTED),
        )
    soon = space.text(space.within(940, 1010), soon_words(screen), SUBHEAD)
    return ((*header(space, screen.heading), title, asked, *marks, soon, *timer(space, 976)),)
