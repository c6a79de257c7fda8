"""What binds the blocks on the console: a key opens it, and Enter shows it to the room."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, nameless, with_content
from tests.support.console.opened import Opened, opened, played
from tests.support.core.scenes import block, evening
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.navigation import overlay
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public import screens
from wijkworkshop.core.session_records import Over, Overlay
from wijkworkshop.core.terms import BlockKind, GoalStatus
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.summary import SummaryPanel

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with at_work(
        qtbot, evening(block(BlockKind.STEP_1), block(BlockKind.STEP_4)), SummaryPanel
    ) as at:
        yield at


def page(desk: Desk) -> str:
    return cast("SummaryPanel", desk.panel).page.stage.text()


def test_what_is_filled_in_stands_on_it_at_once(desk: Desk) -> None:
    assert "nog open: een doel voor mensen" in page(desk)
    desk.do(PutEntry(Goal(1, text="Buren kennen elkaar", status=GoalStatus.ADOPTED)))
    assert "Buren kennen elkaar" in page(desk)
    assert "een doel voor mensen" not in page(desk)
    assert nameless(desk.panel) == []


def test_enter_shows_it_and_takes_it_away(desk: Desk, hands: Hands) -> None:
    hands.press(KEY.Key_Return)
    assert desk.asked == [ShowOver(Over.PLAN)]
    hands.press(KEY.Key_Return)
    assert desk.asked == [ShowOver(Over.PLAN), TakeAway()]


def test_a_digit_turns_to_the_advice_and_the_room_sees_it_only_then(
    qtbot: QtBot, hands: Hands
) -> None:
    made = evening(block(BlockKind.STEP_1))
    content = load_catalogue(places.resources() / "content")
    with at_work(qtbot, made, with_content(SummaryPanel, content)) as desk:
        hands.press(KEY.Key_2)
        assert desk.asked == []
        assert "Van het advies is nog niets geregeld" in page(desk)
        hands.press(KEY.Key_Return)
        assert desk.asked == [ShowOver(Over.ADVICE_CHECK)]
        hands.press(KEY.Key_1)
        assert "nog open: een doel voor mensen" in page(desk)
        assert not cast("SummaryPanel", desk.panel).show_it.isChecked()
        hands.press(KEY.Key_Return)
        assert desk.asked[1:] == [ShowOver(Over.PLAN)]


def test_a_digit_turns_to_the_thread_which_says_what_is_loose(desk: Desk, hands: Hands) -> None:
    desk.do(PutEntry(Goal(1, text="Buren kennen elkaar", status=GoalStatus.ADOPTED)))
    hands.press(KEY.Key_3)
    assert "Nog bij geen doel helpt een afspraak" in page(desk)
    assert "Nog in geen gebied" in page(desk)
    hands.press(KEY.Key_Return)
    assert desk.asked[1:] == [ShowOver(Over.THREAD)]


def test_after_the_closing_it_is_read_and_no_longer_shown(desk: Desk, hands: Hands) -> None:
    desk.do(CloseSession())
    hands.press(KEY.Key_Return)
    assert desk.asked == [CloseSession()]
    assert "nog open" in page(desk)


def test_a_key_opens_it_and_the_room_sees_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, played()) as real:
        before = _room(real)
        real.press(KEY.Key_G, CTRL)
        assert _mode(real) is Mode.SUMMARY
        real.press(KEY.Key_Return)
        assert overlay(real.session) == Overlay(1, Over.PLAN)
        assert isinstance(_room(real), screens.PlanScreen)
        panel = cast("SummaryPanel", real.console.middle.panel)
        assert panel.page.stage.view.screen == _room(real)
        assert panel.show_it.isChecked()
        real.press(KEY.Key_Escape)
        assert _mode(real) is Mode.VOTE
        real.press(KEY.Key_Space)  # the primary action takes away what lies over the walk
        assert _room(real) == before


def _room(real: Opened) -> screens.Screen:
    return real.console.room.view.screen


def _mode(real: Opened) -> str:
    return real.console.middle.mode
