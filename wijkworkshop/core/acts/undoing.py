"""Taking an act back: a new act with the inverse change; and which acts can be taken back."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session, undoing
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.voting.ballots import BallotBox

MOST_UNDO = 100
"""Acts that can be taken back; older ones are forgotten."""

PASSING = (Reason.SESSION_CLOSED, Reason.VOTES_COMING)
"""Refusals to take an act back that end by themselves or by an act that undo does not see.

After any other one the act could never be taken back with Ctrl+Z, and would stand in the way of
those before it.
"""


@dataclass(frozen=True)
class Undo(Request):
    """Take back `request`, which made `done` of the session `before`.

    Of `before` it needs the records that were touched and no others.
    """

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


class NotUndone(Refused):
    """An act was not taken back, for the reason of a refusal; nothing was changed.

    It can be tried again later (`stays`), or never: then Ctrl+Z goes on with the act before it.
    """

    def __init__(self, undo: Undo, why: Refused) -> None:
        """Keep which act it was, and why."""
        super().__init__(why.reason, *why.details)
        self.undo = undo
        self.stays = why.reason in PASSING


@dataclass(frozen=True)
class Past:
    """The acts of one console that can be taken back, in the order in which they were stored."""

    acts: tuple[Undo, ...] = ()

    @property
    def last(self) -> Undo:
        """Return what to take back now. Raises Refused when there is nothing."""
        if not self.acts:
            raise Refused(Reason.NOTHING_TO_UNDO)
        return self.acts[-1]

    def after(self, request: Request, before: Session, done: Change) -> "Past":
        """Return the past as it is once `request` is stored, which made `done` of `before`."""
        if isinstance(request, Undo):
            return self.without(request)
        acts = self.acts
        if request.erases:
            acts = tuple(each for each in acts if not any(map(each.touches, done.remove)))
        if request.reversible:
            acts += (Undo(request, before.touched_by(done), done),)
        return Past(acts[-MOST_UNDO:])

    def without(self, undo: Undo) -> "Past":
        """Return the past without an act: it was taken back, or can never be."""
        return Past(tuple(each for each in self.acts if each is not undo))
