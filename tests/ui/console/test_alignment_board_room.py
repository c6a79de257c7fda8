"""What of the board of step 2 is in sight in a window of a laptop, with the usual example."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.at_board import take_the_board
from tests.support.console.opened import Opened, open_again
from tools.gallery.alignment_board import STEP_2, Aligned
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcomes.alignment import ClashDecision
from wijkworkshop.core.terms import Decision
from wijkworkshop.places import resources
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.panels.alignment_board.panel import AlignmentBoardPanel
from wijkworkshop.ui.console.panels.alignment_board.tiles import PointTile, fits

KEY = Qt.Key
SIZES = [(1440, 900), (1280, 800), (1024, 768)]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """Six tables rated five rules and three goals; four cells clash. It is early."""
    with closing(Store(open_archive(tmp_path / "archive.db", environment={}))) as store:
        played = Aligned(store, resources())
        with open_again(qtbot, store, played.session.id, played.now) as at:
            yield at


def panel(desk: Opened) -> AlignmentBoardPanel:
    found = desk.console.middle.panel
    assert isinstance(found, AlignmentBoardPanel)
    return found


def in_sight(widget: QWidget) -> bool:
    """Tell whether all of a widget is seen."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def tiles(desk: Opened) -> list[PointTile]:
    return [each for each in panel(desk).walk.tiles.tiles if each.isVisible()]


def reason_in_sight(desk: Opened) -> bool:
    form = panel(desk).form
    return form is not None and in_sight(form.fields["reason"])


def talk(desk: Opened, size: tuple[int, int]) -> None:
    """Let the room talk about a clash of which both sides said why."""
    desk.console.resize(*size)
    take_the_board(desk)
    desk.do(FocusOn(STEP_2, 2, 1))


@pytest.mark.parametrize("size", SIZES)
def test_one_types_the_reason_without_scrolling(desk: Opened, size: tuple[int, int]) -> None:
    talk(desk, size)
    desk.qtbot.waitUntil(lambda: reason_in_sight(desk))
    column = desk.console.middle._column.verticalScrollBar()
    assert column.value() == 0


def seen_rows(desk: Opened) -> int:
    """Return how many rows of the table are seen whole."""
    matrix = panel(desk).walk.matrix
    if not matrix.isVisible():
        return 0
    rows = (matrix.visualRect(matrix.model().index(row, 0)) for row in range(5))
    return sum(matrix.viewport().rect().contains(each) for each in rows)


@pytest.mark.parametrize(("size", "rows"), [((1440, 900), 5), ((1280, 800), 3)])
def test_the_table_stays_while_the_room_talks_and_nothing_lies_over_it(
    desk: Opened, size: tuple[int, int], rows: int
) -> None:
    talk(desk, size)
    desk.qtbot.waitUntil(lambda: reason_in_sight(desk) and seen_rows(desk) >= rows)
    desk.qtbot.waitUntil(lambda: not overlap(desk))


def overlap(desk: Opened) -> bool:
    walk = panel(desk).walk
    return walk.matrix.geometry().intersects(walk.tiles.geometry())


def test_where_the_table_is_whole_the_keys_stand_below_it(desk: Opened) -> None:
    talk(desk, (1440, 900))
    desk.qtbot.waitUntil(lambda: in_sight(panel(desk).keys))
    desk.console.resize(1280, 800)
    desk.qtbot.waitUntil(lambda: not panel(desk).keys.isVisible())
    desk.press(KEY.Key_0)
    desk.qtbot.waitUntil(lambda: in_sight(panel(desk).keys))


@pytest.mark.parametrize(("size", "count"), [((1440, 900), 4), ((1280, 800), 4), ((1024, 768), 3)])
def test_tiles_say_the_names_of_rules_and_what_is_decided_whole(
    desk: Opened, size: tuple[int, int], count: int
) -> None:
    talk(desk, size)
    kept = ClashDecision(STEP_2, goal=2, instrument=1, decision=Decision.STOP, owner="gemeente")
    desk.do(PutEntry(kept))
    desk.qtbot.waitUntil(lambda: len(tiles(desk)) == count)
    for each in tiles(desk):
        assert each.line is not None
        assert fits(each.line, each.width())
