"""The server process: its socket, its parts, and how it ends."""

import asyncio
import json
import logging
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from wijkworkshop.core.phones.records import PhonesSeen
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.table_reasons import reasons_of
from wijkworkshop.core.voting.voting_tables import by_tables
from wijkworkshop.storage.archive import Archive, open_archive
from wijkworkshop.storage.participants.store import ParticipantStore
from wijkworkshop.storage.platform import allow_open_files
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.watching import Watch
from wijkworkshop.web.admission.connection_limit import ConnectionLimit
from wijkworkshop.web.admission.connections import connections_of
from wijkworkshop.web.admission.limits import Busy
from wijkworkshop.web.app import make_app
from wijkworkshop.web.pages.rendering import Pages
from wijkworkshop.web.people import People
from wijkworkshop.web.phone_state import initial_state
from wijkworkshop.web.process.endings import Ending
from wijkworkshop.web.process.running import (
    Running,
    config,
    end_with,
    leave_interrupts_to_the_app,
    take_short_turns,
    tidy_up,
)
from wijkworkshop.web.sent.joining import JoinViews
from wijkworkshop.web.sent.submission_queue import SubmissionQueue
from wijkworkshop.web.sent.submitting import SubmissionViews
from wijkworkshop.web.sent.writer import Writer
from wijkworkshop.web.views import Views

LOGGER = logging.getLogger(__name__)
MOST_FILES, SPARE_FILES = 8192, 100
LOOPBACK = "127.0.0.1"
COUNT_EVERY_S = LOOK_EVERY_S = 1.0


@dataclass(frozen=True)
class Where:
    """The archive and session that are served, and the address of this laptop."""

    archive: Path
    session: str
    address: str
    port: int
    resources: Path


def serve(where: Where, listening: socket.socket, parent: int | None) -> Ending:
    """Serve until `parent` closes, after printing the address on stdout; return why it ended."""
    try:
        with listening, _archive_of(where) as (archive, watch):
            return Serving(where, archive, watch).run(listening, parent)
    except StorageProblem as problem:
        LOGGER.warning("the archive cannot be used: %s", problem.problem)
        return Ending.BROKEN if problem.problem is Problem.BUSY else Ending.NO_ARCHIVE
    except Refused:
        LOGGER.warning("the session is not there")
        return Ending.NO_SESSION


@contextmanager
def _archive_of(where: Where) -> Iterator[tuple[Archive, Watch]]:
    archive = open_archive(where.archive, alone=False)
    try:
        watch = Watch(where.archive)
        try:
            yield archive, watch
        finally:
            watch.close()
    finally:
        archive.close()


class Serving:
    """Puts the parts together around one archive."""

    def __init__(self, where: Where, archive: Archive, watch: Watch) -> None:
        """Read the session. Raises StorageProblem and Refused."""
        self._where, self._ours = where, identity(where.archive)
        store = ParticipantStore(archive, where.session)
        seen, pages = initial_state(store.session(), milliseconds()), Pages(where.resources)
        people = People(store.joined())
        if seen.state.vote:
            vote = seen.state.vote
            people.recall(vote, ballots_of(store, vote), reasons_of(seen.session, vote))
        self._store, self._views = store, Views(seen, people, pages)
        self._writer = Writer(store, watch, lambda: datetime.now(UTC), self._views.hear)

    def run(self, listening: socket.socket, parent: int | None) -> Ending:
        """Serve until the server is told to end."""
        where, (host, port) = self._where, listening.getsockname()[:2]
        answers = self._views.error_pages
        connection_limit = ConnectionLimit(allow_open_files(MOST_FILES) - SPARE_FILES)
        own = {LOOPBACK, host}
        queue = SubmissionQueue(self._writer)
        joining, submitting = (
            JoinViews(self._views, queue, own),
            SubmissionViews(self._views, queue),
        )
        hosts = {f"{host}:{port}", f"{where.address}:{port}"} | ({host} if port == 80 else set())
        answers.home = f"http://{where.address}:{port}/"
        app = make_app(self._views, joining, submitting, hosts, own)
        server = Running(
            config(app, connections_of(connection_limit, answers)), self._views.live.end
        )
        queue.hopeless = lambda: server.end(Ending.NO_ARCHIVE)
        leave_interrupts_to_the_app()
        if parent is not None:
            end_with(parent, server)
        print(json.dumps({"address": host, "port": port}), flush=True)  # noqa: T201 - the app reads it
        tidy_up()
        take_short_turns()
        with asyncio.Runner(loop_factory=server.config.get_loop_factory()) as runner:
            runner.run(self._serve(server, listening, connection_limit))
        return server.ending

    async def _serve(
        self, server: Running, listening: socket.socket, connection_limit: ConnectionLimit
    ) -> None:
        self._writer.start(lambda: server.end(self._why_broken()))
        watching = (connection_limit.watch(), self._count(), self._watch_over(server))
        tasks = [asyncio.create_task(each) for each in watching]
        try:
            await server.serve([listening])
        finally:
            for each in tasks:
                each.cancel()
            await self._writer.stop()

    async def _count(self) -> None:
        """Store how many people there are for the facilitator, when that has changed."""
        told = PhonesSeen(1)
        while True:
            await asyncio.sleep(COUNT_EVERY_S)
            count = self._views.headcount.count(self._views.seen)
            if count != told:
                try:
                    await self._writer.send(count)
                    told = count
                except (Busy, StorageProblem):
                    continue  # it is told later

    async def _watch_over(self, server: Running) -> None:
        """End when the archive is gone, or another file took its name."""
        while identity(self._where.archive) == self._ours:
            await asyncio.sleep(LOOK_EVERY_S)
        LOGGER.warning("the archive is gone, or replaced")
        server.end(Ending.NO_ARCHIVE)

    def _why_broken(self) -> Ending:
        """Return why nothing can be stored any more: the session is gone, or there is a bug."""
        try:
            self._store.session()
        except Refused:
            return Ending.NO_SESSION
        except StorageProblem:
            return Ending.NO_ARCHIVE
        return Ending.BROKEN


def milliseconds() -> int:
    """Return the time in ms, as a version above that of any earlier server."""
    return time.time_ns() // 1_000_000


def identity(path: Path) -> tuple[int, int] | None:
    """Return what distinguishes a file from another under the same name, None when it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def ballots_of(store: ParticipantStore, vote: Round) -> dict[int, tuple[tuple[int, int], ...]]:
    """Return the ballots by phone in a round, by the number that they are stored under."""
    return store.ballots(vote.id, Channel.TABLES if by_tables(vote) else Channel.PHONE)
