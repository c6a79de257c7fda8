"""What a phone sends while it joins waits: when that is kept, it may have another number.

Two tabs do that, of which one scans a card. Else the other one would still vote, or go on, as the
number that was given up, and one person would count twice.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Turns:
    """Whose phone is joining now, by what it holds."""

    def __init__(self) -> None:
        """Nobody's is."""
        self._joining: dict[str, asyncio.Event] = {}

    async def come(self, token: str) -> None:
        """Wait until a phone has the number that it gets."""
        while done := self._joining.get(token):
            await done.wait()

    @asynccontextmanager
    async def joining(self, token: str) -> AsyncIterator[None]:
        """Let what this phone sends wait until the block is done; a new one sent nothing yet."""
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
