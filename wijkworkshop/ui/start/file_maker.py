"""Making files in a thread, and remembering what was made of which session."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from wijkworkshop.core.primary_action import ToKeep
from wijkworkshop.core.session import Session
from wijkworkshop.export.progress import Progress, stage_words
from wijkworkshop.performing import Clock
from wijkworkshop.ui.files.closing_files import ClosingFiles, Made
from wijkworkshop.ui.wording.words import failure_words

Write = Callable[[Path], Iterator[Progress]]
T = TypeVar("T")


@dataclass(frozen=True)
class Order:
    """A file to be made: of what, its kind in words, where, and how.

    `keeps` says what is kept of the session by it, None of paper; `apart` whether it comes on
    another disk than the archive.
    """

    session: Session
    kind: str
    target: Path
    write: Write
    keeps: ToKeep | None = None
    apart: bool = True


class FileMaker(QObject):
    """Makes one file at a time: a session is a value, so what goes on does not change it.

    `progressed` carries what is being made and how far it is, in words; `made` the path of a
    finished file; `failed` what went wrong, and a job that tries it once more. `wrapped` carries
    the id of a session of which something was made, or was not.
    """

    progressed = Signal(str, str)
    made = Signal(object)
    failed = Signal(object, object)
    wrapped = Signal(str)
    _staged = Signal(object, str)
    _ended = Signal(object, object)
    _first_done = Signal(object, object)

    def __init__(self, clock: Clock, parent: QObject) -> None:
        """Make nothing yet."""
        super().__init__(parent)
        self._clock = clock
        self._wrap_ups: dict[str, ClosingFiles] = {}
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="files")
        self._staged.connect(self._note)
        self._ended.connect(self._take)
        self._first_done.connect(self._go_on)

    def closing_files_of(self, session_id: str) -> ClosingFiles:
        """Return what was made of a session since the app was opened."""
        return self._wrap_ups.get(session_id, ClosingFiles())

    def make(self, order: Order) -> None:
        """Make a file in the thread."""
        if order.keeps is not None:
            self._wrap(order, self.closing_files_of(order.session.id).begun(order.keeps))
        future = self._thread.submit(self._make, order)
        future.add_done_callback(lambda done: self._ended.emit(done, order))

    def close(self) -> None:
        """Wait until the last file is there, and end the thread."""
        self._thread.shutdown(wait=True)

    def look_first(self, look: Callable[[], T], then: Callable[[T], None]) -> None:
        """Look at something that may keep us waiting in the thread; go on with what was found."""
        future = self._thread.submit(look)
        future.add_done_callback(lambda done: self._first_done.emit(then, done))

    def _make(self, order: Order) -> None:
        """Make a file (this runs in the thread)."""
        for progress in order.write(order.target):
            self._staged.emit(order, stage_words(progress.stage))

    def _go_on(self, then: Callable[[T], None], done: "Future[T]") -> None:
        then(done.result())

    def _note(self, order: Order, stage: str) -> None:
        self.progressed.emit(order.kind, stage)
        if order.keeps is not None:
            self._wrap(order, self.closing_files_of(order.session.id).at_stage(stage))

    def _take(self, done: "Future[None]", order: Order) -> None:
        error, closing_files = done.exception(), self.closing_files_of(order.session.id)
        if order.keeps is not None:
            made = Made(order.target, self._clock(), order.session, order.apart)
            failed = closing_files.failed(order.keeps, failure_words(error)) if error else None
            self._wrap(order, failed or closing_files.finished(order.keeps, made))
        if error is None:
            self.made.emit(order.target)
        else:
            self.failed.emit(error, lambda: self.make(order))

    def _wrap(self, order: Order, closing_files: ClosingFiles) -> None:
        self._wrap_ups[order.session.id] = closing_files
        self.wrapped.emit(order.session.id)
