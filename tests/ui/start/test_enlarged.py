"""The start window with letters of 200%, and the choice of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.start.conftest import Desk
from wijkworkshop.ui.style.display import beside, read_display

SIZES = ((720, 430), (640, 380))


def _press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def _in_sight(widget: QWidget) -> bool:
    place, here = widget.rect(), widget
    while (above := here.parentWidget()) is not None and not here.isWindow():
        place.translate(here.pos())
        here = above
        place = place.intersected(above.rect())
    return place.width() * 2 >= min(widget.width(), 300) and place.height() * 2 >= min(
        widget.height(), 80
    )


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_tab_reaches_all_of_it_in_sight(
    size: tuple[int, int], desk_at: Callable[[Path], Desk], place: Path
) -> None:
    desk = desk_at(place)
    desk.window.resize(*size)
    assert desk.window.size().toTuple() == size
    reached = set()
    for _ in range(40):
        _press(Qt.Key.Key_Tab)
        QGuiApplication.sync()
        focus = QApplication.focusWidget()
        assert focus is not None
        assert _in_sight(focus), focus
        reached.add(focus)
    foot, side = desk.screen.foot, desk.screen.side
    assert {foot.bin, foot.display, side.new, side.about} <= reached


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_page_with_less_room_than_it_needs_scrolls(
    size: tuple[int, int], desk_at: Callable[[Path], Desk], place: Path
) -> None:
    desk = desk_at(place)
    desk.screen.side.new.click()
    desk.window.resize(*size)
    QGuiApplication.sync()
    page = desk.window.currentWidget()
    assert page is not None
    holder = next(each for each in desk.window.findChildren(QScrollArea) if each.widget() is page)
    assert holder.size() == desk.window.size()
    bar = holder.horizontalScrollBar()
    assert page.width() <= holder.viewport().width() + bar.maximum()


def test_the_choice_is_made_by_keys_and_kept_beside_the_archive(
    desk_at: Callable[[Path], Desk], place: Path
) -> None:
    desk = desk_at(place)
    desk.screen.foot.display.click()
    for key in (*[Qt.Key.Key_Tab] * 5, Qt.Key.Key_Space):
        _press(key)
    assert read_display(beside(place)).letters == 200
    _press(Qt.Key.Key_Escape)
    assert desk.workshop._card is not None
    assert not desk.workshop._card.isVisible()
