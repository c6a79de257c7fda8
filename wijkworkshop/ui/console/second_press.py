"""What cannot be taken back asks for a second press within four seconds."""

from PySide6.QtCore import QObject, QTimer, Signal

from wijkworkshop.core.acts.request import Request

WITHIN_MS = 4000


class SecondPress(QObject):
    """Lets a request through at its second press; `waits` tells when it starts and ends waiting."""

    waits = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        """Wait for nothing yet."""
        super().__init__(parent)
        self._asked: Request | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WITHIN_MS)
        self._timer.timeout.connect(self.forget)

    @property
    def asked(self) -> Request | None:
        """Return the request that waits for its second press."""
        return self._asked

    def press(self, request: Request) -> bool:
        """Return True when this is the second press of the same request."""
        if self._asked == request:
            self.forget()
            return True
        self._asked = request
        self._timer.start()
        self.waits.emit(True)
        return False

    def forget(self) -> None:
        """Wait for nothing any more."""
        if self._asked is not None:
            self._asked = None
            self._timer.stop()
            self.waits.emit(False)
