"""A fair queue for pages: one is drawn at a time, and the event loop runs in between.

Votes do not wait here, so a vote waits at most for the page that is being drawn, however many are
requested. Addresses take turns (round robin): each gets one page a round, however many it requests.
"""

import asyncio
from collections import deque


class RenderQueue:
    """The requests that wait, by address; the address whose turn it is comes first."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}
        self._taken = False

    async def turn(self, address: str) -> None:
        """Wait for the turn of an address; do not wait when no page was drawn just now."""
        loop = asyncio.get_running_loop()
        if not self._taken:
            self._taken = True
            loop.call_soon(self._next)
            return
        turn: asyncio.Future[None] = loop.create_future()
        self._waiting.setdefault(address, deque()).append(turn)
        await turn

    def _next(self) -> None:
        """Wake the next request; the event loop does its other work before the one after it."""
        self._taken = bool(self._waiting)
        if not self._taken:
            return
        asyncio.get_running_loop().call_soon(self._next)
        address, line = next(iter(self._waiting.items()))
        turn = line.popleft()
        del self._waiting[address]
        if line:
            self._waiting[address] = line
        if not turn.done():  # it was given up
            turn.set_result(None)
