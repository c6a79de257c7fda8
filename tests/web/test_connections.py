"""Raw sockets: half requests, floods, those who do not read, while others vote."""

import asyncio
import re
import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.web.marked import CODE, secrets_in
from tests.support.web.phones import raw, rest_of
from tests.support.web.raw_requests import (
    CLOSE,
    HALVES,
    asking,
    connected,
    get,
    has_our_headers,
    status,
)
from tests.support.web.serving import Served
from wijkworkshop.web.admission.connection_limit import PATIENCE_S
from wijkworkshop.web.admission.connections import (
    ANSWER,
    LONGEST_ADDRESS,
    LONGEST_HEAD,
    MOST_BYTES,
    MOST_HEADERS,
    MOST_IN_LINE,
    Together,
    with_headers,
)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (b"garbage\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),  # somebody types https
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        (b"CONNECT evil.example:443 HTTP/1.1\r\n\r\n", 400),
        (b"GET http:// HTTP/1.1\r\n\r\n", 400),
        (b"OPTIONS * HTTP/1.1\r\nConnection: close\r\n\r\n", 421),
        (b"GET /\xff\xfe HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nA: b\x00c\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nA\x00: b\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\n\r\n", 400),
        (b"POST /vote HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        (b"POST /vote HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        (b"GET /" + b"a" * LONGEST_ADDRESS + b" HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nCookie: " + b"a" * LONGEST_HEAD + b"\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * (MOST_HEADERS + 1) + b"\r\n", 400),
        (b"GET / HTTP/1.1\r\nA: " + b"a" * MOST_BYTES, 400),
        (b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 421),
    ],
)
def test_what_is_no_request_of_ours_is_answered_and_ended(
    shared: Served, sent: bytes, expected: int
) -> None:
    answer = raw(shared.port, sent)
    assert status(answer) == expected
    assert has_our_headers(answer)
    assert secrets_in(answer.decode()) == []


@pytest.mark.parametrize(
    "first",
    ["GET /", "HEAD /", "GET /now", f"GET /c/{CODE}", "GET /niets", "GET /static/x", "PUT /",
     "GET /join", "POST /vote", "POST /join", "OPTIONS *", "GET /?onbekend=1"],
)  # fmt: skip
def test_every_answer_has_our_headers(shared: Served, first: str) -> None:
    answer = raw(shared.port, asking(shared, first, CLOSE))
    assert has_our_headers(answer), answer


def test_a_browser_is_asked_to_tell_us_and_nobody_else_where_a_form_is_from(shared: Served) -> None:
    assert b"\r\nreferrer-policy: same-origin\r\n" in raw(shared.port, get(shared, CLOSE))


def test_what_is_the_same_for_all_says_itself_how_long_it_may_be_kept(shared: Served) -> None:
    page = raw(shared.port, get(shared, CLOSE)).decode()
    path = re.findall(r"/static/[^\"]+", page)[0]
    answer = raw(shared.port, get(shared, CLOSE, path=path))
    assert has_our_headers(answer)
    assert b"\r\ncache-control: no-store" not in answer
    assert b"immutable" in answer


def test_a_stream_has_our_headers_before_its_first_event(shared: Served) -> None:
    with socket.create_connection(("127.0.0.1", shared.port), timeout=PATIENCE_S) as stream:
        stream.sendall(get(shared, path="/live"))
        came = b""
        while b"\r\n\r\n" not in came:
            came += stream.recv(4096)
    assert has_our_headers(came)


@given(st.lists(st.binary(max_size=40)))
def test_only_the_head_of_an_answer_is_added_to(parts: list[bytes]) -> None:
    head = ANSWER + b"200 OK\r\ncontent-type: text/html\r\n\r\n"
    rest = [each for each in parts if not each.startswith(ANSWER)]
    assert sent_of(head, *rest) == with_headers(head) + b"".join(rest)
    assert has_our_headers(with_headers(head))


def sent_of(*parts: bytes) -> bytes:
    """Return what leaves when these are written."""
    sent: list[bytes] = []

    class Sink(asyncio.Transport):
        def write(self, data: bytes | bytearray | memoryview) -> None:
            sent.append(bytes(data))

        def is_closing(self) -> bool:
            return False

    async def write() -> None:
        together = Together(Sink())
        for each in parts:
            together.write(each)
        await asyncio.sleep(0)

    asyncio.run(write())
    return b"".join(sent)


def test_old_and_odd_ways_of_asking(shared: Served) -> None:
    assert status(raw(shared.port, get(shared, version="1.0"))) == 200
    assert status(raw(shared.port, get(shared, CLOSE + "Range: bytes=0-3\r\n"))) == 200
    assert status(raw(shared.port, get(shared, CLOSE, path="/%2e%2e/app.py"))) == 404
    assert status(raw(shared.port, get(shared, CLOSE, path="/static/..%2f..%2fpage.html"))) == 404
    upgrade = "Connection: upgrade, close\r\nUpgrade: websocket\r\n"
    assert status(raw(shared.port, get(shared, upgrade))) == 200
    absolute = f"http://127.0.0.1:{shared.port}/"
    assert status(raw(shared.port, get(shared, CLOSE, path=absolute))) == 200


def test_requests_that_come_together_are_answered_in_order(shared: Served) -> None:
    sent = get(shared, path="/now") + get(shared, path="/niets") + get(shared, CLOSE, path="/")
    answers = raw(shared.port, sent)
    assert re.findall(rb"HTTP/1.1 (\d+)", answers) == [b"200", b"404", b"200"]


def test_too_many_at_once_are_not_kept_in_line(shared: Served) -> None:
    answers = raw(shared.port, get(shared) * (MOST_IN_LINE + 5))
    assert answers.count(b"HTTP/1.1 200") <= MOST_IN_LINE + 1
    assert shared.joined().get().status == 200


@pytest.mark.slow
@settings(max_examples=300)
@given(
    data=st.lists(
        st.sampled_from(HALVES)
        | st.binary(max_size=60)
        | st.sampled_from((b"GET / HTTP/1.1\r\n", b"Host: ", b"\r\n", b"Content-Length: 5\r\n")),
        max_size=8,
    ).map(b"".join)
)
def test_any_bytes_at_all_are_survived(shared: Served, data: bytes) -> None:
    with connected(shared) as line:
        line.sendall(data)
        line.settimeout(0.05)
        answer = rest_of(line)
    assert not answer.startswith(b"HTTP/1.1 5")
    assert secrets_in(answer.decode(errors="replace")) == []
    assert "ERROR" not in shared.log()
