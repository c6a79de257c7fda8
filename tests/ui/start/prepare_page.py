"""The page that prepares, gone through with keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.start.conftest import Desk
from wijkworkshop.ui.prepare.page import PreparePage

NO, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def page(desk: Desk) -> PreparePage:
    found = desk.window.currentWidget()
    assert isinstance(found, PreparePage)
    return found


def key(desk: Desk, pressed: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk.window, pressed, held)
