"""Phones with paper beside them on the console: who did both, and what is still to do."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, click
from tests.support.console.panel_desk import shown
from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.slips.entry import SlipEntry
from wijkworkshop.ui.console.panels.slips.line import SlipLine
from wijkworkshop.ui.console.panels.slips.panel import PaperPanel
from wijkworkshop.ui.console.panels.tally.hands import HandsPanel
from wijkworkshop.ui.console.panels.vote.panel import VotePanel
from wijkworkshop.ui.widgets import Act, Label

ENTER = Qt.Key.Key_Return
PHONES = Phones(1, "ab" * 16, "Brug24", address="192.168.1.20", port=8080)


def opened(voters: int = 5) -> Evening:
    """Of twelve people some voted by phone, two of them also on a slip, and one more on paper."""
    made = evening(
        block(BlockKind.QUESTION_1, voting(FormKind.SINGLE_CHOICE, TERRACE, TOWER, PARK))
    )
    made.do(StartPhones(PHONES), OpenRound(1))
    for number in range(5001, 5001 + voters):
        made.do(CastBallot(1, number, ((1, 1),), Group.RESIDENTS, channel=Channel.PHONE))
    for number in (5001, 5002, 7):
        made.do(CastBallot(1, number, ((2, 1),), Group.RESIDENTS))
    return made


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with shown(qtbot, opened(), VotePanel) as at:
        yield at


def words(panel: QWidget) -> list[str]:
    return [each.text() for each in panel.findChildren(Label) if each.isVisibleTo(panel)]


def test_what_came_in_counts_each_person_once(desk: Desk) -> None:
    seen = words(desk.panel)
    assert "6" in seen
    assert "nog 6 te gaan" in seen
    assert "2 mensen stemden met telefoon én op papier: de telefoon telt." in seen


def test_the_running_result_counts_each_person_once(desk: Desk) -> None:
    panel = desk.panel
    assert isinstance(panel, VotePanel)
    click(next(e for e in panel.findChildren(Act) if e.text() == "Tussenstand bekijken"))
    votes = [each for each in words(panel.running) if each.isdigit()]
    assert votes == ["5", "1", "0"]


def test_more_than_were_present_is_said_calmly(qtbot: QtBot) -> None:
    with shown(qtbot, opened(13), VotePanel) as at:
        seen = words(at.panel)
        assert {"14", "van 12 ontvangen", "2 meer dan er mensen zijn"} <= set(seen)


def test_counting_offers_the_slips_of_who_has_no_phone(desk: Desk) -> None:
    desk.do(CloseRound(1))
    seen = words(desk.panel)
    assert "5 gestemd" in seen
    assert "3 ingevoerd · 2 tellen al met telefoon" in seen
    click(next(e for e in desk.panel.findChildren(Act) if e.text() == "Invoeren"))
    assert desk.went == [Mode.PAPER]


def test_who_voted_by_phone_raises_no_hand(qtbot: QtBot) -> None:
    made = opened()
    made.do(ChooseChannel(1, Channel.HANDS))
    with at_work(qtbot, made, HandsPanel, 1) as at:
        panel = at.panel
        assert isinstance(panel, HandsPanel)
        assert panel.note.title.text() == "5 mensen stemden al met telefoon · 1 briefje"
        assert "steekt geen hand op" in panel.note.text.text()


def test_what_phones_chose_is_not_among_the_slips(qtbot: QtBot) -> None:
    with at_work(qtbot, opened(), PaperPanel, 1) as at:
        lines = [e for e in at.panel.findChildren(SlipLine) if e.isVisibleTo(at.panel)]
        assert sorted(each.number for each in lines) == [7, 5001, 5002]


def test_after_a_slip_with_the_number_of_a_phone_the_pile_goes_on(
    qtbot: QtBot, hands: Hands
) -> None:
    """The next number would be somebody else's phone."""
    with at_work(qtbot, opened(), PaperPanel, 1) as at:
        entry = slip_entry(at)
        for keys in ("*", "5004"):
            hands.type(keys)
        hands.press(ENTER)
        hands.type("3")
        hands.press(ENTER)
        assert entry.slip_number == 8
        hands.type("1")
        hands.press(ENTER)
        typed = {e.number for e in at.evening.box.ballots(1) if e.channel is Channel.PAPER}
        assert typed == {7, 8, 5001, 5002, 5004}
        assert entry.slip_number == 9


def slip_entry(desk: Desk) -> SlipEntry:
    assert isinstance(desk.panel, PaperPanel)
    assert desk.panel.slips is not None
    return desk.panel.slips.entry
