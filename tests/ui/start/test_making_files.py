"""Files are made of a session while the start screen goes on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.start.listed import OpenAt, Stored, some
from tests.ui.start.conftest import Desk, press
from wijkworkshop.export.progress import Progress as Stages
from wijkworkshop.ui.start.file_maker import Order
from wijkworkshop.ui.start.files import Files
from wijkworkshop.ui.widgets.label import Label


def said(desk: Desk) -> str:
    """What the screen tells in passing."""
    found = desk.screen.findChildren(Label)
    return " ".join(each.text() for each in found if each.isVisible())


def ask(desk: Desk, wish: str) -> None:
    """Press a button, or a key."""
    if wish == "Ctrl+P":
        QTest.keyClick(desk.screen.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    else:
        press(desk.named(wish, QPushButton))


@pytest.mark.seconds
@pytest.mark.parametrize(("wish", "kind"), [("Verslag maken", "Verslag"), ("Ctrl+P", "Briefjes")])
def test_a_file_is_made_of_the_chosen_session(
    qtbot: QtBot, stored: Stored, desk_at: OpenAt, place: Path, wish: str, kind: str
) -> None:
    stored(some)
    desk = desk_at(place)
    ask(desk, wish)
    assert desk.answers.proposed == [f"{kind} 2026-12-01 Eerst.pdf"]
    desk.answers.pdf = place.parent / "uit.pdf"
    ask(desk, wish)
    qtbot.waitUntil(lambda: "Bewaard" in said(desk))
    assert desk.answers.pdf.read_bytes().startswith(b"%PDF")
    desk.answers.pdf = place.parent / "weg" / "uit.pdf"
    ask(desk, wish)
    qtbot.waitUntil(lambda: bool(desk.dialogs))
    assert desk.dialog.windowTitle() == "Het bestand is niet gemaakt"
    assert "Opmaken" not in said(desk)
    QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)


def held_up(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Let a file be made no further than its first stage, until somebody says so."""
    go_on, make = Event(), Files._make

    def slowly(files: Files, order: Order) -> None:
        def stages(target: Path) -> Iterator[Stages]:
            for stage in order.write(target):
                yield stage
                assert go_on.wait(60)

        make(files, replace(order, write=stages))

    monkeypatch.setattr(Files, "_make", slowly)
    return go_on


@pytest.mark.parametrize("wish", ["Verslag maken", "Ctrl+P"])
def test_keys_are_answered_while_a_file_is_made(
    qtbot: QtBot,
    stored: Stored,
    desk_at: OpenAt,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    wish: str,
) -> None:
    stored(some)
    desk = desk_at(place)
    desk.answers.pdf = place.parent / "uit.pdf"
    finished = held_up(monkeypatch)
    ask(desk, wish)
    try:
        qtbot.waitUntil(lambda: "Opmaken" in said(desk))
        QTest.keyClick(desk.screen.list, Qt.Key.Key_Down)
        assert desk.screen.list.row is not None
        assert desk.screen.list.row.name == "Straks"
        assert not desk.answers.pdf.exists()
    finally:
        finished.set()
    qtbot.waitUntil(lambda: "Bewaard" in said(desk))
    assert desk.answers.pdf.exists()


def test_leaving_waits_until_a_file_is_made(stored: Stored, desk_at: OpenAt, place: Path) -> None:
    stored(some)
    desk = desk_at(place)
    desk.answers.pdf = place.parent / "uit.pdf"
    press(desk.named("Verslag maken", QPushButton))
    desk.workshop.close()
    assert desk.answers.pdf.read_bytes().startswith(b"%PDF")
