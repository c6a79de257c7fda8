"""A panel on a desk: what it asks is done at once, without a disk, and shown to it again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

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
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.style.palette import DESK
from wijkworkshop.ui.widgets import Scroll

if TYPE_CHECKING:
    from wijkworkshop.core.primary_action import Step
    from wijkworkshop.core.summaries.thread_steps import Spot

W = TypeVar("W", bound=QWidget)
P = TypeVar("P", bound=Panel)


class Desk:
    """Stands between a panel and an evening, as the console and the archive do.

    What the panel asks of the console is noted: where it goes, what it turns, hands over, wants.
    """

    def __init__(self, evening: Evening, make: Callable[[ConsoleActions], Panel]) -> None:
        self.evening = evening
        self.asked: list[Request] = []
        self.refused: list[Refused] = []
        self.went: list[str] = []
        self.counted: list[int] = []
        self.undone = self.served = 0
        self.leafed: list[int] = []
        self.handed: list[tuple[int, str]] = []
        self.after: list[Step] = []
        self.filled: list[int] = []
        self.spots: list[Spot] = []
        self.answer: Callable[[Request], None] = self.do
        self.reads: Callable[[int], None] = self.read
        self.panel = make(
            ConsoleActions(
                ask=self._ask,
                go=self.went.append,
                counted=self.counted.append,
                read_ballots=self._read,
                undo=self._undo,
                leaf=self.leafed.append,
                hand_over=lambda round_id, code: self.handed.append((round_id, code)),
                serve_again=self._serve,
                after=self.after.append,
                fill_in=self.filled.append,
                fill_in_at=self.spots.append,
            )
        )
        self.panel.show_panels(PANELS)

    def hold(self) -> list[Any]:
        """From now on nothing is done or shown: all that is asked comes in the list."""
        asked: list[Any] = []
        self.answer = asked.append
        return asked

    def _ask(self, request: Request) -> None:
        self.answer(request)

    def _read(self, round_id: int) -> None:
        self.reads(round_id)

    def _undo(self) -> None:
        self.undone += 1

    def _serve(self) -> None:
        self.served += 1

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


def unasked(*_what: object) -> None:
    """What a part asks that nobody listens to."""


def alone(make: Callable[[ConsoleActions], P]) -> P:
    """A panel that nobody listens to."""
    return make(ConsoleActions(*[unasked] * len(fields(ConsoleActions))))


def with_content(
    make: Callable[[ConsoleActions], Panel], content: Catalogue
) -> Callable[[ConsoleActions], Panel]:
    """What makes a panel that knows content before it has a session."""

    def made(console: ConsoleActions) -> Panel:
        panel = make(console)
        panel.show_content(content)
        return panel

    return made


@contextmanager
def at_work(
    qtbot: QtBot,
    evening: Evening,
    make: Callable[[ConsoleActions], Panel],
    round_id: int = 0,
) -> Iterator[Desk]:
    """A desk with the panel in front in a column that scrolls, as in the console."""
    desk = Desk(evening, make)
    panel = desk.panel
    column = Scroll(panel, DESK)
    column.resize(720, 800)
    desk.show()
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
