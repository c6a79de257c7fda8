"""A request: something the facilitator wants to happen to a session."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from enum import Enum
from typing import ClassVar

from wijkworkshop.core.open_points import decisions_on
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.safe_text import strip_all_direction_controls
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.voting.ballots import BallotBox


@dataclass(frozen=True)
class Request(ABC):
    """A small value that says what is asked; `change` says what it does.

    `reversible` acts can be taken back with Ctrl+Z, acts of voting have counterparts instead.
    What an act that `erases` removes is gone for good: nothing may remember it. Acts that are not
    `logged` (half-typed text) leave no line in the history. A line names the numbers and terms of
    an act, or only those that are `told`.
    """

    reversible: ClassVar[bool] = False
    erases: ClassVar[bool] = False
    logged: ClassVar[bool] = True
    when_closed: ClassVar[bool] = False
    told: ClassVar[tuple[str, ...] | None] = None

    @abstractmethod
    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Return the change that this request makes. Raises Refused when it cannot be done.

        Only requests about ballots use the box; they run inside the transaction that stores
        their change.
        """

    def check_undo(self, without: Session) -> None:  # noqa: B027  (most acts forbid nothing)
        """Raise Refused when what followed forbids to take this act back.

        `without` is the session as it would be then.
        """

    @property
    def subject(self) -> str:
        """Return what the act is about for the log: numbers and terms, never a text."""
        shown = (
            f"{each.name}={value.value if isinstance(value, Enum) else value}"
            for each in fields(self)
            if self.told is None or each.name in self.told
            if isinstance(value := getattr(self, each.name), int | Enum)
        )
        return " ".join(shown)


Ask = Callable[[Request], None]
"""A function that sends a request on its way; whatever asks something gets it when it is made."""


def decide(request: Request, session: Session, now: datetime, box: BallotBox) -> Change:
    """Return the change that a request makes; refuse when the session is closed for it.

    No text that comes in turns the words around it. What was decided about an entry goes with it.
    """
    details = session.find(Details, 1)
    if details is not None and details.closed_at is not None and not request.when_closed:
        raise Refused(Reason.SESSION_CLOSED)
    change = strip_all_direction_controls(request).change(session, now, box)
    return change + Change(remove=decisions_on(session, change.remove))
