"""What keys do now: the frame that the border of the window and the tab below it show."""

from collections.abc import Callable
from gettext import gettext as _
from gettext import gettext as looked_up

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from wijkworkshop.ui.console.footer import Frame
from wijkworkshop.ui.console.middle import Middle
from wijkworkshop.ui.console.note import Note
from wijkworkshop.ui.console.steering import in_editor
from wijkworkshop.ui.console.words import board_words, frame_words, regie_words


class KeyFrame(QObject):
    """Follows the focus and the panel that is shown; each other frame is told to `show`."""

    def __init__(self, middle: Middle, note: Note, show: Callable[[Frame], None]) -> None:
        """Show nothing yet; `look` tells the first frame."""
        super().__init__(middle)
        self._middle, self._note, self._show = middle, note, show
        self.frame = Frame("")
        middle.mode_changed.connect(self.look)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self.look)

    def look(self, *_changed: object) -> None:
        """Look again what keys do."""
        frame = key_frame(
            looked_up(self._middle.row.frame),
            types=self._middle.typing or in_editor(),
            in_note=self._in_note(),
            at_keys=looked_up(self._middle.row.at_keys) if self._middle.lays else "",
        )
        if frame != self.frame:
            self.frame = frame
            self._show(frame)

    def _in_note(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._note.isAncestorOf(focus)


def key_frame(panel: str, *, types: bool, in_note: bool, at_keys: str = "") -> Frame:
    """Return what keys do: they steer, work on a board, or type in a panel or in the note."""
    if at_keys and not types:
        return Frame(board_words(at_keys), typing=True)
    if not types:
        return Frame(regie_words())
    return Frame(frame_words(_("Notitie") if in_note else panel), typing=True)
