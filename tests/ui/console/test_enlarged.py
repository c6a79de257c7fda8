"""The console with letters of 200%: everything is there, whole, and within reach of the keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.opened import BUSY, Opened, done_to, opened, played
from tools.gallery.phones.console import STATES, phone_states
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.reading_order import in_reading_order
from wijkworkshop.ui.widgets import Act, Label

SIZES = ((720, 430), (640, 380))
"""Logical pixels of 1440×900 and 1280×800 at 200%, without the edges of the system."""

MOMENTS = ("13.55", "15.05", "16.45")
PASSES = 6
PART, LEAST = 0.5, 60


def _settle() -> None:
    for _ in range(PASSES):
        QGuiApplication.sync()


def _cut(console: QWidget) -> Iterator[str]:
    """Words and buttons that are smaller than what stands in them, or beside what scrolls."""
    for each in console.findChildren(QWidget):
        if not each.isVisible() or not isinstance(each, Act | Label) or not each.text():
            continue
        elided = isinstance(each, Label) and each._elide
        if isinstance(each, Act) and each.width() < each.sizeHint().width():
            yield f"narrow: {each.text()}"
        if isinstance(each, Label) and not elided:
            need = (
                each.heightForWidth(each.width()) if each.wordWrap() else each.sizeHint().height()
            )
            if each.height() < need - 1:
                yield f"low ({each.height()} < {need}): {each.text()}"
            if not each.wordWrap() and each.width() < each.sizeHint().width() - 1:
                yield f"cut: {each.text()}"


def _out_of_reach(console: QWidget) -> Iterator[str]:
    """What stands beside the edge of a column that scrolls up and down only."""
    for area in console.findChildren(QScrollArea):
        content = area.widget()
        fixed = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if not area.isVisible() or content is None or not fixed:
            continue
        if content.width() > area.viewport().width():
            yield f"{type(area).__name__}: {content.width()} in {area.viewport().width()}"


def _seen(widget: QWidget) -> bool:
    """Whether it is on the screen: all of it, or as much as a screen can show of it."""
    place, here = widget.rect(), widget
    while (above := here.parentWidget()) is not None:
        place.translate(here.pos())
        here = above
        place = place.intersected(above.rect())
    return place.width() >= PART * widget.width() and place.height() >= min(
        PART * widget.height(), LEAST
    )


def _modes(desk: Opened) -> Iterator[str | None]:
    for mode in (None, *PANELS):
        if mode is not None:
            desk.console.conductor.mode_requested.emit(mode, 0)
        _settle()
        yield mode
        desk.console.middle.choose(None)


@pytest.mark.seconds
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("moment", MOMENTS)
def test_nothing_is_cut_or_out_of_reach(
    moment: str, size: tuple[int, int], qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qtbot, tmp_path, played(moment)) as desk:
        desk.console.resize(*size)
        assert desk.console.size().toTuple() == size
        for mode in _modes(desk):
            assert (mode, list(_cut(desk.console))) == (mode, [])
            assert (mode, list(_out_of_reach(desk.console))) == (mode, [])


@pytest.mark.parametrize("name", STATES)
def test_nothing_of_phones_is_cut_or_out_of_reach(name: str, qtbot: QtBot, tmp_path: Path) -> None:
    """In every state of the server and of the room, also where there is room enough."""
    session, mode, tell = dict(phone_states(played(), BUSY, done_to))[name]
    with opened(qtbot, tmp_path, session) as desk:
        if mode is not None:
            desk.console.conductor.mode_requested.emit(mode, 0)
        tell(desk.console)
        for size in (*SIZES, (1024, 768), (1440, 900)):
            desk.console.resize(*size)
            _settle()
            assert (size, list(_cut(desk.console))) == (size, [])
            assert (size, list(_out_of_reach(desk.console))) == (size, [])


@pytest.mark.seconds
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_tab_reaches_everything_and_brings_it_in_sight(
    size: tuple[int, int], qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qtbot, tmp_path, played()) as desk:
        desk.console.resize(*size)
        for mode in (None, Mode.DETAILS, Mode.CONTRIBUTIONS):
            if mode is not None:
                desk.console.conductor.mode_requested.emit(mode, 0)
            _settle()
            wanted = in_reading_order(desk.console.parts)
            reached = set()
            for _ in wanted:
                desk.press(Qt.Key.Key_Tab)
                focus = QApplication.focusWidget()
                assert focus is not None
                assert _seen(focus), (mode, focus, focus.accessibleName())
                reached.add(focus)
            assert reached == set(wanted)
            desk.console.middle.choose(None)


def test_the_right_column_goes_below_and_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, played()) as desk:
        console, side = desk.console, desk.console.side
        for size, below in (((720, 430), True), ((1440, 900), False), ((640, 380), True)):
            console.resize(*size)
            _settle()
            assert console.middle.content.isAncestorOf(side) is below
            assert side.isVisible()


def test_the_help_scrolls_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, played()) as desk:
        desk.console.resize(640, 380)
        desk.press(Qt.Key.Key_F1)
        _settle()
        (area,) = desk.console.help.findChildren(QScrollArea)
        bar = area.verticalScrollBar()
        assert bar.maximum() > 0
        for _ in range(40):
            desk.press(Qt.Key.Key_PageDown)
        assert bar.value() == bar.maximum()
