"""Showing something else for a moment, and going back to where we were."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.ballots import BallotBox
from wijkworkshop.core.evening import Over, Overlay
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Subject
from wijkworkshop.core.walk import overlay


@dataclass(frozen=True)
class ShowOver(Request):
    """Lay something over what the room sees; the place in the walk stays as it is."""

    over: Over
    about: Subject | None = None
    slug: str = ""
    part: int = 0

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put it in place of what lay there."""
        if self.part < 0 or (self.over is Over.MATERIAL) != (self.about is not None):
            raise Refused(Reason.NOT_FOUND, self.over)
        return Change(put=(Overlay(1, self.over, self.about, self.slug, self.part),))


@dataclass(frozen=True)
class TakeAway(Request):
    """Go back to what the room saw before."""

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove what lies over it, if anything does."""
        return uncovered(session)


def uncovered(session: Session) -> Change:
    """Return the change that takes away what lies over the place where we are."""
    over = overlay(session)
    return Change(remove=(over,) if over else ())
