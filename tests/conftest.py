"""What every test gets: no screen needed, one source of chance, and nothing left behind."""

import gc
import os
import sys
import threading
import time
from collections.abc import Iterator

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"

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


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """A test leaves no thread and no window; warnings as errors see to files and sockets."""
    threads = set(threading.enumerate())
    yield
    assert _windows() == []
    assert _settled(threads) == set()


def _windows() -> list[str]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    gc.collect()
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    return [repr(widget) for widget in widgets.QApplication.topLevelWidgets()]


def _settled(before: set[threading.Thread]) -> set[threading.Thread]:
    """The threads that are still there once those that were ending have ended."""
    limit = time.monotonic() + PATIENCE_S
    while (extra := set(threading.enumerate()) - before) and time.monotonic() < limit:
        time.sleep(0.005)
    return extra
