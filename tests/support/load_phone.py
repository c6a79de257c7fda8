"""One phone over a real socket, for `load.py` beside it: a request costs as little as it can."""

import asyncio
import random
import re
import time
from dataclasses import dataclass, field
from typing import cast

FIELDS = re.compile(rb'name="(round|once|proof)"[^>]*? value="([^"]*)"')
COOKIE = re.compile(rb"set-cookie: (wijk=[^;\r]*)", re.IGNORECASE)
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
VERSION = re.compile(rb"id: (\d+)\n")
PATIENCE_S = 30.0
USUAL = (  # what a browser on a phone sends with everything
    "User-Agent: Mozilla/5.0 (Linux; Android 13; SM-A136B) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/124.0.0.0 Mobile Safari/537.36\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\r\n"
    "Accept-Language: nl-NL,nl;q=0.9,en;q=0.8\r\nAccept-Encoding: gzip, deflate\r\n"
)


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    head: bytes
    body: bytes


class Wire(asyncio.Protocol):
    """A connection: one request at a time and its answer, or a stream of events."""

    def __init__(self) -> None:
        self._got = b""
        self._waiting: asyncio.Future[Answer] | None = None
        self._transport: asyncio.Transport
        self.events: dict[int, float] = {}
        self.streams = False
        self.open = True

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is one in all but name

    def ask(self, request: bytes) -> "asyncio.Future[Answer]":
        self._waiting = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        if not self.open:
            self.connection_lost(None)
        return self._waiting

    def listen(self, request: bytes) -> None:
        self.streams = True
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._got += data
        if self.streams:
            self._hear()
        elif (end := self._got.find(b"\r\n\r\n")) >= 0:
            self._read(end + 4)

    def connection_lost(self, _exc: Exception | None) -> None:
        self.open = False
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(ConnectionError("the server hung up"))

    def close(self) -> None:
        self._transport.close()

    def _read(self, start: int) -> None:
        head = self._got[:start]
        found = LENGTH.search(head)
        size = int(found[1]) if found else 0
        if len(self._got) < start + size:
            return
        body, self._got = self._got[start : start + size], self._got[start + size :]
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(Answer(int(head[9:12]), head, body))

    def _hear(self) -> None:
        """Note when each version was there as a whole; the chunk around it ends with a line."""
        while (end := self._got.find(b"\n\n\r\n")) >= 0:
            news, self._got = self._got[:end], self._got[end + 4 :]
            if found := VERSION.search(news):
                self.events[int(found[1])] = time.monotonic()


@dataclass
class Phone:
    """A participant's phone: a cookie, the form before it, and what was said to be kept."""

    server: tuple[str, int]
    index: int
    cookie: str = ""
    form: dict[str, str] = field(default_factory=dict)
    kept: list[tuple[str, int]] = field(default_factory=list)  # one-time number, choice
    sent: list[tuple[str, int]] = field(default_factory=list)
    wire: Wire | None = None
    ear: Wire | None = None
    retried: int = 0

    async def ask(self, path: str, body: str | None = None, *, fresh: bool = False) -> Answer:
        """Send one request, on the connection that there is, or a new one."""
        wire = self.wire
        if fresh or wire is None or not wire.open:
            wire = await self._connected()
        try:
            return await asyncio.wait_for(wire.ask(self._request(path, body)), PATIENCE_S)
        finally:
            if fresh:
                wire.close()
            else:
                self.wire = wire

    async def join(self, code: str) -> Answer:
        """Scan the code, join, and look at what comes then."""
        await self.ask(f"/c/{code}")
        joined = await self.ask("/join", f"code={code}&group=residents&language=nl")
        cookie = COOKIE.search(joined.head)
        if joined.status != 303 or cookie is None:
            return joined
        self.cookie = cookie[1].decode()
        return await self.look()

    async def look(self) -> Answer:
        """See the page, and take the form on it."""
        seen = await self.ask("/")
        self._take_form(seen)
        return seen

    async def vote(self, choices: list[str], *, fresh: bool = False) -> Answer:
        """Send the form; where it does not get there, the same form again, as the page does."""
        which = (self.index + len(self.sent)) % len(choices)
        once = self.form.get("once", "1")
        self.sent.append((once, which))
        body = "&".join((*(f"{name}={value}" for name, value in self.form.items()), choices[which]))
        answer = await self._until_heard("/vote", body, fresh=fresh)
        if answer.status == 200:
            self.kept.append((once, which))
            self.form["once"] = str(random.randrange(1, 2**53))  # noqa: S311 - as a new form has
        return answer

    async def listen(self) -> None:
        """Wait for news."""
        self.ear = await self._connected()
        self.ear.listen(self._request("/live?seen=0", None))

    async def _until_heard(self, path: str, body: str, *, fresh: bool) -> Answer:
        limit = time.monotonic() + PATIENCE_S
        while True:
            try:
                answer = await self.ask(path, body, fresh=fresh)
            except OSError:
                answer = Answer(0, b"", b"")
            if answer.status not in (0, 503) or time.monotonic() > limit:
                return answer
            self.retried += 1
            await asyncio.sleep(random.uniform(0.05, 0.3))  # noqa: S311 - no secret

    async def _connected(self) -> Wire:
        _, wire = await asyncio.get_running_loop().create_connection(Wire, *self.server)
        return wire

    def _take_form(self, answer: Answer) -> None:
        found = FIELDS.findall(answer.body)
        if found:
            self.form = {name.decode(): value.decode() for name, value in found}

    def _request(self, path: str, body: str | None) -> bytes:
        host = f"{self.server[0]}:{self.server[1]}"
        head = f"{'GET' if body is None else 'POST'} {path} HTTP/1.1\r\nHost: {host}\r\n{USUAL}"
        if self.cookie:
            head += f"Cookie: {self.cookie}\r\n"
        if body is None:
            return f"{head}\r\n".encode()
        kind = "application/x-www-form-urlencoded"
        part = "" if path == "/join" else "X-Part: 1\r\n"
        sent = f"Origin: http://{host}\r\n{part}Content-Type: {kind}\r\n"
        return f"{head}{sent}Content-Length: {len(body)}\r\n\r\n{body}".encode()
