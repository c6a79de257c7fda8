"""The app as a whole: it opens, goes to a session and back, survives a crash, leaves nothing."""

import logging
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wijkworkshop import places
from wijkworkshop.app import catch_bugs, connect_parts, steady_clock
from wijkworkshop.core.navigation import here, seconds_left
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Draft, Timer
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.logbook import FILE, keep_log, last_errors
from wijkworkshop.performing import start
from wijkworkshop.shipped import Shipped
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.controllers.workshop import Workshop
from wijkworkshop.ui.start.window import StartWindow
from wijkworkshop.ui.widgets.dialog import Dialog

NAME = "Jansen"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
Open = Callable[[], tuple[StartWindow, Workshop]]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "archief" / "wijkworkshop.db"


@pytest.fixture
def session(place: Path) -> Session:
    with closing(Store(open_archive(place))) as store:
        shipped = Shipped(places.resources() / "content", places.run_sheets())
        setup = Setup(
            "Avond", date(2026, 11, 24), NOW, fixed="Het plein", groups=((Group.RESIDENTS, 9),)
        )
        return start(store, setup, shipped.sheets["halve-dag"], "1", lambda: NOW, lambda: "een")


@pytest.fixture
def opened(qtbot: QtBot, place: Path) -> Iterator[Open]:
    made: list[tuple[StartWindow, Workshop]] = []

    def open_it() -> tuple[StartWindow, Workshop]:
        window = StartWindow()
        workshop = connect_parts(window, place, lambda: NOW)
        made.append((window, workshop))
        window.show()
        workshop.begin()
        return made[-1]

    yield open_it
    for window, workshop in made:
        workshop.close()
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def windows() -> list[str]:
    return sorted(
        type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()
    )


@pytest.mark.usefixtures("session")
def test_a_session_opens_and_closing_it_leads_back(opened: Open) -> None:
    window, workshop = opened()
    assert windows() == ["StartWindow"]
    QTest.keyClick(window.screen_page.list, Qt.Key.Key_Return)
    assert workshop.evening is not None
    assert not window.isVisible()
    assert "Console" in windows()
    workshop.evening.console.close()
    assert workshop.evening is None
    assert windows() == ["StartWindow"]


@pytest.mark.usefixtures("session")
def test_the_archive_can_be_opened_by_another_after_closing(opened: Open, place: Path) -> None:
    window, workshop = opened()
    with pytest.raises(StorageProblem) as refused:
        open_archive(place)
    assert refused.value.problem is Problem.LOCKED_BY_ANOTHER
    QTest.keyClick(window.screen_page.list, Qt.Key.Key_Return)
    workshop.close()
    open_archive(place).close()
    assert not place.with_name(f"{place.name}-wal").exists()


CRASH = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from wijkworkshop.core.acts.contributing import KeepDraft
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.acts.navigating import ShowScreen, StartTimer
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
now = datetime(2026, 11, 24, 12, tzinfo=UTC)
store = Store(open_archive(Path(sys.argv[1])))
session = store.load("een")
for request in (
    ShowScreen(2, ScreenKind.ROUND, 1), OpenRound(1), StartTimer(180), KeepDraft("note", "half af"),
):
    session = perform(store, session, request, lambda: now).session
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.seconds
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.usefixtures("session")
def test_after_a_crash_it_goes_on_where_it_was(opened: Open, place: Path) -> None:
    crashed = subprocess.run(
        [sys.executable, "-c", CRASH, str(place)], check=False, capture_output=True, text=True
    )
    assert crashed.returncode == -signal.SIGKILL, crashed.stderr
    window, workshop = opened()
    resume_card = window.screen_page.side.resume_card
    assert resume_card.isVisible()
    assert resume_card.accessibleName() == "Verder met: Avond (Vraag 1)"
    resume_card.click()
    assert workshop.evening is not None
    there = workshop.evening.live.session
    assert (here(there).block, here(there).round) == (2, 1)
    assert there.get(Round, 1).state is RoundState.OPEN
    assert seconds_left(there.get(Timer, 1), NOW + timedelta(seconds=30)) == 150
    assert there.get(Draft, "note").text == "half af"


@pytest.mark.usefixtures("session")
def test_a_second_press_opens_no_second_session(opened: Open) -> None:
    window, workshop = opened()
    window.screen_page.open_requested.emit("een")
    evening = workshop.evening
    assert evening is not None
    window.screen_page.open_requested.emit("een")
    window.screen_page.side.practice_requested.emit()
    assert workshop.evening is evening
    assert workshop.controller.practice is None
    evening.close()
    assert workshop.evening is None
    window.screen_page.open_requested.emit("een")
    assert workshop.evening is not None


def test_an_unexpected_exception_shows_one_calm_dialog(
    opened: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window, workshop = opened()
    monkeypatch.setattr("sys.excepthook", sys.excepthook)
    handler = keep_log(tmp_path)
    assert handler is not None
    try:
        catch_bugs(workshop.messages.report_bug)
        for _time in range(2):
            error = ValueError(f"{NAME} stemde 4")
            sys.excepthook(ValueError, error, None)
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    (dialog,) = [each for each in window.findChildren(Dialog) if each.isVisible()]
    assert dialog.windowTitle() == "Er ging iets mis in de app"
    dialog.close()
    log = (tmp_path / FILE).read_text(encoding="utf-8")
    assert log.count("ValueError") == 2
    assert NAME not in log
    assert len(last_errors(tmp_path)) == 2


def fail() -> None:
    try:
        raise KeyError(NAME)  # noqa: TRY301 - the cause of the next one
    except KeyError as cause:
        raise RuntimeError(f"no {NAME}") from cause


def test_the_log_keeps_kinds_and_places_only(tmp_path: Path) -> None:
    handler = keep_log(tmp_path)
    assert handler is not None
    try:
        logger = logging.getLogger("proef")
        try:
            fail()
        except RuntimeError as error:
            logger.exception("unexpected")
            logger.warning("problem: %s", error)
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    log = (tmp_path / FILE).read_text(encoding="utf-8")
    assert NAME not in log
    assert "RuntimeError" in log
    assert "KeyError" in log
    assert "test_app.py" in log


def test_a_log_that_cannot_be_written_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert keep_log(tmp_path / "file" / "log") is None
    assert "logboek" in capsys.readouterr().err


def test_the_clock_is_in_utc_and_goes_on() -> None:
    clock = steady_clock()
    first = clock()
    assert first.tzinfo is UTC
    assert clock() >= first
    assert abs(first - datetime.now(UTC)) < timedelta(seconds=60)
