"""Who is there."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.session_creation import MOST_PEOPLE
from wijkworkshop.core.presence import present
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import PresenceChange
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.ballots import BallotBox


@dataclass(frozen=True)
class ChangePresence(Request):
    """People of a group came in (positive) or left (negative); also during a round."""

    reversible = True
    group: Group
    people: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Add a line with the time; nobody can leave who is not there."""
        there = present(session).get(self.group, 0) + self.people
        if there < 0:
            raise Refused(Reason.NOBODY_LEFT, self.group)
        if there > MOST_PEOPLE:
            raise Refused(Reason.OUT_OF_RANGE, MOST_PEOPLE)
        number = session.next_id(PresenceChange)
        return Change(put=(PresenceChange(number, self.group, self.people, now),))

    def check_undo(self, without: Session) -> None:
        """Refuse when those who came in have left again."""
        if present(without).get(self.group, 0) < 0:
            raise Refused(Reason.NOBODY_LEFT, self.group)
