"""Reading aloud with keys in the real windows: at the facilitator's pace, for all to see."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.driving import Clock, Facilitator, at_the_laptop
from wijkworkshop.core.public.screens import Ballot

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)


def reading(host: Facilitator) -> tuple[int, int]:
    """What stands out on the projection, and in the miniature of the console."""
    room = host.evening.projection.stage.view.screen
    small = host.evening.console.side.miniature.stage.view.screen
    assert isinstance(room, Ballot)
    assert isinstance(small, Ballot)
    return room.reading, small.reading


@pytest.mark.seconds
def test_options_stand_out_one_by_one_with_a_key(qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_laptop(qtbot, tmp_path, Clock(NOON)) as host:
        host.click("Proefsessie (10 min)")
        host.opens()
        host.press("Right")
        host.sees("Hoe bent u hier gekomen?")
        for wanted in (1, 2, 3):
            host.write("o")
            host.wait_for(lambda: reading(host) == (wanted, wanted), lambda: str(reading(host)))  # noqa: B023 - it waits within the loop
        host.press("Ctrl+O")
        assert reading(host) == (2, 2)
        host.does("Stemronde openen")
        assert reading(host) == (0, 0)
        host.press("Right", "Left")
        assert reading(host) == (0, 0)
