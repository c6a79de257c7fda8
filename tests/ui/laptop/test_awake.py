"""Sleep is held off while an evening runs, and let go afterwards."""

import logging
import subprocess
import sys

import pytest

from wijkworkshop.ui.laptop.awake import MACOS, Awake, HeldByProgram, Hold, hold_of_system


class Fake:
    """Counts how often it was let go."""

    def __init__(self) -> None:
        self.released = 0

    def release(self) -> None:
        self.released += 1


def test_it_holds_once_and_lets_go_once() -> None:
    holds: list[Fake] = []

    def hold() -> Hold:
        holds.append(Fake())
        return holds[-1]

    awake = Awake(hold)
    awake.start()
    awake.start()
    assert awake.held
    awake.stop()
    awake.stop()
    assert not awake.held
    assert [each.released for each in holds] == [1]


def test_a_system_without_it_is_no_trouble(caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> Hold:
        raise OSError("no bus")

    awake = Awake(broken)
    with caplog.at_level(logging.WARNING):
        awake.start()
        awake.stop()
    assert "no bus" in caplog.text
    nothing = Awake(lambda: None)
    nothing.start()
    assert not nothing.held


def test_letting_go_may_fail_too(caplog: pytest.LogCaptureFixture) -> None:
    class Stuck:
        def release(self) -> None:
            raise subprocess.TimeoutExpired("x", 5)

    awake = Awake(Stuck)
    awake.start()
    with caplog.at_level(logging.WARNING):
        awake.stop()
    assert "may still be held off" in caplog.text


def test_a_program_holds_as_long_as_it_runs() -> None:
    held = HeldByProgram([sys.executable, "-c", "input()"])
    process = held._process
    held.release()
    assert process.returncode is not None


def test_each_system_has_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert hold_of_system("linux") is None
    assert hold_of_system("darwin") is None
    assert MACOS[0] == "caffeinate"
