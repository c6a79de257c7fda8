"""The one thread that reads and writes the archive for all phones.

A request puts what was sent in a queue with a future. The thread takes what is there, keeps it in
one transaction, and only then answers all futures with one call into the loop: nobody is told
'bewaard' before it is on the disk. Between batches it looks whether the facilitator did something.
"""

import asyncio
import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from datetime import datetime

from wijkworkshop.core.session import Session
from wijkworkshop.storage.participants.batch import Answer, Job
from wijkworkshop.storage.participants.store import ParticipantStore
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.storage.watching import Watch

LOGGER = logging.getLogger(__name__)
MOST_WAITING = 5000
MOST_AT_ONCE = 500
LOOK_EVERY_S = 0.1
GAP_S = 0.005
"""How long the archive is left to the facilitator after a batch; more votes come in meanwhile."""

Clock = Callable[[], datetime]
Sent = tuple[Job, "asyncio.Future[Answer]"]
Outcome = Answer | Exception


class Busy(Exception):
    """More was sent than can be kept soon; the page tries again by itself."""


class Writer:
    """Keeps what phones send. `heard` is called in the loop with each new session."""

    def __init__(
        self, store: ParticipantStore, watch: Watch, clock: Clock, heard: Callable[[Session], None]
    ) -> None:
        """Use this store from now on; `start` begins, in the loop that asks."""
        self._store, self._watch, self._clock, self._heard = store, watch, clock, heard
        self._told: Session | None = None
        self._behind = False  # the facilitator did something that could not be read yet
        self._queue: queue.SimpleQueue[Sent | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="ballots", daemon=True)
        self._loop: asyncio.AbstractEventLoop
        self._broken: Callable[[], None]

    def start(self, broken: Callable[[], None]) -> None:
        """Begin, and answer in the running loop; `broken` is called when nothing is kept any more.

        That is a bug of ours; the process had better end then, and be started again.
        """
        self._loop, self._broken = asyncio.get_running_loop(), broken
        self._thread.start()

    def send(self, job: Job) -> "asyncio.Future[Answer]":
        """Return what will become of a job; its answer comes when it is durable. Raises Busy."""
        if self._queue.qsize() >= MOST_WAITING:
            raise Busy
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._queue.put((job, future))
        return future

    def stop(self) -> None:
        """Keep what is waiting, then end."""
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        try:
            self._go_on()
        except Exception:
            LOGGER.exception("nothing is kept any more")
            self._call(self._broken)

    def _go_on(self) -> None:
        on = True
        while on:
            batch, on = self._taken()
            if batch:
                self._keep(batch)
                time.sleep(GAP_S)
            else:
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
        answers = self._kept([job for job, _ in batch])
        self._call(_answer, batch, answers)

    def _kept(self, jobs: Sequence[Job]) -> Sequence[Outcome]:
        """Return what became of each job; one that breaks a whole batch is found by halving it."""
        try:
            done = self._store.write(jobs, self._clock())
        except StorageProblem as problem:
            LOGGER.warning("the archive could not be written: %s", problem)
            return [problem] * len(jobs)
        except Exception as error:
            if len(jobs) == 1:
                LOGGER.exception("something that was sent could not be kept")
                return [error]
            half = len(jobs) // 2
            return [*self._kept(jobs[:half]), *self._kept(jobs[half:])]
        self._tell(done.session)
        return done.answers

    def _look(self) -> None:
        """Tell the loop what the facilitator did, if anything."""
        try:
            self._behind = self._watch.changed() or self._behind
            if self._behind:
                self._tell(self._store.session())
                self._behind = False
        except StorageProblem as problem:
            LOGGER.warning("the archive could not be read: %s", problem)

    def _tell(self, session: Session) -> None:
        if session is not self._told:
            self._told = session
            self._call(self._heard, session)

    def _call(self, what: Callable[..., None], *details: object) -> None:
        if not self._loop.is_closed():  # at the end there is nobody left to hear
            self._loop.call_soon_threadsafe(what, *details)


def _answer(batch: Sequence[Sent], answers: Sequence[Outcome]) -> None:
    for (_, future), answer in zip(batch, answers, strict=True):
        if future.done():  # its phone is gone
            continue
        if isinstance(answer, Exception):
            future.set_exception(answer)
        else:
            future.set_result(answer)
