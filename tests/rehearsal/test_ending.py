"""However a rehearsal ends, nothing of it is left."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.started import PATIENCE_S, started, wait_until_gone
from wijkworkshop.storage.throwaway import sweep


@contextmanager
def interrupts(way: Callable[..., object] | signal.Handlers) -> Iterator[None]:
    """Take Ctrl+C in this way; a process that is started now hears it unless it is ignored."""
    before = signal.signal(signal.SIGINT, way)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.fixture
def foreground() -> Iterator[None]:
    """Start what is started as somebody at a terminal does, also where tests are a shell's job."""
    with interrupts(signal.default_int_handler):
        yield


@pytest.mark.seconds
@pytest.mark.usefixtures("foreground")
@pytest.mark.parametrize(
    "how", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)]
)
def test_it_can_be_stopped_and_leaves_nothing(room: Path, how: signal.Signals) -> None:
    with started(room, "--participants", "5", "--ramp", "60") as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(how)
        _, complained = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 1
    assert complained.strip() == "Gestopt. Er is niets bewaard."
    assert list(room.iterdir()) == []
    wait_until_gone(room)


@pytest.fixture
def background() -> Iterator[None]:
    """Start what is started as a shell starts a job: it does not hear Ctrl+C."""
    with interrupts(signal.SIG_IGN):
        yield


@pytest.mark.seconds
@pytest.mark.usefixtures("background")
def test_it_ends_with_whoever_started_it(room: Path) -> None:
    with started(room, "--json", "--leashed", "--participants", "5", "--ramp", "600") as process:
        assert process.stdout is not None
        assert process.stdin is not None
        process.stdout.readline()
        process.stdin.close()
        process.wait(PATIENCE_S)
    assert list(room.iterdir()) == []
    wait_until_gone(room)


@pytest.mark.seconds
@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed so there")
def test_killed_it_leaves_no_process_and_the_next_one_sweeps(room: Path) -> None:
    with started(room, "--json", "--participants", "5", "--ramp", "60") as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
        process.wait()
    wait_until_gone(room)
    (left,) = room.iterdir()
    assert (left / "generale-repetitie.db").exists()
    sweep(room)  # as a rehearsal does before it begins, and the app at its start
    assert list(room.iterdir()) == []
