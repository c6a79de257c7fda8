"""A connection to a server as browsers have it: HTTP/1.1, keep-alive, with limits on sizes."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType

LONGEST_LINE = 65_536
MOST_HEADERS = 100
LONGEST_BODY = 2_000_000
NO_HEADERS: Mapping[str, str] = MappingProxyType({})
NO_BODY = frozenset({204, 304})


class HttpError(Exception):
    """The response is no valid HTTP, or larger than any of our pages."""


@dataclass(frozen=True)
class Answer:
    """A response; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def text(self) -> str:
        """Return the body as text."""
        return self.body.decode(errors="replace")


@dataclass(frozen=True)
class Event:
    """A server-sent event."""

    kind: str
    version: str
    data: str


class HttpConnection:
    """One connection; it is opened when needed, and again after it broke."""

    def __init__(self, host: str, port: int) -> None:
        """Connect to this host and port when the first request is sent."""
        self._host, self._port = host, port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(
        self, method: str, path: str, headers: Mapping[str, str] = NO_HEADERS, body: bytes = b""
    ) -> Answer:
        """Send a request and return the response. Raises OSError, EOFError and HttpError.

        A server may close an idle connection: then the request is sent on a new one, once.
        """
        rested = self._streams is not None
        try:
            return await self._ask(method, path, headers, body)
        except (ConnectionError, EOFError):
            await self.close()
            if not rested:
                raise
            return await self._ask(method, path, headers, body)
        except BaseException:
            await self.close()
            raise

    async def listen(self, path: str, headers: Mapping[str, str]) -> AsyncIterator[Event]:
        """Yield each server-sent event. Raises what `ask` raises, and EOFError at the end."""
        reader = await self._send("GET", path, headers, b"")
        status, found = await _head(reader)
        if status != 200 or not found.get("content-type", "").startswith("text/event-stream"):
            raise HttpError(f"no events: {status}")
        said: dict[str, list[str]] = {}
        async for line in _lines(_pieces(reader, found)):
            name, _, value = line.partition(":")
            if line:
                said.setdefault(name, []).append(value.removeprefix(" "))
            elif said:
                kind, version = said.get("event", [""])[-1], said.get("id", [""])[-1]
                yield Event(kind, version, "\n".join(said.get("data", [])))
                said = {}
        raise EOFError

    async def close(self) -> None:
        """Close the connection; a second call does nothing."""
        streams, self._streams = self._streams, None
        if streams is not None:
            streams[1].close()
            with suppress(OSError):
                await streams[1].wait_closed()

    async def _ask(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        reader = await self._send(method, path, headers, body)
        status, found = await _head(reader)
        said = b"" if status in NO_BODY else await _body(reader, found)
        if found.get("connection", "").lower() == "close":
            await self.close()
        return Answer(status, found, said)

    async def _send(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> asyncio.StreamReader:
        if self._streams is None:
            self._streams = await asyncio.open_connection(
                self._host, self._port, limit=LONGEST_LINE
            )
        reader, writer = self._streams
        whole = {"Host": f"{self._host}:{self._port}", **headers}
        if body or method == "POST":
            whole["Content-Length"] = str(len(body))
        lines = [f"{method} {path} HTTP/1.1", *(f"{k}: {v}" for k, v in whole.items()), "", ""]
        writer.write("\r\n".join(lines).encode("latin-1") + body)
        await writer.drain()
        return reader


async def _head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    """Return the status and the headers of a response."""
    first = (await _line(reader)).split(" ", 2)
    if len(first) < 2 or not first[0].startswith("HTTP/1.") or not first[1].isdigit():
        raise HttpError("no HTTP")
    headers: dict[str, str] = {}
    for _ in range(MOST_HEADERS):
        line = await _line(reader)
        if not line:
            return int(first[1]), headers
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    raise HttpError("too many headers")


async def _line(reader: asyncio.StreamReader) -> str:
    try:
        line = await reader.readuntil(b"\r\n")
    except asyncio.LimitOverrunError as error:
        raise HttpError("a line without an end") from error
    return line[:-2].decode("latin-1")


async def _body(reader: asyncio.StreamReader, headers: Mapping[str, str]) -> bytes:
    """Return a whole body, by its content-length or in chunks."""
    body = bytearray()
    async for piece in _pieces(reader, headers):
        body += piece
        if len(body) > LONGEST_BODY:
            raise HttpError("too long")
    return bytes(body)


async def _pieces(reader: asyncio.StreamReader, headers: Mapping[str, str]) -> AsyncIterator[bytes]:
    """Yield a body in the pieces in which it arrives."""
    if headers.get("transfer-encoding", "").lower() == "chunked":
        while size := _size(await _line(reader), 16):
            yield await reader.readexactly(size)
            await _line(reader)
        await _line(reader)
    elif "content-length" in headers:
        if size := _size(headers["content-length"], 10):
            yield await reader.readexactly(size)
    else:
        while piece := await reader.read(LONGEST_LINE):
            yield piece


def _size(text: str, base: int) -> int:
    """Return a number of bytes from its digits in a base. Raises HttpError."""
    try:
        size = int(text.partition(";")[0].strip(), base)
    except ValueError as error:
        raise HttpError("no size") from error
    if not 0 <= size <= LONGEST_BODY:
        raise HttpError("too long")
    return size


async def _lines(pieces: AsyncIterator[bytes]) -> AsyncIterator[str]:
    """Yield the lines of a text that arrives in pieces."""
    rest = b""
    async for piece in pieces:
        *whole, rest = (rest + piece).split(b"\n")
        if len(rest) > LONGEST_BODY:
            raise HttpError("too long")
        for line in whole:
            yield line.rstrip(b"\r").decode(errors="replace")
