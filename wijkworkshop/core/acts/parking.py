"""The parking list: what comes back at the closing, and who takes it up."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.refusals import Reason, Refused, bounded
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Parking
from wijkworkshop.core.voting.ballots import BallotBox

LONGEST_OWNER = 200
"""Characters of who takes something up."""


def owner_of(text: str) -> str:
    """Return who takes something up, without blanks around it. Raises Refused when too long."""
    return bounded(text, LONGEST_OWNER)


@dataclass(frozen=True)
class ParkContribution(Request):
    """Put what somebody said on the parking list: it comes back at the closing."""

    reversible = True
    contribution: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Park it, once."""
        said = session.get(Contribution, self.contribution)
        if said.parking is Parking.PARKED:
            raise Refused(Reason.ALREADY_THERE)
        return Change(put=(replace(said, parking=Parking.PARKED),))


@dataclass(frozen=True)
class UnparkContribution(Request):
    """Take something off the parking list; the contribution stays."""

    reversible = True
    contribution: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Take it off when it is there."""
        said = _parked(session, self.contribution)
        return Change(put=(replace(said, parking=None),))


@dataclass(frozen=True)
class GiveOwner(Request):
    """Note who takes something up; an empty owner: nobody yet."""

    reversible = True
    when_closed = True
    contribution: int
    owner: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Note who; what had lapsed is taken up again."""
        said = session.get(Contribution, self.contribution)
        parking = Parking.PARKED if said.parking else None
        return Change(put=(replace(said, owner=owner_of(self.owner), parking=parking),))


@dataclass(frozen=True)
class LetLapse(Request):
    """Nobody takes up something on the parking list: it lapses, and the report says so."""

    reversible = True
    when_closed = True
    contribution: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Let it lapse; then nobody owns it."""
        said = _parked(session, self.contribution)
        return Change(put=(replace(said, parking=Parking.LAPSED, owner=""),))


def _parked(session: Session, contribution: int) -> Contribution:
    said = session.get(Contribution, contribution)
    if said.parking is None:
        raise Refused(Reason.NOT_PARKED)
    return said
