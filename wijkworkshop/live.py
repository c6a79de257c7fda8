"""The one object that owns the open session.

A request goes to the storage thread; when it is stored, the new value replaces the old one and
`changed` tells the windows. So what is shown is stored. A refusal or a failure changes nothing.

Which act Ctrl+Z takes back is decided on the storage thread too, after what was sent before it.

While phones take part it also hears what they sent, which another process stores.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.undoing import PASSING, NotUndone, Past
from wijkworkshop.core.phones.records import phones_run
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.performing import perform
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.watching import Watch

T = TypeVar("T")
Clock = Callable[[], datetime]
Answered = Callable[[BaseException | None], None]

HEAR_EVERY_MS = 100
"""Milliseconds between two looks whether phones sent something, while they take part."""


@dataclass(frozen=True)
class Done:
    """An act that is stored: the request, and the session after it."""

    request: Request
    session: Session


class Live(QObject):
    """Checks a request, stores it, replaces the session, and emits signals.

    `changed` carries the new Session, `refused` a Refused, `failed` a StorageProblem (nothing is
    lost, the act was not done), `broke` an unexpected exception, `ballots_read` the ballots of a
    round, `sending` that an act is on its way to the disk, `stored` the moment of the last one
    that got there, `deaf` that what phones send cannot be read now (once, until it can).

    Of undo `undone` carries the Undo that is stored, `not_undone` a NotUndone. `erased` tells
    that words are gone for good: whoever shows or holds them forgets them.
    """

    changed = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    broke = Signal(object)
    undone = Signal(object)
    not_undone = Signal(object)
    erased = Signal()
    sending = Signal()
    stored = Signal(object)
    ballots_read = Signal(object)
    idle = Signal()
    deaf = Signal(object)
    _answered = Signal(object, object, object)
    _looked = Signal(object, object)

    def __init__(
        self, store: Store, session: Session, clock: Clock, parent: QObject | None = None
    ) -> None:
        """Own this session from now on; `store` is used on the storage thread only."""
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._session = session
        self._newest = session  # the storage thread's: one act ahead of `_session` at times
        self._past = Past()  # the storage thread's too
        self._on_the_way: list[Future[Done]] = []  # acts that no undo was sent for yet
        self._waiting = 0
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="storage")
        queued = Qt.ConnectionType.QueuedConnection  # so that answers come in their order
        self._answered.connect(self._take, queued)
        self._watch: Watch | None = None  # the storage thread's
        self._looking = self._is_deaf = self._closed = False
        self._looked.connect(self._hear, queued)
        self._listening = QTimer(self, interval=HEAR_EVERY_MS)
        self._listening.timeout.connect(self._look)
        self._listen(session)

    @property
    def archive(self) -> Path:
        """Return the file of the archive."""
        return self._store.archive.path

    @property
    def session(self) -> Session:
        """Return the session as it is stored."""
        return self._session

    @property
    def busy(self) -> bool:
        """Tell whether an act is on its way to the disk."""
        return self._waiting > 0

    @property
    def closed(self) -> bool:
        """Tell whether it was closed and takes no more requests."""
        return self._closed

    @property
    def can_undo(self) -> bool:
        """Tell whether Ctrl+Z has something to take back, stored or on its way to the disk."""
        return bool(self._on_the_way or self._past.acts)

    def request(self, request: Request, answered: Answered | None = None) -> None:
        """Send a request; the result comes as `changed`, `refused`, `failed` or `broke`.

        `answered` is called with the result of this request: None when stored, else the error.
        """
        sent = self._send(lambda: self._perform(request), self._replace, answered)
        if request.reversible:
            self._on_the_way.append(sent)
        self.sending.emit()

    def undo(self) -> None:
        """Take back the last act of this console that can be, also one that is on its way.

        When that one is not stored after all, its own answer says so, and nothing is taken back:
        who pressed the key meant no other. What fails can be taken back later, in the same order.
        """
        meant = self._on_the_way.pop() if self._on_the_way else None
        self._send(lambda: self._take_back(meant), self._replace_undone)
        self.sending.emit()

    def read_ballots(self, round_id: int) -> None:
        """Read the ballots of a round; they come as `ballots_read`."""
        self._send(lambda: self._store.ballots(self._newest.id, round_id), self.ballots_read.emit)

    def close(self) -> None:
        """Wait until everything is stored, and end the storage thread."""
        self._closed = True
        self._listening.stop()
        self._thread.submit(self._stop_watching)
        self._thread.shutdown(wait=True)

    def _send(
        self, job: Callable[[], T], then: Callable[[T], None], answered: Answered | None = None
    ) -> "Future[T]":
        """Run a job on the storage thread; its result comes back on the GUI thread."""
        self._waiting += 1
        future = self._thread.submit(job)
        future.add_done_callback(lambda done: self._answered.emit(done, then, answered))
        return future

    def _take(
        self, done: "Future[T]", then: Callable[[T], None], answered: Answered | None
    ) -> None:
        self._waiting -= 1
        self._on_the_way = [each for each in self._on_the_way if each is not done]
        error = done.exception()
        if error is None:
            then(done.result())
        else:
            self._report(error)
        if answered is not None:
            answered(error)
        if not self._waiting:
            self.idle.emit()

    def _perform(self, request: Request) -> Done:
        written = perform(self._store, self._newest, request, self._clock)
        self._newest = written.session
        self._past = self._past.after(request, written.before, written.change)
        return Done(request, written.session)

    def _take_back(self, meant: "Future[Done] | None") -> Done | None:
        """Undo the last act; return None when the act that was meant is not stored."""
        if meant is not None and meant.exception() is not None:  # it was done before this
            return None
        undo = self._past.last
        try:
            return self._perform(undo)
        except Refused as refused:
            if refused.reason not in PASSING:
                self._past = self._past.without(undo)
            raise NotUndone(undo, refused) from refused

    def _replace(self, done: Done) -> None:
        self._session = done.session
        if done.request.erases:
            self.erased.emit()
        self._listen(self._session)
        self.changed.emit(self._session)
        if done.request.logged:
            self.stored.emit(self._clock())

    def _replace_undone(self, done: Done | None) -> None:
        if done is not None:
            self._replace(done)
            self.undone.emit(done.request)

    def _listen(self, session: Session) -> None:
        """Poll for what phones send, only while they take part."""
        wanted = phones_run(session) and session.get(Details, 1).closed_at is None
        if wanted and not self._listening.isActive():
            self._listening.start()
        elif not wanted:
            self._listening.stop()

    def _look(self) -> None:
        """Poll once on the storage thread, unless the previous poll is still running."""
        if not self._looking:
            self._looking = True
            self._thread.submit(self._heard).add_done_callback(self._pass_heard)

    def _heard(self) -> Session | None:
        """Return the session with what phones sent since, if anything. On the storage thread."""
        first = self._watch is None
        if self._watch is None:
            self._watch = Watch(self.archive)
        if not (self._watch.changed() or first or self._is_deaf):
            return None
        heard = self._store.hear(self._newest)
        same, self._newest = heard is self._newest, heard
        return None if same else heard

    def _pass_heard(self, done: "Future[Session | None]") -> None:
        error = done.exception()
        self._looked.emit(None if error else done.result(), error)

    def _hear(self, heard: Session | None, error: BaseException | None) -> None:
        self._looking = False
        if self._closed:
            return
        if error is not None:
            told, self._is_deaf = self._is_deaf, True
            if not told:
                self.deaf.emit(error)
            return
        self._is_deaf = False
        if heard is not None:
            self._session = heard
            self.changed.emit(heard)

    def _stop_watching(self) -> None:
        if self._watch is not None:
            self._watch.close()

    def _report(self, error: BaseException) -> None:
        if isinstance(error, NotUndone):
            self.not_undone.emit(error)
        elif isinstance(error, Refused):
            self.refused.emit(error)
        elif isinstance(error, StorageProblem):
            self.failed.emit(error)
        else:
            self.broke.emit(error)
