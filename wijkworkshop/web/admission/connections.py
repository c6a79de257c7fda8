"""Connections: uvicorn's own, with limits on time and size.

uvicorn waits for ever for the rest of a request. Here a connection is closed when a request takes
more than some seconds to arrive, is longer than any of ours, or its responses are not read.
`connection_limit.py` keeps the time.
"""

import asyncio
from collections.abc import Mapping
from itertools import chain
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from wijkworkshop.web.admission.connection_limit import ConnectionLimit
from wijkworkshop.web.admission.error_pages import ErrorPages
from wijkworkshop.web.admission.stream_limit import LIVE

MOST_BYTES = 48 * 1024
"""Most bytes of one request, or of some that arrive together."""
LONGEST_ADDRESS, LONGEST_HEAD, MOST_HEADERS = 1024, 8 * 1024, 64
MOST_IN_LINE = 8
"""Most requests that wait for the one before them on the same connection."""

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
"""Headers of every response."""
KEEPING = {"cache-control": "no-store"}
"""Header of a response that does not say itself how long it may be cached."""
ANSWER = b"HTTP/1.1 "


def lines_of(headers: Mapping[str, str]) -> bytes:
    """Return headers as the bytes of a response's head."""
    return "".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode()


HEADER_LINES, KEEPING_LINES = lines_of(HEADERS), lines_of(KEEPING)


class TooLong(Exception):
    """A request is longer than any of ours."""


class Together:
    """A transport that adds our headers, and sends everything written in one loop step at once.

    Otherwise a head and its body would be a system call and a packet each. The headers are added
    here because every response passes here, also those that the app did not make.
    """

    def __init__(self, transport: asyncio.Transport) -> None:
        """Write to this transport."""
        self._transport = transport
        self._held: list[bytes] = []
        self._later = asyncio.get_running_loop().call_soon
        # these are asked for every connection and every answer
        self.get_extra_info, self.is_closing = transport.get_extra_info, transport.is_closing

    def write(self, data: bytes) -> None:
        """Send the data together with what else is written in this loop step."""
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
        """Return how many bytes the other side has not read yet."""
        return sum(map(len, self._held)) + self._transport.get_write_buffer_size()

    def _send(self) -> None:
        if self._held:
            held, self._held = self._held, []
            if not self.is_closing():
                self._transport.write(b"".join(held))

    def __getattr__(self, name: str) -> Any:
        """Leave everything else to the wrapped transport."""
        return getattr(self._transport, name)


def with_headers(head: bytes) -> bytes:
    """Return the head of a response with our headers added before its empty line."""
    kept = b"" if b"\r\ncache-control: " in head else KEEPING_LINES
    return b"".join((head[:-2], HEADER_LINES, kept, head[-2:]))


class Connection(HttpToolsProtocol):
    """One connection. `connections_of` sets `connection_limit` and `answers` on a subclass."""

    # with these uvicorn's 28 attributes would be more than Python keeps in its quick way: 30
    __slots__ = ("_came", "_in_request", "_turn", "address")
    connection_limit: ConnectionLimit
    answers: ErrorPages
    _turn: RequestResponseCycle | None
    """What is being answered, or was last; others wait in line for it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # a kind of its own
        """Accept the connection if there is room, and close it otherwise."""
        super().connection_made(cast("asyncio.Transport", Together(transport)))
        self._came, self._in_request = 0, True  # the limit waits for the first one from now on
        self._turn = None
        self.address = self.client[0] if self.client else ""
        if not self.connection_limit.enter(self):
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Clean up; a request that is being answered is told, also when others wait behind it."""
        self.connection_limit.leave(self)
        if turn := self._answering():
            turn.disconnected = True
            turn.message_event.set()
        self.pipeline.clear()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Parse the data, unless the request is too long."""
        self._came += len(data)
        if self._came > MOST_BYTES:
            self._refuse()
            return
        if not self._in_request and not self._answering():
            self._in_request = True
            self.connection_limit.wait(self)
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
        """Note that the request is complete. Raises TooLong when more follows its body."""
        if self.headers:
            _measure([*self.scope["headers"], *self.headers])
        self._came, self._in_request = 0, False
        if not self.pipeline:
            self._attend()
        super().on_message_complete()

    def on_response_complete(self) -> None:
        """Note that the request is answered; the next one that waits is handled."""
        if self.pipeline:
            self._turn = self.pipeline[-1][0]
        super().on_response_complete()
        if self._in_request and not self.pipeline:  # the rest of the next one has to come
            self.connection_limit.wait(self)
        else:
            self._attend()

    def send_400_response(self, msg: str) -> None:
        """Refuse what uvicorn cannot parse, with our own page instead of its technical text."""
        self._refuse()

    def holds_back(self) -> bool:
        """Tell whether the other side has not read all that was sent."""
        return self.transport.get_write_buffer_size() > 0

    def cut_off(self) -> None:
        """Close the connection at once."""
        self.connection_limit.leave(self)
        self.transport.abort()

    def _refuse(self) -> None:
        """Answer that the request is not understood, unless a response has begun; then close."""
        turn = self._answering()
        if turn is None or (turn.more_body and not turn.response_started):
            body = self.answers.page({"headers": self._head()}, 400).encode()
            own = {"content-type": "text/html; charset=utf-8", "content-length": str(len(body))}
            lines = lines_of({**own, "connection": "close"})
            self.transport.write(ANSWER + b"400 Bad Request\r\n" + lines + b"\r\n")
            self.transport.write(body)
        self.transport.close()

    def _head(self) -> list[tuple[bytes, bytes]]:
        """Return the headers that arrived so far."""
        scope: Any = self.scope  # it is None before the first request
        return [*scope["headers"]] if scope else []

    def _answering(self) -> RequestResponseCycle | None:
        """Return the request that is being answered, None when there is none."""
        return None if self._turn is None or self._turn.response_complete else self._turn

    def _attend(self) -> None:
        """Tell `connection_limit` whether a request is being answered, and whether it listens."""
        turn = self._answering()
        if turn is None or self.transport.is_closing():
            self.connection_limit.idle(self)
        elif turn.scope["path"] == LIVE:
            self.connection_limit.listen(self)
        else:
            self.connection_limit.busy(self)


def _measure(headers: list[tuple[bytes, bytes]]) -> None:
    """Raise TooLong for more headers than any request of ours has."""
    if len(headers) > MOST_HEADERS or sum(map(len, chain.from_iterable(headers))) > LONGEST_HEAD:
        raise TooLong


def connections_of(connection_limit: ConnectionLimit, answers: ErrorPages) -> type[Connection]:
    """Return the connection class for uvicorn, with this `connection_limit` and these `answers`."""
    about = {"connection_limit": connection_limit, "answers": answers, "__slots__": ()}
    ours = type("Connection", (Connection,), about)
    return cast("type[Connection]", ours)
