"""The gong at the end of a timer: on, or off."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.voting.ballots import BallotBox


@dataclass(frozen=True)
class TurnGong(Request):
    """Let the gong sound when the time is up, or not; this session remembers it."""

    on: bool

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remember it with the facts of the session."""
        return Change(put=(replace(session.get(Details, 1), quiet=not self.on),))
