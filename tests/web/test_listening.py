"""A port for phones: the first that no other program has. Real sockets."""

import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from wijkworkshop.web.process import listening

HERE = "127.0.0.1"


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Three ports in a row, of which another program has the first two."""
    with ExitStack() as stack:
        first = _listening(stack, 0)
        while not (second := _listening(stack, first + 1)):
            stack.close()
            first = _listening(stack, 0)
        monkeypatch.setattr(listening, "FIRST_PORT", first)
        yield [first, second]


def _listening(stack: ExitStack, number: int) -> int:
    """Take a port, and return its number; 0 when somebody has it."""
    held = stack.enter_context(socket.socket())
    try:
        held.bind((HERE, number))
    except OSError:
        return 0
    held.listen()
    return int(held.getsockname()[1])


def test_ports_of_other_programs_are_passed_over(taken: list[int]) -> None:
    assert listening.free_port(HERE) > taken[-1]


def test_without_a_free_port_there_is_none(
    taken: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "PORTS", len(taken))
    assert listening.free_port(HERE) == 0


def test_at_an_address_that_is_not_ours_no_port_is_free() -> None:
    assert listening.free_port("192.0.2.1") == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there it waits for nobody")
def test_a_port_that_we_just_left_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system keeps it for a minute, in case something is still on its way."""
    with listening.listen(HERE, 0) as ours, socket.create_connection(ours.getsockname()):
        ours.accept()[0].close()
        port = ours.getsockname()[1]
    monkeypatch.setattr(listening, "FIRST_PORT", port)
    monkeypatch.setattr(listening, "PORTS", 1)
    with socket.socket() as naive, pytest.raises(OSError, match="in use"):
        naive.bind((HERE, port))
    assert listening.free_port(HERE) == port
