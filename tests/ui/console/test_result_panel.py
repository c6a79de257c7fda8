"""The panel of a result: what the page says, with a table."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.console.desk import click
from tests.support.console.panel_desk import GROUPS, button, shown, voting_evening, words
from tests.support.core.scenes import TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.rounds import CloseRound, HideRound, OpenRound, RepeatRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, Group
from wijkworkshop.ui.console.panels.dot import Dashed
from wijkworkshop.ui.console.panels.result.panel import ResultPanel


def settled() -> Evening:
    made = voting_evening()
    made.do(OpenRound(1))
    for number in range(1, 13):
        made.do(CastBallot(1, number, ((1, 2),), Group.RESIDENTS))
    for number in range(13, 19):
        made.do(CastBallot(1, number, ((2, 1), (3, 1)), Group.MUNICIPALITY))
    made.do(CloseRound(1), SettleRound(1))
    return made


def test_a_result_says_what_the_page_says_with_a_table(qtbot: QtBot) -> None:
    with shown(qtbot, settled(), ResultPanel) as desk:
        seen = words(desk.panel)
        assert f"‘{TERRACE}’ krijgt de meeste stippen: 24 van de 36" in seen
        assert {"Bewoners", "Gemeente", "24", "6"} <= set(seen)
        assert button(desk.panel, "Uitslag verbergen").isHidden()


def test_a_shown_result_can_be_hidden_or_done_again(qtbot: QtBot) -> None:
    made = settled()
    made.do(RevealRound(1))
    with shown(qtbot, made, ResultPanel) as desk:
        hide = button(desk.panel, "Uitslag verbergen")
        assert not hide.isHidden()
        click(hide)
        click(button(desk.panel, "Nieuwe ronde"))
        assert desk.asked == [HideRound(1), RepeatRound(1)]


def test_of_a_result_that_is_withheld_it_says_only_why(qtbot: QtBot) -> None:
    """Numbers would all be zero, though people voted."""
    made = voting_evening()
    made.do(OpenRound(1), CastBallot(1, 1, ((1, 2),)), CloseRound(1), SettleRound(1))
    with shown(qtbot, made, ResultPanel) as desk:
        panel = desk.panel
        assert isinstance(panel, ResultPanel)
        seen = words(panel)
        assert "Hier stemden te weinig mensen" in seen
        assert not {"Er is niet gestemd", "0", TERRACE} & set(seen)
        assert panel.more.isHidden()


@pytest.mark.parametrize("form", [FormKind.GRADE, FormKind.FIST_TO_FIVE])
def test_a_scale_has_its_middle_and_all_levels(qtbot: QtBot, form: FormKind) -> None:
    made = evening(block(BlockKind.QUESTION_1, voting(form, TERRACE, TOWER)), groups=GROUPS)
    made.do(ShowScreen(1, ScreenKind.ROUND, 1), OpenRound(1))
    for number in range(1, 8):
        made.do(CastBallot(1, number, ((1, 3), (2, 2)), Group.RESIDENTS))
    made.do(CloseRound(1), SettleRound(1))
    with shown(qtbot, made, ResultPanel) as desk:
        seen = words(desk.panel)
        assert "midden 3" in seen
        assert "7" in seen


def test_what_is_recognised_says_by_how_many_and_which_colour_does_not_know(
    qtbot: QtBot,
) -> None:
    vote = voting(FormKind.RECOGNITION, TERRACE, TOWER)
    made = evening(block(BlockKind.QUESTION_1, vote), groups=GROUPS)
    made.do(ShowScreen(1, ScreenKind.ROUND, 1), OpenRound(1))
    for number in range(1, 8):
        made.do(CastBallot(1, number, ((1, 3), (2, 2)), Group.RESIDENTS))
    made.do(CloseRound(1), SettleRound(1))
    with shown(qtbot, made, ResultPanel) as desk:
        assert {"7 van 7", "0 van 7", "4 Klopt", "0 Weet ik niet"} <= set(words(desk.panel))
        assert len(desk.panel.findChildren(Dashed)) == 1
