"""'Telefoons' on the console: set, start, see who is in, and go on when it fails. By keys."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from tests.ui.console.desk import Desk, Hands, at_work, click, named, nameless, said, settle
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.phones import (
    LetPhonesSend,
    MovePhones,
    PutPaperFirst,
    SetPhones,
    StartPhones,
    StopPhones,
)
from wijkworkshop.core.acts.rounds import ChooseChannel, OpenRound
from wijkworkshop.core.evening import Details, Over, PresenceChange
from wijkworkshop.core.phones.records import Phones, PhonesSeen, Submission, phones_of
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.serving import ServerState
from wijkworkshop.ui.console.panels.in_view import is_in_view
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.phones.draft import CODE, LETTERS, draft, new_code
from wijkworkshop.ui.console.panels.phones.panel import PhonesPanel
from wijkworkshop.ui.console.panels.phones.view import WAIT
from wijkworkshop.ui.console.panels.vote.panel import VotePanel
from wijkworkshop.ui.network.addresses import Place, Rank
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.network.wifi import Wifi
from wijkworkshop.ui.widgets import Act, Label

ALT = Qt.KeyboardModifier.AltModifier
HOTSPOT = Place(Rank.HOTSPOT, False, "LAN-verbinding* 10", "192.168.137.1")
HOUSE = Place(Rank.WIFI, False, "Wi-Fi", "10.20.30.40")
HOSTED = Hosted((HOTSPOT, HOUSE), wifi=Wifi("Wijkworkshop", "samen"))
PHONES = Phones(1, "00" * 16, "K7P4", address=HOTSPOT.address, port=8080)


def scene() -> Evening:
    return evening(block(BlockKind.STEP_1, voting(FormKind.DOTS, TERRACE, TOWER, PARK, budget=2)))


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """The panel, with two networks to choose from."""
    panel = PhonesPanel()
    panel.show_hosted(HOSTED)
    with at_work(qtbot, scene(), panel) as at:
        yield at


def panel_of(desk: Desk) -> PhonesPanel:
    return cast("PhonesPanel", desk.panel)


def hear(desk: Desk, *records: Record) -> None:
    """What the server wrote by itself."""
    desk.evening.session = desk.evening.session.after(Change(put=records))
    desk.show()


def runs(desk: Desk, state: ServerState = ServerState.RUNNING) -> None:
    desk.do(StartPhones(PHONES))
    panel_of(desk).show_hosted(replace(HOSTED, server=state, since=desk.evening.now))
    desk.asked.clear()


def texts(widget: QWidget) -> str:
    """All words that are seen."""
    labels = [each.text() for each in widget.findChildren(Label) if each.isVisibleTo(widget)]
    return "\n".join(labels)


def test_the_best_network_and_the_last_wifi_are_there_already(desk: Desk, hands: Hands) -> None:
    """Who changes nothing presses one key."""
    hands.press(Qt.Key.Key_Return, ALT)
    (request,) = desk.asked
    assert isinstance(request, StartPhones)
    phones = request.phones
    assert (phones.address, phones.port) == (HOTSPOT.address, 8080)
    assert (phones.wifi_name, phones.wifi_password) == ("Wijkworkshop", "samen")
    assert len(phones.secret) == 32
    assert len(phones.code) == CODE
    assert set(phones.code + phones.host_code) <= set(LETTERS)
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
    assert len({new_code(CODE) for _ in range(50)}) > 40


def test_a_password_goes_with_its_wifi_only() -> None:
    """What was remembered of one Wi-Fi is not shown with the name of another."""
    other = replace(PHONES, wifi_name="Buurthuis")
    assert draft(other, HOSTED).wifi_password == ""
    assert draft(PHONES, HOSTED).wifi_password == HOSTED.wifi.password


def test_words_that_wait_are_told_with_the_way_there(desk: Desk, qtbot: QtBot) -> None:
    runs(desk)
    hear(desk, Submission(1, "De lift", Group.UNKNOWN, 0, desk.evening.now, 1))
    assert "1 bijdrage van een telefoon wacht op u" in texts(desk.panel)
    with qtbot.waitSignal(desk.panel.mode_requested) as asked:
        click(named(desk.panel, "Bekijken", Act))
    assert asked.args == [Mode.CONTRIBUTIONS]


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


def test_paper_is_offered_when_nobody_comes(desk: Desk) -> None:
    """Twenty seconds after phones could come; gone with the first one."""
    runs(desk)
    panel, evening = panel_of(desk), desk.evening
    evening.now += WAIT - timedelta(seconds=1)
    panel.show_time(evening.session, evening.now)
    assert not panel.help.isVisible()
    evening.now += timedelta(seconds=1)
    panel.show_time(evening.session, evening.now)
    assert panel.help.isVisible()
    seen = texts(panel)
    for words in ("mobiele data", "Verbonden blijven", "Toegang toestaan", "8 telefoons"):
        assert words in seen
    hear(desk, PhonesSeen(1, joined=1, here=1))
    assert not panel.help.isVisible()


def test_paper_takes_the_open_round(desk: Desk) -> None:
    """What came in stays: it is the noodstand."""
    runs(desk)
    desk.do(OpenRound(1))
    desk.evening.now += WAIT
    desk.show()
    click(named(desk.panel, "Verder op papier", Act))
    assert desk.asked[-1] == ChooseChannel(1, Channel.PAPER)


def test_paper_stops_phones_when_no_round_is_open(desk: Desk) -> None:
    runs(desk)
    desk.evening.now += WAIT
    panel_of(desk).show_time(desk.evening.session, desk.evening.now)
    click(named(desk.panel, "Verder op papier", Act))
    assert desk.asked == [StopPhones()]
    assert desk.evening.session.get(Round, 1).channel is Channel.PAPER


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (ServerState.AGAIN, "De telefoons zijn even weg"),
        (ServerState.PORT_TAKEN, "Een ander programma gebruikt deze poort"),
        (ServerState.NO_ADDRESS, "De laptop heeft dit netwerkadres niet meer"),
        (ServerState.GAVE_UP, "Telefoons kunnen nu niet meedoen"),
        (ServerState.NO_ARCHIVE, "Telefoons kunnen niet bij het archief"),
        (ServerState.NO_SESSION, "Deze bijeenkomst staat niet meer in het archief"),
    ],
)
def test_what_is_wrong_with_the_server_is_said(desk: Desk, state: ServerState, words: str) -> None:
    runs(desk, state)
    assert words in texts(desk.panel)
    runs(desk)
    assert words not in texts(desk.panel)


def test_no_address_is_told_before_the_server_says_where_it_listens(desk: Desk) -> None:
    """A port that is taken is exchanged for another: what stood there a moment was wrong."""
    runs(desk, ServerState.STARTING)
    assert "Bezig met starten…" in texts(desk.panel)
    assert ":8080" not in texts(desk.panel)
    assert not panel_of(desk).door.miniature.isVisible()
    runs(desk)
    assert "192.168.137.1:8080" in texts(desk.panel)
    assert panel_of(desk).door.miniature.isVisible()
    runs(desk, ServerState.AGAIN)  # phones know this place
    assert "192.168.137.1:8080" in texts(desk.panel)


def test_the_way_out_of_a_taken_port_and_of_giving_up(desk: Desk, qtbot: QtBot) -> None:
    runs(desk, ServerState.PORT_TAKEN)
    click(named(desk.panel, "Andere poort nemen", Act))
    assert desk.asked == [MovePhones(HOTSPOT.address, 8081)]
    for state in (ServerState.GAVE_UP, ServerState.NO_ARCHIVE, ServerState.NO_SESSION):
        runs(desk, state)
        with qtbot.waitSignal(desk.panel.server_requested):
            click(named(desk.panel, "Nog eens proberen", Act))


def test_an_address_that_is_gone_stays_to_be_seen(desk: Desk) -> None:
    runs(desk)
    panel_of(desk).show_hosted(replace(HOSTED, places=(HOUSE,), server=ServerState.NO_ADDRESS))
    assert panel_of(desk).setting.network.currentText() == "Niet meer te vinden · 192.168.137.1"


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


@pytest.fixture
def voting_desk(qtbot: QtBot) -> Iterator[Desk]:
    """The panel of an open round that people vote in by phone."""
    made = scene()
    made.do(StartPhones(PHONES), OpenRound(1))
    panel = VotePanel()
    for act in panel.acts():  # in the console they stand in the head
        act.setParent(panel)
    with at_work(qtbot, made, panel) as at:
        yield at


def offered(panel: VotePanel) -> set[str]:
    settle()
    return {said(each) for each in panel.channels.findChildren(Act) if each.isVisibleTo(panel)}


def test_phones_are_offered_only_while_they_run(voting_desk: Desk) -> None:
    panel = cast("VotePanel", voting_desk.panel)
    assert offered(panel) >= {"Stemmen met telefoon", "Stemmen met papier"}
    voting_desk.do(ChooseChannel(1, Channel.PAPER))
    assert "Stemmen met telefoon" in offered(panel)
    voting_desk.do(StopPhones())
    assert "Stemmen met telefoon" not in offered(panel)
    assert "Stemmen met papier" in offered(panel)


def test_the_way_out_keeps_what_came_in_and_leads_back(voting_desk: Desk) -> None:
    """Phones fail: on paper, then with hands, then by phone again; no vote is lost on the way."""
    desk = voting_desk
    hear(desk, PhonesSeen(1, 31, 30, 4), Received(Channel.PHONE, 31, 1, 0))
    assert "30 telefoons verbonden · 4 bezig" in texts(desk.panel)
    click(named(desk.panel, "Verder zonder telefoons", Act))
    assert "Noodstand: deze ronde gaat verder op papier" in texts(desk.panel)
    assert "31 stemmen van telefoons blijven tellen." in texts(desk.panel)
    click(named(desk.panel, "Met handen", Act))
    assert "Noodstand: deze ronde gaat verder met handen" in texts(desk.panel)
    click(named(desk.panel, "Terug naar telefoons", Act))
    assert "Noodstand" not in texts(desk.panel)
    chosen = [Channel.PAPER, Channel.HANDS, Channel.PHONE]
    assert desk.asked == [ChooseChannel(1, channel) for channel in chosen]
    assert desk.evening.session.get(Received, 1, Channel.PHONE).number == 31


def test_the_strip_says_that_nobody_came(voting_desk: Desk) -> None:
    """Twenty seconds after phones could: with the way out beside it."""
    desk, now = voting_desk, voting_desk.evening.now
    desk.panel.show_hosted(replace(HOSTED, server=ServerState.RUNNING, since=now))
    desk.panel.show_time(desk.evening.session, now + WAIT / 2)
    assert "Er is nog geen telefoon" not in texts(desk.panel)
    desk.panel.show_time(desk.evening.session, now + WAIT)
    assert "Er is nog geen telefoon" in texts(desk.panel)
    hear(desk, PhonesSeen(1, joined=1))
    desk.panel.show_time(desk.evening.session, now + WAIT)
    assert "Er is nog geen telefoon" not in texts(desk.panel)


def test_the_strip_says_when_phones_are_away(voting_desk: Desk) -> None:
    voting_desk.panel.show_hosted(replace(HOSTED, server=ServerState.AGAIN))
    assert "De telefoons zijn even weg" in texts(voting_desk.panel)
    voting_desk.panel.show_hosted(replace(HOSTED, server=ServerState.RUNNING))
    assert "De telefoons zijn even weg" not in texts(voting_desk.panel)
