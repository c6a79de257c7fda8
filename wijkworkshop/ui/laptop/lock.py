"""The facilitator's code: four digits, and a wait after three wrong ones."""

from collections.abc import Callable
from datetime import datetime, timedelta

DIGITS = 4
TRIES = 3
WAIT = timedelta(seconds=30)


class Lock:
    """Knows the code, in memory only; it opens for that code."""

    def __init__(self, code: str, clock: Callable[[], datetime]) -> None:
        """Close with a code."""
        self._code, self._clock = code, clock
        self._wrong = 0
        self._until: datetime | None = None

    @property
    def seconds_to_wait(self) -> int:
        """Return how long no code is taken, in whole seconds; 0: one is."""
        if self._until is None:
            return 0
        left = (self._until - self._clock()).total_seconds()
        return max(0, int(-(-left // 1)))

    def opens_for(self, code: str) -> bool:
        """Tell whether this is the code; the third wrong one makes everybody wait."""
        if self.seconds_to_wait:
            return False
        if code == self._code:
            self._wrong = 0
            return True
        self._wrong += 1
        if self._wrong >= TRIES:
            self._wrong, self._until = 0, self._clock() + WAIT
        return False


def is_code(text: str) -> bool:
    """Tell whether a text is four digits."""
    return len(text) == DIGITS and text.isascii() and text.isdigit()
