"""What comes next is in view, and what somebody asks to show is seen by the room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.console.desk import click, named
from tests.support.console.opened import Opened, opened, played
from wijkworkshop.core.acts.navigating import StopTimer
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.rounds import CloseRound
from wijkworkshop.core.session_records import Over
from wijkworkshop.core.terms import RoundState, Subject
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.laptop.window_fitting import show_fitting
from wijkworkshop.ui.widgets import Act

KEY = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, played()) as at:
        at.console.resize(1100, 560)
        QApplication.processEvents()
        yield at


def scrolled(desk: Opened) -> int:
    """Scroll the middle down as far as it goes; return how far that is."""
    bar = desk.console.middle._column.verticalScrollBar()
    bar.setValue(bar.maximum())
    return bar.value()


def at_top(desk: Opened) -> bool:
    QApplication.processEvents()
    return desk.console.middle._column.verticalScrollBar().value() == 0


def test_another_place_shows_from_its_top(desk: Opened) -> None:
    """Who read on below the big button finds it back at the next screen, and in the next state."""
    assert scrolled(desk) > 0
    desk.do(CloseRound(desk.vote.id))
    assert at_top(desk)
    assert scrolled(desk) > 0
    desk.press(KEY.Key_Right)
    assert at_top(desk)


def test_what_the_room_sees_is_in_view_at_another_place(desk: Opened) -> None:
    """Who read the prompt to its end sees the next screen."""
    bar = desk.console.side._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    desk.do(StopTimer())
    assert bar.value() > 0
    desk.press(KEY.Key_Right)
    QApplication.processEvents()
    assert bar.value() == 0


def test_back_from_a_panel_the_big_button_is_in_view(desk: Opened) -> None:
    desk.console.middle.choose(Mode.PHONES)
    scrolled(desk)
    desk.press(KEY.Key_Escape)
    assert at_top(desk)


def test_what_stays_where_it_is_does_not_scroll(desk: Opened) -> None:
    far = scrolled(desk)
    desk.do(StopTimer())
    QApplication.processEvents()
    bar = desk.console.middle._column.verticalScrollBar()
    assert bar.value() == min(far, bar.maximum()) > 0


def test_what_had_the_focus_is_gone_and_the_keyboard_stays_in_the_middle(desk: Opened) -> None:
    """A reason was typed, its field goes away: Enter must not open something in the header."""
    head = desk.console.middle.head.primary
    click(named(desk.console.middle, "Ongeldig verklaren", Act))
    desk.type("Verkeerde vraag")
    desk.press(KEY.Key_Return)
    desk.rest()
    assert desk.state() is RoundState.READY
    assert head.hasFocus()


def test_what_is_shown_to_the_room_is_seen_though_it_was_black(desk: Opened) -> None:
    """The button says 'Toon'; nobody looks for the key of the black screen then."""
    desk.press(KEY.Key_B)
    desk.console.middle.panel.ask(ShowOver(Over.MATERIAL, Subject.TIMELINE))
    desk.rest()
    assert not desk.projection.black
    desk.press(KEY.Key_B)
    desk.console.middle.panel.ask(TakeAway())
    desk.rest()
    assert desk.projection.black


def test_what_lies_there_already_leaves_a_black_screen_black(desk: Opened) -> None:
    desk.do(ShowOver(Over.MATERIAL, Subject.TIMELINE))
    desk.press(KEY.Key_B)
    desk.do(StopTimer())
    assert desk.projection.black


def test_what_was_refused_is_not_shown_later(desk: Opened) -> None:
    """Nothing lies over the screen, so the room sees nothing of what is under it."""
    desk.press(KEY.Key_B)
    desk.console.middle.panel.ask(ShowOver(Over.PHONES, part=-1))
    desk.rest()
    desk.do(StopTimer())
    assert desk.projection.black


def test_a_window_with_its_title_stands_on_the_screen(desk: Opened) -> None:
    """At the size of the screen its foot would be below it."""
    window = desk.console
    room = window.screen().availableSize()
    window.hide()
    window.resize(room)
    show_fitting(window)
    assert window.isMaximized()
    window.showNormal()
    window.hide()
    window.resize(room / 2)
    show_fitting(window)
    assert not window.isMaximized()
