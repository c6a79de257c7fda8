"""After the closing: nothing is cut, everything is heard, and Tab goes as one reads."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.accessible import alone, controls, faults
from tests.support.console.desk import nameless
from tests.support.console.opened import BUSY, Opened, done_to, focus, opened, played
from tests.support.console.states import SIZES, cut_texts, lay_out
from tools.gallery.closing import wrap_ups
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.reading_order import in_reading_order

NAMES = tuple(wrap_ups(played(), BUSY))
PASSES = 6


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    quiet = done_to(played("13.55"), BUSY, CloseSession())
    with opened(qtbot, tmp_path, quiet) as at:
        yield at


@pytest.mark.parametrize("name", NAMES)
def test_every_state_is_seen_and_heard_as_it_is(desk: Opened, name: str) -> None:
    desk.console.show_closing_files(wrap_ups(desk.session, desk.clock())[name])
    assert desk.console.middle.mode is Mode.CLOSED
    for size in (*SIZES, (720, 430)):
        lay_out(desk.console, *size)
        for _ in range(PASSES):
            QGuiApplication.sync()
        assert cut_texts(desk.console) == [], size
        assert faults(desk.console) == [], size
        assert nameless(desk.console) == [], size
        for part in desk.console.parts:
            tree = [each.widget for each in alone(controls(part))]
            assert [each for each in in_reading_order([part]) if each in tree] == tree, size


@pytest.mark.parametrize("name", NAMES)
def test_the_focus_is_on_what_comes_next(desk: Opened, name: str) -> None:
    desk.console.show_closing_files(wrap_ups(desk.session, desk.clock())[name])
    primary = desk.console.middle.head.primary
    assert focus() is (primary if primary.isEnabled() else desk.console.middle)
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [desk.console]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("closed-report", "Verslag bewaard om 16.15"),
        ("closed-report-failed", "Verslag: het bestand is niet gemaakt. De schijf is vol."),
    ],
)
def test_what_was_made_is_said_at_once(
    desk: Opened, name: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    alerts: list[str] = []
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: alerts.append(event.object().accessibleName()),
    )
    shown = wrap_ups(desk.session, desk.clock())
    desk.console.show_closing_files(shown["closed-report-on-its-way"])
    desk.console.show_closing_files(shown[name])
    assert [each for each in alerts if each.startswith(said)], alerts


def test_who_types_elsewhere_goes_on_typing(desk: Opened) -> None:
    desk.console.side.note.begin("")
    before = focus()
    desk.console.show_closing_files(wrap_ups(desk.session, desk.clock())["closed-report"])
    assert focus() is before
