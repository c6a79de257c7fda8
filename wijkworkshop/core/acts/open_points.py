"""What becomes of what is open at the end: somebody takes it up, or we let it go on purpose."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.parking import owner_of
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.open_points import PointDecision, PointKey, point_at
from wijkworkshop.core.refusals import Reason, Refused, bounded
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.voting.ballots import BallotBox

LONGEST_REASON = 300
"""Characters of why we let something go."""


@dataclass(frozen=True)
class TakeUpPoint(Request):
    """Note who takes up an open point; an empty owner: nobody yet."""

    reversible = True
    when_closed = True
    point: PointKey
    owner: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Note who; what we let go is taken up again."""
        return _decided(session, self.point, owner_of(self.owner))


@dataclass(frozen=True)
class LetPointGo(Request):
    """Let an open point go on purpose; why may be said."""

    reversible = True
    when_closed = True
    point: PointKey
    reason: str = ""

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Let it go; then nobody owns it."""
        reason = bounded(self.reason, LONGEST_REASON)
        return _decided(session, self.point, let_go=True, reason=reason)


def _decided(
    session: Session, point: PointKey, owner: str = "", *, let_go: bool = False, reason: str = ""
) -> Change:
    """Return the change that keeps a decision; a point that nobody takes up has none.

    Raises Refused when nothing is open there (any more).
    """
    if point_at(session, point) is None:
        raise Refused(Reason.NOT_FOUND, PointDecision.__name__)
    if owner or let_go:
        block, need, place, across = point
        return Change(put=(PointDecision(need, place, across, block, owner, let_go, reason),))
    before = session.find(PointDecision, *point)
    return Change(remove=(before,) if before else ())
