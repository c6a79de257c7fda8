"""Taking an act back: a new act with the inverse change."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.ballots import BallotBox
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session, undoing


@dataclass(frozen=True)
class Undo(Request):
    """Take back `request`, which made `done` of the session `before`."""

    request: Request
    before: Session
    done: Change

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Return the inverse change; refuse when the act or what it touched forbids it."""
        if not self.request.reversible:
            raise Refused(Reason.NOT_REVERSIBLE)
        back = undoing(session, self.before, self.done)
        self.request.check_undo(session.after(back))
        return back

    @property
    def subject(self) -> str:
        """Name the act that is taken back."""
        return f"{type(self.request).__name__} {self.request.subject}"
