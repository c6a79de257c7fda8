"""A vote finds room before whoever only listens or looks. Real sockets, bounded in number."""

import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from tests.support.waiting import until
from tests.support.web.phones import PATIENCE_S
from tests.support.web.serving import Served
from wijkworkshop.web.admission.connection_limit import OF_ONE_ADDRESS
from wijkworkshop.web.admission.connections import ANSWER, MOST_IN_LINE
from wijkworkshop.web.admission.stream_limit import LIVE
from wijkworkshop.web.views import MOST_OF_ONE

ELSEWHERE = "127.0.0.2" if sys.platform == "linux" else "127.0.0.1"
"""An address that the server takes for another computer's, where the system has one."""


def connected(served: Served, source: str = ELSEWHERE) -> socket.socket:
    return socket.create_connection(
        ("127.0.0.1", served.port), timeout=PATIENCE_S, source_address=(source, 0)
    )


def asking(served: Served, path: str = "/", more: str = "") -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n{more}\r\n".encode()


@contextmanager
def listening(served: Served, count: int) -> Iterator[list[socket.socket]]:
    """Open so many streams from one address; each of them was let in."""
    with ExitStack() as stack:
        lines = []
        for _ in range(count):
            lines.append(stack.enter_context(connected(served)))
            lines[-1].sendall(asking(served, "/live"))
        assert lines[-1].recv(8) == b"HTTP/1.1"
        yield lines


@pytest.mark.seconds
def test_2500_streams_of_an_address_leave_room_for_its_votes(served: Served) -> None:
    with listening(served, OF_ONE_ADDRESS):
        phone = served.phone(source=ELSEWHERE)
        assert phone.get("/c/K7P4").status == 200
        assert phone.join().status == 303
        assert phone.vote(o1="2").status == 200
    assert len(served.ballots()) == 1


@pytest.mark.seconds
def test_a_vote_does_not_wait_for_4000_pages_of_somebody_else(served: Served) -> None:
    """Neither does the page to vote on; it is asked from another address."""
    phone = served.joined()
    with ExitStack() as stack:
        lines = [stack.enter_context(connected(served)) for _ in range(4000 // MOST_IN_LINE)]
        for line in lines:
            line.sendall(asking(served) * MOST_IN_LINE)
        assert phone.vote(o1="2").status == 200
        answered = sum(answers_on(line) for line in lines)
    assert answered < 1000
    assert len(served.ballots()) == 1


def answers_on(line: socket.socket) -> int:
    """Return how many answers came over a connection until now."""
    line.setblocking(False)
    try:
        return line.recv(1 << 20, socket.MSG_PEEK).count(ANSWER)
    except BlockingIOError:
        return 0


@pytest.mark.seconds
def test_a_stream_with_a_question_behind_it_ends_with_its_connection(served: Served) -> None:
    """uvicorn tells only the last request of a connection that it is gone."""
    phone = served.joined()
    cookie = f"Cookie: {phone.cookie}\r\n"
    for _ in range(MOST_OF_ONE):
        with connected(served, "127.0.0.1") as line:
            line.sendall(asking(served, LIVE, cookie) + asking(served))
            assert line.recv(12) == b"HTTP/1.1 200"
    until(lambda: stream_of(served, cookie) == b"HTTP/1.1 200", 5.0)


def stream_of(served: Served, cookie: str) -> bytes:
    with connected(served, "127.0.0.1") as line:
        line.sendall(asking(served, LIVE, cookie))
        return line.recv(12)
