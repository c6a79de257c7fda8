"""Doing something; what is known to go wrong is told in plain words, with a way on."""

from collections.abc import Callable
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from wijkworkshop.core.refusals import Refused
from wijkworkshop.export.problems import ExportProblem
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.ui.start.archive_problems import Way, trouble_dialog, ways_of
from wijkworkshop.ui.widgets.dialog import Dialog
from wijkworkshop.ui.wording.words import failure_words

Job = Callable[[], None]
KNOWN = (StorageProblem, Refused, ExportProblem)


class Attempts(QObject):
    """Tells what went wrong over a window.

    `other_requested` carries what to do when that comes to nothing, `beside_requested` the path of
    the archive; `gave_up` tells that somebody closed the message.
    """

    other_requested = Signal(object)
    beside_requested = Signal(object)
    gave_up = Signal()

    def __init__(self, window: QWidget) -> None:
        """Tell over this window."""
        super().__init__(window)
        self._window = window

    def attempt(self, job: Job) -> None:
        """Do a job; tell it when that fails. An unexpected exception passes through."""
        try:
            job()
        except KNOWN as error:
            self.tell(error, job)

    def tell(self, error: BaseException, again: Job) -> None:
        """Tell what went wrong; a retry does `again`. An unexpected exception is raised."""
        words = failure_words(error)
        if isinstance(error, StorageProblem):
            self.tell_trouble(error, again)
        elif words is not None:
            self.show(Dialog(words.title, words.text, [_("Sluiten")], parent=self._window))
        else:
            raise error

    def tell_trouble(self, problem: StorageProblem, job: Job) -> None:
        """Say what is wrong with an archive; a retry does the job once more."""
        ways = ways_of(problem.problem)
        dialog = trouble_dialog(problem, self._window)
        dialog.chosen.connect(lambda place: self._take(ways[place], problem, job))
        self.show(dialog)

    def show(self, dialog: QDialog) -> None:
        """Show a dialog over the window."""
        dialog.open()

    def _take(self, way: Way, problem: StorageProblem, job: Job) -> None:
        match way:
            case Way.RETRY:
                self.attempt(job)
            case Way.OTHER:
                self.other_requested.emit(lambda: self.tell_trouble(problem, job))
            case Way.BESIDE:
                self.beside_requested.emit(problem.path or Path())
            case Way.CLOSE:
                self.gave_up.emit()
