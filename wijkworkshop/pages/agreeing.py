"""An agreement that the room is making: the measures that were weighed, and its card beside it."""

from dataclasses import replace

from wijkworkshop.core.document import Agreeing
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.pages.agreement_card import agreement_card
from wijkworkshop.pages.layout import cols
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.page_parts import header, timer, titled
from wijkworkshop.pages.quadrant_picture import quadrant_picture
from wijkworkshop.pages.space import FINDING, Space
from wijkworkshop.wording.agreeing import place_words
from wijkworkshop.wording.sentences import harvest_words

PICTURE = 600.0
"""How wide the picture of the weighing is; on 4:3 there is no room for it."""


def agreeing(screen: Harvest, space: Space, shown: Agreeing) -> Marks:
    """Draw the agreement, with the field outlined that the room is asked about."""
    title = titled(space, harvest_words(screen), FINDING, 150)
    rect = space.within(title.rect.bottom + 24, 988)
    picture: Marks = ()
    if screen.weighed and not space.narrow:
        left, rect = cols(rect, PICTURE, None, gap=48)
        picture = quadrant_picture(screen.weighed, space, left)
    foot = replace(space.within(1000, 1046), x=rect.x, width=rect.width - 260)
    asks = bool(screen.asked and screen.asked.gap)
    card = agreement_card(space.timeless, rect, shown, asks=asks)
    said = space.caption(foot, place_words(shown))
    return (*header(space, screen.heading), title, *picture, *card, said, *timer(space, 1022))
