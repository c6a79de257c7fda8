"""A facilitator at the laptop: presses keys, types and clicks, and waits for what comes of it.

Widgets are found by the name that a screen reader says; keys go to whatever has the focus. Nothing
here asks the session for anything.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt, QVariantAnimation
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QScrollArea,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as Late
from pytestqt.qtbot import QtBot

from wijkworkshop.app import connect_parts
from wijkworkshop.live import Live
from wijkworkshop.ui.controllers.open_session import OpenSession
from wijkworkshop.ui.files.file_dialogs import FileDialogs
from wijkworkshop.ui.laptop.awake import Awake
from wijkworkshop.ui.stage.projection import Screens
from wijkworkshop.ui.start.window import StartWindow

if TYPE_CHECKING:
    from wijkworkshop.ui.controllers.workshop import Workshop
    from wijkworkshop.ui.files.drives import Drive

W = TypeVar("W", bound=QWidget)
WaitUntil = Callable[[Callable[[], bool]], None]
MOST_TABS = 120
PATIENCE = 30_000  # ms; a report takes long on a machine that is busy
SPACES = str.maketrans(dict.fromkeys("\n\u00a0\u202f", " ") | {"\u00ad": ""})


@dataclass
class Clock:
    """The time of the evening; it stands still until somebody lets it pass."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **much: float) -> None:
        self.now += timedelta(**much)


class Facilitator:
    """Somebody who runs a session.

    When the app asks where a file should come they say `pdf`, or `copy` for one of a session, and
    which other archive: `other`. `drives` are those that the laptop has.
    """

    def __init__(
        self,
        wait_until: WaitUntil,
        archive: Path,
        clock: Callable[[], datetime],
        pdf: Path,
        screens: Screens = QGuiApplication.screens,
    ) -> None:
        self.wait_until, self.pdf = wait_until, pdf
        self.other: Path | None = None
        self.copy: Path | None = None
        self.drives: tuple[Drive, ...] = ()
        self.rooms: dict[str, None] = {}  # everything that the room could read so far
        self.window = StartWindow()
        self.workshop: Workshop = connect_parts(
            self.window,
            archive,
            clock,
            asking=FileDialogs(
                lambda *_: self.other,
                lambda *_: self.pdf,
                lambda *_: self.copy,
                drives=lambda: self.drives,
            ),
            screens=screens,
            awake=Awake(lambda: None),
        )
        self.window.show()
        self._to_front(self.window)
        self.workshop.begin()

    @property
    def evening(self) -> OpenSession:
        assert self.workshop.evening is not None, "no session is open"
        return self.workshop.evening

    @property
    def live(self) -> Live:
        return self.evening.live

    @property
    def front(self) -> QWidget:
        """The window that keys go to."""
        found = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        found = found or QApplication.activeWindow()
        assert found is not None, "no window has the keyboard"
        return found

    @property
    def room(self) -> str:
        """Every text that the room can read now."""
        return plain(self.evening.projection.stage.text())

    def press(self, *keys: str) -> None:
        """Press keys by their names ('Space', 'Ctrl+Return', 'F6'), each on what has the focus."""
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]  # its stub forgets this
            QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())
            self.settle()

    def write(self, text: str) -> None:
        """Type a text where the cursor is."""
        for letter in text:
            QTest.keyClicks(self._focus(), letter)
        self.settle()

    def does(self, words: str) -> None:
        """Press the space bar for what the primary button says; twice where it asks for that."""
        self.find(words)
        again = f"Nog een keer: {words[:1].lower()}{words[1:]}"
        self.press("Space")
        if self.has(again):
            self.press("Space")
        self.wait_for(lambda: not self.has(again), lambda: f"{words}: {self.names()}")

    def click(self, name: str, place: int = 0) -> None:
        """Click what has this name (or the next ones), wherever it has to be scrolled to."""
        widget: QWidget = self.find(name, place=place)
        assert widget.isEnabled(), f"{name} is off"
        self._mouse(widget)
        self.settle()

    def fill(self, name: str, text: str, place: int = 0) -> None:
        """Click a field, replace what stands there, and leave it."""
        self.click(name, place)
        assert said(self._focus()) == name, f"{said(self._focus())} has the focus, not {name}"
        self.press("Ctrl+A")
        self.write(text)
        self.press("Tab")

    def choose(self, name: str, words: str, place: int = 0) -> None:
        """Open a list with a click, and choose words from it with the arrow keys and Enter."""
        box = self.find(name, QComboBox, place)
        wanted = [box.itemText(each) for each in range(box.count())].index(words)
        here = box.currentIndex()
        self._mouse(box)
        self.press(*["Down" if wanted > here else "Up"] * abs(wanted - here), "Return")

    def tab_to(self, name: str) -> None:
        """Go to a widget with the Tab key only."""
        for _ in range(MOST_TABS):
            if said(self._focus()) == name:
                return
            self.press("Tab")
        raise AssertionError(f"Tab never comes at {name}")

    def find(self, name: str, kind: type[W] = QWidget, place: int = 0) -> W:  # type: ignore[assignment]
        """The widget with this name in the window in front; it is waited for."""
        self.wait_for(
            lambda: len(self._named(name, kind)) > place, lambda: f"{name}: {self.names()}"
        )
        return self._named(name, kind)[place]

    def has(self, name: str) -> bool:
        return bool(self._named(name, QWidget))

    def checked(self, name: str) -> bool:
        return self.find(name, QAbstractButton).isChecked()

    def described(self, name: str) -> str:
        return self.find(name).accessibleDescription()

    def names(self) -> list[str]:
        """The names of all there is in the window in front."""
        return [said(each) for each in _seen(self.front, QWidget) if said(each)]

    def sees(self, *texts: str) -> None:
        """Wait until the room can read all these texts."""
        for text in texts:
            self.wait_for(lambda: text in self.room, lambda: f"{text!r} not in {self.room!r}")  # noqa: B023 - it waits within the loop

    def sees_match(self, pattern: str) -> None:
        """Wait until the room can read something like this."""
        self.wait_for(
            lambda: re.search(pattern, self.room) is not None,
            lambda: f"{pattern} not in {self.room!r}",
        )

    def wait_for(self, so: Callable[[], bool], otherwise: Callable[[], str]) -> None:
        try:
            self.wait_until(so)
        except (AssertionError, Late) as late:
            raise AssertionError(otherwise()) from late

    def settle(self) -> None:
        """Wait until what was asked is on disk and shown."""
        QApplication.processEvents()
        if QApplication.activeWindow() is None:
            self._to_front(self._remaining())
        if self.workshop.evening is not None:
            live, growing = self.live, self.evening.projection.stage._growing
            self.wait_until(lambda: not live.busy)
            self.wait_until(lambda: growing.state() != QVariantAnimation.State.Running)
            self.rooms[self.room] = None

    def opens(self) -> None:
        """Wait until the console of a session is in front, also of one that was not prepared."""
        anyway = "Toch beginnen"

        def opened() -> bool:
            return self.workshop.evening is not None

        self.wait_for(lambda: opened() or self.has(anyway), lambda: str(self.names()))
        if not opened():
            self.click(anyway)
        self.wait_for(opened, lambda: str(self.names()))
        self._to_front(self.evening.console)

    def leaves(self) -> None:
        """Close the session with the cross of its window; the start screen comes back."""
        self.evening.console.close()
        self._to_front(self.window)

    def goes_home(self) -> None:
        """Close the app."""
        self.workshop.close()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _remaining(self) -> QWidget:
        """The window that a window manager activates when the one in front closes."""
        evening = self.workshop.evening
        return evening.console if evening is not None else self.window

    def _to_front(self, window: QWidget) -> None:
        self.wait_until(window.isVisible)
        window.activateWindow()
        self.wait_until(  # a dialog over it may come meanwhile
            lambda: window.isActiveWindow() or QApplication.activeModalWidget() is not None
        )

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.front

    def _named(self, name: str, kind: type[W]) -> list[W]:
        seen = _seen(self.front, kind)
        exact = [each for each in seen if said(each) == name]
        return exact or [each for each in seen if said(each).startswith(name)]

    def _mouse(self, widget: QWidget) -> None:
        """Move the mouse to the middle of a widget, and click whatever is there."""
        self.wait_for(lambda: _within_reach(widget), lambda: f"{said(widget)} is out of reach")
        window = widget.window()
        middle = widget.mapTo(window, widget.rect().center())
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(window.windowHandle(), left, none, QPoint(middle))


def said(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def plain(text: str) -> str:
    """A text with every kind of blank as a space, and no soft hyphens."""
    return " ".join(text.translate(SPACES).split())


def _seen(window: QWidget, kind: type[W]) -> list[W]:
    return [each for each in window.findChildren(kind) if each.isVisible()]


def _within_reach(widget: QWidget) -> bool:
    """Bring a widget in view, and tell whether the mouse would hit it."""
    _bring_in_view(widget)
    QApplication.processEvents()
    window = widget.window()
    under = window.childAt(widget.mapTo(window, widget.rect().center()))
    return under is widget or (under is not None and widget.isAncestorOf(under))


def _bring_in_view(widget: QWidget) -> None:
    """Scroll every column that holds the widget, as a mouse wheel does."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            QApplication.processEvents()
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


@contextmanager
def at_the_laptop(
    qtbot: QtBot,
    folder: Path,
    clock: Callable[[], datetime],
    screens: Screens = QGuiApplication.screens,
    somebody: type[Facilitator] = Facilitator,
) -> Iterator[Facilitator]:
    """A facilitator who starts the app with the archive in a folder, and closes it at the end."""
    wait_until: WaitUntil = partial(qtbot.waitUntil, timeout=PATIENCE)
    archive, pdf = folder / "archief.db", folder / "verslag.pdf"
    host = somebody(wait_until, archive, clock, pdf, screens)
    try:
        yield host
    finally:
        host.goes_home()
