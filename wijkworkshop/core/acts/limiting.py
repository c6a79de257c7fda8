"""A round for one group or one table only."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.counting import check_table
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import in_state
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.core.voting.ballots import BallotBox


@dataclass(frozen=True)
class LimitRound(Request):
    """Ask one group, or one table, or both; None and 0 ask everybody again."""

    reversible = True
    round: int
    group: Group | None = None
    table: int = 0

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Say for whom it is. Refused once people vote."""
        vote = in_state(session, self.round, RoundState.READY, Reason.ROUND_NOT_READY)
        if self.group is Group.UNKNOWN:
            raise Refused(Reason.OTHER_GROUP, self.group)
        check_table(session, self.table)
        return Change(put=(replace(vote, only_group=self.group, only_table=self.table),))

    def check_undo(self, without: Session) -> None:
        """Refuse once people vote."""
        in_state(without, self.round, RoundState.READY, Reason.ROUND_NOT_READY)
