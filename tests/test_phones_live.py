"""Phones during an evening: the app, the real server process, and phones over real sockets."""

import os
import signal
import socket
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.driving import Clock, Facilitator, at_the_laptop
from tests.support.phone_evening import (
    FIRST,
    SECOND,
    Networks,
    Phone,
    begin,
    came,
    evening,
    heard,
    listens,
    misses_phones,
    open_round,
    page_of,
    shows_phones,
    votes,
    where,
)
from tests.support.server_process import process_of
from tests.support.starting import new_archive
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import ResultTurnout, Round
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.phones import draft
from wijkworkshop.ui.network.addresses import Carrier, Interface
from wijkworkshop.ui.network.wifi import beside, read_wifi
from wijkworkshop.web.process.listening import PORTS

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
OUR_PORT = 10_000 + os.getpid() % 1000 * PORTS
DARK = "Het scherm in de zaal is even donker"


@pytest.fixture(autouse=True)
def ports_of_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests that run now begin at another port; below those that the system gives away."""
    monkeypatch.setattr(draft, "FIRST_PORT", OUR_PORT)


@pytest.fixture
def networks() -> Networks:
    return Networks()


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def host(qtbot: QtBot, tmp_path: Path, networks: Networks, clock: Clock) -> Iterator[Facilitator]:
    """A facilitator in the example session, at an open round."""
    with at_the_laptop(qtbot, tmp_path, clock) as somebody:
        somebody.workshop.networks = networks
        yield somebody


def test_a_phone_joins_votes_and_is_counted(host: Facilitator) -> None:
    """Start, join, '5 doen mee', vote, close, settle: what phones chose is in the result."""
    server = begin(host)
    phones = [Phone(server) for _person in range(5)]
    for each in phones:
        each.join()
    host.wait_for(lambda: heard(host).joined == 5, lambda: str(heard(host)))
    assert host.has("Telefoons aan · 5")
    vote = open_round(host)
    assert vote.channel is Channel.PHONE
    for each in phones:
        votes(host, each)
    host.wait_for(lambda: came(host, vote) == 5, lambda: "not all votes came")
    host.does("Stemronde sluiten")
    host.does("Uitslag vaststellen")
    session = host.live.session
    turnout = [each for each in session.all(ResultTurnout) if each.round == vote.id]
    assert sum(each.voters for each in turnout) == 5
    host.leaves()
    with pytest.raises(OSError, match="refused"):
        phones[0].ask("GET", "/")


@pytest.mark.seconds
def test_a_black_screen_is_dark_on_phones_and_leaves_them_their_ballot(host: Facilitator) -> None:
    """Until B is pressed again; what somebody votes meanwhile is kept."""
    host.click("Proefsessie (10 min)")
    host.opens()
    shows_phones(host)
    host.press("Alt+Return")
    listens(host)
    host.press("Esc", "B")
    phone = Phone(where(host))
    phone.join()
    assert DARK in page_of(phone)
    host.press("B")
    host.wait_for(lambda: DARK not in page_of(phone), lambda: page_of(phone))
    vote = open_round(host)
    host.press("B")
    assert host.room == ""
    votes(host, phone)
    host.wait_for(lambda: came(host, vote) == 1, lambda: "no vote came")
    host.wait_for(lambda: DARK in page_of(phone), lambda: page_of(phone))
    votes(host, phone)  # a change
    host.press("B")
    host.wait_for(lambda: DARK not in page_of(phone), lambda: page_of(phone))
    host.sees("1 van 18 heeft met de telefoon gestemd")


@pytest.mark.seconds
def test_nobody_is_missed_before_the_room_could_see_the_code(
    host: Facilitator, clock: Clock
) -> None:
    """The projection is black: who is to come knows of nothing yet."""
    host.click("Proefsessie (10 min)")
    host.opens()
    host.press("B")
    shows_phones(host)
    host.press("Alt+Return")
    listens(host)
    clock.pass_by(minutes=5)
    assert not misses_phones(host)
    host.press("Alt+C")
    host.wait_for(lambda: not evening(host).projection.black, lambda: host.room)
    clock.pass_by(seconds=19)
    assert not misses_phones(host)
    clock.pass_by(seconds=1)
    assert misses_phones(host)


@pytest.mark.seconds
def test_keys_of_the_panel_work_after_clicks_too(host: Facilitator) -> None:
    """A click on what takes the focus by Tab only leaves the keyboard in the panel."""
    host.click("Proefsessie (10 min)")
    host.opens()
    shows_phones(host)
    host.click("Vraag de tafel")
    host.press("Alt+Return")
    listens(host)
    host.press("Space")
    host.sees("Doe mee met uw telefoon")
    host.click("Telefoons mogen iets sturen")
    host.press("Alt+C")
    host.wait_for(lambda: not host.checked("Toon code"), lambda: "the code is still there")


@pytest.mark.seconds
def test_a_server_that_is_killed_is_back_for_those_who_joined(host: Facilitator) -> None:
    """On the same port; nobody joins again; the vote that was kept is still there."""
    phone = Phone(begin(host))
    phone.join()
    vote = open_round(host)
    votes(host, phone)
    server = evening(host).hosting.server
    way_out: list[bool] = []  # it is there until the server is back, which may be before we look
    server.changed.connect(lambda _state: way_out.append(host.has("Verder zonder telefoons")))
    os.kill(process_of(server), signal.SIGKILL)
    host.wait_for(lambda: len(way_out) >= 2, lambda: str(server.state))
    assert way_out[0]
    listens(host)
    assert where(host) == phone.phones
    votes(host, phone)  # a change by the same person
    host.wait_for(lambda: heard(host).joined == 1, lambda: str(heard(host)))
    assert came(host, vote) == 1


@pytest.mark.seconds
def test_the_way_out_by_one_key(host: Facilitator) -> None:
    """N: the round goes on on paper; the vote that came by phone stays, and Ctrl+Z leads back."""
    host.click("Proefsessie (10 min)")
    host.opens()
    host.press("N")
    told = host.evening.console.middle.told.title
    host.wait_for(lambda: "geen stemronde met telefoons" in told.text(), told.text)
    shows_phones(host)
    host.press("Alt+Return")
    listens(host)
    host.press("Esc", "B")
    phone = Phone(where(host))
    phone.join()
    vote = open_round(host)
    votes(host, phone)
    host.wait_for(lambda: came(host, vote) == 1, lambda: "no vote came")
    host.press("N")
    host.wait_for(lambda: _channel(host, vote) is Channel.PAPER, lambda: "still by phone")
    assert host.has("Terug naar telefoons")
    assert came(host, vote) == 1
    assert "Stem met uw telefoon" not in host.room
    host.press("Ctrl+Z")
    assert _channel(host, vote) is Channel.PHONE
    votes(host, phone)


def _channel(host: Facilitator, vote: Round) -> Channel:
    return host.live.session.get(Round, vote.id).channel


@pytest.mark.seconds
def test_the_laptop_moves_to_another_network(host: Facilitator, networks: Networks) -> None:
    """The address is gone: phones are served at the new one, and the room sees the new code."""
    phones = begin(host)
    open_round(host)
    host.sees(f"{FIRST}:{phones.port}")
    networks.there = []
    evening(host).hosting.look()
    assert evening(host).hosting.hosted.cut_off
    networks.there = [Interface("Wi-Fi", SECOND, Carrier.WIFI)]
    evening(host).hosting.look()
    host.wait_for(lambda: where(host).address == SECOND, lambda: str(where(host)))
    listens(host)
    host.sees(f"{SECOND}:{phones.port}")
    assert host.evening.console.middle.told.title.text().endswith(SECOND)
    phone = Phone(where(host))
    phone.join()
    votes(host, phone)


@pytest.mark.seconds
def test_a_session_that_was_left_goes_on_where_it_was(
    qtbot: QtBot, tmp_path: Path, networks: Networks
) -> None:
    """Open it again: phones are served at the same address and port, with the cookies they have."""
    new_archive(tmp_path, NOON)
    with at_the_laptop(qtbot, tmp_path, Clock(NOON)) as host:
        host.workshop.networks = networks
        host.press("Return")
        host.opens()
        shows_phones(host)
        host.fill("Naam van de wifi", "De Brug")
        host.press("Alt+Return")
        listens(host)
        phone = Phone(where(host))
        phone.join()
        host.wait_for(lambda: heard(host).joined == 1, lambda: str(heard(host)))
        host.leaves()
        with pytest.raises(OSError, match="refused"):
            phone.ask("GET", "/now")
        host.press("Return")
        host.opens()
        listens(host)
        assert where(host) == phone.phones
        assert phone.ask("GET", "/now")[0] == 200
        assert host.has("Telefoons aan · 1")
    assert read_wifi(beside(tmp_path / "archief.db")).name == "De Brug"


@pytest.mark.seconds
def test_words_come_in_and_only_what_is_taken_up_goes_on(host: Facilitator) -> None:
    """A phone says something; the facilitator takes it up by a key."""
    phone = Phone(begin(host))
    shows_phones(host)
    host.click("Telefoons mogen iets sturen")
    host.wait_for(lambda: where(host).words, lambda: "phones may not send")
    phone.join()
    assert phone.say("De lift is stuk") in (200, 303)
    host.wait_for(lambda: len(host.live.session.all(Submission)) == 1, lambda: "nothing came")
    host.press("Esc")
    host.press("I")
    host.wait_for(
        lambda: evening(host).console.middle.mode is Mode.CONTRIBUTIONS, lambda: "another panel"
    )
    assert "De lift is stuk" not in host.room
    host.press("Alt+N")
    host.wait_for(lambda: not host.live.session.all(Submission), lambda: "still waiting")
    host.settle()
    assert "De lift is stuk" not in host.room
    host.click("Parkeer: De lift is stuk")
    host.press("Esc", "K")
    host.click("Toon aan de zaal")
    host.sees("De lift is stuk")


@pytest.mark.seconds
def test_a_port_that_is_taken_is_stepped_over(host: Facilitator) -> None:
    """At a first start the next one is taken, and that is what the room sees."""
    with socket.socket() as other:
        with suppress(OSError):  # something else listens there: that is as good
            other.bind((FIRST, OUR_PORT))
            other.listen()
        begin(host)
        host.wait_for(lambda: where(host).port > OUR_PORT, lambda: str(where(host)))
        assert Phone(where(host)).ask("GET", f"/c/{where(host).code}")[0] == 200
        open_round(host)
        host.sees(f"{FIRST}:{where(host).port}")
