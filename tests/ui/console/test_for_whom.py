"""For whom a round is, and reading its options aloud, in the vote panel."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, click, named, nameless
from tests.support.console.panel_desk import shown
from tests.support.core.scenes import Evening, block, dots, evening
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, Channel, Group
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.vote.panel import VotePanel
from wijkworkshop.ui.forms.choice_box import ChoiceBox

HERE = ((Group.RESIDENTS, 12), (Group.EDUCATION, 3))


def made() -> Evening:
    now = evening(block(BlockKind.STEP_4, dots("Een", "Twee", "Drie")), groups=HERE)
    now.do(ShowScreen(1, ScreenKind.ROUND, 1))
    return now


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with shown(qtbot, made(), VotePanel) as at:
        yield at


def panel(desk: Desk) -> VotePanel:
    assert isinstance(desk.panel, VotePanel)
    return desk.panel


def choose(box: ChoiceBox, words: str) -> None:
    place = [box.itemText(each) for each in range(box.count())].index(words)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_a_group_and_a_table_are_chosen_before_it_opens(desk: Desk) -> None:
    limit = panel(desk).limit
    choose(limit.group, "Bewoners")
    choose(limit.table, "tafel 2")
    assert desk.asked == [
        LimitRound(1, Group.RESIDENTS), LimitRound(1, Group.RESIDENTS, 2),
    ]  # fmt: skip
    choose(limit.group, "alle groepen")
    choose(limit.table, "alle tafels")
    vote = desk.evening.session.get(Round, 1)
    assert (vote.only_group, vote.only_table) == (None, 0)
    assert nameless(desk.panel) == []


def test_under_five_it_warns_before(desk: Desk) -> None:
    limit = panel(desk).limit
    assert limit.warning.isHidden()
    choose(limit.group, "Onderwijs")
    assert not limit.warning.isHidden()
    choose(limit.group, "Bewoners")
    assert limit.warning.isHidden()


def test_once_open_it_says_for_whom_it_is(desk: Desk) -> None:
    limit = panel(desk).limit
    desk.do(LimitRound(1, Group.RESIDENTS, 3))
    desk.do(OpenRound(1))
    assert limit.boxes.isHidden()
    assert limit.whom.text() == "Deze ronde is voor bewoners aan tafel 3."


def test_an_open_round_for_everybody_has_no_empty_heading(desk: Desk) -> None:
    limit = panel(desk).limit
    assert not limit.title.isHidden()
    desk.do(OpenRound(1))
    assert limit.title.isHidden()


def test_options_are_read_aloud_one_by_one(desk: Desk) -> None:
    desk.do(OpenRound(1))
    click(named(desk.panel, "Volgende keuze voorlezen"))
    click(named(desk.panel, "Volgende keuze voorlezen"))
    click(named(desk.panel, "Vorige keuze voorlezen"))
    assert desk.asked[-3:] == [ReadNext(1), ReadNext(1), ReadNext(-1)]
    lines = panel(desk).aloud.lines
    sand = [n for n, line in lines.items() if line.palette().window().color() == LIGHT.sand.fill]
    assert sand == [1]


def test_the_laptop_goes_round_only_while_a_round_is_open(desk: Desk) -> None:
    over = panel(desk).hand_over
    desk.do(ChooseChannel(1, Channel.DEVICE))
    assert over.isHidden()
    desk.do(OpenRound(1))
    assert not over.isHidden()
    click(over.begin)
    assert not over.wrong.isHidden()
    over.code.setText("0420")
    click(over.begin)
    assert desk.handed == [(1, "0420")]
    assert over.code.text() == ""
    desk.do(CloseRound(1))
    assert over.isHidden()
