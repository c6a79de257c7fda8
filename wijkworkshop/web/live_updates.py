"""Telling phones that there is something else to see, by server-sent events.

Each phone gets the newest part only: what it missed while it was slow is never sent. When all
have to hear, they do so spread over a moment, so that the server can do something in between.
"""

import asyncio
import random
from collections.abc import Callable

from starlette.types import Message, Receive, Send

HEARTBEAT_S = 20.0
SPREAD_S = 0.15
PATIENCE_S = 10.0
BEAT = b"event: beat\ndata: 1\n\n"
"""Tells a page that all is well: one that hears nothing for long connects again."""
"""How long a phone may take to accept what is sent to it, before it is cut off."""

Part = Callable[[], tuple[int, str]]
"""Gives the newest version, and its part for one phone."""


class LiveUpdates:
    """The phones that are listening."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._waiting: set[asyncio.Event] = set()

    def __len__(self) -> int:
        """Return how many are listening."""
        return len(self._waiting)

    def tell(self) -> None:
        """Say that there is something else to see."""
        loop = asyncio.get_running_loop()
        for event in self._waiting:
            loop.call_later(random.uniform(0, SPREAD_S), event.set)  # noqa: S311 - no secret

    async def stream(self, part: Part, last: int, receive: Receive, send: Send) -> None:
        """Send each new part to one phone until it goes."""
        changed = asyncio.Event()
        self._waiting.add(changed)
        gone = asyncio.ensure_future(_gone(receive, changed))
        try:
            await _sent(send, _start())
            while not gone.done():
                version, text = part()
                news = BEAT if version == last else event(version, text)
                last = version
                await _sent(send, {"type": "http.response.body", "body": news, "more_body": True})
                changed.clear()
                await _rest(changed)
        except (TimeoutError, OSError):
            return  # it is too slow, or gone
        finally:
            self._waiting.discard(changed)
            gone.cancel()


def event(version: int, text: str) -> bytes:
    """Return a part as an event; every line of it is a line of data."""
    lines = "".join(f"data: {line}\n" for line in text.splitlines())
    return f"id: {version}\nevent: part\n{lines}\n".encode()


def _start() -> Message:
    headers = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store")]
    return {"type": "http.response.start", "status": 200, "headers": headers}


async def _rest(changed: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(changed.wait(), HEARTBEAT_S)
    except TimeoutError:
        return


async def _sent(send: Send, message: Message) -> None:
    await asyncio.wait_for(send(message), PATIENCE_S)


async def _gone(receive: Receive, changed: asyncio.Event) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    changed.set()
