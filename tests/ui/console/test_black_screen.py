"""A black screen: dark at once for the room, stored for phones and for after a crash."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.console.opened import (
    Clock,
    Opened,
    archive_of,
    done,
    focus,
    open_again,
    opened,
    played,
)
from wijkworkshop.core.acts.overlays import ShowOver, TurnBlack
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import here, is_black, overlay
from wijkworkshop.core.session_records import Over
from wijkworkshop.core.terms import Group
from wijkworkshop.live import Live
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Store, Written
from wijkworkshop.ui.console.black_screen import BlackScreen
from wijkworkshop.ui.stage.projection import Projection

KEY = Qt.Key
CAME_IN = ChangePresence(Group.RESIDENTS, 1)
Way = Callable[..., Written]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, played()) as at:
        yield at


def key(desk: Opened, which: Qt.Key) -> None:
    """Press a key, and wait for nothing."""
    QTest.keyClick(focus(), which)


@contextmanager
def slow_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing gets on the disk in here."""
    free, write = Event(), Store.write

    def late(*given: Any) -> Written:
        assert free.wait(60)
        return write(*given)

    with monkeypatch.context() as now:
        now.setattr(Store, "write", late)
        try:
            yield
        finally:
            free.set()


@contextmanager
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def full(*_given: Any) -> Written:
        raise StorageProblem(Problem.DISK_FULL)

    with monkeypatch.context() as now:
        now.setattr(Store, "write", full)
        yield


def test_b_is_stored_and_leaves_no_trace_but_that(desk: Opened) -> None:
    lines, past = desk.store.log(desk.session.id), desk.live._past
    desk.press(KEY.Key_B)
    assert is_black(desk.store.load(desk.session.id))
    desk.press(KEY.Key_B)
    assert not is_black(desk.store.load(desk.session.id))
    assert desk.store.log(desk.session.id) == lines
    assert desk.live._past == past


def test_the_room_is_dark_before_the_disk_knows(
    desk: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was on its way to the disk already does not light it up again."""
    with slow_disk(monkeypatch):
        desk.live.request(CAME_IN)
        key(desk, KEY.Key_B)
        assert desk.projection.black
        assert not is_black(desk.session)
        lit: list[bool] = []
        desk.projection.black_changed.connect(lit.append)
    desk.rest()
    assert is_black(desk.session)
    assert lit == []


def test_clicks_in_a_hurry_end_as_the_last_one_says(
    desk: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[bool] = []
    desk.projection.black_changed.connect(said.append)
    with slow_disk(monkeypatch):
        for _ in range(3):
            desk.console.header.black.click()
    desk.rest()
    assert said == [True, False, True]
    assert desk.projection.black
    assert is_black(desk.session)


def test_with_a_full_disk_it_is_black_and_phones_follow_when_there_is_room(
    desk: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    with full_disk(monkeypatch):
        desk.press(KEY.Key_B)
        assert desk.projection.black
        assert desk.console.calm.isVisible()
        assert not is_black(desk.session)
        desk.press(KEY.Key_Return)
    desk.do(CAME_IN)
    desk.rest()
    assert desk.projection.black
    assert is_black(desk.session)


def test_with_a_full_disk_the_room_sees_again_too(
    desk: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.press(KEY.Key_B)
    with full_disk(monkeypatch):
        desk.press(KEY.Key_B)
        assert not desk.projection.black
        desk.press(KEY.Key_Return)
    desk.do(CAME_IN)
    desk.rest()
    assert not desk.projection.black
    assert not is_black(desk.session)


def test_what_a_panel_shows_is_seen_by_phones_too(desk: Opened) -> None:
    desk.press(KEY.Key_B)
    desk.console.middle.panel.ask(ShowOver(Over.BOXES))
    desk.rest()
    assert not is_black(desk.session)


def test_pages_are_turned_in_the_dark(desk: Opened) -> None:
    """What lies over the walk is left at its end, not at once because black has one page."""
    desk.do(ShowOver(Over.BOXES))
    place, pages = here(desk.session), desk.console.side.pages(desk.console.room.view)
    desk.press(KEY.Key_B)
    for _ in range(pages):
        assert overlay(desk.session) is not None
        desk.press(KEY.Key_PageDown)
    assert overlay(desk.session) is None
    assert here(desk.session) == place
    assert desk.projection.black


@pytest.mark.parametrize("requests", [(), (TurnBlack(on=True),)], ids=["lit", "black"])
def test_after_a_crash_the_room_sees_what_it_saw_and_the_console_says_so(
    qtbot: QtBot, tmp_path: Path, requests: tuple[Request, ...]
) -> None:
    with opened(qtbot, tmp_path, played()) as desk:
        desk.do(*requests)
        with open_again(qtbot, desk.store, desk.session.id) as again:
            black = bool(requests)
            assert again.projection.black is black
            assert (again.projection.stage.text() == "") is black
            assert again.console.header.black.isChecked() is black
            assert again.console.side.black.isHidden() is not black
            assert (again.console.side.miniature.stage.text() == "") is black


def test_what_is_shown_as_the_session_closes_asks_nothing_more(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with closing(archive_of(tmp_path, played())) as store:
        session = done(store, played(), TurnBlack(on=True))
        live, projection = Live(store, session, Clock()), Projection()
        qtbot.addWidget(projection)
        BlackScreen(live, projection).request(ShowOver(Over.BOXES))
        live.close()
        qtbot.waitUntil(lambda: not live.busy)
        assert overlay(live.session) is not None
        assert is_black(live.session)
        assert projection.black
