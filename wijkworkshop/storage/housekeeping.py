"""Maintenance at each start, once the app is usable: erase what is due, then today's backup."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto

from wijkworkshop.storage.backup import Stop, Stopped
from wijkworkshop.storage.backups import Backups, erased_in
from wijkworkshop.storage.erasing import vacuum_erased
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.storage.retention import Retention
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.waiting_rounds import settle_waiting


class Task(Enum):
    """A part of the maintenance; when one fails, the next is still done."""

    EMPTY_BIN = auto()
    ERASE_SAID = auto()
    SETTLE_WAITING = auto()
    ERASE_IN_BACKUPS = auto()
    WIPE_SCRAPS = auto()
    BACK_UP = auto()


@dataclass(frozen=True)
class Failure:
    """A task that failed, and why."""

    task: Task
    problem: StorageProblem


def run_housekeeping(store: Store, now: datetime, day: date, stop: Stop) -> Iterator[Failure]:
    """Do everything that is due and return what failed; `stop` ends it early but cleanly."""
    archive, retention = store.archive, Retention(store)
    backups = Backups(archive.path)

    def back_up() -> None:
        if backups.due(archive, day):
            backups.make(day, stop)

    def wipe() -> None:
        vacuum_erased(archive)
        retention.tidy()

    tasks = {
        Task.EMPTY_BIN: lambda: retention.purge(now),
        Task.ERASE_SAID: lambda: retention.erase_contributions(now),
        Task.SETTLE_WAITING: lambda: settle_waiting(store, now),
        Task.WIPE_SCRAPS: wipe,
        Task.ERASE_IN_BACKUPS: lambda: backups.erase(erased_in(archive), stop),
        Task.BACK_UP: back_up,
    }
    for task, job in tasks.items():
        if stop():
            return
        try:
            job()
        except Stopped:
            return
        except StorageProblem as problem:
            yield Failure(task, problem)
