"""'Telefoons' on the console: set, start, and see who is in. By keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, click, named, nameless, said
from tests.support.console.phone_desk import (
    HOSTED,
    HOTSPOT,
    HOUSE,
    PHONES,
    at_phones,
    hear,
    panel_of,
    runs,
    texts,
)
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.phones import (
    LetPhonesSend,
    MovePhones,
    PutPaperFirst,
    SetPhones,
    StartPhones,
    StopPhones,
)
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.phones.codes import ROOM_CODE, ROOM_LETTERS
from wijkworkshop.core.phones.records import PhonesSeen, Submission, phones_of
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details, Over, PresenceChange
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.ui.console.panels.in_view import is_in_view
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.phones.draft import draft
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.widgets import Act

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with at_phones(qtbot) as at:
        yield at


def test_the_best_network_and_the_last_wifi_are_there_already(desk: Desk, hands: Hands) -> None:
    """Who changes nothing presses one key."""
    hands.press(Qt.Key.Key_Return, ALT)
    (request,) = desk.asked
    assert isinstance(request, StartPhones)
    phones = request.phones
    assert (phones.address, phones.port) == (HOTSPOT.address, 8080)
    assert (phones.wifi_name, phones.wifi_password) == ("Wijkworkshop", "samen")
    assert len(phones.secret) == 32
    assert len(phones.code) == ROOM_CODE
    assert set(phones.code + phones.host_code) <= set(ROOM_LETTERS)
    assert phones.asks_group
    assert not phones.cards_only
    assert desk.evening.session.get(Round, 1).channel is Channel.PHONE


@pytest.mark.parametrize("running", [False, True], ids=["before", "while they take part"])
def test_paper_can_count_for_who_does_both(desk: Desk, running: bool) -> None:
    """It is asked for as an act of its own, and shown as it is stored: not while people vote."""
    if running:
        runs(desk)
    switch = named(panel_of(desk), "Dubbel gestemd? Dan telt het papier", Act)
    click(switch)
    assert desk.asked == [PutPaperFirst(on=True)]
    assert desk.evening.session.get(Details, 1).paper_first
    assert switch.isChecked()
    click(switch)
    assert not switch.isChecked()
    desk.do(OpenRound(1))
    click(switch)
    assert not switch.isChecked()
    assert not desk.evening.session.get(Details, 1).paper_first


def test_what_was_set_is_what_starts(desk: Desk, hands: Hands) -> None:
    """Another network, stemkaarten only, the table too; a text under somebody's hands counts."""
    panel = panel_of(desk)
    panel.setting.network.setFocus()
    hands.press(Qt.Key.Key_Down)
    for name in ("Alleen met een stemkaart", "Vraag de groep", "Vraag de tafel"):
        click(named(panel, name, Act))
    panel.setting.name.editor.setFocus()
    hands.press("a", Qt.KeyboardModifier.ControlModifier)
    hands.type("De Brug")
    hands.press(Qt.Key.Key_Return, ALT)
    (request,) = desk.asked
    assert isinstance(request, StartPhones)
    phones = request.phones
    assert phones.address == HOUSE.address
    assert (phones.cards_only, phones.asks_group, phones.asks_table) == (True, False, True)
    assert phones.wifi_name == "De Brug"


def test_without_a_network_nothing_starts(desk: Desk, hands: Hands) -> None:
    """It says so, and goes on by itself as soon as there is one."""
    panel = panel_of(desk)
    panel.show_hosted(Hosted())
    assert "Deze laptop zit op geen enkel netwerk" in texts(panel)
    assert not panel.start.isEnabled()
    assert panel.setting.network.currentText() == "Geen netwerk"
    panel.setting.name.editor.setFocus()
    hands.press(Qt.Key.Key_Return, ALT)
    assert [type(each) for each in desk.asked] == [StartPhones]
    assert desk.refused  # the core says why
    panel.show_hosted(HOSTED)
    assert "geen enkel netwerk" not in texts(panel)
    assert panel.start.isEnabled()


def test_after_a_start_and_a_stop_the_next_button_has_the_focus(desk: Desk, hands: Hands) -> None:
    """A second press of Enter does not open something in the header."""
    panel = panel_of(desk)
    hands.press(Qt.Key.Key_Return, ALT)
    assert panel.door.show_code.hasFocus()
    panel.door.stop.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert desk.asked[-1] == StopPhones()
    assert panel.start.hasFocus()
    panel.setting.name.editor.setFocus()
    desk.show()
    assert panel.setting.name.editor.hasFocus()


def test_the_button_to_begin_is_in_view_in_a_low_window(desk: Desk) -> None:
    panel = panel_of(desk)
    panel.window().resize(720, 420)
    QApplication.processEvents()
    panel.focus_first()
    QApplication.processEvents()
    assert panel.start.hasFocus()
    assert is_in_view(panel.start)
    runs(desk)
    QApplication.processEvents()
    assert is_in_view(panel.door.show_code)


def test_the_same_codes_after_a_stop(desk: Desk) -> None:
    """Cards that were printed and phones that joined stay right."""
    runs(desk)
    desk.do(StopPhones())
    click(named(desk.panel, "Telefoons laten meedoen", Act))
    phones = phones_of(desk.evening.session)
    assert phones is not None
    assert (phones.secret, phones.code) == (PHONES.secret, PHONES.code)


def test_codes_are_not_told_by_each_other() -> None:
    assert len({draft(None, HOSTED).code for _ in range(50)}) > 40


def test_a_password_goes_with_its_wifi_only() -> None:
    """What was remembered of one Wi-Fi is not shown with the name of another."""
    other = replace(PHONES, wifi_name="Buurthuis")
    assert draft(other, HOSTED).wifi_password == ""
    assert draft(PHONES, HOSTED).wifi_password == HOSTED.wifi.password


def test_words_that_wait_are_told_with_the_way_there(desk: Desk, qtbot: QtBot) -> None:
    runs(desk)
    hear(desk, Submission(1, "De lift", Group.UNKNOWN, 0, desk.evening.now, 1))
    assert "1 bijdrage van een telefoon wacht op u" in texts(desk.panel)
    click(named(desk.panel, "Bekijken", Act))
    assert desk.went == [Mode.CONTRIBUTIONS]


def test_while_phones_run_a_change_is_asked_at_once(desk: Desk) -> None:
    """What is set shows what is stored: a refusal would leave it as it was."""
    runs(desk)
    panel = panel_of(desk)
    click(named(panel, "Vraag de tafel", Act))
    click(named(panel, "Telefoons mogen iets sturen", Act))
    asked, words = desk.asked
    assert isinstance(asked, SetPhones)
    assert asked.phones.asks_table
    assert words == LetPhonesSend(True)
    panel.setting.network.chosen.emit(HOUSE.address)
    assert desk.asked[-1] == MovePhones(HOUSE.address, 8080)
    assert "10.20.30.40:8080" in texts(panel)


def test_the_codes_go_on_the_screen_and_off_again(desk: Desk, hands: Hands) -> None:
    runs(desk)
    desk.panel.focus_first()
    hands.press("c", ALT)
    hands.press("c", ALT)
    assert desk.asked == [ShowOver(Over.PHONES), TakeAway()]
    assert not named(desk.panel, "Toon code op het scherm", Act).isChecked()


def test_the_small_page_takes_no_more_height_than_it_has(desk: Desk) -> None:
    """In a narrow column it stands above the address, which follows at once."""
    runs(desk)
    door = panel_of(desk).door
    desk.panel.window().resize(560, 900)
    for _pass in range(3):
        QApplication.processEvents()
    words = (door.address, door.code, door.wifi, door.hosts)
    last = max(each.mapTo(door, each.rect().bottomLeft()).y() for each in words if each.isVisible())
    assert 0 < door.show_code.mapTo(door, QPoint()).y() - last < 40


def test_votes_are_counted_also_when_nobody_filled_in_who_is_there(desk: Desk) -> None:
    """And it says what is missing."""
    runs(desk)
    people = desk.evening.session.all(PresenceChange)
    desk.evening.session = desk.evening.session.after(Change(remove=people))
    desk.do(OpenRound(1))
    hear(desk, PhonesSeen(1, 5, 5, 2), Received(Channel.PHONE, 3, 1, 0))
    numbers = panel_of(desk).numbers
    assert (numbers.busy.text(), numbers.voted.text()) == ("2", "3")
    assert "Vul in wie er is (F6)" in texts(panel_of(desk))


def test_numbers_and_no_choices(desk: Desk) -> None:
    """Who is in, of how many who are there."""
    runs(desk)
    desk.do(OpenRound(1))
    hear(desk, PhonesSeen(1, 9, 8, 3, 2), Received(Channel.PHONE, 5, 1, 0))
    panel = panel_of(desk)
    numbers = panel.numbers
    shown = (numbers.joined, numbers.here, numbers.busy, numbers.voted)
    assert [each.text() for each in shown] == ["9", "8", "3", "5"]
    assert "12 mensen aanwezig · 2 erbij in de laatste minuut" in texts(panel)
    assert "Meer telefoons dan mensen" not in texts(panel)


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        ((PhonesSeen(1, 13, 13),), "13 deden mee, 12 mensen zijn aanwezig."),
        ((PhonesSeen(1, 12), Received(Channel.PHONE, 14, 1, 0)), "Er zijn 14 stemmen"),
    ],
)
def test_more_phones_than_people_is_said_calmly(
    desk: Desk, heard: tuple[Record, ...], words: str
) -> None:
    runs(desk)
    desk.do(OpenRound(1))
    hear(desk, *heard)
    assert "Meer telefoons dan mensen" in texts(desk.panel)
    assert words in texts(desk.panel)


def test_translations_that_nobody_checked_are_told(desk: Desk) -> None:
    seen = texts(desk.panel)
    assert "Nederlands" in seen
    assert "Vertaling niet nagekeken: " in seen


def test_all_by_tab_and_all_named(desk: Desk, hands: Hands) -> None:
    """Off and on: a screen reader can name everything, and Tab comes everywhere."""
    assert nameless(desk.panel) == []
    runs(desk)
    assert nameless(desk.panel) == []
    found = set()
    for _step in range(20):
        hands.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        found.add(said(focus) if focus is not None else "")
    assert {"Toon code op het scherm", "Telefoons stoppen", "Naam van de wifi"} <= found
