"""Somebody wants their words gone, and they are: through the real windows, in every file.

And an evening is held, thrown away, put back and carried to another laptop by keyboard.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.driving import Clock, Facilitator, at_the_laptop
from tests.support.starting import NAME, new_archive
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.storage.backups import Backups
from wijkworkshop.ui.start import startup_maintenance

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
PRIVATE = "mijn broer heeft schulden"


@pytest.fixture(autouse=True)
def house_that_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is kept when a test says so, however slow the machine is."""
    monkeypatch.setattr(startup_maintenance, "AFTER_MS", 3_600_000)


def holding(folder: Path) -> list[str]:
    """The files in which the words stand."""
    files = (each for each in sorted(folder.rglob("*")) if each.is_file())
    return [each.name for each in files if PRIVATE.encode() in each.read_bytes()]


def keeps_house(host: Facilitator) -> None:
    """Let the moment pass after which the app erases and backs up, and wait for it."""
    work, ended = host.workshop.controller.maintenance, []
    work.done.connect(lambda: ended.append(True))
    work.begin()
    host.wait_until(lambda: bool(ended))


def says(host: Facilitator, words: str) -> None:
    host.press("F2")
    host.write(words)
    host.press("Return", "Esc")


def takes_back(host: Facilitator) -> None:
    host.press("I")
    host.click(f"Neem terug: {PRIVATE}")
    host.click(f"Nog eens: voorgoed weg: {PRIVATE}")
    host.wait_for(lambda: len(host.live.session.all(Contribution)) == 1, lambda: str(host.names()))
    host.settle()


@pytest.mark.seconds
def test_words_that_are_taken_back_are_in_no_file_any_more(qtbot: QtBot, tmp_path: Path) -> None:
    archive, clock = new_archive(tmp_path, NOON), Clock(NOON)
    with at_the_laptop(qtbot, tmp_path, clock) as host:
        host.press("Return")
        host.opens()
        host.press("B", "Right")
        says(host, PRIVATE)
        says(host, "de speeltuin mag groter")
        host.leaves()
    clock.pass_by(days=1)
    with at_the_laptop(qtbot, tmp_path, clock) as host:
        keeps_house(host)
        backup = Backups(archive).kept()[0].path.name
        assert sorted(holding(tmp_path)) == [backup, "archief.db"]
        host.press("Return")
        host.opens()
        takes_back(host)
        assert not any(name.startswith("archief.db") for name in holding(tmp_path))
        host.press("Esc", "Ctrl+Z")
        assert len(host.live.session.all(Contribution)) <= 1
        host.leaves()
        keeps_house(host)
        assert holding(tmp_path) == []
    clock.pass_by(days=1)
    with at_the_laptop(qtbot, tmp_path, clock) as host:
        keeps_house(host)
    assert len(Backups(archive).kept()) >= 2
    assert holding(tmp_path) == []


def test_a_month_in_the_bin_and_it_is_gone(qtbot: QtBot, tmp_path: Path) -> None:
    new_archive(tmp_path, NOON)
    clock = Clock(NOON)
    with at_the_laptop(qtbot, tmp_path, clock) as host:
        host.tab_to("Bijeenkomsten")
        host.press("Delete")
        host.tab_to("Prullenbak")
        host.press("Return")
        host.find("Terugzetten")
        host.press("Return")  # it has the focus
        host.press("Esc")
        host.tab_to("Bijeenkomsten")
        host.press("Delete")
        keeps_house(host)
    clock.now += timedelta(days=31)
    with at_the_laptop(qtbot, tmp_path, clock) as host:
        keeps_house(host)
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert [each.name for each in files if NAME.encode() in each.read_bytes()] == []
