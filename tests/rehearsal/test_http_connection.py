"""The small HTTP client of simulated phones: what a server can send, and what it may not."""

import asyncio
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkworkshop.rehearsal.http_connection import (
    LONGEST_BODY,
    Answer,
    Event,
    HttpConnection,
    HttpError,
)

PATIENCE_S = 60.0
HEAD = b"HTTP/1.1 200 OK\r\n"


def asked(*answers: bytes, times: int = 1) -> list[Answer]:
    """Return what a phone understands of a server that answers so: one connection an answer."""
    waiting = list(answers)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(waiting.pop(0))
        await writer.drain()
        writer.close()

    async def run() -> list[Answer]:
        async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
            connection = HttpConnection("127.0.0.1", server.sockets[0].getsockname()[1])
            try:
                return [await connection.ask("GET", "/") for _ in range(times)]
            finally:
                await connection.close()

    return asyncio.run(asyncio.wait_for(run(), PATIENCE_S))


@settings(max_examples=15)
@given(st.binary(max_size=200), st.integers(1, 50))
def test_a_body_is_whole_however_it_comes(body: bytes, size: int) -> None:
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(each), each) for each in pieces) + b"0\r\n\r\n"
    said = b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
    for rest in (said, b"Transfer-Encoding: chunked\r\n\r\n" + chunked, b"\r\n" + body):
        assert asked(HEAD + rest)[0].body == body


def test_a_connection_that_was_at_rest_and_broke_is_made_again() -> None:
    once = HEAD + b"Content-Length: 2\r\n\r\nja"
    assert [each.text for each in asked(once, once, once, times=3)] == ["ja"] * 3


@pytest.mark.parametrize(
    "answer",
    [
        b"nonsense\r\n\r\n",
        b"SSH-2.0-x\r\n",
        HEAD + b"Content-Length: -1\r\n\r\n",
        HEAD + b"Content-Length: x\r\n\r\n",
        HEAD + b"Content-Length: %d\r\n\r\n" % (LONGEST_BODY + 1),
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        HEAD + b"a: b\r\n" * 500,
        HEAD + b"a" * 200_000,
        HEAD + b"\r\n" + b"x" * (LONGEST_BODY + 1),
    ],
)
def test_what_is_no_answer_or_too_much_is_refused(answer: bytes) -> None:
    with pytest.raises(HttpError):
        asked(answer)


@pytest.mark.parametrize("answer", [b"", HEAD, HEAD + b"Content-Length: 9\r\n\r\nkort"])
def test_half_an_answer_is_none(answer: bytes) -> None:
    with pytest.raises((EOFError, ConnectionError)):
        asked(answer)


def heard(body: bytes, kind: bytes = b"text/event-stream") -> list[Event]:
    """Return the events that a phone hears before the server hangs up."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(HEAD + b"Content-Type: " + kind + b"\r\n\r\n" + body)
        await writer.drain()
        writer.close()

    async def run() -> list[Event]:
        found: list[Event] = []
        async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
            connection = HttpConnection("127.0.0.1", server.sockets[0].getsockname()[1])
            try:
                async for event in connection.listen("/live", {}):
                    found.append(event)
            except EOFError:
                return found
            finally:
                await connection.close()
        return found

    return asyncio.run(asyncio.wait_for(run(), PATIENCE_S))


def test_events_are_read_with_all_their_lines() -> None:
    beat = b"event: beat\ndata: 1\n\n"
    part = "id: 7\nevent: part\ndata: <p>é\ndata: </p>\n\n".encode()
    assert heard(beat + part + b"data: half") == [
        Event("beat", "", "1"),
        Event("part", "7", "<p>é\n</p>"),
    ]


def test_a_page_is_no_stream_of_events() -> None:
    with pytest.raises(HttpError):
        heard(b"<p>", b"text/html")


def test_nobody_there_is_an_error_of_the_network() -> None:
    async def run(doing: Callable[[], HttpConnection]) -> None:
        await doing().ask("GET", "/")

    async def gone() -> None:
        server = await asyncio.start_server(lambda _r, w: w.close(), "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        server.close()
        await server.wait_closed()
        await run(lambda: HttpConnection("127.0.0.1", port))

    with pytest.raises(OSError, match="Connect"):
        asyncio.run(gone())
