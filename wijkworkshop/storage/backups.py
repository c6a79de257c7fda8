"""The backups of an archive: one a day in a folder beside it, and what they contain.

A backup is only read after everything that was erased since has been erased from it too.
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, text

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.storage.archive import Archive, take_lock
from wijkworkshop.storage.backup import UNSETTLED, Stop, back_up, draft_of, swap_in
from wijkworkshop.storage.erasing import Note, erase_in, notes_of
from wijkworkshop.storage.inspecting import version_of
from wijkworkshop.storage.listings import Listing
from wijkworkshop.storage.migrations import STEPS, newest
from wijkworkshop.storage.problems import Problem, StorageProblem, known_problems
from wijkworkshop.storage.quick_listing import quick_listing
from wijkworkshop.storage.transfer import Parcel, pack
from wijkworkshop.storage.untrusted_files import read_only_engine

KEPT = 7
"""Number of daily backups that stay, and of those made before a restore."""

PATIENCE = timedelta(days=7)
"""A round that is open longer than this no longer prevents a backup: slips on paper can be typed
in again, a lost archive cannot."""

FIRST_WAITING = text(f"SELECT title FROM round WHERE state IN {UNSETTLED} LIMIT 1")  # noqa: S608


@dataclass(frozen=True)
class Backup:
    """A backup file. `at` is set for one that was made before a restore."""

    path: Path
    day: date
    at: str = ""


class Backups:
    """The folder with backups of one archive. Methods may raise StorageProblem."""

    def __init__(self, archive: Path) -> None:
        """Manage the backups of this archive; the folder need not exist."""
        self._archive = archive
        self.folder = archive.with_name(f"{archive.stem}-backups")
        name = re.escape(archive.stem)
        self._name = re.compile(rf"{name}-(\d{{4}}-\d\d-\d\d)(?:-(\d{{6}}))?\.db")

    def kept(self) -> tuple[Backup, ...]:
        """Return the backups, newest first; other files in the folder are ignored."""
        found = (self._backup(path) for path in _files(self.folder))
        kept = (each for each in found if each is not None)
        return tuple(sorted(kept, key=lambda each: (each.day, each.at), reverse=True))

    def due(self, archive: Archive, day: date) -> bool:
        """Tell whether today's backup is missing and can be made now."""
        days = [each.day for each in self.kept() if not each.at]
        if day in days:
            return False
        with archive.reading() as connection:
            waits = connection.execute(FIRST_WAITING).first() is not None
        return not waits or (bool(days) and day - max(days) > PATIENCE)

    def make(self, day: date, stop: Stop = lambda: False) -> Backup:
        """Make the backup of a day, and delete the oldest beyond the limit. Raises Stopped."""
        return self._make(Backup(self._place(f"{day}"), day), stop)

    def make_before_restore(self, now: datetime) -> Backup:
        """Make a backup of the present state, besides the daily ones."""
        at = now.strftime("%H%M%S")
        return self._make(Backup(self._place(f"{now.date()}-{at}"), now.date(), at))

    def erase(self, notes: tuple[Note, ...], stop: Stop = lambda: False) -> None:
        """Erase from every backup what was erased since; a damaged one is left as it is."""
        first: StorageProblem | None = None
        for each in self.kept() if notes else ():
            if stop():
                return
            try:
                self._check(each)
                erase_in(each.path, notes)
            except StorageProblem as problem:
                first = first or problem
        if first is not None:
            raise first

    def listings(self, backup: Backup, notes: tuple[Note, ...] = ()) -> tuple[Listing, ...]:
        """Return the sessions in a backup, newest first, without what was erased since."""
        self._check(backup)
        erase_in(backup.path, notes)
        found = quick_listing(backup.path, environment={})
        if found is None:
            raise StorageProblem(Problem.DAMAGED_ROW, backup.path)
        return found

    def parcel(self, backup: Backup, session_id: str, notes: tuple[Note, ...]) -> Parcel:
        """Return a session of a backup, without what was erased since. Raises Refused."""
        with self._reading(backup, notes) as connection:
            return pack(connection, session_id)

    def check_may_put_back(self, archive: Archive) -> None:
        """Raise Refused while a round has numbered ballots: they would be lost."""
        with archive.reading() as connection:
            title = connection.execute(FIRST_WAITING).scalar()
        if title is not None:
            raise Refused(Reason.VOTES_ON_THE_WAY, title)

    def put_back(self, backup: Backup, notes: tuple[Note, ...]) -> None:
        """Put a backup in place of the archive, which must be closed."""
        self._check(backup)
        erase_in(backup.path, notes)
        with known_problems(self._archive):
            log = self._archive.with_name(f"{self._archive.name}-wal")
            if log.exists():  # somebody still has it open
                raise StorageProblem(Problem.BUSY, self._archive)
            lock = take_lock(self._archive)
            draft = draft_of(self._archive)
            try:
                shutil.copyfile(backup.path, draft)
                version_of(draft, newest(STEPS))
                swap_in(draft, self._archive)
            finally:
                draft.unlink(missing_ok=True)
                lock.release()

    def _make(self, backup: Backup, stop: Stop = lambda: False) -> Backup:
        back_up(self._archive, backup.path, stop)
        kind = bool(backup.at)
        for old in [each for each in self.kept() if bool(each.at) is kind][KEPT:]:
            with known_problems(old.path):
                old.path.unlink(missing_ok=True)
        return backup

    def _place(self, when: str) -> Path:
        return self.folder / f"{self._archive.stem}-{when}.db"

    def _backup(self, path: Path) -> Backup | None:
        found = self._name.fullmatch(path.name)
        try:
            return Backup(path, date.fromisoformat(found[1]), found[2] or "") if found else None
        except ValueError:  # the 31st of June
            return None

    def _check(self, backup: Backup) -> None:
        with known_problems(backup.path):
            if backup.path.is_symlink():
                raise StorageProblem(Problem.NOT_AN_ARCHIVE, backup.path)
            if version_of(backup.path, newest(STEPS)) < newest(STEPS):
                raise StorageProblem(Problem.OLDER_VERSION, backup.path)

    @contextmanager
    def _reading(self, backup: Backup, notes: tuple[Note, ...]) -> Iterator[Connection]:
        self._check(backup)
        erase_in(backup.path, notes)
        with known_problems(backup.path), read_only_engine(backup.path) as connection:
            yield connection


def erased_in(archive: Archive) -> tuple[Note, ...]:
    """Return everything that was erased for good from an archive."""
    with archive.reading() as connection:
        return notes_of(connection)


def _files(folder: Path) -> list[Path]:
    with known_problems(folder):
        return [Path(each) for each in os.scandir(folder)] if folder.is_dir() else []
