"""What a key costs on a board at its limits, beside one on a board with next to nothing on it.

Both in the same run, from the key until it is stored and everything is painted. A letter waits a
moment whether more letters follow; that wait is the same on both boards, and is left out here.
Of some times the shortest counts: who else is at work on the machine only adds to it.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from tests.benchmarks.test_big import Desk, at_work
from tests.support.boards import board_with, matrix_with
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.boards import LayCard
from wijkworkshop.core.boards.alignment import About, points
from wijkworkshop.core.boards.board import MOST_CARDS, MOST_PLACES
from wijkworkshop.core.session import Session
from wijkworkshop.pages import drawing
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.panels.alignment_board.panel import AlignmentBoardPanel
from wijkworkshop.ui.console.panels.board.panel import BoardPanel
from wijkworkshop.ui.console.panels.outcome.alignment_row import AlignmentRow
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.panel import Mode, Panel

P = TypeVar("P", bound=Panel)
KEY = Qt.Key
TIMES = 11
LARGER = 3.0
"""So many times the same act on a small board, at the most (issue 12)."""

Board = Callable[[], Evening]
CARDS: tuple[Board, Board] = (
    lambda: board_with(3, 2),
    lambda: board_with(MOST_CARDS - 1, MOST_PLACES),
)
"""The board of step 1: one card more is typed."""

MATRIX: tuple[Board, Board] = (lambda: matrix_with(2, 2, 2), lambda: matrix_with(12, 25, 8))
"""The board of step 2: goals, rules and tables (issue 12)."""

BOARDS = pytest.mark.benchmark(group="a key on a full board until stored and painted")


@dataclass(frozen=True)
class Act:
    """What makes ready for it, its keys, and how many acts are taken back after it.

    It is done on a small and on a full board of its kind.
    """

    begin: Callable[[Desk], None]
    keys: Callable[[Desk], None]
    undone: int = 1
    boards: tuple[Board, Board] = CARDS


def _panel(desk: Desk, kind: type[P]) -> P:
    found = desk.evening.console.middle.panel
    assert isinstance(found, kind)
    return found


def _begin_card(desk: Desk) -> None:
    entry = _panel(desk, BoardPanel).entry
    entry.field.setFocus(Qt.FocusReason.OtherFocusReason)
    desk.keys("Rust")


def _begin_laying(desk: Desk) -> None:
    _panel(desk, BoardPanel).focus_first()
    desk.keys("", KEY.Key_Up)


def _begin_merging(desk: Desk) -> None:
    _panel(desk, BoardPanel).focus_first()
    desk.keys("1", KEY.Key_Right)


def _begin_showing(desk: Desk) -> None:
    _panel(desk, BoardPanel).focus_first()
    desk.evening.live.request(LayCard(1, 1))
    desk.rest()


def _begin_walking(desk: Desk) -> None:
    """Be at the whole table, as if the room had not seen the first clash yet."""
    _panel(desk, AlignmentBoardPanel).focus_first()
    desk.evening.live.request(FocusOn(2, 0))
    desk.rest()
    drawing._pages.cache_clear()


def _begin_deciding(desk: Desk) -> None:
    _panel(desk, AlignmentBoardPanel).focus_first()
    first = points(desk.session, 2)[0]
    assert first.about is About.CLASH
    desk.evening.live.request(FocusOn(2, *first.place))
    desk.rest()


def _begin_cell(desk: Desk) -> None:
    desk.open(Mode.OUTCOME)
    rows = _panel(desk, OutcomePanel).findChildren(AlignmentRow)
    rows[0].value.setFocus(Qt.FocusReason.OtherFocusReason)


ACTS = {
    "card": Act(_begin_card, lambda desk: desk.keys("", KEY.Key_Return)),
    "lay": Act(_begin_laying, lambda desk: desk.keys("1", KEY.Key_Return)),
    "merge": Act(_begin_merging, lambda desk: desk.keys("m")),
    "show": Act(_begin_showing, lambda desk: desk.keys("", KEY.Key_Space), undone=2),
    "walk": Act(_begin_walking, lambda desk: desk.keys("", KEY.Key_Right), 0, MATRIX),
    "decide": Act(_begin_deciding, lambda desk: desk.keys("1"), boards=MATRIX),
    "cell": Act(_begin_cell, lambda desk: desk.keys("4"), boards=MATRIX),
}


def stored(board: Board) -> Callable[[Store], tuple[Session, datetime]]:
    def make(store: Store) -> tuple[Session, datetime]:
        tonight = board()
        store.create(tonight.session)
        return store.load(tonight.session.id), tonight.now

    return make


def _do(desk: Desk, name: str) -> None:
    """Press the keys, and come back when what they did is stored and painted."""
    before = desk.session
    ACTS[name].keys(desk)
    while desk.session is before:
        desk.rest()


def _take_back(desk: Desk, name: str) -> None:
    for _act in range(ACTS[name].undone):
        desk.evening.live.undo()
        desk.rest()


@contextmanager
def at_board(qtbot: QtBot, folder: Path, board: Board) -> Iterator[Desk]:
    folder.mkdir()
    with at_work(qtbot, folder, stored(board)) as desk:
        desk.evening.console.steering._patience.setInterval(0)
        yield desk


def _once(desk: Desk, name: str) -> float:
    """Return how long an act took, which is taken back after."""
    ACTS[name].begin(desk)
    began = time.perf_counter()
    _do(desk, name)
    took = time.perf_counter() - began
    _take_back(desk, name)
    return took


@BOARDS
@pytest.mark.parametrize("name", ACTS)
def test_a_key(benchmark: BenchmarkFixture, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    few, many = ACTS[name].boards
    with at_board(qtbot, tmp_path / "small", few) as desk:
        small = min(_once(desk, name) for _turn in range(TIMES))
    with at_board(qtbot, tmp_path / "full", many) as desk:
        _once(desk, name)
        benchmark.pedantic(  # type: ignore[no-untyped-call]  # theirs
            lambda: _do(desk, name),
            setup=lambda: ACTS[name].begin(desk),
            teardown=lambda: _take_back(desk, name),
            rounds=TIMES,
        )
    assert benchmark.stats is not None
    full = benchmark.stats.stats.min
    benchmark.extra_info["ratio"] = round(full / small, 2)
    figures = f"{1000 * full:.0f} ms, {1000 * small:.0f} ms on a small board"
    benchmark.stats.name += f" ({figures}: {full / small:.1f} x)"
    assert full <= LARGER * small
