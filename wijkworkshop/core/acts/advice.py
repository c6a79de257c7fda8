"""Where the room sees otherwise whether an advice is followed: it decides, not the app."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.refusals import bounded
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.summaries.advice import AdviceLine, AdviceObjection
from wijkworkshop.core.voting.ballots import BallotBox

LONGEST_OBJECTION = 120
"""Characters: the room reads it beside the line."""


@dataclass(frozen=True)
class ObjectToAdvice(Request):
    """Note why the room sees a line of the advice otherwise; nothing takes that back."""

    reversible = True
    line: AdviceLine
    why: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Keep the objection in place of the one before.

        Raises Refused when it is too long.
        """
        why = bounded(self.why, LONGEST_OBJECTION)
        if why:
            return Change(put=(AdviceObjection(self.line, why),))
        before = session.find(AdviceObjection, self.line)
        return Change(remove=(before,) if before else ())
