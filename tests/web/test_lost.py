"""What a phone was told is kept, is kept: the server is killed, the round is closed, the disk slow.

Real requests over real sockets (`tests/support/load.py`), and the real server in a process of its
own.
"""

import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.crowd import (
    CHOICES,
    CODE,
    PATIENCE_S,
    Crowd,
    Evening,
    Told,
    crowd_of,
    evening_in,
    serving,
)
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.small_groups import SMALLEST
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import Received, ResultTurnout
from wijkworkshop.storage.participants.store import ParticipantStore

CHANCE = random.Random()  # noqa: S311 - nothing secret
SLOW = pytest.mark.slow
TRIES = 5


def let_pass(shortest: float, longest: float) -> None:
    """Any moment is a good moment for a mishap."""
    threading.Event().wait(CHANCE.uniform(shortest, longest))


def until(so: Callable[[], bool]) -> None:
    limit = time.monotonic() + PATIENCE_S
    while not so():
        assert time.monotonic() < limit, "it did not come true in time"
        time.sleep(0.01)


def voted(tonight: Evening, phones: int, times: int) -> bool:
    """Tell whether so many phones each sent so many forms; all but the last were acknowledged."""
    often = Counter(number for number, _ in tonight.forms())
    return len(often) >= phones and min(often.values(), default=0) >= times


def vote_through_kills(
    tonight: Evening, kills: int, mode: str, phones: int
) -> tuple[Told, list[Told]]:
    """Let phones vote on and on while their server is killed and started again, at one port."""
    with serving(tonight, mode) as server, crowd_of(phones, server.port) as crowd:
        crowd.ask("join", code=CODE)
        crowd.start("keep_voting", choices=CHOICES, pause=0.2, seconds=600)
        until(lambda: voted(tonight, 1, 1))
        for _ in range(kills):
            let_pass(0.3, 0.8)
            server.kill()
            with serving(tonight, mode, server.port) as again:
                let_pass(0.3, 0.8)
                again.kill()
        with serving(tonight, mode, server.port):
            until(lambda: voted(tonight, phones, 3))
            told = crowd.ask("enough")
            forms: list[Told] = crowd.ask("forms")["forms"]
    return told, forms


@SLOW  # quickly: a kill in a burst, in test_process.py
@pytest.mark.parametrize("kills", [2, 10])
def test_a_killed_server_loses_nothing_that_it_said_is_kept(tmp_path: Path, kills: int) -> None:
    with evening_in(tmp_path / "archive.db") as tonight:
        told, forms = vote_through_kills(tonight, kills // 2, "plain", phones=120)
        assert told["errors"] == 0
        assert told["statuses"] == {"200": told["answers"]}  # phones went on by themselves
        assert told["retried"] > 0
        assert all(len(phone["kept"]) > 1 for phone in forms)
        assert tonight.lost(forms) == []
        tonight.store.archive.check()
        assert len(ParticipantStore(tonight.store.archive, "proef").joined()) == 120
        assert tonight.hear().get(Received, 1, Channel.PHONE).number == 120


@SLOW
def test_that_test_finds_what_a_server_loses_that_speaks_too_early(tmp_path: Path) -> None:
    assert any(loses(tmp_path / f"{number}.db") for number in range(TRIES))


def loses(path: Path) -> bool:
    """Kill servers that speak too early; tell whether something was lost, as it mostly is."""
    with evening_in(path) as tonight:
        _, forms = vote_through_kills(tonight, 1, "slow+early", phones=120)
        tonight.store.archive.check()
        return tonight.lost(forms) != []


@pytest.mark.parametrize("times", [2, pytest.param(20, marks=SLOW)])
def test_a_round_is_closed_at_one_moment(tmp_path: Path, times: int) -> None:
    with (
        evening_in(tmp_path / "archive.db", rounds=times) as tonight,
        serving(tonight) as server,
        crowd_of(150, server.port) as crowd,
    ):
        crowd.ask("join", code=CODE)
        for vote in range(1, times + 1):
            _closed_under_load(tonight, vote, crowd)


@pytest.mark.parametrize("phones", [80, pytest.param(200, marks=SLOW)])
def test_a_slow_disk_loses_nothing(tmp_path: Path, phones: int) -> None:
    with (
        evening_in(tmp_path / "archive.db") as tonight,
        serving(tonight, "slow") as server,
        crowd_of(phones, server.port) as crowd,
    ):
        crowd.ask("join", code=CODE, within=0.5)
        told = crowd.ask("vote", choices=CHOICES, within=0.5)
        assert told["statuses"] == {"200": phones}
        assert tonight.lost(crowd.ask("forms")["forms"]) == []


def _closed_under_load(tonight: Evening, vote: int, crowd: Crowd) -> None:
    """Close a round while all vote: counted, stored and acknowledged before are one number."""
    if vote > 1:
        tonight.do(OpenRound(vote))
    crowd.ask("look", vote=vote)
    crowd.start("vote", choices=CHOICES, within=0.3)
    until(lambda: len(tonight.ballots(vote)) >= SMALLEST)  # enough for a result
    let_pass(0.0, 0.25)
    tonight.do(CloseRound(vote))
    told = crowd.answer()
    counted = tonight.hear().get(Received, vote, Channel.PHONE).number
    assert told["errors"] == 0
    assert told["statuses"].keys() <= {"200", "409"}
    assert told["statuses"]["200"] == counted == len(tonight.ballots(vote))
    tonight.do(SettleRound(vote))
    turnouts = tonight.session.where(ResultTurnout, round=vote, channel=Channel.PHONE)
    assert sum(each.voters for each in turnouts) == counted
