"""The console for who hears it: each panel has names, roles and one order for ear and Tab."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from tests.support.accessible import alone, controls, faults
from tests.support.console.opened import BUSY, Opened, done_to, opened, played
from tools.gallery.phones.console import STATES, phone_states
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.reading_order import in_reading_order
from wijkworkshop.ui.stage.stage import Stage
from wijkworkshop.ui.wording.words import Message

MOMENTS = ("12.45", "13.55", "15.05", "16.45")
PASSES = 6


def _settle() -> None:
    for _ in range(PASSES):
        QGuiApplication.sync()


def _disorder(desk: Opened) -> list[str]:
    """Parts of which the tree has another order than Tab."""
    wrong = []
    for part in desk.console.parts:
        tree = [each.widget for each in alone(controls(part))]
        by_tab = [each for each in in_reading_order([part]) if each in tree]
        if tree != by_tab:
            wrong.append(f"{type(part).__name__}: {[str(each) for each in controls(part)]}")
    return wrong


@pytest.mark.seconds
@pytest.mark.parametrize("moment", MOMENTS)
def test_every_panel_is_heard_as_it_is_seen(moment: str, qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, played(moment)) as desk:
        desk.console.resize(1440, 900)
        for mode in (None, *PANELS):
            if mode is not None:
                desk.console.conductor.mode_requested.emit(mode, 0)
            _settle()
            assert (mode, faults(desk.console)) == (mode, [])
            assert (mode, _disorder(desk)) == (mode, [])
            desk.console.middle.choose(None)


@pytest.mark.parametrize("name", STATES)
def test_phones_are_heard_as_they_are_seen(name: str, qtbot: QtBot, tmp_path: Path) -> None:
    """In every state of the server and of the room, wide and with letters of 200%."""
    session, mode, tell = dict(phone_states(played(), BUSY, done_to))[name]
    with opened(qtbot, tmp_path, session) as desk:
        if mode is not None:
            desk.console.conductor.mode_requested.emit(mode, 0)
        tell(desk.console)
        for size in ((1440, 900), (1024, 768), (720, 430)):
            desk.console.resize(*size)
            _settle()
            assert (name, faults(desk.console)) == (name, [])
            assert (name, _disorder(desk)) == (name, [])


@pytest.mark.parametrize("name", ["help", "calm", "display"])
def test_what_lies_over_it_is_a_dialog_with_a_name(name: str, qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, played()) as desk:
        over = getattr(desk.console.over, name)
        over.open()
        _settle()
        assert faults(over) == []
        heard = QAccessible.queryAccessibleInterface(over)
        assert heard.role() is QAccessible.Role.Dialog
        assert heard.text(QAccessible.Text.Name)


def test_a_message_in_passing_is_told_at_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[QAccessible.Event] = []

    def hear(event: QAccessibleEvent) -> None:
        told.append(event.type())

    with opened(qtbot, tmp_path, played()) as desk:
        monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
        desk.console.middle.tell(Message("Bewaard", "Briefje 17"))
        assert told == [QAccessible.Event.Alert]


def test_the_projection_and_its_miniature_say_every_word(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, played()) as desk:
        for stage in (desk.projection.stage, desk.console.side.miniature.stage):
            assert isinstance(stage, Stage)
            heard = QAccessible.queryAccessibleInterface(stage)
            assert heard.role() is QAccessible.Role.Document
            assert heard.text(QAccessible.Text.Name) == stage.text()
            assert "van" in stage.text()
