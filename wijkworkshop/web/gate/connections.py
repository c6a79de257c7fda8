"""Connections: uvicorn's, with an end to its patience.

It waits for ever for the rest of a request. Here one that does not arrive within seconds is cut
off, one that is longer than any of ours too, and so is one whose answers are not taken. `door.py`
looks after the time.
"""

import asyncio
from collections.abc import Mapping
from itertools import chain
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from wijkworkshop.web.gate.answers import ShortAnswers
from wijkworkshop.web.gate.door import Door
from wijkworkshop.web.gate.streams import LIVE

MOST_BYTES = 48 * 1024
"""Of one request, or of some that come together."""
LONGEST_ADDRESS, LONGEST_HEAD, MOST_HEADERS = 1024, 8 * 1024, 64
MOST_IN_LINE = 8
"""Requests that wait for the one before them on the same connection."""

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
"""What every answer says."""
KEEPING = {"cache-control": "no-store"}
"""What an answer says that does not say itself how long it may be kept."""
ANSWER = b"HTTP/1.1 "


def lines_of(headers: Mapping[str, str]) -> bytes:
    """Return headers as they stand in the head of an answer."""
    return "".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode()


HEADER_LINES, KEEPING_LINES = lines_of(HEADERS), lines_of(KEEPING)


class TooLong(Exception):
    """A request is longer than any of ours."""


class Together:
    """A transport that adds our headers, and sends what is written at one moment as one.

    A head and its body would be a call of the system and a packet each otherwise. The headers are
    added here, where every answer leaves: also what is no answer of the app has them.
    """

    def __init__(self, transport: asyncio.Transport) -> None:
        """Write to this one."""
        self._transport = transport
        self._held: list[bytes] = []
        self._later = asyncio.get_running_loop().call_soon
        # these are asked for every connection and every answer
        self.get_extra_info, self.is_closing = transport.get_extra_info, transport.is_closing

    def write(self, data: bytes) -> None:
        """Send it with what else is written now; uvicorn writes a head by itself."""
        if data.startswith(ANSWER):
            data = with_headers(data)
        if not self._held:
            self._later(self._send)
        self._held.append(data)

    def close(self) -> None:
        """Send what is left, then end."""
        self._send()
        self._transport.close()

    def get_write_buffer_size(self) -> int:
        """Return how many bytes are not taken yet."""
        return sum(map(len, self._held)) + self._transport.get_write_buffer_size()

    def _send(self) -> None:
        if self._held:
            held, self._held = self._held, []
            if not self.is_closing():
                self._transport.write(b"".join(held))

    def __getattr__(self, name: str) -> Any:
        """Be like the other one in all else."""
        return getattr(self._transport, name)


def with_headers(head: bytes) -> bytes:
    """Return the head of an answer with what every answer says before its empty line."""
    kept = b"" if b"\r\ncache-control: " in head else KEEPING_LINES
    return b"".join((head[:-2], HEADER_LINES, kept, head[-2:]))


class Connection(HttpToolsProtocol):
    """One connection. `door` and `answers` are set by `connections_of`."""

    # with these uvicorn's 28 attributes would be more than Python keeps in its quick way: 30
    __slots__ = ("_came", "_in_request", "_turn", "address")
    door: Door
    answers: ShortAnswers
    _turn: RequestResponseCycle | None
    """What is being answered, or was last; others wait in line for it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # a kind of its own
        """Begin, if there is room."""
        super().connection_made(cast("asyncio.Transport", Together(transport)))
        self._came, self._in_request = 0, True  # the door waits for the first one from now on
        self._turn = None
        self.address = self.client[0] if self.client else ""
        if not self.door.enter(self):
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """End; also what is being answered hears it, where others wait in line for it."""
        self.door.leave(self)
        if turn := self._answering():
            turn.disconnected = True
            turn.message_event.set()
        self.pipeline.clear()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, if it is not too much."""
        self._came += len(data)
        if self._came > MOST_BYTES:
            self._refuse()
            return
        if not self._in_request and not self._answering():
            self._in_request = True
            self.door.wait(self)
        super().data_received(data)

    def on_message_begin(self) -> None:
        """Note that a request begins."""
        self._in_request = True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Refuse a head that is longer than any of ours. Raises TooLong."""
        if len(self.url) > LONGEST_ADDRESS or len(self.pipeline) >= MOST_IN_LINE:
            raise TooLong
        _measure(self.headers)
        super().on_headers_complete()
        self.headers = []  # what may come after the body is no part of what the app reads
        if not self.pipeline:
            self._turn = self.cycle

    def on_message_complete(self) -> None:
        """Note that the request is there as a whole. Raises TooLong for what follows its body."""
        if self.headers:
            _measure([*self.scope["headers"], *self.headers])
        self._came, self._in_request = 0, False
        if not self.pipeline:
            self._attend()
        super().on_message_complete()

    def on_response_complete(self) -> None:
        """Note that it is answered; the next one in line has its turn."""
        if self.pipeline:
            self._turn = self.pipeline[-1][0]
        super().on_response_complete()
        if self._in_request and not self.pipeline:  # the rest of the next one has to come
            self.door.wait(self)
        else:
            self._attend()

    def send_400_response(self, msg: str) -> None:
        """Refuse what uvicorn cannot read; its own words are not for whoever holds a phone."""
        self._refuse()

    def holds_back(self) -> bool:
        """Tell whether something that was sent was not taken yet."""
        return self.transport.get_write_buffer_size() > 0

    def cut_off(self) -> None:
        """End at once."""
        self.door.leave(self)
        self.transport.abort()

    def _refuse(self) -> None:
        """Say that it is not understood, unless another answer is on its way; then end."""
        turn = self._answering()
        if turn is None or (turn.more_body and not turn.response_started):
            body = self.answers.page({"headers": self._head()}, 400).encode()
            own = {"content-type": "text/html; charset=utf-8", "content-length": str(len(body))}
            lines = lines_of({**own, "connection": "close"})
            self.transport.write(ANSWER + b"400 Bad Request\r\n" + lines + b"\r\n")
            self.transport.write(body)
        self.transport.close()

    def _head(self) -> list[tuple[bytes, bytes]]:
        """Return the headers that came until now."""
        scope: Any = self.scope  # it is None before the first request
        return [*scope["headers"]] if scope else []

    def _answering(self) -> RequestResponseCycle | None:
        """Return what is being answered, None when everything is."""
        return None if self._turn is None or self._turn.response_complete else self._turn

    def _attend(self) -> None:
        """Tell the door what is being answered, if anything is."""
        turn = self._answering()
        if turn is None or self.transport.is_closing():
            self.door.idle(self)
        elif turn.scope["path"] == LIVE:
            self.door.listen(self)
        else:
            self.door.busy(self)


def _measure(headers: list[tuple[bytes, bytes]]) -> None:
    """Raise TooLong for more headers than any request of ours has."""
    if len(headers) > MOST_HEADERS or sum(map(len, chain.from_iterable(headers))) > LONGEST_HEAD:
        raise TooLong


def connections_of(door: Door, answers: ShortAnswers) -> type[Connection]:
    """Return the class of connections that come in by a door; what is no request is answered so."""
    about = {"door": door, "answers": answers, "__slots__": ()}
    ours = type("Connection", (Connection,), about)
    return cast("type[Connection]", ours)
