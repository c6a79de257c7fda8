"""Guessing codes: tries that fail are slowed down and then refused, per address and per number.

A code that people type has 40 bits, 1.1e12 codes for each number. With 20 tries at once and one in
10 s after that, somebody who tries one number for ten hours makes 3,620 tries: a chance of one in
300 million, from however many addresses. All 9,999 numbers together, from one address (90 at
once, then one a second: 36,090 tries in ten hours): one in 30 million. The token in a QR code has
130 bits: who has it makes no try, so nobody can keep a card out, also from the same address.

The code of the room stands on the projection. It has to keep out only who cannot see that, from
one address for a day: four letters of 27 are 531,441 codes, and 86,490 tries find it with a chance
of 16%; with the six letters of a table host it is one in 4,479.

Tries that succeed are given back, so 200 phones behind one address join at once.
"""

import time
from collections.abc import Callable

from starlette.exceptions import HTTPException

from wijkworkshop.web.gate.pace import Pace

AT_ADDRESS, SLOW_FROM = 90, 60
AT_NUMBER = 20
SLOWEST_S = 3.0


class Tries:
    """Counts tries; each is one that failed until `right` says otherwise."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with none."""
        self._addresses = Pace(AT_ADDRESS, 1.0, clock)
        self._numbers = Pace(AT_NUMBER, 0.1, clock)

    def begin(self, address: str, number: int) -> float:
        """Note a try; return how many seconds its answer has to wait. Raises HTTPException.

        `number` is 0 where no short code of a number is tried.
        """
        wait = self._addresses.wait(address)
        if not wait and number:
            wait = self._numbers.wait(number)
        if wait:
            raise HTTPException(429, headers={"retry-after": str(int(wait) + 1)})
        beyond = self._addresses.spent(address) - SLOW_FROM
        return max(0.0, min(SLOWEST_S, beyond * SLOWEST_S / (AT_ADDRESS - SLOW_FROM)))

    def right(self, address: str, number: int) -> None:
        """Take a try back: the code was right."""
        self._addresses.give_back(address)
        if number:
            self._numbers.give_back(number)
