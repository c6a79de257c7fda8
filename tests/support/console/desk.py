"""A panel on a desk: what it asks is done at once, without a disk, and shown to it again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.evening import Details
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Change
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.style.palette import DESK
from wijkworkshop.ui.widgets import Scroll

W = TypeVar("W", bound=QWidget)


@dataclass
class Desk:
    """Stands between a panel and an evening, as the console and the archive do."""

    evening: Evening
    panel: Panel
    asked: list[Request] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.panel.requested.connect(self.do)
        self.panel.ballots_requested.connect(self.read)
        self.show()

    def do(self, request: Request) -> None:
        self.asked.append(request)
        try:
            self.evening.do(request)
        except Refused as refused:
            self.refused.append(refused)
        self.show()

    def show(self) -> None:
        self.panel.show_session(self.evening.session, self.evening.now)

    def read(self, round_id: int) -> None:
        self.panel.show_ballots(self.evening.box.ballots(round_id))


def with_tables(evening: Evening, tables: int) -> Evening:
    details = replace(evening.session.get(Details, 1), tables=tables)
    return replace(evening, session=evening.session.after(Change(put=(details,))))


def named(panel: QWidget, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
    """The widget that a screen reader calls by this name (or that begins with it)."""
    settle()
    shown = [each for each in panel.findChildren(kind) if each.isVisibleTo(panel)]
    exact = [each for each in shown if said(each) == name]
    found = exact or [each for each in shown if said(each).startswith(name)]
    assert found, f"{name} is not among {[said(each) for each in shown if said(each)]}"
    return found[0]


def settle() -> None:
    """Let what was just made appear, as the next turn of the loop does."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)


def said(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def nameless(panel: QWidget) -> list[str]:
    """The widgets that take the focus and that a screen reader cannot name."""
    frames = (QAbstractScrollArea, QScrollBar)
    return [
        repr(each)
        for each in panel.findChildren(QWidget)
        if each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and each.focusProxy() is None
        and not said(each)
        and (not isinstance(each, frames) or each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


@dataclass
class Hands:
    """Ten fingers: keys go to whatever has the focus, and are counted."""

    pressed: int = 0

    def type(self, text: str) -> None:
        for key in text:
            self.press(key)

    def press(self, key: str | Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        self.pressed += 1
        target = QApplication.focusWidget()
        assert target is not None
        held = held or Qt.KeyboardModifier.NoModifier
        if isinstance(key, str):
            QTest.keyClicks(target, key, held)
        else:
            QTest.keyClick(target, key, held)

    def ctrl(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)


@contextmanager
def at_work(qtbot: QtBot, evening: Evening, panel: Panel, round_id: int = 0) -> Iterator[Desk]:
    """A desk with the panel in front in a column that scrolls, as in the console."""
    column = Scroll(panel, DESK)
    column.resize(720, 800)
    panel.show_panels(PANELS)
    desk = Desk(evening, panel)
    if round_id:
        panel.show_round(round_id)
    column.show()
    try:
        column.activateWindow()
        qtbot.waitUntil(column.isActiveWindow)
        panel.focus_first()
        yield desk
    finally:
        column.close()
        column.deleteLater()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
