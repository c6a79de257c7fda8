"""The projector comes and goes during an evening; the room never sees more than it should."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.driving import Clock, Facilitator, at_the_laptop
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import is_black
from wijkworkshop.core.public.screens import Welcome

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
QUESTION = "Hoe bent u hier gekomen?"


class Desk:
    """The screens of the laptop: some are plugged in."""

    def __init__(self, *names: str) -> None:
        self.screens = [screen for screen in QGuiApplication.screens() if screen.name() in names]

    def pull_out(self) -> QScreen:
        """Unplug the last screen; the system tells the app."""
        gone = self.screens.pop()
        application().screenRemoved.emit(gone)
        return gone

    def plug_in(self, screen: QScreen) -> None:
        self.screens.append(screen)
        application().screenAdded.emit(screen)


def application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


@contextmanager
def practising(qtbot: QtBot, folder: Path, desk: Desk) -> Iterator[Facilitator]:
    """A practice session at its first round, on these screens."""
    with at_the_laptop(qtbot, folder, Clock(NOON), lambda: desk.screens) as host:
        host.click("Proefsessie (10 min)")
        host.opens()
        host.press("Right")
        yield host


def test_who_begins_shows_the_room_the_programme(qtbot: QtBot, tmp_path: Path) -> None:
    """At once, on the second screen: people walk in and read when it starts, and what comes."""
    desk = Desk("laptop", "zaal")
    with at_the_laptop(qtbot, tmp_path, Clock(NOON), lambda: desk.screens) as host:
        host.click("Proefsessie (10 min)")
        host.opens()
        room = host.evening.projection
        assert room.isVisible()
        assert room.geometry() == desk.screens[-1].geometry()
        assert isinstance(room.seen.screen, Welcome)
        host.sees("Inloop", "We beginnen om", "Programma", "Einde")
        host.press("B")
        assert host.room == ""
        host.does("Beginnen")  # black or not: now the evening is seen
        host.sees(QUESTION)


def test_the_welcome_waits_for_a_second_screen(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk("laptop", "zaal")
    beamer = desk.screens.pop()
    with at_the_laptop(qtbot, tmp_path, Clock(NOON), lambda: desk.screens) as host:
        host.click("Proefsessie (10 min)")
        host.opens()
        assert on_show() == [host.evening.console]
        desk.plug_in(beamer)
        assert host.evening.projection.geometry() == beamer.geometry()
        host.sees("Inloop", "Programma")


def on_show(*but: QWidget) -> list[QWidget]:
    """The windows that are on a screen, but for these."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [each for each in shown if each not in but]


@pytest.mark.seconds
def test_unplugged_it_is_gone_and_comes_back_black(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk("laptop", "zaal")
    with practising(qtbot, tmp_path, desk) as host:
        room = host.evening.projection
        host.sees(QUESTION)
        assert room.geometry() == desk.screens[-1].geometry()
        beamer = desk.pull_out()
        assert on_show() == [host.evening.console]
        assert host.room == ""
        host.find("Geen tweede scherm")
        assert not is_black(host.live.session)  # nobody asked for it: phones go on
        host.press("Right", "Left", "Space")
        assert on_show() == [host.evening.console]
        desk.plug_in(beamer)
        host.find("Projectie: scherm 2")
        assert room.isVisible()
        assert room.geometry() == beamer.geometry()
        assert host.room == ""
        host.press("B")
        host.sees(QUESTION, "Schrijf op papier. We tellen straks.")


def test_the_keyboard_stays_with_the_console(qtbot: QtBot, tmp_path: Path) -> None:
    """Whatever window the system thinks is in front: what somebody types goes where they look."""
    with practising(qtbot, tmp_path, Desk("laptop", "zaal")) as host:
        console, room = host.evening.console, host.evening.projection
        room.activateWindow()
        qtbot.waitUntil(console.isActiveWindow)
        host.press("F2")
        host.write("Moe van het praten")
        host.press("Return")
        noted = host.live.session.all(Contribution)
        assert [each.text for each in noted] == ["Moe van het praten"]


@pytest.mark.seconds
@pytest.mark.parametrize(
    ("names", "said"),
    [(["laptop"], "Geen tweede scherm"), (["laptop", "spiegel"], "Schermen zijn gelijk")],
)
def test_without_a_screen_of_its_own_it_waits_until_asked(
    qtbot: QtBot, tmp_path: Path, names: list[str], said: str
) -> None:
    with practising(qtbot, tmp_path, Desk(*names)) as host:
        host.find(said)
        room, console = host.evening.projection, host.evening.console
        assert on_show() == [console]
        host.press("B")
        assert on_show() == [console]
        assert host.room == ""
        host.press("F9")
        assert room.isVisible()
        assert room.geometry() == console.screen().geometry()
        assert host.room == ""
        host.press("B")
        host.sees(QUESTION)
        host.press("Esc")
        qtbot.waitUntil(console.isActiveWindow)
        assert on_show() == [console]


@pytest.mark.seconds
def test_escape_takes_nothing_from_the_room(qtbot: QtBot, tmp_path: Path) -> None:
    with practising(qtbot, tmp_path, Desk("laptop", "zaal")) as host:
        host.press("Esc")
        assert host.evening.projection.isVisible()
        host.sees(QUESTION)


def test_a_key_puts_the_projection_back(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk("laptop", "zaal")
    with practising(qtbot, tmp_path, desk) as host:
        room = host.evening.projection
        room.setGeometry(10, 10, 300, 200)
        room.hide()
        host.press("F9")
        assert room.isVisible()
        assert room.geometry() == desk.screens[-1].geometry()


def test_a_key_changes_the_screens_round(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk("laptop", "zaal")
    laptop, beamer = desk.screens
    with practising(qtbot, tmp_path, desk) as host:
        room, console = host.evening.projection, host.evening.console
        host.press("F10")
        assert room.geometry() == laptop.geometry()
        assert beamer.geometry().contains(console.frameGeometry().center())
        host.press("F10")
        assert room.geometry() == beamer.geometry()
        assert laptop.geometry().contains(console.frameGeometry().center())
