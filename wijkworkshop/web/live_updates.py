"""Telling phones that there is something else to see, by server-sent events.

Each phone gets the newest part only: what it missed while it was slow is never sent. When all
have to hear, they do so spread over a moment, so that the server can do something in between.
One timer looks after all: it lets those hear that heard nothing for long, and cuts off those that
do not take what is sent to them.
"""

import asyncio
import random
from collections.abc import Callable

from starlette.types import Message, Receive, Send

HEARTBEAT_S = 20.0
SPREAD_S = 0.15
PATIENCE_S = 10.0
"""How long a phone may take to accept what is sent to it, before it is cut off."""
LOOK_EVERY_S = 1.0

Part = Callable[[], tuple[int, str]]
"""Gives the newest version, and its part for one phone."""


class Listener:
    """A phone that listens: since when it does what it does, and how to wake it."""

    __slots__ = ("gone", "news", "sending", "since", "task")

    def __init__(self, task: "asyncio.Task[None] | None", since: float) -> None:
        """Listen in this task."""
        self.task, self.since = task, since
        self.news = asyncio.Event()
        self.gone = self.sending = False

    def look(self, now: float) -> None:
        """Wake it when it heard nothing for long, end it when it takes nothing for long."""
        if self.sending and self.task is not None and now - self.since > PATIENCE_S:
            self.task.cancel()
        elif now - self.since > HEARTBEAT_S:
            self.news.set()


class LiveUpdates:
    """The phones that are listening."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._listening: set[Listener] = set()
        self._timer: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        """Return how many are listening."""
        return len(self._listening)

    def tell(self) -> None:
        """Say that there is something else to see."""
        loop = asyncio.get_running_loop()
        for each in self._listening:
            loop.call_later(random.uniform(0, SPREAD_S), each.news.set)  # noqa: S311 - no secret

    async def stream(self, part: Part, last: int, receive: Receive, send: Send) -> None:
        """Send each new part to one phone until it goes."""
        loop = asyncio.get_running_loop()
        listener = Listener(asyncio.current_task(), loop.time())
        self._listening.add(listener)
        self._look_later()
        leaving = asyncio.ensure_future(_gone(receive, listener))
        try:
            await send(_start())
            while not listener.gone:
                version, text = part()
                news = b":\n\n" if version == last else event(version, text)
                last = version
                listener.since, listener.sending = loop.time(), True
                await send({"type": "http.response.body", "body": news, "more_body": True})
                listener.sending = False
                listener.news.clear()
                if not listener.gone:
                    await listener.news.wait()
        finally:
            self._listening.discard(listener)
            leaving.cancel()

    def _look_later(self) -> None:
        if self._timer is None and self._listening:
            self._timer = asyncio.get_running_loop().call_later(LOOK_EVERY_S, self._look)

    def _look(self) -> None:
        now = asyncio.get_running_loop().time()
        for each in self._listening:
            each.look(now)
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
    listener.gone = True
    listener.news.set()
