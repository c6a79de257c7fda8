"""Telling phones that there is something else to see, by server-sent events.

Each phone gets the newest part only: what it missed while it was slow is never sent. When all
have to hear, they do so spread over a moment, so that the server can do something in between. One
timer for all lets those hear that heard nothing for long. Who takes nothing of what is sent is cut
off as a connection (`gate/connections.py`).
"""

import asyncio
import random
from collections.abc import Callable

from starlette.types import Message, Receive, Send

HEARTBEAT_S = 20.0
SPREAD_S = 0.15
LOOK_EVERY_S = 1.0
BEAT = b"event: beat\ndata: 1\n\n"
"""Tells a page that all is well: one that hears nothing for long connects again."""

Part = Callable[[], tuple[int, str]]
"""Gives the newest version, and its part for one phone."""


class Listener:
    """A phone that listens: how to wake it, and when it heard something last."""

    __slots__ = ("gone", "heard", "news")

    def __init__(self) -> None:
        """Listen from now on."""
        self.news = asyncio.Event()
        self.gone = False
        self.heard = 0.0

    def leave(self) -> None:
        """Listen no more."""
        self.gone = True
        self.news.set()


class LiveUpdates:
    """The phones that are listening."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._listening: set[Listener] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._over = False

    def __len__(self) -> int:
        """Return how many are listening."""
        return len(self._listening)

    def tell(self) -> None:
        """Say that there is something else to see."""
        loop = asyncio.get_running_loop()
        for each in self._listening:
            loop.call_later(random.uniform(0, SPREAD_S), each.news.set)  # noqa: S311 - no secret

    def end(self) -> None:
        """Let everybody go, for good: the server ends."""
        self._over = True
        for each in self._listening:
            each.leave()
        if self._timer is not None:
            self._timer.cancel()

    async def stream(self, part: Part, last: int, receive: Receive, send: Send) -> None:
        """Send each new part to one phone until it goes."""
        loop, listener = asyncio.get_running_loop(), Listener()
        leaving = asyncio.ensure_future(_gone(receive, listener))
        self._listening.add(listener)
        self._look_later()
        try:
            await send(_start())
            while not (listener.gone or self._over):
                listener.news.clear()
                version, text = part()
                news = BEAT if version == last else event(version, text)
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
    """Return a part as an event; every line of it is a line of data."""
    lines = "".join(f"data: {line}\n" for line in text.splitlines())
    return f"id: {version}\nevent: part\n{lines}\n".encode()


def _start() -> Message:
    headers = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store")]
    return {"type": "http.response.start", "status": 200, "headers": headers}


async def _gone(receive: Receive, listener: Listener) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    listener.leave()
