"""E60: the same result by hands, stickers, paper and the laptop, in the real windows."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.driving import Clock, Facilitator, at_the_laptop, plain
from tests.support.votes import Hands, Paper, Stickers, Vote, hold, screen_of
from wijkworkshop.core.navigation import here, position
from wijkworkshop.core.public.result_screens import Ranking
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.ui.ballot import window
from wijkworkshop.ui.ballot.guard import Pace

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
TITLE, CODE = "Oefenronde", "2580"
CHOSEN = (1, 2, 2, 3, 2, 1)
"""What six residents choose."""

TIMES = tuple(Counter(CHOSEN)[option] for option in (1, 2, 3, 4))
COUNTED: dict[Channel, Vote] = {
    Channel.PAPER: Paper(TITLE, slips={Group.RESIDENTS: [(each,) for each in CHOSEN]}),
    Channel.HANDS: Hands(
        TITLE, columns={Group.RESIDENTS: (len(CHOSEN), 0, *TIMES), Group.OTHER: (0,) * 6}
    ),
    Channel.STICKERS: Stickers(TITLE, tables=[(3, 1, 2, 0, 0), (3, 1, 1, 1, 0)]),
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait five seconds after each person."""
    monkeypatch.setattr(window, "Pace", lambda: Pace(saved=50))


def at_the_round(host: Facilitator) -> None:
    host.click("Proefsessie (10 min)")
    host.opens()
    host.press("Right")
    host.sees("Hoe bent u hier gekomen?")


def on_the_laptop(host: Facilitator, clock: Clock) -> None:
    """Hand the laptop over, let six people vote, and take it back with the code."""
    host.click("Stemmen met laptop")
    host.does("Stemronde openen")
    host.sees("Stem om de beurt op de laptop", "Niemand ziet wat u kiest")
    host.click("Uw code van vier cijfers")
    host.write(CODE)
    host.click("Laptop doorgeven")
    host.wait_for(lambda: host.front is host.evening.ballot, lambda: str(host.front))
    assert not host.evening.console.isVisible()
    assert host.evening.projection.isVisible()
    labels = {
        o.number: o.label for o in options_of(host.live.session, here(host.live.session).round)
    }
    for option in CHOSEN:
        host.click("Ik ga stemmen")
        host.click("Bewoners")
        host.click("Dat zeg ik liever niet")
        host.click(f"{option}: {labels[option]}")
        host.click("Verder")
        host.click("Ja, bewaar mijn stem")
        host.find("Ik ga stemmen")
    host.sees(f"{len(CHOSEN)} van 18 hebben op de laptop gestemd")
    a_clicker_does_nothing(host)
    host.press("Esc")
    host.find("Terug naar stemmen")
    host.write(CODE)
    host.wait_for(host.evening.console.isVisible, lambda: str(host.names()))
    host.opens()
    assert host.evening.ballot is None
    clock.pass_by(minutes=2)
    host.does("Stemronde sluiten")
    host.does("Uitslag vaststellen")
    host.does("Uitslag tonen")


def a_clicker_does_nothing(host: Facilitator) -> None:
    """Neither at the ballot nor at the projection do keys steer the evening meanwhile."""
    before = position(host.live.session)
    host.press("PgDown", "B", "Space")
    QTest.keyClick(host.evening.projection, Qt.Key.Key_PageDown)
    host.settle()
    assert position(host.live.session) == before
    assert not host.evening.projection.black


def result(host: Facilitator) -> tuple[dict[str, int], int]:
    screen = screen_of(host)
    assert isinstance(screen, Ranking)
    return {plain(bar.choice.label): bar.total for bar in screen.bars}, screen.foot.voters


def test_the_same_result_by_each_of_the_four_ways(qtbot: QtBot, tmp_path: Path) -> None:
    results = {}
    for way in (Channel.PAPER, Channel.HANDS, Channel.STICKERS, Channel.DEVICE):
        folder, clock = tmp_path / way.value, Clock(NOON)
        folder.mkdir()
        with at_the_laptop(qtbot, folder, clock) as host:
            at_the_round(host)
            if way is Channel.DEVICE:
                on_the_laptop(host, clock)
            else:
                hold(host, clock, COUNTED[way])
            assert dict(screen_of(host).foot.channels) == {way: len(CHOSEN)}
            results[way] = result(host)
    assert sorted(results[Channel.PAPER][0].values(), reverse=True) == sorted(TIMES, reverse=True)
    assert all(each == results[Channel.PAPER] for each in results.values())


def test_with_mirrored_screens_the_room_would_look_on(qtbot: QtBot, tmp_path: Path) -> None:
    same = [each for each in QGuiApplication.screens() if each.name() in ("laptop", "spiegel")]
    with at_the_laptop(qtbot, tmp_path, Clock(NOON), lambda: same) as host:
        host.click("Proefsessie (10 min)")
        host.opens()
        host.press("Right")
        host.click("Stemmen met laptop")
        host.does("Stemronde openen")
        host.click("Uw code van vier cijfers")
        host.write(CODE)
        host.click("Laptop doorgeven")
        assert host.evening.ballot is None
        assert host.evening.console.isVisible()
        assert "De zaal zou meekijken" in host.evening.console.middle.told.title.text()


def test_without_four_digits_it_does_not_go_round(qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_laptop(qtbot, tmp_path, Clock(NOON)) as host:
        at_the_round(host)
        host.click("Stemmen met laptop")
        host.does("Stemronde openen")
        host.click("Uw code van vier cijfers")
        host.write("25")
        host.click("Laptop doorgeven")
        assert host.evening.ballot is None
        host.write("80")
        host.press("Return")
        host.wait_for(lambda: host.evening.ballot is not None, lambda: str(host.names()))
        host.evening.close()  # the app ends meanwhile: nothing is left behind
