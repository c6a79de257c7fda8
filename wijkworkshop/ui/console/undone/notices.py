"""Undo in the console: whether there is something to take back, and what was."""

from PySide6.QtCore import QObject

from wijkworkshop.core.acts.undoing import NotUndone, Undo
from wijkworkshop.live import Live
from wijkworkshop.ui.console.middle import Middle
from wijkworkshop.ui.console.undone.words import not_undone_words, undone_words


class UndoNotices(QObject):
    """Says what was taken back, also when that is on no screen now, and why something was not.

    Words that were erased for good do not stay in a notice.
    """

    def __init__(self, live: Live, middle: Middle) -> None:
        """Tell in this middle what comes of undo in this session."""
        super().__init__(middle)
        self._live, self._middle = live, middle
        live.undone.connect(self._tell)
        live.not_undone.connect(self._tell_why)
        live.erased.connect(middle.told.tell_no_more)
        for moment in (live.sending, live.changed, live.idle):
            moment.connect(self._show)
        self._show()

    def _show(self) -> None:
        self._middle.head.show_undoable(self._live.can_undo)

    def _tell(self, undo: Undo) -> None:
        self._middle.tell(undone_words(undo, self._live.session))

    def _tell_why(self, not_undone: NotUndone) -> None:
        more = self._live.can_undo
        self._middle.tell(not_undone_words(not_undone, self._live.session, more=more))
