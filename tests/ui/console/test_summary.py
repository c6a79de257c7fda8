"""What binds the blocks on the console: a key opens it, and Enter shows it to the room."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.at_board import take_the_board
from tests.support.console.desk import Desk, Hands, at_work, nameless, with_content
from tests.support.console.opened import Opened, focus, opened, played
from tests.support.core.scenes import block, evening
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.advice import LONGEST_OBJECTION
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.navigation import overlay
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.public import screens
from wijkworkshop.core.session_records import Over, Overlay
from wijkworkshop.core.summaries.advice import AdviceLine, AdviceObjection
from wijkworkshop.core.terms import BlockKind, GoalStatus, IndicatorKind
from wijkworkshop.ui.console.panels.in_view import is_in_view
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


@pytest.fixture
def whole(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """The example before its closing, with its two loose ends."""
    with opened(qtbot, tmp_path, played("16.57")) as real:
        yield real


def walked(real: Opened) -> SummaryPanel:
    """Open the thread by keys, with the bar at its first step."""
    real.press(KEY.Key_G, CTRL)
    real.press(KEY.Key_3)
    real.press(KEY.Key_Down)
    return cast("SummaryPanel", real.console.middle.panel)


def at(panel: SummaryPanel) -> str:
    assert panel.walk.current is not None
    return panel.walk.current.title


def test_keys_go_along_the_thread_and_from_goal_to_goal(whole: Opened) -> None:
    panel = walked(whole)
    assert at(panel) == "Wie vooruitkomt, kan hier blijven"
    whole.press(KEY.Key_Down)
    assert at(panel) == "++ 17 Voorrang bij sociale en economische binding"
    whole.press(KEY.Key_Right)
    assert at(panel) == "Buren kennen elkaar"
    whole.press(KEY.Key_Right)
    whole.press(KEY.Key_Right)  # after the last goal there is none
    assert at(panel) == "Jongeren vinden hier een eerste woning"
    whole.press(KEY.Key_Left)
    whole.press(KEY.Key_Left)
    whole.press(KEY.Key_Up)  # above the first step is the button
    assert panel.show_it.hasFocus()
    whole.press(KEY.Key_Return)
    assert overlay(whole.session) == Overlay(1, Over.THREAD)


def to(real: Opened, panel: SummaryPanel, words: str) -> None:
    """Press Down until the bar is at a step."""
    for _step in panel.walk.rows:
        if at(panel).startswith(words):
            return
        real.press(KEY.Key_Down)
    raise AssertionError(words)


def test_enter_at_a_loose_end_leads_to_the_field_where_it_is_filled_in(whole: Opened) -> None:
    panel = walked(whole)
    to(whole, panel, "16 Betere voorzieningen en openbare ruimte: wat merkt u ervan?")
    before = panel.walk.loose_end()
    whole.press(KEY.Key_Return)
    assert _mode(whole) is Mode.OUTCOME
    assert overlay(whole.session) is None  # nothing was shown to the room
    whole.qtbot.waitUntil(lambda: is_in_view(focus()))
    whole.type("Meer buren maken een praatje")
    whole.press(KEY.Key_Tab)
    whole.rest()
    (noticed,) = whole.session.where(Indicator, agreement=3, kind=IndicatorKind.OUTCOME, edition=0)
    assert noticed.text == "Meer buren maken een praatje"
    whole.press(KEY.Key_Escape)
    again = walked(whole)
    to(whole, again, "16 Meer buren maken een praatje")
    assert again.walk.loose_end() != before


def test_where_nothing_is_agreed_enter_begins_an_agreement(whole: Opened) -> None:
    panel = walked(whole)
    to(whole, panel, "Nog geen afspraak in Geuzenveld")
    whole.press(KEY.Key_Return)
    whole.type("Starters eerst")
    whole.press(KEY.Key_Tab)
    whole.rest()
    assert [each.title for each in whole.session.where(Agreement, edition=0)][
        -1
    ] == "Starters eerst"


def test_enter_at_a_step_that_is_not_loose_does_nothing(whole: Opened) -> None:
    panel = walked(whole)
    to(whole, panel, "Osdorp-Midden")
    whole.press(KEY.Key_Return)
    assert _mode(whole) is Mode.SUMMARY
    assert overlay(whole.session) is None
    assert nameless(panel) == []


def test_from_a_board_the_key_opens_the_thread_at_the_goal_that_is_talked_about(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qtbot, tmp_path, played("15.12")) as real:
        take_the_board(real)
        real.press(KEY.Key_G, CTRL)
        assert _mode(real) is Mode.SUMMARY
        panel = cast("SummaryPanel", real.console.middle.panel)
        assert at(panel) == "Buren kennen elkaar"
        real.press(KEY.Key_Escape)
        assert _mode(real) is Mode.ALIGNMENT_BOARD


def advised(real: Opened) -> SummaryPanel:
    """Show the advice check to the room, and put the bar at its fourth line, all by keys."""
    real.console.show_content(load_catalogue(places.resources() / "content"))
    real.press(KEY.Key_G, CTRL)
    for key in (KEY.Key_2, KEY.Key_Return, *[KEY.Key_Down] * 4):
        real.press(key)
    return cast("SummaryPanel", real.console.middle.panel)


def test_the_room_says_by_keys_that_it_sees_an_advice_otherwise(whole: Opened) -> None:
    panel = advised(whole)
    whole.press(KEY.Key_Return)
    whole.type("Er is hieer")
    for key in (KEY.Key_Left, KEY.Key_Backspace):  # the arrows move the cursor while one types
        whole.press(key)
    assert panel.advice.why.text == "Er is hier"
    whole.press(KEY.Key_Return)
    assert whole.session.all(AdviceObjection) == (AdviceObjection(AdviceLine.FLOWS, "Er is hier"),)
    screen = _room(whole)
    assert isinstance(screen, screens.AdviceCheck)
    assert [each.objection for each in screen.lines if each.objection] == ["Er is hier"]
    assert "De zaal ziet het anders: Er is hier" in panel.page.stage.text()
    assert panel.advice.lines.hasFocus()


def test_no_more_is_typed_about_an_advice_than_is_kept(whole: Opened) -> None:
    advised(whole)
    whole.press(KEY.Key_Return)
    whole.type("2 van 3 " + "x" * LONGEST_OBJECTION)
    whole.press(KEY.Key_Return)
    (kept,) = whole.session.all(AdviceObjection)
    assert kept.why == ("2 van 3 " + "x" * LONGEST_OBJECTION)[:LONGEST_OBJECTION]
