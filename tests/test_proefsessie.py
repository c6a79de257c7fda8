"""The practice session from the start screen to its end, with keys and clicks only."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.driving import Clock, Facilitator, at_the_laptop
from tests.support.votes import Hands, Paper, Stickers, Vote, hold, screen_of, shows
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Group

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
RESIDENTS, MUNICIPALITY, OTHER = Group.RESIDENTS, Group.MUNICIPALITY, Group.OTHER
KNOWN = (4, 3, 2, 1, 0)

VOTES: tuple[Vote, ...] = (
    Paper(
        "Oefenronde", slips={RESIDENTS: [(1,)] * 5 + [(2,)] * 3, MUNICIPALITY: [(4,)] * 4 + [(3,)]}
    ),
    Hands(
        "Stemming",
        KNOWN,
        columns={RESIDENTS: (8, 0, 3, 2, 1, 1, 1), OTHER: (9, 1, 4, 2, 2, 1, 0)},
    ),
    Paper(
        "Acht zinnen over uw wijk",
        KNOWN,
        slips={RESIDENTS: [[(who + item) % 4 + 1 for item in range(8)] for who in range(6)]},
    ),
    Stickers(
        "Maatregelen van de gemeente",
        options=range(10, 17),
        tables=[(8, 5, 1, 3, 0, 2, 0, 4), (10, 6, 4, 2, 2, 1, 1, 3)],
    ),
    Paper("Uw cijfers voor vandaag", tuple(range(1, 11)), slips={RESIDENTS: [(8, 10)] * 6}),
)


def test_a_practice_session(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # where practice is kept till its end
    clock = Clock(NOON)
    with at_the_laptop(qtbot, tmp_path, clock) as host:
        host.click("Proefsessie (10 min)")
        host.opens()
        host.sees("Inloop", "Programma")
        host.press("Right")
        host.sees("Hoe bent u hier gekomen?", "Straks stemmen we")
        for vote in VOTES:
            practise(host, clock, vote)
        while not host.has("Bijeenkomst afsluiten"):
            host.press("Space")
        host.does("Bijeenkomst afsluiten")
        assert host.live.session.get(Details, 1).closed_at == clock()
        assert list(tmp_path.glob("wijkworkshop-*/proef.db"))
        host.does("Naar het startscherm")
        host.wait_for(lambda: host.workshop.evening is None, lambda: "still there")
        host.settle()
        assert not list(tmp_path.glob("wijkworkshop-*"))
        assert host.has("Proefsessie (10 min)")


def practise(host: Facilitator, clock: Clock, vote: Vote) -> None:
    """Go to a round and hold it; what the room sees of it is what it gave."""
    while not host.has("Stemronde openen"):
        host.press("Right")
    assert vote.title in host.room
    hold(host, clock, vote)
    shows(host, vote)
    assert screen_of(host).foot.voters == vote.tally.people()
