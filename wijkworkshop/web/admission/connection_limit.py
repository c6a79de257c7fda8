"""A limit on the number of connections, and on the time that a request may take to arrive.

When the limit is reached, the connection that has been idle longest is closed, so half-open
connections keep nobody out. When none is idle, the oldest that listens for updates is closed.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Callable

from wijkworkshop.web.admission.stream_limit import MOST_STREAMS, StreamLimit
from wijkworkshop.web.admission.tracked_connection import TrackedConnection

PATIENCE_S = 10.0
"""Seconds that a request may take to arrive, and its response to be read."""
OF_ONE_ADDRESS = 2500
LOOK_EVERY_S = 1.0


class ConnectionLimit:
    """The open connections, and those that still have to send a whole request."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Allow at most `most` connections at a time; `clock` gives seconds."""
        self._most, self._clock = most, clock
        self._inside: dict[
            TrackedConnection, float
        ] = {}  # those with something that is not taken: since
        self._addresses: Counter[str] = Counter()
        self._waiting: dict[
            TrackedConnection, float
        ] = {}  # until when; who waits longest comes first
        self._idle: dict[TrackedConnection, None] = {}
        self._streams = StreamLimit(min(MOST_STREAMS, most * 3 // 4))

    def __len__(self) -> int:
        """Return how many connections are open."""
        return len(self._inside)

    def enter(self, one: TrackedConnection) -> bool:
        """Admit a connection, closing an idle one if needed; return False when there is no room."""
        if len(self._inside) >= self._most and not self._make_room(""):
            return False
        if self._addresses[one.address] >= OF_ONE_ADDRESS and not self._make_room(one.address):
            return False
        self._inside[one] = 0.0
        self._addresses[one.address] += 1
        self.wait(one)
        return True

    def leave(self, one: TrackedConnection) -> None:
        """Forget a connection that is closed."""
        if self._inside.pop(one, None) is None:
            return
        self._addresses[one.address] -= 1
        if not self._addresses[one.address]:
            del self._addresses[one.address]
        self.busy(one)

    def wait(self, one: TrackedConnection) -> None:
        """Note that a request begins; it has to arrive in time."""
        self.busy(one)  # out of its place in line: who has the longest to wait still comes last
        if one in self._inside:
            self._waiting[one] = self._clock() + PATIENCE_S

    def busy(self, one: TrackedConnection) -> None:
        """Note that a request is complete and is being answered."""
        self._waiting.pop(one, None)
        self._idle.pop(one, None)
        self._streams.drop(one)

    def listen(self, one: TrackedConnection) -> None:
        """Note a request for a stream of updates; an older stream may be closed for it."""
        self.busy(one)
        if one in self._inside and (older := self._streams.add(one)):
            older.cut_off()

    def idle(self, one: TrackedConnection) -> None:
        """Note that the request is answered; another one may follow."""
        self.busy(one)
        if one in self._inside:
            self._idle[one] = None

    async def watch(self) -> None:
        """Close slow connections every `LOOK_EVERY_S` seconds; never returns."""
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            self.look()

    def look(self) -> None:
        """Close connections whose time is up, and those that do not read what is sent."""
        now = self._clock()
        late = []
        for one, until in self._waiting.items():
            if until > now:
                break
            late.append(one)
        for one in late:
            one.cut_off()
        for one, since in list(self._inside.items()):
            if not one.holds_back():
                self._inside[one] = 0.0
            elif not since:
                self._inside[one] = now
            elif now - since > PATIENCE_S:
                one.cut_off()

    def _make_room(self, address: str) -> bool:
        """Close one idle connection, of this address if given; return whether there was one."""
        places = (self._waiting, self._idle)
        asks_nothing = (one for place in places for one in place if address in ("", one.address))
        one = next(asks_nothing, None) or self._streams.oldest(address)
        if one:
            one.cut_off()
        return one is not None
