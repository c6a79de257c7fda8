"""Noticing that the time has just run out. No Qt."""

from datetime import datetime

from wijkworkshop.core.navigation import seconds_left
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.timers import timer_here


class GongWatch:
    """Says so once for each time that a timer runs out, and never of one found run out."""

    def __init__(self) -> None:
        """Have seen no timer yet."""
        self._ran: datetime | None = None  # since when the timer ran that had time left

    def is_due(self, session: Session, now: datetime) -> bool:
        """Tell whether the gong sounds at this moment; off, it only keeps watch."""
        timer = timer_here(session)
        if timer is None:
            self._ran = None
            return False
        if seconds_left(timer, now) > 0:
            self._ran = timer.started_at
            return False
        due, self._ran = self._ran == timer.started_at, None
        return due and not session.get(Details, 1).quiet
