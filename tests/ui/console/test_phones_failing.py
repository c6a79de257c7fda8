"""When phones do not come, or the server fails: what is said, and how the evening goes on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, click, named, said, settle
from tests.support.console.panel_desk import shown
from tests.support.console.phone_desk import (
    HOSTED,
    HOTSPOT,
    HOUSE,
    PHONES,
    at_phones,
    hear,
    panel_of,
    runs,
    scene,
    texts,
)
from wijkworkshop.core.acts.phones import MovePhones, StartPhones, StopPhones
from wijkworkshop.core.acts.rounds import ChooseChannel, OpenRound
from wijkworkshop.core.phones.records import PhonesSeen
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.serving import ServerState
from wijkworkshop.ui.console.panels.phones.view import WAIT
from wijkworkshop.ui.console.panels.vote.panel import VotePanel
from wijkworkshop.ui.widgets import Act


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with at_phones(qtbot) as at:
        yield at


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


def test_without_its_network_no_word_says_that_all_is_well(desk: Desk) -> None:
    runs(desk)
    panel = panel_of(desk)
    well = replace(HOSTED, server=ServerState.RUNNING)
    said = []
    for hosted in (well, replace(well, places=(), cut_off=True), well):
        panel.show_hosted(hosted)
        said.append(panel.pill.text)
    assert said == ["aan", "geen netwerk", "aan"]


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


def test_the_way_out_of_a_taken_port_and_of_giving_up(desk: Desk) -> None:
    runs(desk, ServerState.PORT_TAKEN)
    click(named(desk.panel, "Andere poort nemen", Act))
    assert desk.asked == [MovePhones(HOTSPOT.address, 8081)]
    ended = (ServerState.GAVE_UP, ServerState.NO_ARCHIVE, ServerState.NO_SESSION)
    for times, state in enumerate(ended, 1):
        runs(desk, state)
        click(named(desk.panel, "Nog eens proberen", Act))
        assert desk.served == times


def test_an_address_that_is_gone_stays_to_be_seen(desk: Desk) -> None:
    runs(desk)
    panel_of(desk).show_hosted(replace(HOSTED, places=(HOUSE,), server=ServerState.NO_ADDRESS))
    assert panel_of(desk).setting.network.currentText() == "Niet meer te vinden · 192.168.137.1"


@pytest.fixture
def voting_desk(qtbot: QtBot) -> Iterator[Desk]:
    """The panel of an open round that people vote in by phone."""
    made = scene()
    made.do(StartPhones(PHONES), OpenRound(1))
    with shown(qtbot, made, VotePanel) as at:
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
