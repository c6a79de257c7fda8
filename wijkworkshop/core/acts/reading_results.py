"""How the room reads a result: as counted, by group, or with each group weighing the same."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import position
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Lens, ScreenKind
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.by_group import has_groups
from wijkworkshop.core.voting.rounds import Round


@dataclass(frozen=True)
class ReadResult(Request):
    """Read the result that the room sees through a lens, until we go on from there."""

    lens: Lens

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Refuse where the room sees no result, or one that shows no groups."""
        at = position(session)
        vote = session.find(Round, at.round)
        if at.screen is not ScreenKind.ROUND or vote is None or vote.state is not RoundState.SHOWN:
            raise Refused(Reason.ROUND_NOT_SHOWN)
        if self.lens is not Lens.COUNTED and not has_groups(session, vote):
            raise Refused(Reason.NO_GROUPS_SHOWN)
        return Change(put=(replace(at, lens=self.lens, part=0),))
