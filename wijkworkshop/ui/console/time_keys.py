"""What the keys for the clock ask of the session."""

from wijkworkshop.core.acts.gong import TurnGong
from wijkworkshop.core.acts.navigating import (
    AddTime,
    ChangeMinutes,
    PauseTimer,
    ResumeTimer,
    StartTimer,
    StopTimer,
)
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.acts.starting_time import starting_time
from wijkworkshop.core.navigation import here
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.timers import counts_break, timer_here
from wijkworkshop.live import Live

MINUTE = 60
"""Seconds that are added."""


class TimeKeys:
    """Starts, holds and changes the clock of the screen that is shown."""

    def __init__(self, live: Live, ask: Ask) -> None:
        """Steer the clocks of this session."""
        self._live, self._ask = live, ask

    def turn(self) -> None:
        """Start the clock, or hold it, or let it go on."""
        timer = timer_here(self._live.session)
        if timer is None:
            self._ask(starting_time(self._live.session))
        else:
            self._ask(ResumeTimer() if timer.paused_at else PauseTimer())

    def add_minute(self) -> None:
        """Give the clock a minute more; in a break that is a minute more of break."""
        session = self._live.session
        if counts_break(session):
            block = session.get(Block, here(session).block)
            self._ask(ChangeMinutes(block.id, block.minutes + 1))
        else:
            running = timer_here(session) is not None
            self._ask(AddTime(MINUTE) if running else StartTimer(MINUTE))

    def stop(self) -> None:
        """Take the clock away."""
        self._ask(StopTimer())

    def turn_gong(self) -> None:
        """Let the gong sound at the end of a clock, or not any more."""
        self._ask(TurnGong(self._live.session.get(Details, 1).quiet))
