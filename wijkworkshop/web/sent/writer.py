"""The one task that reads and writes the archive for all phones.

A request queues its job with a future. The task takes all that wait, decides on them in one
transaction, and completes the futures when that is durable: nobody is told 'bewaard' before it is
on the disk. Between batches it checks whether the facilitator did something.

Only the commit, which waits for the disk, runs in a thread. SQLite's steps before it take
microseconds; in a thread each would have to wait for the GIL beside a busy loop.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime

from wijkworkshop.core.session import Session
from wijkworkshop.storage.connecting import AGAIN_S, PATIENCE_S
from wijkworkshop.storage.participants.batch import Answer, Job
from wijkworkshop.storage.participants.store import Batch, ParticipantStore
from wijkworkshop.storage.problems import DAMAGED, Problem, StorageProblem
from wijkworkshop.storage.watching import Watch
from wijkworkshop.web.admission.limits import Busy

LOGGER = logging.getLogger(__name__)
MOST_WAITING = 5000
MOST_AT_ONCE = 500
LOOK_EVERY_S = 0.1
GAP_S = 0.006
"""Seconds that the archive is free for the facilitator after a batch; votes queue meanwhile."""

Clock = Callable[[], datetime]
Sent = tuple[Job, "asyncio.Future[Answer]"]
Outcome = Answer | Exception


class Writer:
    """Stores what phones send. `heard` is called in the loop with each newer session."""

    def __init__(
        self, store: ParticipantStore, watch: Watch, clock: Clock, heard: Callable[[Session], None]
    ) -> None:
        """Use this store; `start` begins in the running loop."""
        self._store, self._watch, self._clock, self._heard = store, watch, clock, heard
        self._told: Session | None = None
        self._behind = False  # the facilitator did something that could not be read yet
        self._waiting: list[Sent] = []
        self._came, self._on = asyncio.Event(), True
        self._disk = ThreadPoolExecutor(1, "disk")
        self._loop: asyncio.AbstractEventLoop
        self._task: asyncio.Task[None]

    def start(self, broken: Callable[[], None]) -> None:
        """Begin in the running loop; `broken` is called when nothing can be stored any more.

        That means a bug or a damaged archive, and the process should end.
        """
        self._loop = asyncio.get_running_loop()
        self._task = self._loop.create_task(self._run(broken))

    def send(self, job: Job) -> "asyncio.Future[Answer]":
        """Return the future of a job, which completes when it is durable. Raises Busy."""
        if len(self._waiting) >= MOST_WAITING:
            raise Busy
        future: asyncio.Future[Answer] = self._loop.create_future()
        self._waiting.append((job, future))
        self._came.set()
        return future

    async def stop(self) -> None:
        """Store what is waiting, then end."""
        self._on = False
        self._came.set()
        await self._task
        self._disk.shutdown()

    async def _run(self, broken: Callable[[], None]) -> None:
        try:
            while self._on or self._waiting:
                if batch := await self._taken():
                    await self._keep(batch)
                    await asyncio.sleep(GAP_S)
                else:
                    self._look()
        except StorageProblem as problem:
            LOGGER.warning("the archive is damaged: %s", problem)
            broken()
        except Exception:
            LOGGER.exception("nothing is kept any more")
            broken()

    async def _taken(self) -> Sequence[Sent]:
        """Return the jobs that wait, after at most a tenth of a second."""
        try:
            async with asyncio.timeout(LOOK_EVERY_S):
                await self._came.wait()
        except TimeoutError:
            return ()
        batch, self._waiting = self._waiting[:MOST_AT_ONCE], self._waiting[MOST_AT_ONCE:]
        if not self._waiting and self._on:
            self._came.clear()
        return batch

    async def _keep(self, batch: Sequence[Sent]) -> None:
        _answer(batch, await self._kept([job for job, _ in batch]))

    async def _kept(self, jobs: Sequence[Job]) -> Sequence[Outcome]:
        """Return the result of each job; one that breaks a batch is found by halving the batch."""
        try:
            done = await self._together(jobs)
        except StorageProblem as problem:
            LOGGER.warning("the archive could not be written: %s", problem)
            return [problem] * len(jobs)
        except Exception as error:
            if len(jobs) == 1:
                LOGGER.exception("something that was sent could not be kept")
                return [error]
            half = len(jobs) // 2
            return [*await self._kept(jobs[:half]), *await self._kept(jobs[half:])]
        self._tell(done.session)
        return done.answers

    async def _together(self, jobs: Sequence[Job]) -> Batch:
        """Decide on all jobs once no other process writes, and wait for the commit."""
        limit, block = time.monotonic() + PATIENCE_S, ExitStack()
        while (done := self._begun(block, jobs, last=time.monotonic() > limit)) is None:
            await asyncio.sleep(AGAIN_S)
        await self._loop.run_in_executor(self._disk, block.close)
        return done

    def _begun(self, block: ExitStack, jobs: Sequence[Job], *, last: bool) -> Batch | None:
        """Yield the results of all jobs, durable after the block; None while another one writes."""
        try:
            return block.enter_context(self._store.writing(jobs, self._clock(), patience_s=0))
        except StorageProblem as problem:
            if last or problem.problem is not Problem.BUSY:
                raise
            return None

    def _look(self) -> None:
        """Call `heard` if the facilitator did something. Raises StorageProblem when it is final."""
        try:
            self._behind = self._watch.changed() or self._behind
            if self._behind:
                self._tell(self._store.session())
                self._behind = False
        except StorageProblem as problem:
            if problem.problem in DAMAGED:
                raise
            LOGGER.warning("the archive could not be read: %s", problem)

    def _tell(self, session: Session) -> None:
        if session is not self._told:
            self._told = session
            self._loop.call_soon(self._heard, session)


def _answer(batch: Sequence[Sent], answers: Sequence[Outcome]) -> None:
    for (_, future), answer in zip(batch, answers, strict=True):
        if future.done():  # its phone is gone
            continue
        if isinstance(answer, Exception):
            future.set_exception(answer)
        else:
            future.set_result(answer)
