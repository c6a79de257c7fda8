"""What is done with a contribution, with the reason; also after the evening was closed."""

from dataclasses import dataclass
from datetime import date, datetime

from wijkworkshop.core.acts.contributing import LONGEST
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.contributions import Contribution, Response
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Reply
from wijkworkshop.core.voting.ballots import BallotBox

WITH_REASON = (Reply.PARTLY, Reply.NOT)
"""Replies that people have a right to hear a reason for."""


def lacking(reply: Reply, reason: str, decides: str) -> Reason | None:
    """Return what a reply still needs; None when nothing."""
    if reply in WITH_REASON and not reason.strip():
        return Reason.REASON_NEEDED
    if reply is Reply.UNDECIDED and not decides.strip():
        return Reason.DECIDER_NEEDED
    return None


@dataclass(frozen=True)
class Respond(Request):
    """Say what is done with a contribution, in place of what was said of it before."""

    reversible = True
    when_closed = True
    contribution: int
    reply: Reply
    reason: str = ""
    decides: str = ""
    due: date | None = None

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Keep the reply; refuse a 'no' without a reason, and 'undecided' when nobody decides."""
        said = session.get(Contribution, self.contribution)
        reason, decides = self.reason.strip(), self.decides.strip()
        if max(len(reason), len(decides)) > LONGEST:
            raise Refused(Reason.TEXT_TOO_LONG, LONGEST)
        lacks = lacking(self.reply, reason, decides)
        if lacks is not None:
            raise Refused(lacks)
        return Change(put=(Response(self.reply, reason, decides, self.due, said.id),))
