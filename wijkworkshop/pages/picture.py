"""A map or photo of an area: as large as it can be, what it shows and whose it is below."""

from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.screen_parts import Picture
from wijkworkshop.core.public.screens import PicturePage
from wijkworkshop.pages import marks as m
from wijkworkshop.pages.layout import rows
from wijkworkshop.pages.marks import Marks, Rect, Role, Stand, Type
from wijkworkshop.pages.page_parts import header
from wijkworkshop.pages.space import Space

CREDIT = 44.0
CAPTION_TALL, CAPTION = 100.0, Type(42, 600, floor=36, leading=1.16)


def picture(screen: PicturePage, space: Space) -> tuple[Marks, ...]:
    """Draw a picture on a page of its own."""
    heading = replace(screen.heading, own_work=False)  # that is said of a block, not of a picture
    top = header(space, heading, screen.picture.area)
    return ((*top, *framed(space, space.within(120, 1040), screen.picture)),)


def framed(space: Space, rect: Rect, shown: Picture, ink: str = "") -> Marks:
    """Draw a picture in a rectangle, in its own shape, with its caption and credit below."""
    tall = min(CAPTION_TALL, space.height_of(shown.caption, CAPTION, rect.width) + 6)
    parts = rows(rect, None, tall, CREDIT if shown.credit else 0.0, gap=8)
    spot = fitted(parts[0], shown.width, shown.height)
    words = space.text(
        parts[1], shown.caption, CAPTION, ink or space.theme.ink, stand=Stand.TOP, role=Role.BODY
    )
    marks: Marks = (m.Picture(spot, shown.data), words)
    if shown.credit:
        credit = _("Beeld: {credit}").format(credit=shown.credit)
        marks += (space.caption(parts[2], credit),)
    return marks


def fitted(rect: Rect, width: int, height: int) -> Rect:
    """Return the largest rectangle of this shape in the middle of another."""
    scale = min(rect.width / max(1, width), rect.height / max(1, height))
    return rect.centred(width * scale, height * scale)
