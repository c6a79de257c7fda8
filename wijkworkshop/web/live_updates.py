"""Tells phones by server-sent events that their page has changed.

Each phone gets the newest part only, never what it missed while it was slow. An update for all is
spread over a short time, so that the server can do other work in between. One timer for all sends
a sign of life to phones that heard nothing for long. A phone that reads nothing of what is sent
loses its connection (`gate/connections.py`).
"""

import asyncio
import random
from collections.abc import Callable

from starlette.types import Message, Receive, Send

HEARTBEAT_S = 20.0
SPREAD_S = 0.15
LOOK_EVERY_S = 1.0
BEAT = b"event: beat\ndata: 1\n\n"
"""A sign of life: a page that hears nothing for long connects again."""

Part = Callable[[], tuple[int, str]]
"""Returns the newest version, and the HTML of its part for one phone."""


class Listener:
    """A phone that listens: the event that wakes it, and when it last got something.

    `table` is the one that it hosts, 0 for none; `again` when that has news of its own.
    """

    __slots__ = ("again", "gone", "heard", "news", "table")

    def __init__(self, table: int = 0) -> None:
        """Add this phone to those that listen."""
        self.news = asyncio.Event()
        self.table = table
        self.gone = self.again = False
        self.heard = 0.0

    def leave(self) -> None:
        """Remove this phone."""
        self.gone = True
        self.news.set()


class LiveUpdates:
    """The phones that are listening."""

    def __init__(self) -> None:
        """Begin without listeners."""
        self._listening: set[Listener] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._over = False

    def __len__(self) -> int:
        """Return how many are listening."""
        return len(self._listening)

    def tell(self) -> None:
        """Wake all listeners, because what they show has changed."""
        loop = asyncio.get_running_loop()
        for each in self._listening:
            loop.call_later(random.uniform(0, SPREAD_S), each.news.set)  # noqa: S311 - no secret

    def tell_hosts(self, table: int) -> None:
        """Wake the hosts of a table, because what only they show has changed: no newer version."""
        for each in self._listening:
            if each.table == table:
                each.again = True
                each.news.set()

    def end(self) -> None:
        """End all streams for good, because the server stops."""
        self._over = True
        for each in self._listening:
            each.leave()
        if self._timer is not None:
            self._timer.cancel()

    async def stream(
        self, part: Part, last: int, receive: Receive, send: Send, table: int = 0
    ) -> None:
        """Send each new part to one phone, the host of a table or none, until it disconnects."""
        loop, listener = asyncio.get_running_loop(), Listener(table)
        leaving = asyncio.ensure_future(_gone(receive, listener))
        self._listening.add(listener)
        self._look_later()
        try:
            await send(_start())
            while not (listener.gone or self._over):
                listener.news.clear()
                version, text = part()
                same = version == last and not listener.again
                listener.again = False
                news = BEAT if same else event(version, text)
                last, listener.heard = version, loop.time()
                await send({"type": "http.response.body", "body": news, "more_body": True})
                await listener.news.wait()
        finally:
            self._listening.discard(listener)
            leaving.cancel()

    def _look_later(self) -> None:
        if self._timer is None and self._listening and not self._over:
            self._timer = asyncio.get_running_loop().call_later(LOOK_EVERY_S, self._look)

    def _look(self) -> None:
        long_ago = asyncio.get_running_loop().time() - HEARTBEAT_S
        for each in self._listening:
            if each.heard < long_ago:
                each.news.set()
        self._timer = None
        self._look_later()


def event(version: int, text: str) -> bytes:
    """Return a part as the text of a server-sent event, a `data:` line for each of its lines."""
    lines = "".join(f"data: {line}\n" for line in text.splitlines())
    return f"id: {version}\nevent: part\n{lines}\n".encode()


def _start() -> Message:
    headers = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store")]
    return {"type": "http.response.start", "status": 200, "headers": headers}


async def _gone(receive: Receive, listener: Listener) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    listener.leave()
