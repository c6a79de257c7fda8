"""What a field does with its text: keep what is being typed, tell when it is finished."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class Editing(QObject):
    """Watches one editor: a changed session never overwrites it while it has the focus.

    `finished` carries the text when the person is done with it and it is another one.
    """

    finished = Signal(str)

    def __init__(
        self, editor: QWidget, read: Callable[[], str], write: Callable[[str], None]
    ) -> None:
        """Watch this editor, whose text is read and written by these functions."""
        super().__init__(editor)
        self._editor, self._read, self._write = editor, read, write
        self._known = self._newest = ""
        editor.installEventFilter(self)

    def show(self, text: str) -> None:
        """Show a text from the session; while somebody types it waits."""
        self._newest = text
        if not self._editor.hasFocus():
            self._take_newest()

    def finish(self) -> None:
        """Tell the text when it differs from what was shown."""
        text = self._read()
        if text != self._known:
            self._known = self._newest = text
            self.finished.emit(text)

    def give_up(self) -> None:
        """Put back what the session says."""
        self._take_newest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the focus leaves, finish; without a change, catch up with the session."""
        if event.type() == QEvent.Type.FocusOut:
            if self._read() == self._known:
                self._take_newest()
            else:
                self.finish()
        return False

    def _take_newest(self) -> None:
        self._known = self._newest
        if self._read() != self._newest:
            self._write(self._newest)
