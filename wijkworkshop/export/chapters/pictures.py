"""Maps and photos of the areas in a report."""

from base64 import b64decode
from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.public.pictures import pictures
from wijkworkshop.core.session import Session
from wijkworkshop.export.parts import Part, Picture


def picture_parts(session: Session) -> Iterator[Part]:
    """Return each picture with what it shows, of which area, and whose it is."""
    for shown in pictures(session):
        words = _("{area}: {caption}").format(area=shown.area, caption=shown.caption)
        caption = words if shown.area else shown.caption
        credit = _("Beeld: {credit}").format(credit=shown.credit) if shown.credit else ""
        alt = _("Foto of kaart: {caption}").format(caption=caption)
        yield Picture(b64decode(shown.data), caption, credit, alt)
