"""How many connections there can be, and how long one may take to say what it wants.

When all places are taken, the one that has waited longest without asking anything makes room, so
half-open connections keep nobody out; nor do those who listen, of whom the oldest makes room when
nobody else can.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Callable

from wijkworkshop.web.gate.guest import Guest
from wijkworkshop.web.gate.streams import MOST_STREAMS, Streams

PATIENCE_S = 10.0
"""How long a request may take to arrive, and an answer to be taken."""
OF_ONE_ADDRESS = 2500
LOOK_EVERY_S = 1.0


class Door:
    """Who is in, and who is still to say what they want."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Let in so many at once."""
        self._most, self._clock = most, clock
        self._inside: dict[Guest, float] = {}  # those with something that is not taken: since
        self._addresses: Counter[str] = Counter()
        self._waiting: dict[Guest, float] = {}  # until when; who waits longest comes first
        self._idle: dict[Guest, None] = {}
        self._streams = Streams(min(MOST_STREAMS, most * 3 // 4))

    def __len__(self) -> int:
        """Return how many are in."""
        return len(self._inside)

    def enter(self, one: Guest) -> bool:
        """Let a connection in, if need be for one that asks nothing; False: there is no room."""
        if len(self._inside) >= self._most and not self._make_room(""):
            return False
        if self._addresses[one.address] >= OF_ONE_ADDRESS and not self._make_room(one.address):
            return False
        self._inside[one] = 0.0
        self._addresses[one.address] += 1
        self.wait(one)
        return True

    def leave(self, one: Guest) -> None:
        """A connection is gone."""
        if self._inside.pop(one, None) is None:
            return
        self._addresses[one.address] -= 1
        if not self._addresses[one.address]:
            del self._addresses[one.address]
        self.busy(one)

    def wait(self, one: Guest) -> None:
        """A request begins: it has to be there soon."""
        self.busy(one)  # out of its place in line: who has the longest to wait still comes last
        if one in self._inside:
            self._waiting[one] = self._clock() + PATIENCE_S

    def busy(self, one: Guest) -> None:
        """A request is there, and is being answered."""
        self._waiting.pop(one, None)
        self._idle.pop(one, None)
        self._streams.drop(one)

    def listen(self, one: Guest) -> None:
        """A request is there whose answer has no end; an older one may have to make room."""
        self.busy(one)
        if one in self._inside and (older := self._streams.add(one)):
            older.cut_off()

    def idle(self, one: Guest) -> None:
        """It is answered; there may be another one."""
        self.busy(one)
        if one in self._inside:
            self._idle[one] = None

    async def watch(self) -> None:
        """Cut off who is too slow, for ever."""
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            self.look()

    def look(self) -> None:
        """Cut off those whose time is up, and those who do not take what is sent to them."""
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
        """Cut off one that asks nothing, of an address if there is one; tell whether it could."""
        places = (self._waiting, self._idle)
        asks_nothing = (one for place in places for one in place if address in ("", one.address))
        one = next(asks_nothing, None) or self._streams.oldest(address)
        if one:
            one.cut_off()
        return one is not None
