"""The clock in the console and on the projection: of the screen that is shown, and no other."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.desk import click
from tests.support.console.opened import Opened, opened, played
from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen, StartStep, StartTimer
from wijkworkshop.core.acts.starting_time import starting_time
from wijkworkshop.core.navigation import blocks, position
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Block, BlockStep, ScreenKind
from wijkworkshop.core.terms import BlockKind, RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.keys import Does

KEY = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """A console on a question, with a break still to come."""
    with opened(qtbot, tmp_path, played("13.55")) as at:
        yield at


def to_the_break(desk: Opened) -> Block:
    rest = next(each for each in blocks(desk.session) if each.kind is BlockKind.BREAK)
    desk.do(GoToBlock(rest.id))
    return desk.session.get(Block, rest.id)


def shown(desk: Opened) -> tuple[str, bool]:
    """The time in the console, and whether the room reads a time left."""
    desk.console._show_time()
    left = desk.console.middle.head.time.text()
    room = re.findall(r"\d\d:\d\d", desk.projection.stage.text())
    assert not left or room == [left]
    return left, bool(room)


def test_the_clock_of_another_screen_is_in_nobodys_sight(desk: Opened) -> None:
    desk.console.conductor.do(Does.TIMER)
    desk.rest()
    place = position(desk.session)
    assert shown(desk) == ("05:00", True)
    while position(desk.session).screen is place.screen:  # it has more pages
        desk.press(KEY.Key_Right)
    assert shown(desk) == ("", False)
    desk.clock.pass_by(60)
    desk.press(KEY.Key_Left)
    assert position(desk.session).screen is place.screen
    assert shown(desk) == ("04:00", True)


def test_a_break_counts_by_itself_and_a_minute_more_is_a_minute_of_break(desk: Opened) -> None:
    rest = to_the_break(desk)
    desk.clock.pass_by(60)
    assert shown(desk) == (f"{rest.minutes - 1:02}:00", True)
    assert not desk.console.middle.head.stop.isVisible()
    desk.press(KEY.Key_Plus)
    assert desk.session.get(Block, rest.id).minutes == rest.minutes + 1
    assert shown(desk) == (f"{rest.minutes:02}:00", True)


@pytest.mark.parametrize("does", [Does.TIMER, Does.STOP_TIMER])
def test_in_a_break_other_keys_say_what_helps(desk: Opened, does: Does) -> None:
    to_the_break(desk)
    before = desk.session
    desk.console.conductor.do(does)
    desk.rest()
    assert desk.session == before
    told = desk.console.middle.told
    assert told.title.text() == "De klok telt af tot het einde van de pauze"
    assert "+" in told.text.text()


def test_a_screen_with_minutes_has_a_button_that_starts_them(desk: Opened) -> None:
    head, footer = desk.console.middle.head, desk.console.footer
    assert head.start.isVisible()
    assert (head.start.text(), head.start.key) == ("Tijd starten", "T")
    assert beside(head.start, head.primary)
    assert "T  tijd" in footer.hints.text()
    click(head.start)
    desk.rest()
    assert shown(desk) == ("05:00", True)
    assert not head.start.isVisible()
    click(head.stop)
    desk.rest()
    assert head.start.isVisible()


@pytest.mark.parametrize("size", [(1920, 1080), (1440, 900), (1024, 768)])
def test_the_button_and_its_key_have_room(desk: Opened, size: tuple[int, int]) -> None:
    desk.console.resize(*size)
    QGuiApplication.sync()
    head, hints = desk.console.middle.head, desk.console.footer.hints
    assert beside(head.start, head.primary)
    for part in (head.start, hints):
        assert part.visibleRegion().boundingRect() == part.rect()
        assert part.width() >= part.sizeHint().width()


def beside(later: QWidget, first: QWidget) -> bool:
    return later.y() == first.y() and 0 <= later.x() - first.geometry().right() < 20


def test_where_no_minutes_are_there_is_no_such_button(desk: Opened) -> None:
    start = desk.console.middle.head.start
    first = blocks(desk.session)[0]
    desk.do(ShowScreen(first.id, ScreenKind.WELCOME))
    assert not start.isVisible()
    to_the_break(desk)
    assert not start.isVisible()
    vote = desk.session.where(Round, state=RoundState.READY)[0]
    desk.do(ShowScreen(vote.block, ScreenKind.ROUND, vote.id))
    assert not start.isVisible()
    assert not desk.console.middle.head.time.text()


def test_a_step_starts_with_its_own_minutes() -> None:
    at = evening(block(BlockKind.OPENING), block(BlockKind.STEP_2))
    at.do(GoToBlock(2))
    step = BlockStep(1, "Aan tafel", 18, block=2)
    assert starting_time(at.session) == StartTimer(300)
    assert starting_time(at.session.after(Change(put=(step,)))) == StartStep(2, 1)


def test_the_gong_sounds_at_the_end_of_a_break(desk: Opened) -> None:
    rung: list[int] = []
    desk.console.gong = lambda: rung.append(1)
    rest = to_the_break(desk)
    shown(desk)
    desk.clock.pass_by(60 * rest.minutes)
    shown(desk)
    shown(desk)
    assert rung == [1]
