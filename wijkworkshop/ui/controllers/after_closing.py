"""After the closing: makes what the console asks for, and tells it what was made."""

from collections.abc import Callable
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QObject

from wijkworkshop.core.primary_action import Step
from wijkworkshop.core.refusals import Refused
from wijkworkshop.live import Live
from wijkworkshop.storage.archive import Archive
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.window import Console
from wijkworkshop.ui.start.files import Files
from wijkworkshop.ui.wording.words import Message, failure_words, refusal_words


class AfterClosing(QObject):
    """Stands between a console and the files; the start screen tells it to who leaves early."""

    def __init__(self, console: Console, live: Live, archive: Archive, files: Files) -> None:
        """Do from now on what this console asks."""
        super().__init__(console)
        self._console, self._live, self._archive, self._files = console, live, archive, files
        console.conductor.after_requested.connect(self._do)
        files.wrapped.connect(self._show)
        files.failed.connect(self._tell)
        files.made.connect(self._tell_made)
        self._show(live.session.id)

    def _do(self, step: Step) -> None:
        session, console = self._live.session, self._console
        try:
            if step is Step.REPORT:
                self._files.save_report(session, console)
            elif step is Step.LETTER:
                self._files.save_letter(session, console)
            elif step is Step.ACTIONS:
                self._files.save_actions(session, console)
            elif step is Step.PLAN:
                self._files.save_plan(session, console)
            elif step is Step.COPY:
                self._files.save_copy(self._archive, session, console)
            else:
                console.close()
        except Refused as refused:
            console.middle.tell(refusal_words(refused))

    def _show(self, session_id: str) -> None:
        if session_id == self._live.session.id:
            self._console.show_closing_files(self._files.closing_files_of(session_id))

    def _tell_made(self, path: Path) -> None:
        """Tell where a file is that the panel has no line for."""
        kept = self._files.closing_files_of(self._live.session.id).made.values()
        if path not in [each.path for each in kept]:
            self._console.middle.tell(Message(_("Gemaakt"), path.name))

    def _tell(self, error: BaseException, _again: Callable[[], None]) -> None:
        """Tell it in passing where it is not to be read already.

        It may be about a file that was asked for on the start screen.
        """
        words, middle = failure_words(error), self._console.middle
        if words is None:
            raise error
        told = self._files.closing_files_of(self._live.session.id).wrong.values()
        if words not in told or middle.mode is not Mode.CLOSED:
            middle.tell(words)
