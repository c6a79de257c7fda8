"""Pictures of areas as the room sees them."""

from wijkworkshop.core.pictures import AreaPicture
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.screen_parts import Picture
from wijkworkshop.core.public.screens import PicturePage
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Overlay


def pictures(session: Session) -> tuple[Picture, ...]:
    """Return all pictures, in the order in which they were put."""
    return tuple(_public(session, each) for each in session.all(AreaPicture))


def picture_screen(session: Session, over: Overlay, heading: Heading) -> PicturePage | None:
    """Return the picture that lies over the walk; None when it is not there."""
    kept = session.all(AreaPicture)
    found = next((each for each in kept if str(each.id) == over.slug), None)
    return PicturePage(heading, _public(session, found)) if found else None


def _public(session: Session, kept: AreaPicture) -> Picture:
    area = session.find(Area, kept.area)
    return Picture(
        area=area.name if area else "",
        caption=kept.caption,
        credit=kept.credit,
        data=kept.data,
        width=kept.width,
        height=kept.height,
    )
