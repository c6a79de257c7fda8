"""Rate limits: a burst at once, and then a number of times a second."""

import time
from collections.abc import Callable, Hashable


class RateLimit:
    """Lets each key act `burst` times at once and `rate` times a second from then on.

    It keeps one moment per key: when all that was done is paid off (the generic cell rate
    algorithm, GCRA). A key that did nothing for a while is forgotten.
    """

    def __init__(
        self,
        burst: float,
        rate: float,
        clock: Callable[[], float] = time.monotonic,
        most: int = 10_000,
    ) -> None:
        """Begin empty; remember at most `most` keys. `clock` gives seconds."""
        self._step, self._most, self._clock = 1 / rate, most, clock
        self._room = burst / rate
        self._worn_off: dict[Hashable, float] = {}

    def wait(self, key: Hashable) -> float:
        """Return the seconds after which a key may act; 0 when it may now, which is counted."""
        now = self._clock()
        then = max(self._worn_off.get(key, now), now) + self._step
        if then - now > self._room + 1e-9:
            return then - now - self._room
        self._note(key, then, now)
        return 0.0

    def spent(self, key: Hashable) -> float:
        """Return how many acts of a key still count against its burst."""
        now = self._clock()
        return max(0.0, self._worn_off.get(key, now) - now) / self._step

    def give_back(self, key: Hashable) -> None:
        """Take back one act of a key."""
        if key in self._worn_off:
            self._worn_off[key] -= self._step

    def _note(self, key: Hashable, then: float, now: float) -> None:
        if key not in self._worn_off and len(self._worn_off) >= self._most:
            self._worn_off = {each: till for each, till in self._worn_off.items() if till > now}
            while len(self._worn_off) >= self._most:
                del self._worn_off[next(iter(self._worn_off))]
        self._worn_off[key] = then
