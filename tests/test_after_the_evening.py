"""The evening is over: one key after the other leads to the report, a copy, and home."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.driving import Clock, Facilitator, at_the_laptop
from tests.ending import at_the_end
from tests.starting import NAME

TEN = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)  # ten in the evening


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an archive, in which an evening shows its last screen."""
    at_the_end(tmp_path, TEN)
    return tmp_path


def closes(host: Facilitator) -> None:
    """Go on with the evening, and close it."""
    host.press("Return")
    host.opens()
    host.does("Bijeenkomst afsluiten")


def test_the_last_big_button_makes_the_report(qtbot: QtBot, folder: Path) -> None:
    with at_the_laptop(qtbot, folder, Clock(TEN)) as host:
        closes(host)
        host.find("Verslag maken")
        host.press("Space")
        host.wait_for(host.pdf.exists, lambda: f"no report: {host.names()}")


def test_the_start_screen_then_says_bewaard_and_offers_to_open(qtbot: QtBot, folder: Path) -> None:
    with at_the_laptop(qtbot, folder, Clock(TEN)) as host:
        closes(host)
        host.leaves()
        onward = host.window.screen_page.side.onward
        assert (onward.accessibleName(), onward.accessibleDescription()) == (
            f"Openen: {NAME}",
            "Bewaard",
        )
        row = host.window.screen_page.list.row
        assert row is not None
        assert (row.name, row.status) == (NAME, "bewaard")
