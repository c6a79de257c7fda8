"""Pictures of areas: put one, say what it shows, take it away.

Putting and taking away cannot be undone: so undo holds no copies of pictures, and one that should
not be there does not come back with a key. Backups that were made before keep it until they lapse.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.overlays import uncovered
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import overlay
from wijkworkshop.core.pictures import MOST_PICTURES, AreaPicture, check_picture
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Area, Over
from wijkworkshop.core.voting.ballots import BallotBox


@dataclass(frozen=True)
class PutPicture(Request):
    """Keep a picture of an area (0: of none in particular)."""

    area: int
    caption: str
    credit: str
    data: str
    width: int
    height: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Refuse what is not a small JPEG, a picture without words, and one too many."""
        if self.area:
            session.get(Area, self.area)
        if len(session.all(AreaPicture)) >= MOST_PICTURES:
            raise Refused(Reason.TOO_MANY_PICTURES, MOST_PICTURES)
        picture = AreaPicture(
            id=session.next_id(AreaPicture),
            area=self.area,
            caption=self.caption.strip(),
            credit=self.credit.strip(),
            data=self.data,
            width=self.width,
            height=self.height,
        )
        check_picture(picture)
        return Change(put=(picture,))


@dataclass(frozen=True)
class DescribePicture(Request):
    """Change what is said of a picture, and of which area it is."""

    picture: int
    area: int
    caption: str
    credit: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Keep the picture with other words."""
        if self.area:
            session.get(Area, self.area)
        old = session.get(AreaPicture, self.picture)
        caption, credit = self.caption.strip(), self.credit.strip()
        picture = replace(old, area=self.area, caption=caption, credit=credit)
        check_picture(picture)
        return Change(put=(picture,))


@dataclass(frozen=True)
class DropPicture(Request):
    """Take a picture away; it is gone, also from the room."""

    when_closed = True
    picture: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove it, and what lies over the walk when that is this picture."""
        picture = session.get(AreaPicture, self.picture)
        over = overlay(session)
        shown = over is not None and over.over is Over.PICTURE and over.slug == str(self.picture)
        gone = Change(remove=(picture,))
        return uncovered(session, now) + gone if shown else gone
