"""'We luisteren eerst': the programme waits while people say what is in the way."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.navigating import LONGEST_TIMER
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import here, listening, position
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Listening, Over, Overlay
from wijkworkshop.core.timers import fresh_timer
from wijkworkshop.core.voting.ballots import BallotBox

USUAL = 600
"""Seconds that a room is listened to, unless it takes longer."""


@dataclass(frozen=True)
class ListenFirst(Request):
    """Lay a calm page over the walk, with a timer of its own; again: the time begins anew."""

    seconds: int = USUAL

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Begin to listen; a clock that runs waits until it is over."""
        if not 0 < self.seconds <= LONGEST_TIMER:
            raise Refused(Reason.OUT_OF_RANGE, LONGEST_TIMER // 60)
        timer = fresh_timer(session, here(session), now, self.seconds, heard=True)
        if listening(session) is not None:
            return Change(put=(timer,))
        number = session.next_id(Listening)
        heard = Listening(number, now, position(session).block)
        return Change(put=(Overlay(1, Over.LISTENING), heard, timer))
