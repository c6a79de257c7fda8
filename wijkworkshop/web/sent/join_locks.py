"""Locks that make a phone's requests wait while it joins, because its number may change.

This matters with two tabs, one of which scans a card. Otherwise the other tab could still vote
with the number that was given up, and one person would count twice.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class JoinLocks:
    """The phones that are joining now, by token."""

    def __init__(self) -> None:
        """Begin without any."""
        self._joining: dict[str, asyncio.Event] = {}

    async def come(self, token: str) -> None:
        """Wait while the phone with this token is joining."""
        while done := self._joining.get(token):
            await done.wait()

    @asynccontextmanager
    async def joining(self, token: str) -> AsyncIterator[None]:
        """Hold back this phone's other requests during the block; an empty token is a new phone."""
        if not token:
            yield
            return
        await self.come(token)
        done = self._joining[token] = asyncio.Event()
        try:
            yield
        finally:
            del self._joining[token]
            done.set()
