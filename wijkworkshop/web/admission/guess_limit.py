"""Limits guesses of codes: failed tries are delayed and then refused, per address and per number.

A code that people type has 40 bits, 1.1e12 codes for each number. With 20 tries at once and one in
10 s after that, guessing at one number for ten hours gives 3,620 tries: a chance of one in 300
million, from however many addresses. All 9,999 numbers together, from one address (90 at once,
then one a second: 36,090 tries in ten hours): one in 30 million. The token in a QR code has 130
bits and is no try, so nobody can lock out a card, not even from the same address.

The code of the room is on the projection. It only has to keep out people who cannot see that, from
one address for a day: four letters of 27 are 531,441 codes, and 86,490 tries find it with a chance
of 16%; for the six letters of a table host it is one in 4,479.

Tries that succeed are taken back, so 200 phones behind one address can join at once.
"""

import time
from collections.abc import Callable

from starlette.exceptions import HTTPException

from wijkworkshop.web.admission.rate_limit import RateLimit

AT_ADDRESS, SLOW_FROM = 90, 60
AT_NUMBER = 20
SLOWEST_S = 3.0


class GuessLimit:
    """Counts tries; each counts as failed until `right` takes it back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with no tries; `clock` gives seconds."""
        self._addresses = RateLimit(AT_ADDRESS, 1.0, clock)
        self._numbers = RateLimit(AT_NUMBER, 0.1, clock)

    def begin(self, address: str, number: int) -> float:
        """Count a try; return by how many seconds to delay its response.

        `number` is 0 when the code is not that of a number. Raises HTTPException (429) when
        there were too many.
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
