"""A line for whoever looks: one page is drawn at a time, and in between others get their turn.

A vote stands in no line, so it never waits for more than the page that is being drawn, however
many are asked for. Addresses take turns: one that asks a thousand pages is a page further after
each round, as is one that asks a single page.
"""

import asyncio
from collections import deque


class Line:
    """Who waits, by address; the address whose turn it is comes first."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}
        self._taken = False

    async def turn(self, address: str) -> None:
        """Wait until it is the turn of this one: at once when nobody had one just now."""
        loop = asyncio.get_running_loop()
        if not self._taken:
            self._taken = True
            loop.call_soon(self._next)
            return
        turn: asyncio.Future[None] = loop.create_future()
        self._waiting.setdefault(address, deque()).append(turn)
        await turn

    def _next(self) -> None:
        """Let one go on; whatever else the loop has to do comes before the one after it."""
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
