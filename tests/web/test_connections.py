"""Raw sockets: half requests, floods, those who do not read, while others vote."""

import asyncio
import contextlib
import http.client
import random
import re
import select
import socket
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.waiting import until
from tests.support.web.marked import CODE, secrets_in
from tests.support.web.phones import Phone, raw, rest_of
from tests.support.web.serving import Served
from wijkworkshop.web.admission.connection_limit import PATIENCE_S
from wijkworkshop.web.admission.connections import (
    ANSWER,
    HEADERS,
    LONGEST_ADDRESS,
    LONGEST_HEAD,
    MOST_BYTES,
    MOST_HEADERS,
    MOST_IN_LINE,
    Together,
    with_headers,
)

HALVES = (
    b"",
    b"G",
    b"GET / HTTP/1.1\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
    b"POST /vote HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nround=1",
    b"\r\n\r\n",
)
FLOOD = 1000
MORE_THAN_IS_TAKEN = 2000
"""Pages: those that nobody takes do not all fit in what a system holds of a connection."""
ELSEWHERE = "127.0.0.2" if sys.platform == "linux" else "127.0.0.1"
"""An address that the server takes for another computer's, where the system has one."""


def get(served: Served, more: str = "", version: str = "1.1", path: str = "/") -> bytes:
    return asking(served, f"GET {path}", more, version)


def asking(served: Served, first: str, more: str = "", version: str = "1.1") -> bytes:
    host = f"Host: 127.0.0.1:{served.port}\r\n"
    return f"{first} HTTP/{version}\r\n{host}{more}\r\n".encode()


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


CLOSE = "Connection: close\r\n"


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


def has_our_headers(answer: bytes) -> bool:
    """Tell whether an answer has each of our headers once, and does not say who made it."""
    lines = answer.partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
    names = [line.partition(":")[0].lower() for line in lines]
    ours = all(f"{name}: {value}" in lines for name, value in HEADERS.items())
    return (
        ours
        and len(set(names)) == len(names)
        and "cache-control" in names
        and "server" not in names
    )


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


def test_who_leaves_in_the_middle_is_no_error(shared: Served) -> None:
    head = get(shared, "Content-Length: 20\r\n").replace(b"GET / ", b"POST /join ")
    kind = b"Content-Type: application/x-www-form-urlencoded\r\n\r\ncode="
    for sent in (head[:-2] + kind, get(shared, path="/live")):
        with socket.create_connection(("127.0.0.1", shared.port)) as line:
            line.sendall(sent)
            line.settimeout(0.2)
            with contextlib.suppress(TimeoutError):
                line.recv(10)
    assert shared.joined().get().status == 200
    assert "ERROR" not in shared.log()


def connected(served: Served) -> socket.socket:
    return socket.create_connection(("127.0.0.1", served.port), timeout=PATIENCE_S)


def half_open(served: Served, count: int, source: str = "127.0.0.1") -> list[socket.socket]:
    """Open connections that begin something and leave it at that."""
    lines = []
    for n in range(count):
        line = socket.create_connection(
            ("127.0.0.1", served.port), timeout=PATIENCE_S, source_address=(source, 0)
        )
        line.sendall(HALVES[n % len(HALVES)])
        lines.append(line)
    return lines


@contextlib.contextmanager
def closing_all(lines: list[socket.socket]) -> Iterator[None]:
    with ExitStack() as stack:
        for line in lines:
            stack.callback(line.close)
        yield


def test_others_vote_while_a_thousand_connections_are_half_open(served: Served) -> None:
    phones = [served.joined() for _ in range(5)]
    lines = half_open(served, FLOOD)
    with closing_all(lines):
        for phone in phones:
            assert phone.vote(o1="2").status == 200
        new = served.joined()
        assert new.vote(o2="1").status == 200
        assert is_open(lines[-1]), "they voted only after the half-open ones were cut off"
    assert len(served.ballots()) == len(phones) + 1


def is_open(line: socket.socket) -> bool:
    """Tell whether the other end has neither answered nor closed."""
    line.setblocking(False)
    try:
        line.recv(1)
    except BlockingIOError:
        return True
    except ConnectionError:
        return False
    return False


def test_others_vote_while_rubbish_comes_in(shared: Served) -> None:
    enough, chance, sent = threading.Event(), random.Random(4), Counter[str]()  # noqa: S311 - no secret

    def bother() -> None:
        while not enough.is_set():
            rubbish = chance.choice(HALVES) + chance.randbytes(chance.randrange(2000))
            with contextlib.suppress(OSError), closing(connected(shared)) as line:
                line.sendall(rubbish)
                sent["rubbish"] += 1

    threads = [threading.Thread(target=bother) for _ in range(4)]
    for each in threads:
        each.start()
    try:
        statuses: list[int] = []
        while len(statuses) < 20 or sent["rubbish"] <= 20:
            statuses.append(shared.joined().vote(o1="1").status)
    finally:
        enough.set()
        for each in threads:
            each.join()
    assert set(statuses) == {200}
    assert "ERROR" not in shared.log()


@pytest.mark.slow
def test_who_does_not_say_what_they_want_is_cut_off(served: Served) -> None:
    """Half requests, and a body that trickles."""
    trickle, *lines = half_open(served, 20)
    trickle.sendall(b"POST /vote HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\n")
    with closing_all([trickle, *lines]):
        wait_until_gone(trickle)
        for line in lines:
            line.settimeout(2.5 * PATIENCE_S)
            assert ends(line)
    assert served.joined().get().status == 200


@pytest.mark.slow
def test_who_begins_to_ask_more_before_they_are_answered_is_cut_off_as_well(served: Served) -> None:
    with closing(connected(served)) as line:
        line.sendall(get(served) + b"GET / HTTP/1.1\r\nX-Slow: ")
        line.settimeout(1.0)
        assert status(rest_of(line)) == 200
        wait_until_gone(line)


@pytest.mark.slow
def test_who_does_not_take_what_is_sent_is_cut_off(served: Served) -> None:
    deaf, other = socket.socket(), served.joined()
    with closing_all([deaf]):
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        deaf.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # one at a time
        deaf.connect(("127.0.0.1", served.port))
        for _ in range(MORE_THAN_IS_TAKEN):
            deaf.sendall(get(served))
            assert other.get().status == 200  # after it in line, so it is answered, or stuck
        assert not has_ended(deaf, 0)
        assert has_ended(deaf, 2.5 * PATIENCE_S)
    assert served.joined().get().status == 200


def has_ended(line: socket.socket, within_s: float) -> bool:
    """Tell whether the other end closes within this time (Linux); reads and sends nothing."""
    ended = select.poll()
    ended.register(line, select.POLLHUP | select.POLLERR | select.POLLRDHUP)
    return bool(ended.poll(within_s * 1000))


def wait_until_gone(line: socket.socket) -> None:
    """Wait until the other end has closed, and send one byte more every half second."""
    line.setblocking(False)
    until(lambda: has_ended(line, 0.5) or not still_taken(line), 2.5 * PATIENCE_S)


def ends(line: socket.socket) -> bool:
    """Tell whether the other end closes within the time that this end waits."""
    try:
        while line.recv(65_536):
            pass
    except TimeoutError:
        return False
    except ConnectionError:
        return True
    return True


def still_taken(line: socket.socket) -> bool:
    """Send one more byte of a body; tell whether the other end was still there."""
    try:
        line.send(b"a")
    except BlockingIOError:  # nothing more fits, and nobody said that it is over
        return True
    except OSError:
        return False
    return True


def test_a_phone_that_rests_between_two_questions_is_not_cut_off(shared: Served) -> None:
    with closing(
        http.client.HTTPConnection("127.0.0.1", shared.port, timeout=2 * PATIENCE_S)
    ) as line:
        line.connect()
        first = line.sock
        for path in ("/", "/niets", "/now"):
            line.request("GET", path)
            line.getresponse().read()
        assert line.sock is first


def test_200_phones_behind_one_address_join_and_vote_at_once(served: Served) -> None:
    with ThreadPoolExecutor(50) as pool:
        phones = list(pool.map(lambda _: behind(served), range(200)))
        statuses = list(pool.map(lambda phone: phone.vote(o1="1").status, phones))
    assert statuses == [200] * 200
    assert len(served.ballots()) == 200
    assert len({phone.cookie for phone in phones}) == 200


def behind(served: Served) -> Phone:
    """Return a phone that joined from an address that is not the laptop's own."""
    phone = served.phone(source=ELSEWHERE)
    assert phone.get("/c/K7P4").status == 200
    assert phone.join().status == 303
    return phone
