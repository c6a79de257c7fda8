"""A full-screen window that only a code leaves: it refuses to close, and comes back in front."""

from collections.abc import Callable
from dataclasses import dataclass
from gettext import gettext as _
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.ballot.code import CodePage
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.page import Page
from wijkworkshop.ui.laptop.lock import Lock
from wijkworkshop.ui.widgets import paint_background

P = TypeVar("P", bound=Page)
ACTIVITY = (
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove,
    QEvent.Type.TouchBegin, QEvent.Type.Wheel,
)  # fmt: skip


@dataclass(frozen=True)
class Pace:
    """Milliseconds: how long 'bewaard' stands, how long nobody may touch it, and to come back."""

    saved: int = 5_000
    idle: int = 60_000
    back: int = 400


class GuardedWindow(QWidget):
    """Shows a page at a time; `left` when the right code was typed."""

    left = Signal()

    def __init__(self, lock: Lock, pace: Pace) -> None:
        """Be closed; `show_on` shows it, `let_go` closes it again."""
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, Qt.WindowType.Window | flags)
        self._lock, self._look = lock, Look()
        self._free = False  # whether it may be closed
        self._page: Page | None = None
        self._code: CodePage | None = None
        self.stack = QStackedLayout(self)
        self._idle = self._timer(pace.idle, self._blank)
        self._back = self._timer(pace.back, self._come_back)
        self._dress()

    def begin(self) -> None:
        """Show the first page, with nothing of anybody."""
        raise NotImplementedError

    def nobody_there(self) -> None:
        """Forget what was begun: nobody touched it for a while."""
        raise NotImplementedError

    def show_on(self, screen: QScreen) -> None:
        """Cover a screen, and wait for the first person."""
        self._look = Look.for_height(screen.geometry().height())
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.begin()
        self.showFullScreen()
        self.raise_()
        self.activateWindow()

    def let_go(self) -> None:
        """Close: the facilitator is back, or the app ends."""
        self._free = True
        for timer in (self._idle, self._back):
            timer.stop()
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for the code instead: closing would show what is behind it."""
        event.setAccepted(self._free)
        if not self._free:
            self.ask_code()

    def changeEvent(self, event: QEvent) -> None:
        """Come back to the front when another window took the keyboard."""
        super().changeEvent(event)
        lost = event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow()
        if event.type() is QEvent.Type.WindowStateChange:
            lost = lost or not self.isFullScreen()
        if lost and not self._free and self.isVisible():
            self._back.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape asks for the code; digits go to the page; everything else does nothing."""
        if event.key() == Qt.Key.Key_Escape:
            if self._code is None:
                self.ask_code()
            else:
                self._give_up()
        elif event.key() == Qt.Key.Key_Backspace and self._code is not None:
            self._code.take_back()
        elif (text := event.text()).isdigit() and text.isascii() and not event.isAutoRepeat():
            self._take_digit(text)
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is there; pass digits and Escape on from what has the focus."""
        if event.type() not in ACTIVITY or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self:
            return False
        if self._idle.isActive():
            self._idle.start()
        if isinstance(event, QKeyEvent) and watched is not self and _is_ours(event):
            self.keyPressEvent(event)
            return True
        return False

    def ask_code(self) -> None:
        """Ask for the facilitator's code, over whatever is there."""
        if self._code is not None:
            return
        self._code = CodePage(self._look, self._lock)
        self._code.opened.connect(self.left)
        self._code.given_up.connect(self._give_up)
        self.stack.addWidget(self._code)
        self.stack.setCurrentWidget(self._code)
        self._code.first().setFocus(Qt.FocusReason.OtherFocusReason)
        self._idle.start()

    def _take_digit(self, digit: str) -> None:
        page = self._code or self._page
        if page is not None:
            page.take_digit(digit)

    def _dress(self) -> None:
        self.setWindowTitle(_("Stemmen"))
        paint_background(self, LIGHT.paper)
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)

    def _blank(self) -> None:
        if self._code is not None:
            self._give_up()
        self.nobody_there()

    def _give_up(self) -> None:
        """Leave the code, back to where somebody was."""
        code, self._code = self._code, None
        if code is not None:
            self._drop(code)
        if self._page is not None:
            self.stack.setCurrentWidget(self._page)
            self._page.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to(self, page: P, keep: Page | None = None) -> P:
        """Show a page, and throw the one before away with what it held."""
        before, self._page = self._page, page
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
            page.code_wanted.connect(self.ask_code)
            page.again.connect(self.begin)
        for old in {before, *self._leftovers()} - {None, page, keep}:
            if old is not None:
                self._drop(old)
        if self._code is None:
            self.stack.setCurrentWidget(page)
            page.first().setFocus(Qt.FocusReason.OtherFocusReason)
        return page

    def _leftovers(self) -> list[QWidget]:
        every = [self.stack.widget(place) for place in range(self.stack.count())]
        return [each for each in every if each is not None and each is not self._code]

    def _drop(self, page: QWidget) -> None:
        self.stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _come_back(self) -> None:
        if self._free or not self.isVisible():
            return
        if not self.isFullScreen():
            self.showFullScreen()
        if not self.isActiveWindow():
            self.raise_()
            self.activateWindow()

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(then)
        return timer


def _is_ours(event: QKeyEvent) -> bool:
    """Tell whether a key is for the window, whatever has the focus."""
    digit = event.text().isdigit() and event.text().isascii()
    return digit or event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace)
