"""What a phone was told is kept, is kept: the server is killed, the round is closed, the disk slow.

Real requests over real sockets (`tests/support/load.py`), and the real server in a process of its
own.
"""

import random
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.support.crowd import (
    CHOICES,
    CODE,
    Crowd,
    Evening,
    Told,
    crowd_of,
    evening_in,
    serving,
)
from tests.support.held_disk import HeldDisk, held_disk
from tests.support.waiting import until
from tests.support.web.phones import Phone
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.small_groups import SMALLEST
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import Received, ResultTurnout
from wijkworkshop.storage.participants.store import ParticipantStore

CHANCE = random.Random()  # noqa: S311 - nothing secret
SLOW = pytest.mark.slow
PHONES = 150


def some_more_vote(tonight: Evening, most: int) -> None:
    """Wait until some more forms are stored, or none: any moment is good for a mishap."""
    wanted = len(tonight.forms()) + CHANCE.randrange(most + 1)
    until(lambda: len(tonight.forms()) >= wanted)


def voted(tonight: Evening, phones: int, times: int) -> bool:
    """Tell whether so many phones each sent so many forms; all but the last were acknowledged."""
    often = Counter(number for number, _ in tonight.forms())
    return len(often) >= phones and min(often.values(), default=0) >= times


def vote_through_kills(tonight: Evening, kills: int, phones: int) -> tuple[Told, list[Told]]:
    """Let phones vote on and on while their server is killed and started again, at one port."""
    with serving(tonight) as server, crowd_of(phones, server.port) as crowd:
        crowd.ask("join", code=CODE)
        crowd.start("keep_voting", choices=CHOICES, pause=0.2, seconds=600)
        until(lambda: voted(tonight, 1, 1))
        some_more_vote(tonight, 2 * phones)
        server.kill()
        for _ in range(kills - 1):
            with serving(tonight, port=server.port) as again:
                some_more_vote(tonight, 2 * phones)
                again.kill()
        with serving(tonight, port=server.port):
            until(lambda: voted(tonight, phones, 3))
            told = crowd.ask("enough")
            forms: list[Told] = crowd.ask("forms")["forms"]
    return told, forms


@SLOW  # quickly: a kill in a burst, in test_process.py
@pytest.mark.parametrize("kills", [2, 10])
def test_a_killed_server_loses_nothing_that_it_said_is_kept(tmp_path: Path, kills: int) -> None:
    with evening_in(tmp_path / "archive.db") as tonight:
        told, forms = vote_through_kills(tonight, kills, phones=120)
        assert told["errors"] == 0
        assert told["statuses"] == {"200": told["answers"]}  # phones went on by themselves
        assert told["retried"] > 0
        assert all(len(phone["kept"]) > 1 for phone in forms)
        assert tonight.lost(forms) == []
        tonight.store.archive.check()
        assert len(ParticipantStore(tonight.store.archive, "proef").joined()) == 120
        assert tonight.hear().get(Received, 1, Channel.PHONE).number == 120


@pytest.mark.seconds
def test_that_test_finds_what_a_server_loses_that_speaks_too_early(tmp_path: Path) -> None:
    """All vote, one votes once more and is told that it is kept; then the server is killed."""
    with (
        evening_in(tmp_path / "archive.db") as tonight,
        held_disk() as disk,
        serving(tonight, f"{disk.mode}+early") as server,
        crowd_of(12, server.port) as crowd,
        crowd_of(1, server.port) as unlucky,
        closing(disk),
    ):
        for each in (crowd, unlucky):
            on_a_disk(disk, each, at_once, "join", code=CODE)
        on_a_disk(disk, crowd, at_once, "vote", choices=CHOICES)
        assert unlucky.ask("vote", choices=CHOICES)["statuses"] == {"200": 1}
        disk.commit_begins()
        server.kill()
        tonight.store.archive.check()
        assert tonight.lost(crowd.ask("forms")["forms"]) == []
        assert len(tonight.lost(unlucky.ask("forms")["forms"])) == 2  # the form and the ballot


@pytest.mark.seconds
@pytest.mark.parametrize("times", [2, pytest.param(20, marks=SLOW)])
def test_a_round_is_closed_at_one_moment(tmp_path: Path, times: int) -> None:
    with (
        evening_in(tmp_path / "archive.db", rounds=times) as tonight,
        serving(tonight) as server,
        crowd_of(PHONES, server.port) as crowd,
    ):
        crowd.ask("join", code=CODE)
        for vote in range(1, times + 1):
            _closed_under_load(tonight, vote, crowd)


@pytest.mark.seconds
@pytest.mark.parametrize("phones", [80, pytest.param(200, marks=SLOW)])
def test_a_slow_disk_loses_nothing(tmp_path: Path, phones: int) -> None:
    with (
        evening_in(tmp_path / "archive.db") as tonight,
        held_disk() as disk,
        serving(tonight, disk.mode) as server,
        crowd_of(phones, server.port) as crowd,
        closing(disk),
    ):
        visitor = Phone(server.port)

        def somebody_looks() -> None:
            """Pages are there while the disk is busy."""
            assert visitor.get(f"/c/{CODE}").status == 200

        on_a_disk(disk, crowd, somebody_looks, "join", code=CODE, within=0.5)
        told = on_a_disk(disk, crowd, somebody_looks, "vote", choices=CHOICES, within=0.5)
        assert told["statuses"] == {"200": phones}
        disk.close()
        assert tonight.lost(crowd.ask("forms")["forms"]) == []


def at_once() -> None:
    """A disk that is as quick as any."""


def on_a_disk(
    disk: HeldDisk, crowd: Crowd, slowly: Callable[[], object], do: str, **details: Any
) -> Told:
    """Let everybody do something while each commit takes as long as `slowly` does."""
    crowd.start(do, **details)
    disk.turn(lambda: crowd.done, slowly)
    return crowd.answer()


def _closed_under_load(tonight: Evening, vote: int, crowd: Crowd) -> None:
    """Close a round while all vote: counted, stored and acknowledged before are one number."""
    if vote > 1:
        tonight.do(OpenRound(vote))
    crowd.ask("look", vote=vote)
    crowd.start("vote", choices=CHOICES, within=0.3)
    enough = CHANCE.randrange(SMALLEST, PHONES)  # for a result; any moment is a good moment
    until(lambda: len(tonight.ballots(vote)) >= enough)
    tonight.do(CloseRound(vote))
    told = crowd.answer()
    counted = tonight.hear().get(Received, vote, Channel.PHONE).number
    assert told["errors"] == 0
    assert told["statuses"].keys() <= {"200", "409"}
    assert told["statuses"]["200"] == counted == len(tonight.ballots(vote))
    tonight.do(SettleRound(vote))
    turnouts = tonight.session.where(ResultTurnout, round=vote, channel=Channel.PHONE)
    assert sum(each.voters for each in turnouts) == counted
