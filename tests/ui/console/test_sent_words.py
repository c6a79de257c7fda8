"""Words that phones sent: nothing of them is anywhere until the facilitator takes them up."""

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, click, named, nameless
from tests.support.core.scenes import START, block, evening
from wijkworkshop.core.acts.phones import LayAllAside, LayAside, LetPhonesSend, StartPhones, TakeUp
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.phones.records import Phones, Submission
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import BlockKind, Group, Tag
from wijkworkshop.ui.console.panels.contributions import ContributionsPanel
from wijkworkshop.ui.widgets import Act

ENTER, ALT = Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier
PHONES = Phones(1, "00" * 16, "K7P4", address="192.168.137.1", port=8080)
SENT = (
    Submission(1, "De lift is stuk", Group.RESIDENTS, 2, START, 1),
    Submission(2, "Meer groen", Group.UNKNOWN, 0, START, 1),
    Submission(3, "het buurthuiss", Group.EDUCATION, 4, START, 1),
)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """The panel, with three things that phones sent."""
    made = evening(block(BlockKind.STEP_1))
    made.do(StartPhones(PHONES), LetPhonesSend(words=True))
    made.session = made.session.after(Change(put=SENT))
    with at_work(qtbot, made, ContributionsPanel) as at:
        yield at


def panel_of(desk: Desk) -> ContributionsPanel:
    return cast("ContributionsPanel", desk.panel)


def contributed(desk: Desk) -> list[tuple[str, Group, int, Tag]]:
    found = desk.evening.session.all(Contribution)
    return [(each.text, each.group, each.table, each.tag) for each in found]


def test_one_key_takes_up_the_oldest_one_lays_it_aside(desk: Desk, hands: Hands) -> None:
    """The kind that is chosen goes with it; group and table are those of who sent it."""
    assert panel_of(desk).by_phone.title.text() == "Van telefoons · 3"
    hands.press("2", ALT)
    hands.press("n", ALT)
    hands.press("l", ALT)
    assert desk.asked == [TakeUp(1, "De lift is stuk", Tag.CONCERN), LayAside(2)]
    assert contributed(desk) == [("De lift is stuk", Group.RESIDENTS, 2, Tag.CONCERN)]
    assert panel_of(desk).by_phone.title.text() == "Van telefoons · 1"


def test_a_key_shows_words_that_are_out_of_view_before_it_takes_them_up(
    desk: Desk, hands: Hands
) -> None:
    """Nobody takes up what they did not read; the head says that something waits."""
    assert panel_of(desk).head.line.text().endswith("3 van telefoons: Alt+N")
    desk.panel.window().resize(700, 320)
    QApplication.processEvents()
    hands.press("l", ALT)
    assert desk.asked == []
    assert not panel_of(desk).by_phone.list.lines[0].words.visibleRegion().isEmpty()
    hands.press("l", ALT)
    assert desk.asked == [LayAside(1)]
    assert panel_of(desk).head.line.text().endswith("2 van telefoons: Alt+N")


def test_words_can_be_corrected_before_they_are_taken_up(desk: Desk, hands: Hands) -> None:
    click(named(desk.panel, "Verbeter en neem op: het buurthuiss", Act))
    hands.press("a", Qt.KeyboardModifier.ControlModifier)
    hands.type("Het buurthuis")
    hands.press(ENTER)
    assert desk.asked == [TakeUp(3, "Het buurthuis", Tag.IDEA)]
    assert contributed(desk) == [("Het buurthuis", Group.EDUCATION, 4, Tag.IDEA)]
    assert panel_of(desk).field.text == ""


def test_a_correction_can_be_left(desk: Desk) -> None:
    click(named(desk.panel, "Verbeter en neem op: Meer groen", Act))
    click(named(desk.panel, "Niet verbeteren", Act))
    assert desk.asked == []
    assert len(desk.evening.session.all(Submission)) == 3


def test_a_hasty_second_press_does_not_reach_what_comes_after(qtbot: QtBot, hands: Hands) -> None:
    """While the first is on its way to the disk the same words are asked for once."""
    made = evening(block(BlockKind.STEP_1))
    made.session = made.session.after(Change(put=SENT))
    with at_work(qtbot, made, ContributionsPanel) as desk:
        asked = desk.hold()
        hands.press("l", ALT)
        hands.press("l", ALT)
        hands.press("n", ALT)
    assert asked == [LayAside(1)]


def test_what_was_refused_can_be_asked_again(desk: Desk, hands: Hands) -> None:
    asked = desk.hold()
    hands.press("l", ALT)
    desk.panel.show_refused()
    hands.press("l", ALT)
    assert asked == [LayAside(1)] * 2


def test_all_that_waits_is_laid_aside_at_the_second_press(desk: Desk, hands: Hands) -> None:
    """What comes in between was seen by nobody: it stays."""
    act = panel_of(desk).by_phone.all_aside
    click(act)
    assert desk.asked == []
    assert act.text() == "Nog eens: alle 3 weg"
    late = replace(SENT[0], id=4, text="Net nog op tijd")
    desk.evening.session = desk.evening.session.after(Change(put=(late,)))
    desk.show()
    assert act.text() == "Nog eens: alle 3 weg"
    hands.press("w", ALT)
    assert desk.asked == [LayAllAside(3)]
    assert desk.evening.session.all(Submission) == (late,)
    assert not act.isVisible()  # for one there is a button of its own


def test_all_that_waits_can_be_asked_for_again_when_it_was_refused(
    desk: Desk, hands: Hands
) -> None:
    asked = desk.hold()
    for _time in range(3):
        hands.press("w", ALT)
    hands.press("l", ALT)
    assert asked == [LayAllAside(3)]
    desk.panel.show_refused()
    hands.press("l", ALT)
    assert asked == [LayAllAside(3), LayAside(1)]


def test_without_a_second_press_nothing_is_laid_aside(desk: Desk, hands: Hands) -> None:
    by_phone = panel_of(desk).by_phone
    hands.press("w", ALT)
    by_phone.twice.forget()  # as it does of itself after a while
    assert by_phone.all_aside.text() == "Leg alles weg"
    hands.press("w", ALT)
    assert desk.asked == []


def test_the_key_shows_what_waits_before_it_asks(desk: Desk, hands: Hands) -> None:
    desk.panel.window().resize(700, 320)
    QApplication.processEvents()
    hands.press("w", ALT)
    assert panel_of(desk).by_phone.all_aside.text() == "Leg alles weg"
    hands.press("w", ALT)
    assert panel_of(desk).by_phone.all_aside.text() == "Nog eens: alle 3 weg"


def test_the_switch_says_what_is_stored(desk: Desk) -> None:
    switch = named(desk.panel, "Telefoons mogen iets sturen", Act)
    assert switch.isChecked()
    click(switch)
    assert desk.asked == [LetPhonesSend(False)]
    assert not switch.isChecked()


def test_the_room_sees_nothing_of_it(desk: Desk) -> None:
    """Not before it is taken up; a count of what waits is not there either."""
    shown = repr(lit_view(desk.evening.session, START))
    assert not any(each.text in shown for each in SENT)


def test_without_phones_there_is_no_list(qtbot: QtBot) -> None:
    with at_work(qtbot, evening(block(BlockKind.STEP_1)), ContributionsPanel) as desk:
        assert not panel_of(desk).by_phone.isVisible()


def test_everything_has_a_name(desk: Desk) -> None:
    assert nameless(desk.panel) == []
