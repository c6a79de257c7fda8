"""Connections that listen. They stay all evening, so they have fewer places than there are.

When there are too many, the address that has most of them gives up its oldest: an address with a
few never makes room for one with many. A page that was cut off asks, and listens again.
"""

from wijkworkshop.web.gate.guest import Guest

LIVE = "/live"
"""Where a page asks for an answer that has no end."""
MOST_STREAMS, STREAMS_OF_ONE_ADDRESS = 4000, 1500


class Streams:
    """Who listens, by address; of each address the one that began first comes first."""

    def __init__(self, most: int) -> None:
        """Let so many listen at once."""
        self._most, self._count = most, 0
        self._of: dict[str, dict[Guest, None]] = {}

    def __len__(self) -> int:
        """Return how many listen."""
        return self._count

    def add(self, one: Guest) -> Guest | None:
        """Let one listen; return the one that makes room for it, which listens until it ends."""
        self._of.setdefault(one.address, {})[one] = None
        self._count += 1
        if len(self._of[one.address]) > STREAMS_OF_ONE_ADDRESS:
            return self.oldest(one.address)
        return self.oldest() if self._count > self._most else None

    def drop(self, one: Guest) -> None:
        """One listens no more, or never did."""
        of_address = self._of.get(one.address)
        if of_address is None or one not in of_address:
            return
        del of_address[one]
        self._count -= 1
        if not of_address:
            del self._of[one.address]

    def oldest(self, address: str = "") -> Guest | None:
        """Return who makes room first, of an address if there is one; None when nobody listens."""
        if address:
            return next(iter(self._of.get(address, ())), None)
        return next(iter(max(self._of.values(), key=len, default=())), None)
