"""The board of step 3 with real keys and the mouse: what is chosen for each area."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.console.at_board import letter, take_the_board
from tests.support.console.opened import Opened, opened
from tests.support.core.plans import STEP_1, STEP_3, made
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.boards.questions import asked
from wijkworkshop.core.outcomes.area_plan import (
    AreaChoice,
    AreaFlow,
    AreaGoal,
    AreaPlan,
    MeetingPlace,
)
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Position, ScreenKind
from wijkworkshop.core.terms import Flow, GoalKind, GoalStatus, Grain
from wijkworkshop.ui.console.panels.area_board.panel import AreaBoardPanel
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.widgets import Act

KEY = Qt.Key


def two_areas() -> Session:
    """Two areas: one limits who needs a home soon, the other says nothing of anybody."""
    return made(
        Goal(STEP_1, id=1, text="Buren kennen elkaar", kind=GoalKind.OUTCOME,
             status=GoalStatus.ADOPTED),
        Goal(STEP_1, id=2, text="Wie vooruitkomt, blijft", kind=GoalKind.OUTCOME,
             status=GoalStatus.ADOPTED),
        Area(2, "Geuzenveld", main=False),
        Area(3, "Osdorp", main=False),
        AreaChoice(STEP_3, id=1, area=2),
        AreaChoice(STEP_3, id=2, area=3),
        AreaFlow(STEP_3, id=1, choice=1, target_group="Snel een huis nodig", flow=Flow.LIMIT),
        Position(1, ScreenKind.HARVEST, STEP_3, 0),
    )  # fmt: skip


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, two_areas()) as at:
        yield at


def panel(desk: Opened) -> AreaBoardPanel:
    found = desk.console.middle.panel
    assert isinstance(found, AreaBoardPanel)
    return found


def offered(desk: Opened) -> list[str]:
    """What can be chosen in this cell, as buttons."""
    return [each.text() for each in panel(desk).choosing.findChildren(Act) if each.isVisible()]


def flows(desk: Opened) -> dict[tuple[int, str], Flow | None]:
    return {(each.choice, each.target_group): each.flow for each in desk.session.all(AreaFlow)}


def type_in(desk: Opened, text: str) -> None:
    """Type in the line of the board, and Enter."""
    editor = panel(desk).typed.editor
    desk.qtbot.waitUntil(editor.hasFocus)
    QTest.keyClicks(editor, text)
    desk.press(KEY.Key_Return)
    desk.rest()
    desk.qtbot.waitUntil(panel(desk).surface.hasFocus)


def press(desk: Opened, *keys: Qt.Key) -> None:
    for key in keys:
        desk.press(key)
    desk.rest()


def test_arriving_at_the_areas_a_key_takes_the_board(desk: Opened) -> None:
    assert desk.console.middle.mode is Mode.AREA_BOARD
    take_the_board(desk)
    assert desk.tab_words().startswith("Bord")
    desk.press(KEY.Key_Escape)
    assert desk.tab_words().startswith("Regie")


def test_digits_choose_what_happens_with_a_group_also_where_nobody_asked(desk: Opened) -> None:
    take_the_board(desk)
    press(desk, KEY.Key_Down, KEY.Key_Right)
    assert panel(desk).about.text() == "Osdorp · Snel een huis nodig"
    words = ["minder laten komen", "laten blijven", "juist aantrekken", "niet sturen"]
    desk.qtbot.waitUntil(lambda: offered(desk) == words)
    press(desk, KEY.Key_2)
    assert flows(desk) == {
        (1, "Snel een huis nodig"): Flow.LIMIT,
        (2, "Snel een huis nodig"): Flow.RETAIN,
    }
    press(desk, KEY.Key_3)
    assert flows(desk)[2, "Snel een huis nodig"] is Flow.ATTRACT
    desk.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: flows(desk)[2, "Snel een huis nodig"] is Flow.RETAIN)
    press(desk, KEY.Key_Delete)
    assert (2, "Snel een huis nodig") not in flows(desk)


def test_digits_choose_goals_and_the_grain(desk: Opened) -> None:
    take_the_board(desk)
    press(desk, KEY.Key_1, KEY.Key_2)
    assert [each.goal for each in desk.session.all(AreaGoal)] == [1, 2]
    press(desk, KEY.Key_1)
    assert [each.goal for each in desk.session.all(AreaGoal)] == [2]
    press(desk, KEY.Key_Down, KEY.Key_Down, KEY.Key_5)
    assert desk.session.get(AreaChoice, 1, 0).grain is Grain.STREET
    press(desk, KEY.Key_Backspace)
    assert desk.session.get(AreaChoice, 1, 0).grain is None


def test_places_and_what_stays_are_typed_and_keys_go_on_at_the_board(desk: Opened) -> None:
    take_the_board(desk)
    press(desk, *[KEY.Key_Down] * 3, KEY.Key_Return)
    type_in(desk, "Buurtkamer")
    assert [each.text for each in desk.session.all(MeetingPlace)] == ["Buurtkamer"]
    press(desk, KEY.Key_Down, KEY.Key_Return)
    type_in(desk, "De volkstuinen")
    press(desk, KEY.Key_Return)
    type_in(desk, " en het park")
    assert desk.session.get(AreaChoice, 1, 0).stays == "De volkstuinen en het park"


def test_an_area_and_a_group_are_added_and_we_begin_somewhere(desk: Opened) -> None:
    take_the_board(desk)
    letter(desk, KEY.Key_N)
    type_in(desk, "Slotermeer")
    names = [each.told.name for each in panel(desk)._view.columns]  # type: ignore[union-attr]
    assert names == ["Geuzenveld", "Osdorp", "Slotermeer"]
    letter(desk, KEY.Key_G)
    type_in(desk, "starters")
    assert flows(desk)[1, "starters"] is None
    letter(desk, KEY.Key_S)
    assert desk.session.get(AreaChoice, 1, 0).priority


def test_the_board_asks_the_room_and_goes_where_that_is_answered(desk: Opened) -> None:
    desk.do(ShowScreen(STEP_3, ScreenKind.HARVEST))
    take_the_board(desk)
    letter(desk, KEY.Key_S)
    seen = []
    for _press in range(4):
        letter(desk, KEY.Key_A)
        now = asked(desk.session, STEP_3)
        seen.append((now.gap.what.name if now and now.gap else "", panel(desk).about.text()))
    assert seen == [
        ("area_goal", "Geuzenveld · Doel"),
        ("area_grain", "Geuzenveld · Op welke schaal mengen?"),
        ("area_meeting_place", "Geuzenveld · Waar ontmoeten?"),
        ("waterbed", "Geuzenveld · Snel een huis nodig"),
    ]


def test_where_people_go_is_typed_below_the_table(desk: Opened) -> None:
    take_the_board(desk)
    assert "Snel een huis nodig" in panel(desk).unplaced.text()
    letter(desk, KEY.Key_W)
    focus = desk.console.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Zij zoeken in Osdorp.")
    desk.press(KEY.Key_Escape)
    desk.rest()
    assert desk.session.get(AreaPlan, STEP_3, 0).waterbed == "Zij zoeken in Osdorp."


def test_a_click_goes_to_a_cell_and_a_button_chooses_there(desk: Opened) -> None:
    table = panel(desk).table
    spot = table.visualRect(table.model().index(1, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert panel(desk).about.text() == "Osdorp · Snel een huis nodig"
    act = next(
        each for each in panel(desk).choosing.findChildren(Act) if each.text() == "niet sturen"
    )
    QTest.mouseClick(act, Qt.MouseButton.LeftButton)
    desk.rest()
    assert flows(desk)[2, "Snel een huis nodig"] is Flow.NO_STEERING
    assert desk.console.middle.lays


def test_a_screen_reader_hears_the_cell(desk: Opened) -> None:
    take_the_board(desk)
    press(desk, KEY.Key_Down)
    surface = panel(desk).surface
    assert surface.accessibleDescription() == "Geuzenveld, Snel een huis nodig: minder laten komen"
    press(desk, KEY.Key_Right)
    assert surface.accessibleDescription() == "Osdorp, Snel een huis nodig: niet gevraagd"
