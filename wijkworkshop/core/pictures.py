"""A map or photo of an area: made small and bare before it is kept (`ui/files/pictures.py`)."""

import base64
import binascii
from dataclasses import dataclass

from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.refusals import Reason, Refused

MOST_DATA = 600_000
"""Characters of a picture as text."""

MOST_SIDE = 1600
MOST_PICTURES = 12
LONGEST = 200
JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class AreaPicture(Record):
    """A picture of an area as JPEG in base64, its size in pixels, what it shows and whose it is.

    It is part of the session, so it travels with it.
    """

    id: int
    caption: str
    credit: str
    data: str
    width: int
    height: int
    area: int = refers("Area", default=0)


def check_picture(picture: AreaPicture) -> None:
    """Raise Refused when this is not a picture that may be kept."""
    if not picture.caption:
        raise Refused(Reason.EMPTY_TEXT)
    if max(len(picture.caption), len(picture.credit)) > LONGEST:
        raise Refused(Reason.TEXT_TOO_LONG, LONGEST)
    sides = (picture.width, picture.height)
    if not all(0 < side <= MOST_SIDE for side in sides) or not _is_jpeg(picture.data):
        raise Refused(Reason.NOT_A_PICTURE)


def _is_jpeg(data: str) -> bool:
    if not data or len(data) > MOST_DATA:
        return False
    try:
        return base64.b64decode(data, validate=True).startswith(JPEG)
    except (binascii.Error, ValueError):
        return False
