"""Taking an act back: a new act with the inverse change."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.evening import Details
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session, undoing
from wijkworkshop.core.voting.ballots import BallotBox


@dataclass(frozen=True)
class Undo(Request):
    """Take back `request`, which made `done` of the session `before`."""

    when_closed = True  # what was done after the closing can be taken back after it
    request: Request
    before: Session
    done: Change

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Return the inverse change; refuse when the act or what it touched forbids it."""
        details = session.find(Details, 1)
        if details and details.closed_at is not None and not self.request.when_closed:
            raise Refused(Reason.SESSION_CLOSED)
        if not self.request.reversible:
            raise Refused(Reason.NOT_REVERSIBLE)
        back = undoing(session, self.before, self.done)
        self.request.check_undo(session.after(back))
        return back

    @property
    def subject(self) -> str:
        """Name the act that is taken back."""
        return f"{type(self.request).__name__} {self.request.subject}"

    def touches(self, record: Record) -> bool:
        """Tell whether the act put or removed this record, in any version."""
        done = self.done.put + self.done.remove
        return any(type(each) is type(record) and each.key == record.key for each in done)

    def without(self, gone: tuple[Record, ...]) -> "Undo":
        """Return the same with records erased from what it remembers."""
        return replace(self, before=self.before.after(Change(remove=gone)))
