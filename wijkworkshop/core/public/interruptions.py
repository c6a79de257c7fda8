"""Screens for when an evening goes otherwise: listening first, and the parking list."""

from dataclasses import replace

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import listening, parked
from wijkworkshop.core.open_points import OpenPoint, gathered
from wijkworkshop.core.public.screens import (
    Heading,
    Listening,
    OpenLine,
    ParkedLine,
    ParkingList,
)
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
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


def closing_screen(session: Session, heading: Heading) -> ParkingList:
    """Return the parking list, and after it what is open in the blocks that were held."""
    found = (_open_line(session, point) for point in gathered(session))
    return replace(parking_screen(session, heading), open=tuple(found))


def _open_line(session: Session, point: OpenPoint) -> OpenLine:
    title = session.get(Block, point.block).title
    return OpenLine(title, point.gap, point.owner, point.let_go, point.reason)
