"""Erasing what is due and today's backup, in a thread once the app is usable."""

import logging
from datetime import date, datetime
from threading import Event, Thread

from PySide6.QtCore import QObject, QTimer, Signal

from wijkworkshop.storage.housekeeping import run_housekeeping
from wijkworkshop.storage.store import Store

LOGGER = logging.getLogger(__name__)
AFTER_MS = 1500
"""The list and the keys come first."""


class StartupMaintenance(QObject):
    """Does it a moment later; `failed` carries what did not work, `done` tells the end."""

    failed = Signal(object)
    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._stop = Event()
        self._thread: Thread | None = None
        self._wait = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._job: tuple[Store, datetime, date] | None = None
        self._wait.timeout.connect(self.begin)

    def soon(self, store: Store, now: datetime, day: date) -> None:
        """Do it soon; what was being done of it is finished or left first."""
        self.stop()
        self._job = (store, now, day)
        self._wait.start()

    def begin(self) -> None:
        """Do now what was to be done soon."""
        self._wait.stop()
        job, self._job = self._job, None
        if job is not None:
            self._stop.clear()
            self._thread = Thread(target=self._work, args=job, name="maintenance")
            self._thread.start()

    def stop(self) -> None:
        """Leave it, in good order; the rest is done at the next start."""
        self._wait.stop()
        self._job = None
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _work(self, store: Store, now: datetime, day: date) -> None:
        """Do it (this runs in the thread)."""
        try:
            for failure in run_housekeeping(store, now, day, self._stop.is_set):
                problem = failure.problem
                LOGGER.error("%s: %s %s", failure.task, problem.problem, problem.detail)
                self.failed.emit(failure)
        except Exception:
            LOGGER.exception("maintenance")
        finally:
            self.done.emit()
