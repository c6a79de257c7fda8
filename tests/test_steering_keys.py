"""How many keys steer a round that is counted by hand: the practice session with real keys.

The facilitator presses what the big button says. What is typed of slips and counts, and the Enter
after each, steers nothing.
"""

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.driving import Clock, Facilitator, at_the_laptop
from tests.support.votes import Vote
from tests.test_proefsessie import VOTES
from wijkworkshop.core.navigation import here
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
MOST = 6


class Counted(Facilitator):
    """A facilitator of whom every key that steers is noted, with what the big button said."""

    steered: list[str]

    def press(self, *keys: str) -> None:
        for key in keys:
            if key != "Return" and self.workshop.evening is not None:
                button = self.evening.console.middle.head.primary
                self.steered.append(f"{key}: {button.text() if button.isVisible() else 'typing'}")
            super().press(key)

    @property
    def vote(self) -> Round | None:
        return self.live.session.find(Round, here(self.live.session).round)


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def host(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> Iterator[Counted]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with at_the_laptop(qtbot, tmp_path, clock, somebody=Counted) as somebody:
        assert isinstance(somebody, Counted)
        somebody.steered = []
        somebody.click("Proefsessie (10 min)")
        somebody.opens()
        yield somebody


def keys_of(host: Counted, clock: Clock, given: Vote) -> list[str]:
    """Hold the round with this title until its result is shown and left; what was pressed."""
    while (vote := host.vote) is None or vote.title != given.title:
        host.press("Right")
    if not host.checked(given.way):
        host.click(given.way)
    host.steered, typed = [], False
    while host.vote == host.live.session.get(Round, vote.id):
        if host.evening.console.middle.typing and not typed:
            given.type_in(host)  # and says that it is all
            typed = True
        elif host.live.session.get(Round, vote.id).state is RoundState.SHOWN:
            host.press("Space")
            break  # a result of more pages wants it more often
        else:
            host.press("Space")
        clock.pass_by(seconds=30)
    assert host.live.session.get(Round, vote.id).state is RoundState.SHOWN
    return list(host.steered)


@pytest.mark.seconds
def test_a_round_that_is_counted_by_hand_costs_six_keys_that_steer(
    host: Counted, clock: Clock
) -> None:
    pressed = {given.title: keys_of(host, clock, given) for given in VOTES}
    assert {title: len(keys) for title, keys in pressed.items()} == dict.fromkeys(pressed, MOST), (
        pressed
    )
