"""Connections that say nothing, too little or rubbish keep nobody else out. Real sockets."""

import contextlib
import http.client
import random
import select
import socket
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing

import pytest

from tests.support.waiting import until
from tests.support.web.phones import Phone, rest_of
from tests.support.web.raw_requests import HALVES, connected, get, status
from tests.support.web.serving import Served
from wijkworkshop.web.admission.connection_limit import PATIENCE_S

FLOOD = 1000
MORE_THAN_IS_TAKEN = 2000
"""Pages: those that nobody takes do not all fit in what a system holds of a connection."""
ELSEWHERE = "127.0.0.2" if sys.platform == "linux" else "127.0.0.1"
"""An address that the server takes for another computer's, where the system has one."""


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


@pytest.mark.seconds
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


@pytest.mark.seconds
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


@pytest.mark.seconds
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


@pytest.mark.seconds
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
