"""The panel of a result: what the page says, with a table."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.desk import click
from tests.support.console.panel_desk import GROUPS, button, shown, voting_evening, words
from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.reading_results import ReadResult
from wijkworkshop.core.acts.rounds import CloseRound, HideRound, OpenRound, RepeatRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.session_records import Lens, ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, Group
from wijkworkshop.ui.console.panels.dot import Dashed
from wijkworkshop.ui.console.panels.result.panel import ResultPanel
from wijkworkshop.ui.console.panels.result.stacked_bar import StackedBar
from wijkworkshop.ui.widgets import Label


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


def bars(panel: QWidget) -> list[StackedBar]:
    """The bars of a panel as wide as the middle of a small laptop."""
    panel.resize(560, 700)
    QApplication.processEvents()
    return panel.findChildren(StackedBar)


def test_bars_have_one_width_whatever_is_said_behind_them(qtbot: QtBot) -> None:
    """Equal numbers are equally long, also where answers are 'uiteenlopend'."""
    vote = voting(FormKind.RECOGNITION, TERRACE, TOWER)
    made = evening(block(BlockKind.QUESTION_1, vote), groups=((Group.RESIDENTS, 24),))
    made.do(ShowScreen(1, ScreenKind.ROUND, 1), OpenRound(1))
    for number in range(1, 21):
        made.do(CastBallot(1, number, ((1, 3), (2, 1 + number % 4)), Group.RESIDENTS))
    made.do(CloseRound(1), SettleRound(1))
    with shown(qtbot, made, ResultPanel) as desk:
        first, second = bars(desk.panel)
        assert "uiteenlopend" in words(desk.panel)
        assert first.width() == second.width() > 100


def test_a_half_point_takes_no_width_from_its_bar(qtbot: QtBot) -> None:
    made = evening(block(BlockKind.QUESTION_1, voting(FormKind.RANKING, TERRACE, TOWER, PARK)))
    made.do(ShowScreen(1, ScreenKind.ROUND, 1), OpenRound(1))
    made.do(*(CastBallot(1, number, ((1, 2), (2, 5), (3, 5))) for number in range(1, 8)))
    made.do(CloseRound(1), SettleRound(1))
    with shown(qtbot, made, ResultPanel) as desk:
        assert {"14", "3,5"} <= set(words(desk.panel))
        assert len({bar.width() for bar in bars(desk.panel)}) == 1


def test_a_verdict_stands_below_its_bar_over_the_whole_width(qtbot: QtBot) -> None:
    vote = voting(FormKind.FIST_TO_FIVE, TERRACE)
    made = evening(block(BlockKind.QUESTION_2, vote), groups=GROUPS)
    made.do(ShowScreen(1, ScreenKind.ROUND, 1), OpenRound(1))
    for number in range(1, 17):
        group = Group.RESIDENTS if number < 12 else Group.MUNICIPALITY
        made.do(CastBallot(1, number, ((1, number % 6),), group))
    made.do(CloseRound(1), SettleRound(1))
    with shown(qtbot, made, ResultPanel) as desk:
        (bar,) = bars(desk.panel)
        (verdict,) = (
            each
            for each in desk.panel.findChildren(Label)
            if "of meer" in each.text() and each.fontInfo().pixelSize() < 20
        )
        assert verdict.width() > 2 * bar.width()


def test_the_facilitator_chooses_how_the_room_reads_a_result(qtbot: QtBot) -> None:
    """As it was counted by default; only a result that the room sees, and that shows groups."""
    made = settled()
    with shown(qtbot, made, ResultPanel) as desk:
        panel = desk.panel
        assert isinstance(panel, ResultPanel)
        assert panel.lens.isHidden()
    made.do(RevealRound(1))
    with shown(qtbot, made, ResultPanel) as desk:
        panel = desk.panel
        assert isinstance(panel, ResultPanel)
        assert panel.lens.acts[Lens.COUNTED].isChecked()
        click(panel.lens.acts[Lens.EVEN])
        assert desk.asked == [ReadResult(Lens.EVEN)]
    made.do(ReadResult(Lens.EVEN))
    with shown(qtbot, made, ResultPanel) as desk:
        seen = words(desk.panel)
        assert f"Telt elke groep even zwaar, dan staat ‘{TERRACE}’ bovenaan" in seen
        assert "Bewoners 100% · Gemeente 0% · Zoals geteld 67%" in seen


def test_the_largest_difference_between_groups_stands_under_the_title(qtbot: QtBot) -> None:
    with shown(qtbot, settled(), ResultPanel) as desk:
        seen = " ".join(words(desk.panel))
        assert "Groepen verschillen het meest bij" in seen
        assert "24 van de 24 stippen" in seen


def test_options_keep_their_numbers_in_the_table(qtbot: QtBot) -> None:
    with shown(qtbot, settled(), ResultPanel) as desk:
        assert f"1 {TERRACE}" in words(desk.panel)
