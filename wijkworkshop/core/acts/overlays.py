"""Showing something else for a moment, and going back to where we were."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import BLACK, is_black, listening, overlay
from wijkworkshop.core.phones.records import phones_run
from wijkworkshop.core.pictures import AreaPicture
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Listening, Over, Overlay, Timer
from wijkworkshop.core.terms import Subject
from wijkworkshop.core.timers import waiting_timer
from wijkworkshop.core.voting.ballots import BallotBox

OWN_ACT = (Over.LISTENING, Over.BLACK)
"""What is laid over the screen by an act of its own."""


@dataclass(frozen=True)
class ShowOver(Request):
    """Lay something over what the room sees; the place in the walk stays as it is."""

    over: Over
    about: Subject | None = None
    slug: str = ""
    part: int = 0

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put it in place of what lay there; a black screen stays black."""
        wrong = (self.over is Over.MATERIAL) != (self.about is not None)
        if self.part < 0 or wrong or self.over in OWN_ACT:
            raise Refused(Reason.NOT_FOUND, self.over)
        if self.over is Over.PICTURE and str(self.slug) not in _pictures(session):
            raise Refused(Reason.NOT_FOUND, self.over)
        if self.over is Over.PHONES and not phones_run(session):
            raise Refused(Reason.NO_PHONES)
        shown = Overlay(1, self.over, self.about, self.slug, self.part)
        return uncovered(session, now) + Change(put=(shown,))


def _pictures(session: Session) -> frozenset[str]:
    return frozenset(str(picture.id) for picture in session.all(AreaPicture))


@dataclass(frozen=True)
class TakeAway(Request):
    """Go back to what the room saw before."""

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove what lies over it, if anything does."""
        return uncovered(session, now)


@dataclass(frozen=True)
class TurnBlack(Request):
    """Make the room's screen black, or show again what is under it; phones follow.

    It says nothing of what happened in the evening, so it leaves no line in the history.
    """

    logged = False
    when_closed = True
    on: bool

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Lay it over everything, or take it away; a screen that is so already stays so."""
        if self.on == is_black(session):
            return Change()
        return Change(put=(BLACK,)) if self.on else Change(remove=(BLACK,))


def uncovered(session: Session, now: datetime) -> Change:
    """Return the change that takes away what lies over the place where we are."""
    over = overlay(session)
    if over is None:
        return Change()
    heard = listening(session) if over.over is Over.LISTENING else None
    return Change(remove=(over,)) + (_heard(session, heard, now) if heard else Change())


def _heard(session: Session, heard: Listening, now: datetime) -> Change:
    """End the listening; the clock that waited goes on with what it had left."""
    put: list[Listening | Timer] = [replace(heard, ended_at=now)]
    waiting = waiting_timer(session)
    if waiting is not None and waiting.paused_at is None:
        lasted = now - heard.started_at
        put.append(replace(waiting, started_at=waiting.started_at + lasted))
    return Change(put=tuple(put), remove=session.where(Timer, listening=True))
