"""A limit on connections that listen for updates: they stay open for the whole session.

When there are too many, the address with the most loses its oldest, so one with few connections
never gives way to one with many. A page whose connection was closed asks again and listens again.
"""

from wijkworkshop.web.admission.tracked_connection import TrackedConnection

LIVE = "/live"
"""The address of the stream of updates."""
MOST_STREAMS, STREAMS_OF_ONE_ADDRESS = 4000, 1500


class StreamLimit:
    """The connections that listen, by address, oldest first."""

    def __init__(self, most: int) -> None:
        """Allow at most `most` at a time."""
        self._most, self._count = most, 0
        self._of: dict[str, dict[TrackedConnection, None]] = {}

    def __len__(self) -> int:
        """Return how many connections listen."""
        return self._count

    def add(self, one: TrackedConnection) -> TrackedConnection | None:
        """Add a connection; return the one that the caller has to close for it, if any."""
        self._of.setdefault(one.address, {})[one] = None
        self._count += 1
        if len(self._of[one.address]) > STREAMS_OF_ONE_ADDRESS:
            return self.oldest(one.address)
        return self.oldest() if self._count > self._most else None

    def drop(self, one: TrackedConnection) -> None:
        """Remove a connection, if it is there."""
        of_address = self._of.get(one.address)
        if of_address is None or one not in of_address:
            return
        del of_address[one]
        self._count -= 1
        if not of_address:
            del self._of[one.address]

    def oldest(self, address: str = "") -> TrackedConnection | None:
        """Return the connection to close first, of this address if given; None if there is none."""
        if address:
            return next(iter(self._of.get(address, ())), None)
        return next(iter(max(self._of.values(), key=len, default=())), None)
