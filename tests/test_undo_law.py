"""A law of undo: whatever is asked, however slow the disk is and whatever fails.

The session in memory is the one in the archive; and undo takes back what this console did, the
last that was stored first. Where an act was still on its way, that very one was meant.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.contributing import AddContribution, EditContribution
from wijkworkshop.core.acts.gong import TurnGong
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.presence import headcount
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind, Group, Tag
from wijkworkshop.live import Live
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import Archive, open_archive
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Act, LogLine, Store, Written

NOW = datetime(2026, 11, 24, 15, 11, 30, tzinfo=UTC)
REFUSED = (AddContribution(1, " "), ChangePresence(Group.EDUCATION, -1))
ASKS = st.sampled_from(
    [
        *(ChangePresence(Group.RESIDENTS, people) for people in (1, 2, 5)),
        *(AddContribution(1, words) for words in ("De lift", "Een plein", "Een plein")),
        TurnGong(on=False),  # no act that can be taken back
        *REFUSED,
    ]
)


@dataclass(frozen=True)
class Let:
    """So many writes get their turn; what they answer is heard."""

    through: int


@dataclass(frozen=True)
class Undo:
    """Ctrl+Z."""


@dataclass(frozen=True)
class Elsewhere:
    """Another process changes the newest contribution, while nothing is on its way."""


STEPS = st.lists(
    ASKS | st.just(Undo()) | st.builds(Let, st.integers(1, 4)) | st.just(Elsewhere()), max_size=25
)
FATES = st.lists(st.sampled_from(["stored", "stored", "stored", "full", "bug"]), max_size=25)


class RoughDisk(Store):
    """A store in which each write waits for its turn, and then goes as fate has it."""

    def __init__(self, archive: Archive, fates: list[str]) -> None:
        super().__init__(archive)
        self.turns = threading.Semaphore(0)
        self.fates = iter(fates)

    def write(self, session: Session, act: Act, line: LogLine | None = None) -> Written:
        assert self.turns.acquire(timeout=60)
        fate = next(self.fates, "stored")
        if fate == "full":
            raise StorageProblem(Problem.DISK_FULL)
        if fate == "bug":
            raise ZeroDivisionError
        return super().write(session, act, line)


@dataclass(eq=False)
class Job:
    """What was sent: an act, or an undo (no act), which may mean one that was on its way."""

    act: Request | None
    meant: "Job | None" = None
    stored: bool = False
    spoiled: bool = False


@dataclass
class Expected:
    """What has to come of it, in the plainest words."""

    fates: Iterator[str]
    turns: int = 0
    waiting: list[Job] = field(default_factory=list)
    claimed: list[Job] = field(default_factory=list)
    done: list[Job] = field(default_factory=list)  # all acts that hold, in their order
    past: list[Job] = field(default_factory=list)  # those that can be taken back

    def ask(self, act: Request) -> None:
        self.waiting.append(Job(act))

    def undo(self) -> None:
        free = (job for job in reversed(self.waiting) if job not in self.claimed)
        meant = next((job for job in free if job.act and job.act.reversible), None)
        self.claimed += [meant] if meant else []
        self.waiting.append(Job(None, meant))

    def go_on(self, turns: int) -> None:
        """Let jobs be done as long as there are turns for those that write."""
        self.turns += turns
        while self.waiting and (self.turns or not self._writes(self.waiting[0])):
            self._do(self.waiting.pop(0))

    def _writes(self, job: Job) -> bool:
        if job.act is not None:
            return True
        return bool(self.past) and (job.meant is None or job.meant.stored)

    def _do(self, job: Job) -> None:
        if not self._writes(job):
            return
        self.turns -= 1
        if next(self.fates, "stored") != "stored" or job.act in REFUSED:
            return
        if job.act is None:
            back = self.past.pop()
            if not back.spoiled:
                self.done.remove(back)
            return
        job.stored = True
        self.done.append(job)
        self.past += [job] if job.act.reversible else []


@dataclass
class Tried:
    """A console's session on a rough disk, and what has to come of it."""

    qtbot: QtBot
    live: Live
    disk: RoughDisk
    expected: Expected

    def step(self, step: object) -> None:
        match step:
            case Request():
                self.live.request(step)
                self.expected.ask(step)
            case Undo():
                self.live.undo()
                self.expected.undo()
            case Let(through=turns):
                self.go_on(turns)
            case Elsewhere():
                self.hear_all()
                self.change_elsewhere()

    def go_on(self, turns: int) -> None:
        self.expected.go_on(turns)
        self.disk.turns.release(turns)
        self.qtbot.waitUntil(lambda: self.live._waiting == len(self.expected.waiting))

    def hear_all(self) -> None:
        while self.expected.waiting:
            self.go_on(1)

    def change_elsewhere(self) -> None:
        now = self.disk.load(self.live.session.id)
        for job in reversed(self.expected.done):
            if isinstance(job.act, AddContribution):
                last = now.all(Contribution)[-1]
                edit = EditContribution(last.id, last.text + "!", last.group, 0, Tag.IDEA)
                perform(Store(self.disk.archive), now, edit, lambda: NOW)
                job.act, job.spoiled = replace(job.act, text=edit.text), True
                break

    def holds(self, people: int) -> None:
        """Compare what is in memory, in the archive and in the plain words."""
        self.disk.fates = self.expected.fates = iter(())
        self.step(ChangePresence(Group.OTHER, 1))  # now what was done elsewhere is known too
        self.hear_all()
        now, acts = self.live.session, [job.act for job in self.expected.done]
        assert now == self.disk.load(now.id)
        came = [each.people for each in acts if isinstance(each, ChangePresence)]
        said = [each.text for each in acts if isinstance(each, AddContribution)]
        assert headcount(now) == people + sum(came)
        assert sorted(each.text for each in now.all(Contribution)) == sorted(said)
        assert now.get(Details, 1).quiet is any(isinstance(each, TurnGong) for each in acts)
        assert self.live.can_undo is bool(self.expected.past)


@contextmanager
def tried(qtbot: QtBot, archive: Archive, number: int, fates: list[str]) -> Iterator[Tried]:
    disk = RoughDisk(archive, fates)
    session = replace(evening(block(BlockKind.STEP_1)).session, id=f"avond {number}")
    disk.create(session)
    live = Live(disk, disk.load(session.id), lambda: NOW)
    try:
        yield Tried(qtbot, live, disk, Expected(iter(fates)))
    finally:
        disk.turns.release(1000)
        live.close()
        qtbot.waitUntil(lambda: not live.busy)


ONE, FIVE = ChangePresence(Group.RESIDENTS, 1), ChangePresence(Group.RESIDENTS, 5)
SAID = AddContribution(1, "De lift")


def test_undo_takes_back_what_was_stored_last_and_memory_is_the_archive(
    qtbot: QtBot, tmp_path: Path
) -> None:
    archive = open_archive(tmp_path / "archief.db")
    number = 0

    @given(STEPS, FATES)
    @example([FIVE, Let(1), ONE, Undo()], [])
    @example([FIVE, Let(1), REFUSED[0], Undo(), Let(2), Undo()], [])
    @example([FIVE, Let(1), REFUSED[0], Let(1), Undo()], [])
    @example([FIVE, Let(1), Undo(), Let(1), Undo()], ["stored", "full"])
    @example([FIVE, ONE, SAID, Undo(), Undo(), Undo()], ["stored", "stored", "bug"])
    @example([FIVE, SAID, Elsewhere(), Undo(), Undo()], [])
    def holds(steps: list[object], fates: list[str]) -> None:
        nonlocal number
        number += 1
        with tried(qtbot, archive, number, fates) as at:
            people = headcount(at.live.session)
            for step in steps:
                at.step(step)
            at.hear_all()
            at.holds(people)

    holds()
    archive.close()
