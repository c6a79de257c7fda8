"""Voting once more, with the whole room, on one cell on which tables differ (dossier B.6)."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.session_creation import round_records
from wijkworkshop.core.boards.alignment import differ
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.planning.run_sheet import RoundPlan
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.step_sources import about_cell


@dataclass(frozen=True)
class VoteOnCell(Request):
    """Go to a round of the whole room about one cell of step 2; it is the block's last one.

    What it says becomes the value of the room; those of the tables stay.
    """

    reversible = True
    block: int
    goal: int
    rule: int
    plan: RoundPlan

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Make the round, unless one about this cell waits already. Tables have to differ."""
        if not differ(session, (self.goal, self.rule)):
            raise Refused(Reason.NO_OPTIONS)
        waits = self._waiting(session)
        made = Change() if waits else self._made(session)
        number = waits.id if waits else session.next_id(Round)
        there = ShowScreen(self.block, ScreenKind.ROUND, number)
        return made + there.change(session.after(made), now, box)

    def _waiting(self, session: Session) -> Round | None:
        """Return the round about this cell alone that was not opened yet."""
        cell = [(self.goal, self.rule)]
        for vote in session.where(Round, block=self.block, state=RoundState.READY):
            if [(o.goal, o.instrument) for o in options_of(session, vote.id)] == cell:
                return vote
        return None

    def _made(self, session: Session) -> Change:
        rounds = session.where(Round, block=self.block)
        last = max((each.position for each in rounds), default=0)
        number = session.next_id(Round)
        records = tuple(round_records(number, last + 1, self.plan, self.block))
        goal, rule = session.get(Goal, self.goal, 0), session.get(Instrument, self.rule, 0)
        return Change(put=(*records, about_cell(number, 1, goal, rule)))
