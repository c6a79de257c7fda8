"""The files of one session that the start screen makes: its report and its paper slips."""

from collections.abc import Callable
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from wijkworkshop.core.evening import Details
from wijkworkshop.core.session import Session
from wijkworkshop.performing import Clock
from wijkworkshop.ui.start.asking import AskSave
from wijkworkshop.ui.start.naming import file_name
from wijkworkshop.ui.start.shipped import Shipped


class Files(QObject):
    """Asks where a file should come, and makes it. `made` carries its path."""

    made = Signal(object)

    def __init__(self, window: QWidget, shipped: Shipped, clock: Clock, ask: AskSave) -> None:
        """Ask over this window."""
        super().__init__(window)
        self._window, self._shipped, self._clock, self._ask = window, shipped, clock, ask

    def save_report(self, session: Session) -> None:
        """Make the report. Raises ExportProblem."""
        from wijkworkshop.ui.start.papers import save_report  # noqa: PLC0415 - when asked

        catalogue = self._shipped.catalogue
        self._save(
            _("Verslag"),
            session,
            lambda target: save_report(session, catalogue, self._clock(), target),
        )

    def save_slips(self, session: Session) -> None:
        """Make the paper slips. Raises ExportProblem."""
        from wijkworkshop.ui.start.papers import save_slips  # noqa: PLC0415 - when asked

        self._save(
            _("Briefjes"), session, lambda target: save_slips(session, self._clock(), target)
        )

    def _save(self, kind: str, session: Session, write: Callable[[Path], None]) -> None:
        details = session.get(Details, 1)
        target = self._ask(self._window, file_name(kind, details.day, details.name))
        if target is None:
            return
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            write(target)
        finally:
            QApplication.restoreOverrideCursor()
        self.made.emit(target)
