"""A run-through from the page that prepares: votes by itself, runs ahead, leaves nothing."""

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.support.start.listed import OpenAt, Stored
from tests.support.start.prepare_page import first_page, page
from tests.ui.start.conftest import Desk, press
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.presence import headcount
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import Received, Round


@pytest.fixture
def ready(stored: Stored, desk_at: OpenAt, place: Path) -> Desk:
    """The page of the first session, opened with its key."""
    return first_page(stored, desk_at, place)


def test_a_run_through_votes_by_itself_and_leaves_nothing(
    qtbot: QtBot,
    ready: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scratch = tmp_path / "tijdelijk"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    session = page(ready).session
    page(ready).practice.start.click()
    evening = ready.workshop.evening
    assert evening is not None
    assert list(scratch.glob("wijkworkshop-*/oefenen.db"))
    strip = evening.console.header.practice
    assert strip.isVisible()
    assert strip.words.text() == "Oefenen: er wordt niets bewaard"
    assert evening.console.footer.stored.text() == "Oefenen · niets wordt bewaard"
    vote = next(each for each in evening.live.session.all(Round) if each.channel is Channel.PAPER)
    people = headcount(evening.live.session)
    assert people
    evening.live.request(OpenRound(vote.id))
    qtbot.waitUntil(lambda: _received(evening.live.session, vote.id) == people)
    evening.close()
    assert not list(scratch.glob("wijkworkshop-*"))
    opened = ready.workshop.controller._open
    assert opened is not None
    assert opened.store.load(session.id) == session
    assert len(opened.rows()) == 4
    assert page(ready).session == session


def _received(session: object, vote: int) -> int:
    found = session.find(Received, vote, Channel.PAPER)  # type: ignore[attr-defined]
    return found.number if found else 0


def test_the_clock_of_a_run_through_is_sped_by_key(
    qtbot: QtBot, ready: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    page(ready).practice.start.click()
    evening = ready.workshop.evening
    assert evening is not None
    console = evening.console
    console.activateWindow()
    qtbot.waitUntil(console.isActiveWindow)
    clock = console.header.practice._paced
    assert clock is not None
    for pace in (10, 60, 1):
        QTest.keyClick(console, Qt.Key.Key_F4)
        assert clock.pace == pace
    evening.close()


def test_practice_in_ten_minutes_says_that_nothing_is_kept_too(desk: Desk) -> None:
    press(desk.named("Proefsessie (10 min)", QAbstractButton))
    assert desk.workshop.evening is not None
    assert desk.workshop.evening.console.header.practice.isVisible()
    assert desk.workshop.evening.console.header.practice._paced is None
    desk.workshop.evening.close()
