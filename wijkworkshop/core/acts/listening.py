"""'We luisteren eerst': the programme waits while people say what is in the way."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from wijkworkshop.core.acts.navigating import LONGEST_TIMER
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import listening, position
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Listening, Over, Overlay, Timer
from wijkworkshop.core.voting.ballots import BallotBox

if TYPE_CHECKING:
    from wijkworkshop.core.records import Record

USUAL = 600
"""Seconds that a room is listened to, unless it takes longer."""


@dataclass(frozen=True)
class ListenFirst(Request):
    """Lay a calm page over the walk, with a timer of its own; again: the time begins anew."""

    seconds: int = USUAL

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Begin to listen; a timer that runs waits until it is over."""
        if not 0 < self.seconds <= LONGEST_TIMER:
            raise Refused(Reason.OUT_OF_RANGE, LONGEST_TIMER // 60)
        timer = Timer(1, now, self.seconds)
        if listening(session) is not None:
            return Change(put=(timer,))
        number = session.next_id(Listening)
        put: list[Record] = [
            Overlay(1, Over.LISTENING),
            Listening(number, now, position(session).block),
            timer,
        ]
        before = session.find(Timer, 1)
        if before is not None:
            put.append(replace(before, id=2))
        return Change(put=tuple(put))
