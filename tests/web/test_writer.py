"""What is sent is kept in batches, and each sender hears what became of it, also of mishaps."""

import asyncio
import sqlite3
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from tests.support.core.scenes import START
from tests.support.storage.phoned import ID, do, voting_by_phone
from tests.support.waiting import until_so
from wijkworkshop.core.acts.rounds import CloseRound
from wijkworkshop.core.participating import Cast, Join, Standing
from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.participants.batch import Answer, Job
from wijkworkshop.storage.participants.store import Batch, ParticipantStore
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.watching import Watch
from wijkworkshop.web.admission.limits import Busy
from wijkworkshop.web.sent import writer as module
from wijkworkshop.web.sent.writer import Writer

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


def ballot(number: int, once: int, choice: int = 1) -> Cast:
    return Cast(Participant(FIRST_OPEN + number), 1, once, ((choice, 1),))


class Counting(ParticipantStore):
    """Notes how large each batch is."""

    def __init__(self, *details: object) -> None:
        super().__init__(*details)  # type: ignore[arg-type]
        self.sizes: list[int] = []

    @contextmanager
    def writing(self, jobs: Sequence[Job], now: datetime, patience_s: float) -> Iterator[Batch]:
        with super().writing(jobs, now, patience_s) as batch:
            self.sizes.append(len(jobs))
            yield batch


class Looks(Watch):
    """Counts how often the writer looked whether the facilitator did something."""

    number = 0

    def changed(self) -> bool:
        found = super().changed()
        self.number += 1
        return found


class Desk:
    """A writer over a real archive, with the facilitator's store beside it."""

    def __init__(self, place: Path) -> None:
        self.facilitator = Store(open_archive(place, environment={}))
        voting_by_phone(self.facilitator)
        self.store = Counting(open_archive(place, alone=False), ID)
        self.watch = Looks(place)
        self.heard: list[Session] = []
        self.broken = 0
        self.writer = Writer(self.store, self.watch, lambda: START, self.heard.append)

    def run(self, *steps: Callable[[], Awaitable[None]]) -> None:
        """Do steps in a loop, with the writer at work; then stop it."""

        async def all_steps() -> None:
            self.writer.start(self._break)
            try:
                for step in steps:
                    await step()
            finally:
                await self.writer.stop()

        asyncio.run(all_steps())

    async def send(self, *jobs: Job) -> list[Answer | BaseException]:
        """Send all at once; return what each heard."""
        return await asyncio.gather(*map(self.writer.send, jobs), return_exceptions=True)

    @property
    def ballots(self) -> dict[int, tuple[tuple[int, int], ...]]:
        return self.store.ballots(1, Channel.PHONE)

    async def looks_twice(self) -> None:
        """Wait until the writer looked twice more, once from the beginning."""
        wanted = self.watch.number + 2
        await until_so(lambda: self.watch.number >= wanted)

    def close(self) -> None:
        self.watch.close()
        self.store.archive.close()
        self.facilitator.close()

    def _break(self) -> None:
        self.broken += 1


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path / "archive.db")) as found:
        yield found


def test_many_are_kept_in_few_batches(desk: Desk) -> None:
    async def burst() -> None:
        answers = await desk.send(*(ballot(n, n + 1) for n in range(1200)))
        assert answers == [Standing.NEW] * 1200

    desk.run(burst)
    assert len(desk.ballots) == 1200
    assert max(desk.store.sizes) <= module.MOST_AT_ONCE
    assert len(desk.store.sizes) < 60
    assert desk.facilitator.load(ID).get(Received, 1, Channel.PHONE).number == 1200


def test_nobody_hears_before_it_is_on_the_disk(desk: Desk) -> None:
    async def look() -> None:
        for once in range(1, 20):
            await desk.send(ballot(once, once))
            assert len(desk.ballots) == once  # by another connection

    desk.run(look)


def test_an_act_of_the_facilitator_is_heard_once(desk: Desk) -> None:
    async def close() -> None:
        await desk.send(ballot(1, 1))
        do(desk.facilitator, ID, CloseRound(1))
        await until_so(lambda: len(desk.heard) == 2)
        (refused,) = await desk.send(ballot(2, 2))
        assert cast("Refused", refused).reason is Reason.ROUND_NOT_OPEN
        await desk.looks_twice()

    desk.run(close)
    states = [session.get(Round, 1).state for session in desk.heard]
    assert states == ["open", "counting"]


def test_an_act_that_could_not_be_read_at_first_is_heard_all_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, failed = desk.store.session, threading.Event()

    def fails_once() -> "Session":
        if not failed.is_set():
            failed.set()
            raise StorageProblem(Problem.BUSY, desk.store.archive.path)
        return read()

    async def close() -> None:
        await desk.looks_twice()
        monkeypatch.setattr(desk.store, "session", fails_once)
        await asyncio.to_thread(do, desk.facilitator, ID, CloseRound(1))
        await until_so(lambda: desk.heard and desk.heard[-1].get(Round, 1).state == "counting")

    desk.run(close)
    assert failed.is_set()


def test_one_that_breaks_a_batch_fails_alone(desk: Desk) -> None:
    async def burst() -> None:
        jobs: list[Job] = [ballot(n, n + 1) for n in range(40)]
        jobs.insert(17, Join(cast("str", None), Participant(FIRST_OPEN + 500), "nl"))
        answers = await desk.send(*jobs)
        assert isinstance(answers.pop(17), Exception)
        assert answers == [Standing.NEW] * 40

    desk.run(burst)
    assert len(desk.ballots) == 40


def test_a_ballot_that_cannot_count_is_refused_alone(desk: Desk) -> None:
    async def burst() -> None:
        answers = await desk.send(ballot(1, 1), ballot(2, 2, choice=99), ballot(3, 3))
        assert [type(each) for each in answers] == [Standing, Refused, Standing]

    desk.run(burst)
    assert desk.ballots.keys() == {FIRST_OPEN + 1, FIRST_OPEN + 3}


def test_when_another_keeps_the_archive_all_hear_it_and_nothing_is_doubled(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE_S", 0.05)
    jobs = [ballot(n, n + 1) for n in range(30)]

    async def locked() -> None:
        with closing(sqlite3.connect(desk.store.archive.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            answers = await desk.send(*jobs)
            problems = {cast("StorageProblem", each).problem for each in answers}
            assert problems == {Problem.BUSY}
        assert await desk.send(*jobs) == [Standing.NEW] * 30
        assert await desk.send(*jobs) == [Standing.REPEATED] * 30

    desk.run(locked)
    assert len(desk.ballots) == 30


def test_when_the_archive_is_gone_all_hear_it(desk: Desk) -> None:
    place = desk.store.archive.path
    there = place.with_name("moved.db")

    async def moved() -> None:
        await desk.send(ballot(1, 1))
        place.rename(there)
        (answer,) = await desk.send(ballot(2, 2))
        assert cast("StorageProblem", answer).problem is Problem.VANISHED
        there.rename(place)
        assert await desk.send(ballot(2, 2)) == [Standing.NEW]

    desk.run(moved)


def test_who_comes_when_too_much_waits_is_asked_for_patience(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 3)

    async def burst() -> None:
        kept = [desk.writer.send(ballot(n, n + 1)) for n in range(3)]
        with pytest.raises(Busy):
            desk.writer.send(ballot(3, 4))
        assert await asyncio.gather(*kept) == [Standing.NEW] * 3

    desk.run(burst)


def test_what_waits_at_the_end_is_kept(desk: Desk) -> None:
    async def leave() -> None:
        for number in range(700):
            desk.writer.send(ballot(number, number + 1))

    desk.run(leave)
    assert len(desk.ballots) == 700


def test_a_phone_that_is_gone_stops_nobody(desk: Desk) -> None:
    async def leave() -> None:
        gone, there = desk.writer.send(ballot(1, 1)), desk.writer.send(ballot(2, 2))
        gone.cancel()
        assert await there is Standing.NEW

    desk.run(leave)
    assert len(desk.ballots) == 2  # it was kept; only nobody heard


def test_a_writer_that_breaks_down_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def breaks() -> None:
        monkeypatch.setattr(desk.watch, "changed", lambda: 1 / 0)
        await until_so(lambda: desk.broken)

    desk.run(breaks)
    assert desk.broken == 1
    assert "nothing is kept any more" in caplog.text
    assert not any(each.name.startswith("disk") for each in threading.enumerate())
