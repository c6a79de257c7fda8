"""The page that prepares, gone through with keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.start.listed import OpenAt, Stored, some
from tests.ui.start.conftest import Desk
from wijkworkshop.ui.prepare.page import PreparePage

NO, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def first_page(stored: Stored, desk_at: OpenAt, place: Path) -> Desk:
    """Open the page of the first session with its key."""
    stored(some)
    desk = desk_at(place)
    QTest.keyClick(desk.screen.list, Qt.Key.Key_V)
    return desk


def page(desk: Desk) -> PreparePage:
    found = desk.window.currentWidget()
    assert isinstance(found, PreparePage)
    return found


def key(desk: Desk, pressed: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk.window, pressed, held)
