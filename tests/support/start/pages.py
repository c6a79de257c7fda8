"""A start window with sessions, and what stands on its pages."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QWidget,
)

from tests.ui.start.conftest import Desk
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.page import Page

Stored = Callable[[Callable[[Store], None]], None]


OpenAt = Callable[[Path], Desk]


TODAY = date(2026, 11, 24)


def said(where: QWidget) -> str:
    return " ".join(each.text() for each in where.findChildren(Label) if each.isVisible())


def button(desk: Desk, name: str, place: int = 0) -> QAbstractButton:
    """The button with this name that is in front."""
    over = desk.dialogs[0] if desk.dialogs else desk.window.currentWidget()
    assert over is not None
    named = [
        each
        for each in over.findChildren(QAbstractButton)
        if each.isVisible() and (each.accessibleName() or each.text()) == name
    ]
    return named[place]


def choose(desk: Desk, name: str) -> None:
    """Walk with the arrow keys to a session."""
    sessions = desk.screen.list
    sessions.setFocus()
    QTest.keyClick(sessions, Qt.Key.Key_Home)
    for _ in range(20):
        if sessions.row is not None and sessions.row.name == name:
            return
        QTest.keyClick(sessions, Qt.Key.Key_Down)
    raise AssertionError(name)


def store_of(desk: Desk) -> Store:
    opened = desk.workshop.controller._open
    assert opened is not None
    return opened.store


def page(desk: Desk) -> Page:
    over = desk.window.currentWidget()
    assert isinstance(over, Page)
    return over


def esc(desk: Desk) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_Escape)
