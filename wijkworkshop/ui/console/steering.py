"""Keys in Regie: which key does what, and which letters are the start of a note instead."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from wijkworkshop.ui.console.keys import Binding, Does, is_letter, key_of

EDITORS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
BURST = 3
"""So many letters within `BURST_MS` are a text, not keys."""

BURST_MS = 1000
WAIT_MS = 350
"""How long a letter waits for a next one before it does something."""


class Steering(QObject):
    """Hears every key of some windows before their widgets do.

    `keys` says what each key does now. `pressed` carries what a key does, or the name of the panel
    that it opens; `typed` the letters that belong in the note. Nothing of either comes while
    `typing` says that somebody types, but for the keys that work anywhere.
    """

    pressed = Signal(str)
    typed = Signal(str)

    def __init__(
        self,
        keys: Callable[[], Mapping[str, Binding]],
        steers: Callable[[QWidget], bool],
        typing: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """Hear these keys in the windows that `steers` knows, until the parent goes."""
        super().__init__(parent)
        self._keys = keys
        self._steers = steers
        self._typing = typing
        self._letters = ""
        self._acted: list[str] = []  # what letters did at once, to be taken back
        self._waiting: Binding | None = None
        self._patience = self._timer(WAIT_MS, self._do_waiting)
        self._burst = self._timer(BURST_MS, self._forget)
        if (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)

    def stop(self) -> None:
        """Hear nothing any more."""
        self._forget()
        if (app := QCoreApplication.instance()) is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key away from the widget that would get it, when it steers."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(watched, QWidget) or not self._steers(watched.window()):
            return False
        return self._heard(event)

    def _heard(self, event: QKeyEvent) -> bool:
        binding = self._keys().get(key_of(event))
        if self._typing():
            return binding is not None and binding.anywhere and self._do(binding, event)
        if binding is not None and binding.direct and not self._letters:
            return self._do(binding, event)
        if is_letter(event) or (self._in_word() and event.text() and event.text().isprintable()):
            return event.isAutoRepeat() or self._letter(event.text(), binding)
        if binding is None:
            return False
        if binding.does is Does.PRIMARY and _on_another_button():
            return event.isAutoRepeat()
        return self._do(binding, event)

    def _in_word(self) -> bool:
        """Tell whether letters came that did nothing by themselves: a space or dot is text then."""
        return len(self._letters) > len(self._acted)

    def _do(self, binding: Binding, event: QKeyEvent) -> bool:
        self._forget()
        if not event.isAutoRepeat():
            self.pressed.emit(binding.does)
        return True

    def _letter(self, letter: str, binding: Binding | None) -> bool:
        """Wait a moment: one letter is a key, three are the start of a note."""
        if not self._letters:
            self._burst.start()
        self._letters += letter
        self._waiting = None
        if len(self._letters) >= BURST:
            self._hand_over()
        elif binding is not None and binding.at_once:
            self._acted.append(binding.does)
            self.pressed.emit(binding.does)
        elif len(self._letters) == len(self._acted) + 1:
            self._waiting = binding
            self._patience.start()
        return True

    def _hand_over(self) -> None:
        letters, acted = self._letters, self._acted
        self._forget()
        for does in acted:
            self.pressed.emit(does)
        self.typed.emit(letters)

    def _do_waiting(self) -> None:
        binding = self._waiting
        if binding is not None:
            self._forget()
            self.pressed.emit(binding.does)

    def _forget(self) -> None:
        self._letters, self._acted, self._waiting = "", [], None
        self._patience.stop()
        self._burst.stop()

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer


def in_editor() -> bool:
    """Tell whether an editor has the focus."""
    return isinstance(QApplication.focusWidget(), EDITORS)


def _on_another_button() -> bool:
    """Tell whether the ring of the focus is on a button that is not the primary one."""
    focus = QApplication.focusWidget()
    return isinstance(focus, QAbstractButton) and focus.property("primary") is not True
