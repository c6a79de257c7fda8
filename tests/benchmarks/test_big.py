"""What an act costs in a session as large as they come, and how that compares with the example.

From the key, or the request that it makes, until it is stored and everything is painted.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from tests.benchmarks.test_console import NOT_AWAKE, Pulse
from tests.support.big import big_evening, with_counts
from tests.support.console.opened import BUSY, focus
from tests.support.yardstick import page_and_commit, times_of
from wijkworkshop import places
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.parking import GiveOwner
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import here, position
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import Alignment, BlockKind
from wijkworkshop.example import fill
from wijkworkshop.live import Live
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.translating import use_language
from wijkworkshop.ui.console.panels import table
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.controllers.open_session import OpenSession
from wijkworkshop.ui.wording.messages import Messages

ACT, OPENS, GAP = 16.0, 80.0, 25.0
"""So many times the bare work beside it."""
TIMES = 15
ACTS = pytest.mark.benchmark(group="an act in a large session until stored and painted")
PANELS = pytest.mark.benchmark(group="a panel of a large session until painted")


@dataclass
class Desk:
    """An evening on two screens; every act comes back when it is stored and painted."""

    evening: OpenSession

    @property
    def session(self) -> Session:
        return self.evening.live.session

    def open(self, mode: str | None) -> None:
        self.evening.console.middle.choose(mode, here(self.session).round)
        self.rest()

    def go(self, kind: BlockKind) -> None:
        block = next(each for each in self.session.all(Block) if each.kind is kind)
        if position(self.session).block != block.id:
            self.evening.live.request(GoToBlock(block.id))
            self.rest()

    def keys(self, text: str, *others: Qt.Key) -> None:
        """Press keys on what has the focus."""
        for letter in text:
            QTest.keyClicks(focus(), letter)
        for key in others:
            QTest.keyClick(focus(), key)
        self.rest()

    def rest(self) -> None:
        while self.evening.live.busy:
            QApplication.processEvents()
        for _turn in range(3):
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


Act = Callable[[Desk, int], None]


def _cell(desk: Desk, turn: int) -> None:
    value = list(Alignment)[turn % 5]
    desk.evening.live.request(
        PutEntry(replace(desk.session.all(AlignmentCell)[0], value=value, edition=0))
    )
    desk.rest()


def _agreement(desk: Desk, turn: int) -> None:
    found = desk.session.where(Agreement, edition=0) or (
        Agreement(block=position(desk.session).block, title="Samen koken"),
    )
    desk.evening.live.request(PutEntry(replace(found[0], lead=f"Wie {turn}")))
    desk.rest()


def _owner(desk: Desk, turn: int) -> None:
    said = desk.session.all(Contribution)[0]
    desk.evening.live.request(GiveOwner(said.id, f"Wie {turn}"))
    desk.rest()


def _parked(desk: Desk, turn: int) -> None:
    block = position(desk.session).block
    desk.evening.live.request(AddContribution(block, f"Punt {turn}", parked=True))
    desk.rest()


DO: dict[str, tuple[BlockKind | None, Mode | None, Act]] = {
    "say": (None, Mode.CONTRIBUTIONS, lambda desk, n: desk.keys(f"a{n}", Qt.Key.Key_Return)),
    "count": (None, Mode.STICKERS, lambda desk, n: desk.keys(str(n % 2), Qt.Key.Key_Down)),
    "slip": (None, Mode.PAPER, lambda desk, n: desk.keys(f"{n % 4 + 1}", Qt.Key.Key_Return)),
    "park": (None, Mode.PARKING, _parked),
    "own": (None, Mode.PARKING, _owner),
    "agree": (BlockKind.STEP_4, Mode.OUTCOME, _agreement),
    "cell": (BlockKind.STEP_2, Mode.OUTCOME, _cell),
    "walk": (
        BlockKind.STEP_1,
        None,
        lambda desk, n: desk.keys("", Qt.Key.Key_Left if n % 2 else Qt.Key.Key_Right),
    ),
}
"""Acts with the block and the panel in which they are done; None is where the session is."""


@contextmanager
def at_work(
    qtbot: QtBot, folder: Path, make: Callable[[Store], tuple[Session, datetime]]
) -> Iterator[Desk]:
    use_language()
    with closing(Store(open_archive(folder / "archive.db", environment={}))) as store:
        session, now = make(store)
        live = Live(store, session, lambda: now)
        evening = OpenSession(live, lambda: now, QGuiApplication.screens, Messages(), NOT_AWAKE)
        evening.show()
        evening.console.activateWindow()
        qtbot.waitUntil(evening.console.isActiveWindow)
        yield Desk(evening)
        with qtbot.waitSignal(evening.closed):
            evening.close()


def large(store: Store) -> tuple[Session, datetime]:
    tonight = with_counts(big_evening())
    store.create(tonight.session)
    return store.load(tonight.session.id), tonight.now


def example(store: Store) -> tuple[Session, datetime]:
    return fill(store, places.resources(), places.run_sheets(), "16.11"), BUSY


def _begin(desk: Desk, name: str) -> Act:
    kind, mode, act = DO[name]
    if kind is not None:
        desk.go(kind)
    desk.open(mode)
    return act


def _seconds(act: Act, desk: Desk, turn: int) -> float:
    began = time.perf_counter()
    act(desk, turn)
    return time.perf_counter() - began


@ACTS
@pytest.mark.parametrize("name", DO)
def test_an_act(benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    (tmp_path / "small").mkdir()
    with at_work(qtbot, tmp_path / "small", example) as desk:
        act = _begin(desk, name)
        small = median(_seconds(act, desk, turn) for turn in range(TIMES))
    turns = count()
    with at_work(qtbot, tmp_path, large) as desk, page_and_commit(tmp_path) as bare:
        act = _begin(desk, name)
        act(desk, next(turns))
        pulse = Pulse()
        benchmark.pedantic(  # type: ignore[no-untyped-call]  # theirs
            lambda: act(desk, next(turns)), setup=bare.take, rounds=TIMES
        )
        gap = bare.of(pulse.stop())
    took = times_of(benchmark, bare)
    assert benchmark.stats is not None
    larger = benchmark.stats.stats.median / small
    benchmark.extra_info["ratio"] = round(larger, 2)
    benchmark.stats.name += f" ({larger:.1f} x the example; longest gap {gap:.1f} x)"
    assert took < ACT
    assert gap < GAP


@PANELS
@pytest.mark.parametrize("mode", sorted({*table.PANELS} - {Mode.RESULT, Mode.BLOCK}))
def test_a_panel(benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path, mode: str) -> None:
    with at_work(qtbot, tmp_path, large) as desk, page_and_commit(tmp_path) as bare:
        desk.open(Mode.DETAILS if mode != Mode.DETAILS else None)
        for _ in range(TIMES):
            bare.take()
        benchmark.pedantic(  # type: ignore[no-untyped-call]  # theirs
            lambda: desk.open(mode), setup=bare.take, rounds=1
        )
    assert benchmark.stats is not None
    found = bare.of(benchmark.stats.stats.median)  # it opens anew only once: no pairs
    benchmark.stats.name += f" ({found:.1f} x the bare work)"
    assert found < OPENS
