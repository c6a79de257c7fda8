"""A count is corrected with keys only, after its round was settled."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, click, named
from tests.support.console.panel_desk import button, shown, words
from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.correcting import CorrectCounts, CountTotal, TurnoutTotal
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RepeatRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.session_records import Draft, ScreenKind
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.ui.console.panels.correction.panel import CorrectionPanel
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.result.panel import ResultPanel

R, M = Group.RESIDENTS, Group.MUNICIPALITY
HANDS = Channel.HANDS
ENTER, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab
CTRL = Qt.KeyboardModifier.ControlModifier
WHY = "Achterin niet gezien"


def by_hand(*groups: tuple[Group, tuple[int, int, int]]) -> Evening:
    """A settled choice between three by hand."""
    made = evening(block(BlockKind.STEP_4, voting(FormKind.SINGLE_CHOICE, TERRACE, TOWER, PARK)))
    made.do(ShowScreen(1, ScreenKind.ROUND, 1), OpenRound(1))
    for group, numbers in groups:
        for option, number in enumerate(numbers, 1):
            made.do(RecordCount(1, HANDS, group, 0, option, 0, number))
        made.do(RecordTurnout(1, HANDS, group, 0, sum(numbers)))
    made.do(CloseRound(1), SettleRound(1))
    return made


def settled() -> Evening:
    return by_hand((R, (9, 3, 2)), (M, (2, 3, 4)))


def corrections(desk: Desk) -> list[Request]:
    return [each for each in desk.asked if isinstance(each, CorrectCounts)]


def type_up(hands: Hands, people: str, first: str) -> None:
    """Type who took part and the first option, then the reason; Enter and Tab lead there."""
    hands.type(people)
    hands.press(ENTER)
    hands.press(DOWN)
    hands.type(first)
    for _row in range(3):
        hands.press(ENTER)
    hands.type(WHY)


def test_a_result_leads_to_the_form(qtbot: QtBot) -> None:
    with shown(qtbot, settled(), ResultPanel) as desk:
        click(button(desk.panel, "Telling verbeteren"))
        assert desk.went == [Mode.CORRECTION]


def test_a_count_is_corrected_with_keys_only(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, settled(), CorrectionPanel) as desk:
        desk.panel.focus_first()
        type_up(hands, "26", "14")
        seen = words(desk.panel)
        assert f"Deden mee was 23, wordt 26 · {TERRACE} was 11, wordt 14" in seen
        assert any("niet meer per groep" in each for each in seen)
        hands.press(ENTER)
        assert corrections(desk) == [
            CorrectCounts(1, (CountTotal(HANDS, 1, 0, 14),), (TurnoutTotal(HANDS, 26),), WHY)
        ]
        assert result_of(desk.evening.session, 1).total(1) == 14
        assert desk.went == [Mode.RESULT]
        assert not desk.evening.session.all(Draft)


def test_without_a_reason_nothing_is_corrected_and_what_was_typed_stays(
    qtbot: QtBot, hands: Hands
) -> None:
    with at_work(qtbot, settled(), CorrectionPanel) as desk:
        desk.panel.focus_first()
        hands.type("26")
        hands.press(ENTER, CTRL)
        desk.panel.show_refused()
        assert len(desk.refused) == 1
        assert desk.went == []
        assert named(desk.panel, "Handen, Deden mee: 26")


@pytest.mark.parametrize(
    ("people", "first", "said"),
    [("4", "2", "Dit zijn minder dan 5 mensen"), ("23", "14", "Handen: 26 geteld, mogelijk 23")],
)
def test_what_is_grave_asks_for_a_second_press(
    qtbot: QtBot, hands: Hands, people: str, first: str, said: str
) -> None:
    made = by_hand((R, (3, 2, 0))) if people == "4" else settled()
    with at_work(qtbot, made, CorrectionPanel) as desk:
        desk.panel.focus_first()
        type_up(hands, people, first)
        hands.press(ENTER, CTRL)
        assert corrections(desk) == []
        assert any(each.startswith(said) for each in words(desk.panel))
        hands.press(ENTER, CTRL)
        assert len(corrections(desk)) == 1


def test_slips_cannot_be_corrected_and_it_says_what_can_be_done(qtbot: QtBot) -> None:
    made = evening(block(BlockKind.STEP_4, voting(FormKind.SINGLE_CHOICE, TERRACE, TOWER)))
    made.do(ShowScreen(1, ScreenKind.ROUND, 1), OpenRound(1))
    made.do(*(CastBallot(1, number, ((1, 1),)) for number in range(1, 8)))
    made.do(CloseRound(1), SettleRound(1))
    with at_work(qtbot, made, CorrectionPanel) as desk:
        assert "Deze telling is niet te verbeteren" in words(desk.panel)
        assert not button(desk.panel, "Verbetering vaststellen").isVisibleTo(desk.panel)
        click(button(desk.panel, "Nieuwe ronde"))
        assert desk.asked == [RepeatRound(1)]


def test_another_place_does_not_take_the_form_away(qtbot: QtBot, hands: Hands) -> None:
    """A clicker in the room may go on while somebody types."""
    with at_work(qtbot, settled(), CorrectionPanel) as desk:
        desk.panel.focus_first()
        type_up(hands, "26", "14")
        desk.evening.do(ShowScreen(1, ScreenKind.QUESTION))
        desk.show()
        hands.press(ENTER)
        assert len(corrections(desk)) == 1


def test_a_scale_has_a_cell_for_each_level(qtbot: QtBot) -> None:
    made = evening(block(BlockKind.STEP_4, voting(FormKind.AGREE, TERRACE, TOWER)))
    made.do(ShowScreen(1, ScreenKind.ROUND, 1), OpenRound(1))
    made.do(RecordCount(1, HANDS, R, 0, 1, 4, 8), RecordTurnout(1, HANDS, R, 0, 8))
    made.do(CloseRound(1), SettleRound(1), RevealRound(1))
    with at_work(qtbot, made, CorrectionPanel) as desk:
        assert named(desk.panel, f"Handen, 1 {TERRACE}, 4")


def test_of_the_slips_beside_hands_it_says_that_they_stay(qtbot: QtBot) -> None:
    made = evening(block(BlockKind.STEP_4, voting(FormKind.SINGLE_CHOICE, TERRACE, TOWER)))
    made.do(ShowScreen(1, ScreenKind.ROUND, 1), OpenRound(1))
    made.do(*(CastBallot(1, number, ((1, 1),)) for number in range(1, 8)))
    made.do(RecordCount(1, HANDS, R, 0, 1, 0, 8), RecordTurnout(1, HANDS, R, 0, 8))
    made.do(CloseRound(1), SettleRound(1))
    with at_work(qtbot, made, CorrectionPanel) as desk:
        assert any("ook gestemd met papier" in each for each in words(desk.panel))
