"""Phones are served as the session says: where, since when, and what happens when that is gone."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.phones import LetPhonesSend, MovePhones, StartPhones, StopPhones
from wijkworkshop.core.phones.records import Phones, PhonesSeen, phones_of
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.live import Live
from wijkworkshop.serving import PhoneServer, ServerState, Where
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.network.addresses import Carrier, Interface
from wijkworkshop.ui.network.hosting import Hosting
from wijkworkshop.ui.network.wifi import Wifi, WifiChoice, beside, read_wifi
from wijkworkshop.ui.wording.messages import Messages
from wijkworkshop.ui.wording.words import Message

NOW = datetime(2026, 11, 24, 15, 11, 30, tzinfo=UTC)
WIFI = Interface("Wi-Fi", "192.168.8.7", Carrier.WIFI)
CABLE = Interface("Ethernet", "10.0.0.2", Carrier.CABLE)
PHONES = Phones(1, "00" * 16, "K7P4", address=WIFI.address, port=8080)


class Pretended(PhoneServer):
    """A server that only notes what it is asked; `test_serving.py` has the real one."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[Where | None, bool]] = []

    def serve(self, where: Where, *, keeps_port: bool = True) -> None:
        if where != self.where:
            self.asked.append((where, keeps_port))
            self.where = where
            self._show(ServerState.STARTING)

    def stop(self) -> None:
        if self.where is not None:
            self.asked.append((None, False))
        self.where = None
        self._show(ServerState.STOPPED)

    def comes_up(self, port: int) -> None:
        assert self.where is not None
        self.where = Where(self.where.archive, self.where.session, self.where.address, port)
        self._show(ServerState.RUNNING)
        self.listens.emit(self.where)

    def fails(self, state: ServerState) -> None:
        self._show(state)

    def places(self) -> list[tuple[str, int, bool]]:
        return [(at.address, at.port, keeps) for at, keeps in self.asked if at is not None]


@dataclass
class Desk:
    """A stored session with its hosting; `there` is what the laptop is in."""

    qtbot: QtBot
    live: Live
    there: list[Interface] = field(default_factory=lambda: [WIFI, CABLE])
    told: list[Message] = field(default_factory=list)
    now: datetime = NOW
    wifi: WifiChoice = field(default_factory=WifiChoice)
    room_sees_code: bool = True

    def __post_init__(self) -> None:
        self.server = Pretended()
        read = lambda: tuple(self.there)  # noqa: E731 - it changes during a test
        self.hosting = Hosting(
            self.live, lambda: self.now, read, lambda: self.room_sees_code, self.wifi, self.server
        )
        self.hosting.told.connect(self.told.append)

    def do(self, *requests: object) -> None:
        for request in requests:
            self.live.request(request)  # type: ignore[arg-type]
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.live.busy)

    def phones(self) -> Phones:
        found = phones_of(self.live.session)
        assert found is not None
        return found


@pytest.fixture
def live(tmp_path: Path, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Live]:
    """An evening; what is asked for besides is stored with it."""
    store = Store(open_archive(tmp_path / "archief.db", environment={}))
    session = evening(block(BlockKind.STEP_1)).session
    session = session.after(Change(put=getattr(request, "param", ())))
    store.create(session)
    opened = Live(store, store.load(session.id), lambda: NOW)
    yield opened
    opened.close()
    store.close()


@pytest.fixture
def desk(live: Live, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot, live)
    made.hosting.begin()
    yield made
    made.hosting.close()


def test_an_evening_without_phones_is_left_alone(desk: Desk) -> None:
    """No server, and nobody looks at the networks; who opens the panel sees them at once."""
    assert desk.server.asked == []
    assert not desk.hosting._looking.isActive()
    desk.there = [CABLE]
    desk.hosting.watch(on=True)
    assert [each.address for each in desk.hosting.hosted.places] == [CABLE.address]
    assert desk.hosting._looking.isActive()
    desk.hosting.watch(on=False)
    assert not desk.hosting._looking.isActive()


def test_start_and_stop_follow_the_session(desk: Desk) -> None:
    """A first start may take another port; what it took is what the session says from then on."""
    desk.do(StartPhones(PHONES))
    assert desk.server.places() == [(WIFI.address, 8080, False)]
    desk.server.comes_up(8082)
    assert str(desk.hosting.hosted.server) == ServerState.STARTING  # until the session says so
    desk.rest()
    assert desk.phones().port == 8082
    assert desk.hosting.hosted.server is ServerState.RUNNING
    assert desk.hosting.hosted.since == NOW
    assert len(desk.server.places()) == 1  # the same place is not started anew
    desk.do(StopPhones())
    assert desk.server.asked[-1] == (None, False)
    assert desk.hosting.hosted.since is None
    assert not desk.hosting._looking.isActive()


@pytest.mark.parametrize("live", [(PhonesSeen(1, joined=16),)], indirect=True)
def test_who_joined_finds_the_same_port_after_a_stop(desk: Desk) -> None:
    """Their pages wait there, and say that they go on by themselves."""
    desk.do(StartPhones(PHONES))
    desk.server.comes_up(8080)
    desk.do(StopPhones(), StartPhones(PHONES))
    assert desk.server.places()[-1] == (WIFI.address, 8080, True)


def test_waiting_begins_when_the_room_can_see_the_code_and_phones_can_come(desk: Desk) -> None:
    """Not while nobody could know how to join, nor before anybody could come in."""
    desk.do(StartPhones(PHONES))
    desk.now += timedelta(seconds=5)
    desk.hosting.note_code()
    assert desk.hosting.hosted.since is None  # nobody listens yet
    desk.room_sees_code = False
    desk.server.comes_up(8080)
    assert desk.hosting.hosted.since is None
    desk.now += timedelta(minutes=5)
    desk.room_sees_code = True
    desk.do(LetPhonesSend(words=True))  # anything that changes the session may show it
    assert desk.hosting.hosted.since == desk.now
    shown = desk.now
    desk.now += timedelta(seconds=9)
    desk.room_sees_code = False
    desk.do(LetPhonesSend(words=False))
    assert desk.hosting.hosted.since == shown  # who saw it may still be on the way


def test_a_session_that_is_closed_serves_nobody(desk: Desk) -> None:
    desk.do(StartPhones(PHONES), CloseSession())
    assert desk.server.where is None
    assert not desk.hosting._looking.isActive()


def test_what_ran_when_it_was_left_runs_again_on_the_same_port(live: Live, qtbot: QtBot) -> None:
    """Nobody has to join again: the port is kept, whatever it takes."""
    live.request(StartPhones(PHONES))
    qtbot.waitUntil(lambda: not live.busy)
    desk = Desk(qtbot, live)
    desk.hosting.begin()
    assert desk.server.places() == [(WIFI.address, 8080, True)]
    desk.hosting.close()


def test_left_on_one_network_and_opened_on_another(live: Live, qtbot: QtBot) -> None:
    """The address of last time is not here: it goes on at one that is, and says so."""
    live.request(StartPhones(PHONES))
    qtbot.waitUntil(lambda: not live.busy)
    desk = Desk(qtbot, live, [CABLE])
    desk.hosting.begin()
    desk.rest()
    assert desk.phones().address == CABLE.address
    assert desk.server.places() == [(CABLE.address, 8080, True)]
    assert [CABLE.address in each.title for each in desk.told] == [True]
    desk.hosting.close()


def test_the_same_interface_is_followed(desk: Desk) -> None:
    """The Wi-Fi gave the laptop another number: phones move along, not to the cable."""
    desk.do(StartPhones(PHONES))
    desk.server.comes_up(8080)
    desk.there = [Interface("Wi-Fi", "192.168.8.99", Carrier.WIFI), CABLE]
    desk.hosting.look()
    desk.rest()
    assert desk.phones().address == "192.168.8.99"
    assert desk.server.places()[-1] == ("192.168.8.99", 8080, True)


def test_no_network_at_all_is_said_and_mends_itself(desk: Desk) -> None:
    desk.do(StartPhones(PHONES))
    desk.there = []
    desk.hosting.look()
    desk.hosting.look()
    assert desk.hosting.hosted.cut_off
    assert [each.title for each in desk.told] == ["De laptop is van het netwerk af"]
    desk.there = [WIFI]
    desk.hosting.look()
    assert not desk.hosting.hosted.cut_off
    assert desk.phones().address == WIFI.address


def test_each_move_is_asked_once(desk: Desk) -> None:
    """While it is on its way to the disk, another look asks for nothing."""
    desk.do(StartPhones(PHONES))
    desk.there = [CABLE]
    desk.hosting.look()
    desk.hosting.look()
    desk.rest()
    assert len(desk.told) == 1


def test_how_the_server_does_is_told(desk: Desk) -> None:
    desk.do(StartPhones(PHONES))
    desk.server.comes_up(8080)
    for state in (
        ServerState.AGAIN, ServerState.PORT_TAKEN, ServerState.GAVE_UP, ServerState.NO_SESSION,
    ):  # fmt: skip
        desk.server.fails(state)
        assert desk.hosting.hosted.server is state
        assert desk.hosting.hosted.since == NOW
    assert [each.title for each in desk.told] == [
        "Een ander programma gebruikt deze poort",
        "Telefoons kunnen nu niet meedoen",
        "Deze bijeenkomst staat niet meer in het archief",
    ]


def test_another_port_by_hand(desk: Desk) -> None:
    desk.do(StartPhones(PHONES), MovePhones(WIFI.address, 8085))
    assert desk.server.places()[-1][:2] == (WIFI.address, 8085)


def test_the_wifi_is_remembered_beside_the_archive(
    tmp_path: Path, live: Live, qtbot: QtBot
) -> None:
    """For the next evening; the session forgets the password when phones stop."""
    file = beside(tmp_path / "archief.db")
    desk = Desk(qtbot, live, wifi=WifiChoice(file))
    desk.hosting.begin()
    shown = Wifi("De Brug", "samen wonen")
    desk.do(StartPhones(Phones(1, "00" * 16, address=WIFI.address, port=8080,
                               wifi_name=shown.name, wifi_password=shown.password)))  # fmt: skip
    desk.do(StopPhones())
    assert desk.phones().wifi_password == ""
    assert read_wifi(file) == shown
    assert WifiChoice(file).wifi == shown
    if os.name == "posix":  # its password is for nobody else on this laptop
        assert file.stat().st_mode & 0o077 == 0
    desk.hosting.close()


@pytest.mark.parametrize(
    "said", ["", "{", "[]", '{"name": 3, "password": "x"}', '{"name": "x"}', "[" * 3000, "\x00"]
)
def test_a_file_that_says_nothing_sound_is_no_wifi(tmp_path: Path, said: str) -> None:
    file = tmp_path / "a.wifi.json"
    file.write_text(said, encoding="utf-8")
    assert read_wifi(file) == Wifi()
    assert read_wifi(tmp_path / "none.json") == Wifi()


def test_a_disk_that_takes_nothing_forgets_it_at_the_end(weak: Path) -> None:
    weak.chmod(0o500)
    choice = WifiChoice(weak / "a.wifi.json")
    choice.choose(Wifi("De Brug"))
    assert choice.wifi == Wifi("De Brug")
    assert list(weak.iterdir()) == []


def test_what_cannot_be_heard_is_told_in_passing(live: Live, qtbot: QtBot) -> None:
    """In plain words: what phones called kept is kept."""
    messages = Messages()
    messages.follow(live)
    messages.listen()
    with qtbot.waitSignal(messages.told) as told:
        live.deaf.emit(OSError("gone"))
    assert "Wat telefoons sturen" in told.args[0].title
