"""The evening before, without a mouse: pack, answer, run through; nothing else changes."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.by_keyboard import Typist
from tests.support.driving import Clock, at_the_laptop
from tests.support.starting import new_archive
from wijkworkshop.core.navigation import position
from wijkworkshop.core.planning.packing import Packed, Thing
from wijkworkshop.core.presence import headcount
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details

EVENING_BEFORE = datetime(2026, 11, 23, 19, tzinfo=UTC)


def stored(host: Typist) -> Session:
    opened = host.workshop.controller._open
    assert opened is not None
    return opened.store.load("avond")


@pytest.mark.seconds
def test_everything_is_prepared_by_keys(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "tijdelijk"
    scratch.mkdir()
    new_archive(tmp_path, EVENING_BEFORE)
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    with at_the_laptop(qtbot, tmp_path, Clock(EVENING_BEFORE), somebody=Typist) as host:
        assert isinstance(host, Typist)
        host.press("V")
        host.click("Pennen")
        assert stored(host).find(Packed, Thing.PENS) is not None
        host.press("Ctrl+2")
        host.fill("1. Wat ligt al vast?", "Het plein wordt opgeknapt.")
        assert stored(host).get(Details, 1).fixed == "Het plein wordt opgeknapt."
        before = stored(host)
        host.press("Ctrl+5")
        host.click("Snel oefenen", place=1)
        host.opens()
        assert host.has("De klok 60 keer zo snel")
        host.press("F4", "F4")
        assert host.checked("De klok 60 keer zo snel")
        assert headcount(host.live.session) == headcount(before)
        host.does("Beginnen")
        host.press("Right", "Right")
        assert position(host.live.session) != position(before)
        host.leaves()
        assert not list(scratch.iterdir())
        assert stored(host) == before
        assert host.has("Snel oefenen")
        host.press("Esc")
        assert host.has("Voorbereiden en afdrukken")
