"""The one thread that reads and writes the archive for all phones.

A request puts what was sent in a queue with a future. The thread takes what is there, keeps it in
one transaction, and only then answers all futures with one call into the loop: nobody is told
'bewaard' before it is on the disk. Between batches it looks whether the facilitator did something.
"""

import asyncio
import logging
import queue
import threading
from collections.abc import Callable, Sequence
from datetime import datetime

from wijkworkshop.core.session import Session
from wijkworkshop.storage.participant_batch import Answer, Job
from wijkworkshop.storage.participants import ParticipantStore
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.storage.watching import Watch

LOGGER = logging.getLogger(__name__)
MOST_WAITING = 5000
MOST_AT_ONCE = 500
LOOK_EVERY_S = 0.1

Clock = Callable[[], datetime]
Sent = tuple[Job, "asyncio.Future[Answer]"]


class Busy(Exception):
    """More was sent than can be kept soon; the page tries again by itself."""


class Writer:
    """Keeps what phones send. `heard` is called in the loop with each new session."""

    def __init__(
        self, store: ParticipantStore, watch: Watch, clock: Clock, heard: Callable[[Session], None]
    ) -> None:
        """Use this store from now on; `start` begins, in the loop that asks."""
        self._store, self._watch, self._clock, self._heard = store, watch, clock, heard
        self._queue: queue.Queue[Sent | None] = queue.Queue(MOST_WAITING)
        self._thread = threading.Thread(target=self._run, name="ballots", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> None:
        """Begin, and answer in the running loop."""
        self._loop = asyncio.get_running_loop()
        self._thread.start()

    def send(self, job: Job) -> "asyncio.Future[Answer]":
        """Return what will become of a job; its answer comes when it is durable. Raises Busy."""
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        try:
            self._queue.put_nowait((job, future))
        except queue.Full as error:
            raise Busy from error
        return future

    def stop(self) -> None:
        """Keep what is waiting, then end."""
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        on = True
        while on:
            batch, on = self._taken()
            if batch:
                self._keep(batch)
            self._look()

    def _taken(self) -> tuple[list[Sent], bool]:
        """Return what waits, after at most a tenth of a second; False when it is the last."""
        batch: list[Sent] = []
        try:
            first = self._queue.get(timeout=LOOK_EVERY_S)
            while first is not None:
                batch.append(first)
                if len(batch) == MOST_AT_ONCE:
                    return batch, True
                first = self._queue.get_nowait()
        except queue.Empty:
            return batch, True
        return batch, False

    def _keep(self, batch: Sequence[Sent]) -> None:
        try:
            done = self._store.write([job for job, _ in batch], self._clock())
            answers: Sequence[Answer | BaseException] = done.answers
        except Exception as error:  # noqa: BLE001 - whatever it is, all of the batch hear it
            answers = [error] * len(batch)
        self._call(_answer, batch, answers)

    def _look(self) -> None:
        """Tell the loop what the facilitator did, if anything."""
        try:
            if self._watch.changed():
                self._call(self._heard, self._store.session())
        except StorageProblem as problem:
            LOGGER.warning("the archive could not be read: %s", problem)

    def _call(self, what: Callable[..., None], *details: object) -> None:
        assert self._loop is not None  # noqa: S101 - `start` set it before the thread ran
        self._loop.call_soon_threadsafe(what, *details)


def _answer(batch: Sequence[Sent], answers: Sequence[Answer | BaseException]) -> None:
    for (_, future), answer in zip(batch, answers, strict=True):
        if future.done():  # its phone is gone
            continue
        if isinstance(answer, BaseException):
            future.set_exception(answer)
        else:
            future.set_result(answer)
