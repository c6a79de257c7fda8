"""What every test gets: no screen needed, one source of chance, and nothing left behind."""

import gc
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from tests.support.rights import without_special_rights
from tests.support.waiting import came_true
from wijkworkshop.translating import AS_WRITTEN

SCREENS = Path(__file__).parent / "screens.json"
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS}"
os.environ["LANGUAGE"] = AS_WRITTEN  # as the app does: gettext looks for no files at each text

QUICK, ALL = 40, 100
"""How many examples of a law are tried, unless it says so itself."""

PATIENCE_S = 30.0
"""How long a fact is waited for: longer than the slowest machine takes; who is quick waits less."""

QT_WAITS = (
    QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitCallback,
    QtBot.waitActive, QtBot.waitExposed,
)  # fmt: skip


def pytest_configure(config: pytest.Config) -> None:
    """Try each law on fewer examples where slow tests are left out; in CI on the same each time."""
    few = "not slow" in config.option.markexpr
    repeated = bool(os.environ.get("CI"))
    settings.register_profile(
        "here", deadline=None, max_examples=QUICK if few else ALL, derandomize=repeated
    )
    settings.load_profile("here")
    for waits in QT_WAITS:  # five seconds, and pytest-qt has no option for it
        waits.__kwdefaults__ = {**(waits.__kwdefaults__ or {}), "timeout": int(PATIENCE_S * 1000)}


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Whatever measures with `benchmark` is a benchmark, and runs with ./test --benchmarks.

    What takes minutes begins first, or one worker does it while the others have nothing left.
    """
    for item in items:
        if "benchmark" in getattr(item, "fixturenames", ()):
            item.add_marker("benchmark")
    yield
    items.sort(key=lambda item: item.get_closest_marker("longest") is None)


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over what is there until the end: all tests, all modules."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def weak(tmp_path: Path) -> Iterator[Path]:
    """A folder in which this process is a user without special rights."""
    with without_special_rights() as weakened:
        if not weakened:
            pytest.skip("this system has no permission bits, or gives root every right")
        folder = tmp_path / "weak"
        folder.mkdir(mode=0o700)
        yield folder
        folder.chmod(0o700)


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test leaves no thread and no window; warnings as errors see to files and sockets."""
    threads = set(threading.enumerate())
    yield
    if {"qapp", "qtbot"} & set(request.fixturenames):
        assert _qt_leftovers() == []
    assert _still_running(threads) == set()


def _qt_leftovers() -> list[str]:
    from PySide6.QtCore import QCoreApplication, QEvent, QThread  # noqa: PLC0415  (0.1 s)
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - tests without Qt do not load it
    from shiboken6 import Shiboken  # noqa: PLC0415 - tests without Qt do not load it

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if QApplication.topLevelWidgets():
        gc.collect()  # a window in a cycle of references is not left behind
    here = QThread.currentThread()
    known = Shiboken.getAllValidWrappers()
    running = [o for o in known if isinstance(o, QThread) and o is not here and o.isRunning()]
    return [repr(each) for each in (*QApplication.topLevelWidgets(), *running)]


def _still_running(before: set[threading.Thread]) -> set[threading.Thread]:
    """The new threads that are there even after those that were ending have ended."""
    came_true(lambda: before >= set(threading.enumerate()), PATIENCE_S)
    return set(threading.enumerate()) - before
