"""How often something may be done: so often at once, and then so often a second."""

import time
from collections.abc import Callable, Hashable


class Pace:
    """Lets each key act `burst` times at once and `rate` times a second from then on.

    It keeps one moment per key: when all that was done is worn off (the generic cell rate
    algorithm). A key that did nothing for a while is forgotten.
    """

    def __init__(
        self,
        burst: float,
        rate: float,
        clock: Callable[[], float] = time.monotonic,
        most: int = 10_000,
    ) -> None:
        """Begin with nobody having done anything; remember at most so many keys."""
        self._step, self._most, self._clock = 1 / rate, most, clock
        self._room = burst / rate
        self._worn_off: dict[Hashable, float] = {}

    def wait(self, key: Hashable) -> float:
        """Return after how many seconds a key may act: 0 when it may now, and then it did."""
        now = self._clock()
        then = max(self._worn_off.get(key, now), now) + self._step
        if then - now > self._room + 1e-9:
            return then - now - self._room
        self._note(key, then, now)
        return 0.0

    def spent(self, key: Hashable) -> float:
        """Return how many times a key acted that are not worn off."""
        now = self._clock()
        return max(0.0, self._worn_off.get(key, now) - now) / self._step

    def give_back(self, key: Hashable) -> None:
        """Let one time count as not done."""
        if key in self._worn_off:
            self._worn_off[key] -= self._step

    def _note(self, key: Hashable, then: float, now: float) -> None:
        if key not in self._worn_off and len(self._worn_off) >= self._most:
            self._worn_off = {each: till for each, till in self._worn_off.items() if till > now}
            while len(self._worn_off) >= self._most:
                del self._worn_off[next(iter(self._worn_off))]
        self._worn_off[key] = then
