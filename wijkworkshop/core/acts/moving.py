"""Moving a measure that was weighed: the group decides, with a reason, and the votes stay."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.refusals import Reason, Refused, bounded
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.forms.weighing import Quadrant, margins
from wijkworkshop.core.voting.moved import MovedOption
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import result_of

LONGEST_REASON = 80
"""Characters: it stands on one or two lines below the picture."""


@dataclass(frozen=True)
class MoveOption(Request):
    """Put a weighed option in a quadrant and say why; where its votes put it, no reason is kept."""

    reversible = True
    round: int
    option: int
    quadrant: Quadrant
    reason: str = ""

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Keep it in place of an earlier move.

        Raises Refused when the round shows no weighing of this option, and without a reason.
        """
        vote = session.get(Round, self.round)
        session.get(RoundOption, self.round, self.option)
        if vote.form is not FormKind.WEIGHING or not vote.has_result or vote.withheld is not None:
            raise Refused(Reason.NOT_FOUND, RoundOption.__name__, self.option)
        voted = margins(result_of(session, self.round), self.option)
        if not voted.weighed:
            raise Refused(Reason.NOT_FOUND, RoundOption.__name__, self.option)
        if voted.quadrant is self.quadrant:
            before = session.find(MovedOption, self.round, self.option)
            return Change(remove=(before,) if before else ())
        reason = bounded(self.reason, LONGEST_REASON)
        if not reason:
            raise Refused(Reason.EMPTY_TEXT)
        return Change(put=(MovedOption(self.option, self.quadrant, reason, self.round),))
