"""Stickers on the sheets of the tables, typed in with keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.console.desk import (
    Desk,
    Hands,
    at_work,
    click,
    named,
    nameless,
    said,
    with_tables,
)
from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, dots, evening
from wijkworkshop.core.acts.counting import (
    AcceptSum,
    ClearTable,
    RecordCount,
)
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.terms import BlockKind, Channel, Group
from wijkworkshop.core.voting.rounds import Count, Turnout
from wijkworkshop.ui.console.panels.tally.cell import CountCell
from wijkworkshop.ui.console.panels.tally.stickers import StickersPanel
from wijkworkshop.ui.widgets import Act, Label

HERE = (1, Channel.STICKERS, Group.UNKNOWN)
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def counting(tables: int = 4, *labels: str) -> Evening:
    made = evening(block(BlockKind.STEP_4, dots(*(labels or (TERRACE, TOWER, PARK)))))
    made = with_tables(made, tables)
    made.do(OpenRound(1), CloseRound(1))
    return made


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with at_work(qtbot, counting(), StickersPanel, 1) as at:
        yield at


def stored(desk: Desk) -> dict[tuple[int, int], int]:
    counts = desk.evening.session.table(Count).values()
    return {(count.table, count.option): count.number for count in counts}


def warning(desk: Desk) -> str:
    panel = desk.panel
    assert isinstance(panel, StickersPanel)
    return "" if panel.warning.isHidden() else panel.warning.title.text()


def type_table(hands: Hands, *numbers: int) -> None:
    """Type a column, top to bottom: people first."""
    for number in numbers:
        hands.type(str(number))
        hands.press(ENTER)


def test_two_tables_are_typed_without_leaving_the_digits(desk: Desk, hands: Hands) -> None:
    type_table(hands, 9, 5, 0, 13)
    type_table(hands, 8, 1, 15, 0)
    assert stored(desk) == {(1, 1): 5, (1, 2): 0, (1, 3): 13, (2, 1): 1, (2, 2): 15, (2, 3): 0}
    seats = {each.table: each.took_part for each in desk.evening.session.all(Turnout)}
    assert seats == {1: 9, 2: 8}
    assert hands.pressed == 8 * 2 + 2


def test_a_count_is_stored_when_its_cell_is_left(desk: Desk, hands: Hands) -> None:
    hands.press(Qt.Key.Key_Down)
    hands.type("7")
    assert desk.asked == []
    hands.press(TAB)
    assert desk.asked == [RecordCount(*HERE, 1, 1, 0, 7)]


def test_a_cell_that_did_not_change_asks_nothing(desk: Desk, hands: Hands) -> None:
    type_table(hands, 9, 5)
    before = len(desk.asked)
    hands.press(Qt.Key.Key_Up)
    hands.press(Qt.Key.Key_Up)
    hands.press(ENTER)
    assert len(desk.asked) == before


@pytest.mark.usefixtures("desk")
def test_arrows_move_and_tab_goes_to_the_next_table(hands: Hands) -> None:
    def at() -> str:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus.accessibleName()

    assert at() == "Tafel 1, Mensen aan tafel: leeg"
    hands.press(TAB)
    assert at() == "Tafel 2, Mensen aan tafel: leeg"
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    assert at() == f"Tafel 2, 2 {TOWER}: leeg"
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Right)
    hands.press(TAB)
    assert at() == f"Tafel 1, 3 {PARK}: leeg"
    hands.press(Qt.Key.Key_Backtab)
    assert at() == f"Tafel 4, 2 {TOWER}: leeg"


def test_empty_is_not_nought(desk: Desk, hands: Hands) -> None:
    type_table(hands, 9, 0)
    hands.press(Qt.Key.Key_Up)
    assert stored(desk) == {(1, 1): 0}
    hands.press(Qt.Key.Key_Delete)
    hands.press(ENTER)
    assert desk.asked[-1] == RecordCount(*HERE, 1, 1, 0, None)
    assert stored(desk) == {}


def test_sums_stand_at_once_also_before_a_number_is_stored(desk: Desk, hands: Hands) -> None:
    panel = desk.panel
    assert isinstance(panel, StickersPanel)
    type_table(hands, 9, 5)
    hands.type("4")
    assert panel.head.sum.text() == "9"
    assert panel.head.possible.text() == "stippen ingevoerd · 18 mogelijk"
    assert panel.grid is not None
    assert panel.grid.sheet.counted(1) == 9
    assert panel.grid.sheet.row_sum("2:0") == 4
    assert panel.grid.sheet.counted(2) is None


def test_a_sum_that_cannot_be_right_warns_until_it_is_accepted(desk: Desk, hands: Hands) -> None:
    type_table(hands, 9, 8, 9)
    assert warning(desk) == ""
    hands.type("4")
    assert warning(desk) == "Tafel 1: 21 stippen, mogelijk 18"
    hands.press(ENTER)
    click(named(desk.panel, "Klopt zo", Act))
    assert desk.asked[-1] == AcceptSum(*HERE, 1)
    assert warning(desk) == ""


def test_a_table_is_emptied_to_count_it_again(desk: Desk, hands: Hands) -> None:
    type_table(hands, 9, 8, 9, 1)
    hands.press(Qt.Key.Key_Left)
    hands.press(Qt.Key.Key_Down)
    click(named(desk.panel, "Tafel leegmaken", Act))
    assert desk.asked[-1] == ClearTable(1, Channel.STICKERS, 1)
    assert stored(desk) == {}
    cell = named(desk.panel, f"Tafel 1, 1 {TERRACE}", CountCell)
    assert cell.text() == ""
    assert named(desk.panel, "Tafel 1, Mensen aan tafel", CountCell).text() == "9"


def test_ready_with_empty_cells_asks_once_more(desk: Desk, hands: Hands) -> None:
    hands.press(Qt.Key.Key_Down)
    hands.type("5")
    hands.ctrl(ENTER)
    assert stored(desk) == {(1, 1): 5}
    assert desk.counted == []
    assert any("Tafel 1 (2 vakken)" in label.text() for label in desk.panel.findChildren(Label))
    hands.ctrl(ENTER)
    assert desk.counted == [1]


def test_a_cell_with_the_focus_keeps_what_is_typed(desk: Desk, hands: Hands) -> None:
    hands.press(Qt.Key.Key_Down)
    hands.type("12")
    desk.evening.do(RecordCount(*HERE, 1, 1, 0, 3))
    desk.show()
    cell = named(desk.panel, f"Tafel 1, 1 {TERRACE}", CountCell)
    assert cell.text() == "12"


def test_an_act_taken_back_shows_in_the_cell_with_the_focus(desk: Desk, hands: Hands) -> None:
    type_table(hands, 9, 5)
    hands.press(Qt.Key.Key_Up)
    desk.evening.do(RecordCount(*HERE, 1, 1, 0, None))
    desk.show()
    assert named(desk.panel, f"Tafel 1, 1 {TERRACE}", CountCell).text() == ""


def test_an_earlier_answer_does_not_empty_what_was_just_typed(qtbot: QtBot, hands: Hands) -> None:
    """The answer to an earlier number comes while a later one is not stored yet."""
    with at_work(qtbot, counting(), StickersPanel, 1) as desk:
        asked = desk.hold()
        type_table(hands, 9, 5)
        desk.evening.do(asked[0])
        desk.show()
        assert named(desk.panel, f"Tafel 1, 1 {TERRACE}", CountCell).text() == "5"


def test_refused_numbers_give_way_to_what_is_stored(desk: Desk, hands: Hands) -> None:
    assert isinstance(desk.panel, StickersPanel)
    type_table(hands, 9, 5)
    desk.hold()
    hands.press(Qt.Key.Key_Up)
    hands.type("7")
    hands.press(Qt.Key.Key_Down)
    desk.panel.show_refused()
    assert named(desk.panel, f"Tafel 1, 1 {TERRACE}", CountCell).text() == "5"


def test_ctrl_z_takes_back_a_key_while_typing_and_an_act_otherwise(
    desk: Desk, hands: Hands
) -> None:
    type_table(hands, 9)
    hands.type("5")
    hands.ctrl(Qt.Key.Key_Z)
    assert desk.undone == 0
    assert named(desk.panel, f"Tafel 1, 1 {TERRACE}", CountCell).text() == ""
    hands.press(Qt.Key.Key_Down)
    hands.ctrl(Qt.Key.Key_Z)
    assert desk.undone == 1


def test_thirty_tables_scroll_to_the_one_in_use(qtbot: QtBot, hands: Hands) -> None:
    labels = [f"Maatregel {number}" for number in range(1, 13)]
    with at_work(qtbot, counting(30, *labels), StickersPanel, 1) as desk:
        desk.panel.window().resize(480, 900)
        qtbot.waitUntil(lambda: desk.panel.width() <= 480)
        for _ in range(29):
            hands.press(Qt.Key.Key_Right)
        cell = QApplication.focusWidget()
        assert isinstance(cell, CountCell)
        assert said(cell) == "Tafel 30, Mensen aan tafel: leeg"
        assert cell.visibleRegion().boundingRect().width() == cell.width()
        assert nameless(desk.panel) == []


def test_every_widget_that_takes_keys_has_a_name(desk: Desk) -> None:
    assert nameless(desk.panel) == []
