"""How the console uses its room: names in the run sheet, prompts whole, one scroll bar."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot

from tests.support.console.opened import Opened, opened, played
from tests.support.console.states import STATES, lay_out
from tests.support.pages.evening import SHEETS, unplayed
from tests.support.pages.shown_material import content
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.navigation import shown_blocks
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.window import Console
from wijkworkshop.ui.widgets import MoreBelow

SMALL, USUAL = (1024, 768), (1440, 900)
LOW = ((1024, 600), (1280, 640), (1440, 640))
"""So low that the right column scrolls."""


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, played()) as desk:
        yield desk


def bars(console: Console) -> list[str]:
    """The scroll bars in sight, by what they scroll."""
    areas = (each for each in console.findChildren(QAbstractScrollArea) if each.isVisible())
    return [
        type(area).__name__
        for area in areas
        if area.verticalScrollBar().isVisible() and area.verticalScrollBar().maximum() > 0
    ]


def laid_out(desk: Opened, size: tuple[int, int]) -> None:
    for _pass in range(3):
        lay_out(desk.console, *size)
        QApplication.processEvents()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
@pytest.mark.parametrize("size", [SMALL, USUAL], ids=str)
def test_one_scroll_bar_at_most_is_in_sight(
    desk: Opened, state: Callable[[Opened], None], size: tuple[int, int]
) -> None:
    state(desk)
    laid_out(desk, size)
    assert len(bars(desk.console)) <= 1


@pytest.mark.parametrize("mode", [Mode.OUTCOME, Mode.STICKERS, Mode.HANDS, Mode.PAPER])
def test_where_people_type_there_is_one_too(desk: Opened, mode: Mode) -> None:
    desk.console.conductor.mode_requested.emit(mode, 0)
    desk.rest()
    laid_out(desk, USUAL)
    assert len(bars(desk.console)) <= 1


@pytest.mark.parametrize("size", [SMALL, USUAL], ids=str)
def test_beside_a_list_of_material_there_is_one_at_most(
    desk: Opened, size: tuple[int, int]
) -> None:
    desk.console.show_content(content())
    desk.console.conductor.mode_requested.emit(Mode.MATERIAL, 0)
    desk.rest()
    laid_out(desk, size)
    assert len(bars(desk.console)) <= 1


def test_in_a_small_window_the_run_sheet_has_names(desk: Opened) -> None:
    laid_out(desk, SMALL)
    sheet = desk.console.run_sheet
    wide = sheet.list.viewport().width()
    assert all(sheet.painter.height(row, wide) > 0 and row.short for row in sheet.list.rows)
    assert sheet.painter.measures.times > 0
    assert wide >= 120


@pytest.mark.parametrize("size", LOW, ids=str)
def test_the_mark_that_there_is_more_lies_over_no_words(
    desk: Opened, size: tuple[int, int]
) -> None:
    laid_out(desk, size)
    scroll = desk.console.side._scroll
    mark = scroll.findChild(MoreBelow)
    assert isinstance(mark, MoreBelow)
    assert mark.isVisible()
    assert not mark.geometry().intersects(scroll.viewport().geometry())
    laid_out(desk, (1440, 1400))
    assert not mark.isVisible()
    assert scroll.viewport().height() == scroll.height()


@pytest.mark.parametrize("size", LOW, ids=str)
def test_the_hint_of_the_note_says_which_key_keeps_it(desk: Opened, size: tuple[int, int]) -> None:
    laid_out(desk, size)
    editor = desk.console.side.note.field.editor
    room, hint = editor.viewport().rect(), editor.placeholderText()  # type: ignore[union-attr]
    needs = editor.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, hint)
    assert "Enter" in hint
    assert needs.height() <= room.height()


@pytest.mark.parametrize("sheet", SHEETS)
def test_prompts_stand_there_whole_in_a_small_window(
    qtbot: QtBot, tmp_path: Path, sheet: str
) -> None:
    session = unplayed(sheet)
    cut = []
    with opened(qtbot, tmp_path, session) as desk:
        for block in shown_blocks(session):
            desk.do(GoToBlock(block.id))
            laid_out(desk, SMALL)
            side = desk.console.side
            if below := side.prompts.geometry().bottom() - side._scroll.viewport().height():
                cut += [(block.title, below)] if below > 0 else []
    assert cut == []
