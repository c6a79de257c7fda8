"""The material in a session from the start screen on, with keys only: shown, leafed, explained."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.driving import Clock, Facilitator, at_the_laptop

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # where practice is kept till its end
    return tmp_path


@pytest.mark.seconds
def test_the_material_of_a_session_by_keys(qtbot: QtBot, folder: Path) -> None:
    with at_the_laptop(qtbot, folder, Clock(NOON)) as host:
        host.click("Proefsessie (10 min)")
        host.opens()
        host.press("Right")
        host.sees("Hoe bent u hier gekomen?")
        _to_material(host)
        host.press("3")
        host.sees("De aandacht voor de wijk komt en gaat", "Weinig aandacht")
        host.press("PgDown")
        host.sees("Wat gebeurde er?", "1945 – jaren 90")
        host.write("heerlen")
        host.press("Return")
        host.sees("Hoofddoel", "onbekend")
        host.press("Esc")
        host.does("Terug naar het scherm")
        host.sees("Hoe bent u hier gekomen?")
        host.leaves()


def test_a_measure_is_found_by_its_number(qtbot: QtBot, folder: Path) -> None:
    with at_the_laptop(qtbot, folder, Clock(NOON)) as host:
        host.click("Proefsessie (10 min)")
        host.opens()
        host.press("Right")
        _to_material(host)
        host.tab_to("Zoeken in het materiaal")
        host.write("12")
        host.press("Return")
        host.sees("Verkennen mogelijkheden Rotterdamwet", "Let op")
        host.press("PgDown")
        host.sees("Dit lijkt op elkaar", "Wat is het verschil?")
        host.press("Down", "Delete")
        host.sees("Hoe bent u hier gekomen?")
        host.leaves()


def _to_material(host: Facilitator) -> None:
    host.press("M")
    host.find("Toon aan de zaal")
