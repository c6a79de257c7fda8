"""Screens for when an evening goes otherwise: listening first, and the parking list."""

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import listening, parked
from wijkworkshop.core.public.screens import Heading, Listening, ParkedLine, ParkingList
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Parking, Tag


def listening_screen(session: Session, heading: Heading) -> Listening:
    """Return the calm page; it says how much was noted since, not what."""
    heard = listening(session)
    return Listening(heading, len(objections(session, since=heard is not None)))


def objections(session: Session, *, since: bool = False) -> tuple[Contribution, ...]:
    """Return what people had against it; `since`: only in the listening round that is on."""
    found = session.where(Contribution, tag=Tag.OBJECTION)
    heard = listening(session)
    if not since or heard is None:
        return found
    return tuple(each for each in found if each.at >= heard.started_at)


def parking_screen(session: Session, heading: Heading) -> ParkingList:
    """Return the parking list as the room sees it: what, and who takes it up."""
    lines = (
        ParkedLine(said.text, said.owner, said.parking is Parking.LAPSED)
        for said in parked(session)
    )
    return ParkingList(heading, tuple(lines))
