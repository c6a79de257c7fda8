"""What every test gets: no screen needed, one source of chance, and nothing left behind."""

import gc
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.rights import without_special_rights

SCREENS = Path(__file__).parent / "screens.json"
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS}"

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

PATIENCE_S = 2.0


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever measures with `benchmark` is a benchmark, and runs with ./test --benchmarks."""
    for item in items:
        if "benchmark" in getattr(item, "fixturenames", ()):
            item.add_marker("benchmark")


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
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if QApplication.topLevelWidgets():
        gc.collect()  # a window in a cycle of references is not left behind
    here = QThread.currentThread()
    threads = [o for o in gc.get_objects() if issubclass(type(o), QThread) and o is not here]
    running = [thread for thread in threads if thread.isRunning()]
    return [repr(each) for each in (*QApplication.topLevelWidgets(), *running)]


def _still_running(before: set[threading.Thread]) -> set[threading.Thread]:
    """The new threads that are there even after those that were ending have ended."""
    limit = time.monotonic() + PATIENCE_S
    while (extra := set(threading.enumerate()) - before) and time.monotonic() < limit:
        time.sleep(0.005)
    return extra
