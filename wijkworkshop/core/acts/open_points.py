"""What becomes of what is open at the end: somebody takes it up, or we let it go on purpose."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.parking import owner_of
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.open_points import PointDecision, points_of
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.voting.ballots import BallotBox

LONGEST_REASON = 300
"""Characters of why we let something go."""


@dataclass(frozen=True)
class TakeUpPoint(Request):
    """Note who takes up an open point, named by its key; an empty owner: nobody yet."""

    reversible = True
    when_closed = True
    block: int
    need: str
    place: int
    across: int
    owner: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Note who; what we let go is taken up again."""
        owner = owner_of(self.owner)
        return _decided(
            session, PointDecision(self.need, self.place, self.across, self.block, owner)
        )


@dataclass(frozen=True)
class LetPointGo(Request):
    """Let an open point go on purpose, named by its key; why may be said."""

    reversible = True
    when_closed = True
    block: int
    need: str
    place: int
    across: int
    reason: str = ""

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Let it go; then nobody owns it."""
        reason = self.reason.strip()
        if len(reason) > LONGEST_REASON:
            raise Refused(Reason.TEXT_TOO_LONG, LONGEST_REASON)
        made = PointDecision(
            self.need, self.place, self.across, self.block, let_go=True, reason=reason
        )
        return _decided(session, made)


def _decided(session: Session, made: PointDecision) -> Change:
    """Return the change that keeps a decision; a point that nobody takes up has none.

    Raises Refused when nothing is open there (any more).
    """
    block = session.get(Block, made.block)
    found = points_of(session, block) if block.kind in OUTCOMES else ()
    if all(each.key != made.key for each in found):
        raise Refused(Reason.NOT_FOUND, PointDecision.__name__)
    if made.owner or made.let_go:
        return Change(put=(made,))
    before = session.find(PointDecision, *made.key)
    return Change(remove=(before,) if before else ())
