"""How long one waits for the app, as a multiple of a bare window of the same toolkit.

Each is a process of its own that says when it got somewhere; the runs take turns, so that a busy
machine slows both.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.support.storage.evenings import details
from wijkworkshop.core.session import session_of
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

FIRST_PAINT, USABLE = 1.5, 3.0
TURNS = 9
SESSIONS = 40

BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

class Bare(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)

def painted():
    print("painted", time.perf_counter())
    app.quit()

app = QApplication(["bare"])
window = Bare("Wijkworkshop")
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
import gc, sys, time
from pathlib import Path
import wijkworkshop.cli
from wijkworkshop.translating import use_language
use_language()
gc.disable()
from wijkworkshop import app as root

def say(what):
    print(what, time.perf_counter())

def painted():
    global Qt, QTest
    say("painted")
    from PySide6.QtCore import Qt  # the app has these enums from here on, not before
    from PySide6.QtTest import QTest
    root.once_painted(window, listed)

def listed():
    sessions = window.screen_page.list
    chosen = sessions.row
    say("listed")
    QTest.keyClick(sessions, Qt.Key.Key_Down)
    assert sessions.row != chosen
    say("answered")
    app.quit()

app = root.make_application(["wijkworkshop"])
window = root.StartWindow()
root.once_painted(window, painted)
root.load_when_painted(app, window, Path(sys.argv[1]), root.forget, root.steady_clock())
window.show()
app.exec()
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive as it is after some years."""
    store = Store(open_archive(tmp_path / "archive" / "wijkworkshop.db", environment={}))
    for number in range(SESSIONS):
        facts = details(f"Avond {number}", days=number)
        store.create(session_of(f"session-{number}", [facts]))
    store.close()
    return tmp_path / "archive" / "wijkworkshop.db"


def test_the_first_paint(benchmark: BenchmarkFixture, archive: Path) -> None:
    assert _ratio(benchmark, archive, "painted") <= FIRST_PAINT


def test_sessions_listed_and_keys_answered(benchmark: BenchmarkFixture, archive: Path) -> None:
    assert _ratio(benchmark, archive, "answered") <= USABLE


def _ratio(benchmark: BenchmarkFixture, archive: Path, what: str) -> float:
    bare: list[float] = []
    ours: list[float] = []

    def turn() -> None:
        bare.append(_milestones(BARE)["painted"])
        ours.append(_milestones(OURS, str(archive))[what])

    benchmark.pedantic(turn, rounds=TURNS, warmup_rounds=1)  # type: ignore[no-untyped-call]
    reached, window = median(ours[1:]), median(bare[1:])
    benchmark.extra_info["ratio"] = round(reached / window, 2)
    return reached / window


def _milestones(code: str, *arguments: str) -> dict[str, float]:
    """Return how long after the start of a process it got where."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    lines = (line.split() for line in done.stdout.splitlines())
    return {what: float(when) - began for what, when in lines}
