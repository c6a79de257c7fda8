"""Leaving in good order when the system or a terminal ends the app."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

TOLD_TO_LEAVE = (signal.SIGINT, signal.SIGTERM)


class SignalHandler(QObject):
    """Quits the app at Ctrl+C or SIGTERM: what is open is closed as by hand.

    Python hears of a signal only when it runs, and Qt waits outside it; so the signal writes a
    byte that wakes the event loop.
    """

    def __init__(self, app: QApplication) -> None:
        """Listen until the app ends."""
        super().__init__(app)
        self._app = app
        self._hears, self._tells = socket.socketpair()
        for end in (self._hears, self._tells):
            end.setblocking(False)
        read = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(self._hears.fileno(), read, self)
        self._notifier.activated.connect(self._wake)
        signal.set_wakeup_fd(self._tells.fileno())
        for each in TOLD_TO_LEAVE:
            signal.signal(each, self._leave)

    def stop(self) -> None:
        """Leave it to the system again."""
        signal.set_wakeup_fd(-1)
        for each in TOLD_TO_LEAVE:
            signal.signal(each, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._hears.close()
        self._tells.close()

    def _wake(self) -> None:
        """Take the byte; Python now calls `_leave` by itself."""
        self._hears.recv(64)

    def _leave(self, _number: int, _frame: FrameType | None) -> None:
        self._app.exit(0)
