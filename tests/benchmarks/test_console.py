"""What a key costs: from the press until it is stored and the room's page is painted anew."""

import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from tests.support.console.opened import BUSY
from tests.support.yardstick import page_and_commit, times_of
from wijkworkshop import places
from wijkworkshop.core.navigation import blocks, position, stops
from wijkworkshop.core.session import Session
from wijkworkshop.example import fill
from wijkworkshop.live import Live
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Act, LogLine, Store, Written
from wijkworkshop.translating import use_language
from wijkworkshop.ui.controllers.open_session import OpenSession
from wijkworkshop.ui.laptop.awake import Awake
from wijkworkshop.ui.stage.stage import Stage
from wijkworkshop.ui.wording.messages import Messages

NOT_AWAKE = Awake(lambda: None)
KEY, SLOWER_S = 20.0, 0.200
PRESSES = 40
PAGES = pytest.mark.benchmark(group="a page on the projection")
KEYS = pytest.mark.benchmark(group="a key until stored and painted")


class SlowDisk(Store):
    """An archive on a disk that takes longer for each commit."""

    def write(self, session: Session, act: Act, line: LogLine | None = None) -> Written:
        """Store, and let it take its time."""
        time.sleep(SLOWER_S)
        return super().write(session, act, line)


class Eye(QObject):
    """Sees which view and page were painted last."""

    def __init__(self, stage: Stage, live: Live) -> None:
        super().__init__(stage)
        self._stage, self._live = stage, live
        self.seen: object = None
        stage.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            self.seen = (self._stage.view, position(self._live.session).part)
        return False


class Pulse:
    """Beats whenever the event loop comes round; the longest wait between two beats is the gap."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> float:
        """Return the longest wait, in seconds."""
        self._timer.stop()
        return self.worst

    def _beat(self) -> None:
        now = time.perf_counter()
        self.worst, self._last = max(self.worst, now - self._last), now


@dataclass
class Desk:
    """An evening on two screens, and what the room's eye saw last."""

    evening: OpenSession
    eye: Eye

    @property
    def session(self) -> Session:
        return self.evening.live.session

    def press(self, key: Qt.Key) -> None:
        """Press a key; come back when another page is stored and painted."""
        stage = self.evening.projection.stage
        before = (stage.view, position(self.session).part)
        QTest.keyClick(self.evening.console.middle.head.primary, key)
        while self.evening.live.busy or self.eye.seen in (before, None):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@contextmanager
def steering(qtbot: QtBot, folder: Path, store: type[Store]) -> Iterator[Desk]:
    """The example session, open on the console and the projection, as the app opens it."""
    use_language()
    with closing(store(open_archive(folder / "archive.db", environment={}))) as archive:
        session = fill(archive, places.resources(), places.run_sheets(), "16.50")
        live = Live(archive, session, lambda: BUSY)
        evening = OpenSession(live, lambda: BUSY, QGuiApplication.screens, Messages(), NOT_AWAKE)
        evening.show()
        evening.console.activateWindow()
        qtbot.waitUntil(evening.console.isActiveWindow)
        qtbot.waitUntil(lambda: "pyqtgraph" in sys.modules)
        yield Desk(evening, Eye(evening.projection.stage, live))
        with qtbot.waitSignal(evening.closed):
            evening.close()


@KEYS
def test_a_key(benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path) -> None:
    turns = cycle((Qt.Key.Key_Left, Qt.Key.Key_Right))
    with steering(qtbot, tmp_path, Store) as desk, page_and_commit(tmp_path) as bare:
        benchmark.pedantic(  # type: ignore[no-untyped-call]  # theirs
            lambda: desk.press(next(turns)), setup=bare.take, rounds=PRESSES, warmup_rounds=4
        )
    assert times_of(benchmark, bare) < KEY


@KEYS
def test_every_screen_of_an_evening(
    benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path
) -> None:
    """The window waits for no commit: a disk that is much slower makes its gaps little longer."""
    (tmp_path / "quick").mkdir()
    with steering(qtbot, tmp_path / "quick", Store) as desk:
        pulse = Pulse()
        for _ in range(PRESSES):
            desk.press(Qt.Key.Key_Left)
        quick = pulse.stop()
    with steering(qtbot, tmp_path, SlowDisk) as desk:
        steps = len(
            [stop for block in blocks(desk.session) for stop in stops(desk.session, block.id)]
        )
        pulse = Pulse()
        benchmark.pedantic(  # type: ignore[no-untyped-call]  # theirs
            lambda: desk.press(Qt.Key.Key_Left), rounds=steps - 4
        )
        slow = pulse.stop()
    assert benchmark.stats is not None
    gaps = f"{slow * 1000:.0f} ms, else {quick * 1000:.0f} ms"
    benchmark.stats.name += f" (a disk {SLOWER_S * 1000:.0f} ms slower; longest gap {gaps})"
    assert slow - quick < SLOWER_S / 2


@PAGES
@pytest.mark.parametrize("size", [QSize(1920, 1080), QSize(3840, 2160)], ids=["1080p", "4K"])
def test_a_page(benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path, size: QSize) -> None:
    with steering(qtbot, tmp_path, Store) as desk:
        stage = Stage()
        stage.set_still(True)
        stage.set_shape(size)
        stage.resize(size)
        stage.show_view(desk.evening.projection.stage.view)
        with qtbot.waitExposed(stage):
            stage.show()
        benchmark(stage.repaint)
        stage.close()
        stage.deleteLater()
