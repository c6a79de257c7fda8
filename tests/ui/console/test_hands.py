"""Hands per group, for a choice and for a scale."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, click, named, nameless
from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.rounds import Count
from wijkworkshop.ui.console.panels.tally.cell import CountCell
from wijkworkshop.ui.console.panels.tally.hands import HandsPanel
from wijkworkshop.ui.widgets import Act

HANDS = Channel.HANDS
ENTER = Qt.Key.Key_Return


def opened(form: FormKind, *labels: str) -> Evening:
    made = evening(block(BlockKind.QUESTION_2, voting(form, *labels)))
    made.do(OpenRound(1))
    return made


@pytest.fixture
def choice(qtbot: QtBot) -> Iterator[Desk]:
    with at_work(qtbot, opened(FormKind.SINGLE_CHOICE, TERRACE, TOWER, PARK), HandsPanel, 1) as at:
        yield at


def panel_of(desk: Desk) -> HandsPanel:
    assert isinstance(desk.panel, HandsPanel)
    return desk.panel


def test_residents_and_others_are_typed_group_by_group(choice: Desk, hands: Hands) -> None:
    for key in ("30", "2", "12", "10", "8"):
        hands.type(key)
        hands.press(ENTER)
    residents = (1, HANDS, Group.RESIDENTS, 0)
    assert choice.asked == [
        RecordTurnout(*residents, 30, 0),
        RecordTurnout(*residents, 30, 2),
        RecordCount(*residents, 1, 0, 12),
        RecordCount(*residents, 2, 0, 10),
        RecordCount(*residents, 3, 0, 8),
    ]
    hands.type("9")
    hands.press(ENTER)
    assert choice.asked[-1] == RecordTurnout(1, HANDS, Group.OTHER, 0, 9, 0)


def test_more_hands_than_people_is_a_warning(choice: Desk, hands: Hands) -> None:
    for key in ("3", "0", "2"):
        hands.type(key)
        hands.press(ENTER)
    assert panel_of(choice).warning.isHidden()
    hands.type("2")
    assert panel_of(choice).warning.title.text() == "Bewoners: 4 geteld, mogelijk 3"


def test_other_groups_can_be_counted(choice: Desk) -> None:
    assert choice.panel.findChildren(CountCell)[-1].accessibleName().startswith("Anderen")
    click(named(choice.panel, "Groepen kiezen", Act))
    click(named(choice.panel, "Anderen", Act))
    click(named(choice.panel, "Gemeente", Act))
    assert panel_of(choice).grid is not None
    names = [column.title for column in panel_of(choice).grid.sheet.columns]  # type: ignore[union-attr]
    assert names == ["Bewoners", "Gemeente"]


def test_a_group_with_a_number_stays(choice: Desk, hands: Hands) -> None:
    hands.type("7")
    hands.press(ENTER)
    click(named(choice.panel, "Groepen kiezen", Act))
    assert not named(choice.panel, "Bewoners", Act).isEnabled()
    click(named(choice.panel, "Anderen", Act))
    assert panel_of(choice).grid is not None
    assert [column.title for column in panel_of(choice).grid.sheet.columns] == ["Bewoners"]  # type: ignore[union-attr]


def test_paper_beside_hands_may_be_double(choice: Desk) -> None:
    assert panel_of(choice).note.isHidden()
    choice.evening.do(CastBallot(1, 7, ((1, 1),)))
    choice.show()
    assert panel_of(choice).note.title.text() == "Er is ook 1 briefje"
    assert "telt dubbel" in panel_of(choice).note.text.text()


@pytest.mark.parametrize("form", [FormKind.RECOGNITION, FormKind.FIST_TO_FIVE, FormKind.GRADE])
def test_each_level_of_a_scale_is_counted(form: FormKind, qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opened(form, TERRACE, TOWER), HandsPanel, 1) as desk:
        hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Down)
        cells = [
            each
            for each in desk.panel.findChildren(CountCell)
            if each.accessibleName().startswith("Bewoners") and TERRACE in each.accessibleName()
        ]
        for number in range(len(cells)):
            hands.type(str(number))
            hands.press(ENTER)
        stored = {each.level: each.number for each in desk.evening.session.all(Count)}
        assert sorted(stored.values()) == list(range(len(cells)))
        assert {each.option for each in desk.evening.session.all(Count)} == {1}
        assert nameless(desk.panel) == []
