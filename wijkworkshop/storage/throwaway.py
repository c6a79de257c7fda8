"""Temporary folders for archives: practice, a dress rehearsal, and the example."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from wijkworkshop.storage.platform import FileLock, is_own_folder

PREFIX = "wijkworkshop-"
LOCK = "in-use.lock"
"""The lock file in such a folder, locked while it is in use; a folder without it is not ours."""

TRIES = 10
"""Tries: another process may remove a new folder before it is locked, but hardly twice."""


class Throwaway:
    """A private folder that is removed with its contents, by `remove` or at the end of a block."""

    def __init__(self, inside: Path | None = None) -> None:
        """Create it in the system's temporary folder, or inside `inside`. Raises OSError."""
        self.path, self._lock = _made(inside)

    def remove(self) -> None:
        """Remove it; a second call does nothing."""
        _wipe(self.path, self._lock)

    def __enter__(self) -> Self:
        """Return the folder."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove it, also after an exception."""
        self.remove()


def sweep_for(archive: Path) -> None:
    """Remove abandoned folders, both among the system's temporary ones and beside this archive.

    A dress rehearsal uses a folder on the disk of its archive.
    """
    sweep()
    sweep(archive.absolute().parent)


def sweep(inside: Path | None = None) -> None:
    """Remove folders that killed processes left. Those in use, or not ours, stay."""
    for folder in (inside or Path(tempfile.gettempdir())).glob(f"{PREFIX}*"):
        lock = _taken(folder / LOCK) if is_own_folder(folder) else None
        if lock is not None:
            _wipe(folder, lock)


def _made(inside: Path | None) -> tuple[Path, FileLock]:
    """Return a new folder and the lock on it."""
    for _try in range(TRIES):
        path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=inside))
        try:
            lock = FileLock(path / LOCK)
        except (BlockingIOError, FileNotFoundError):  # somebody sweeps it away just now
            continue
        if lock.holds(path / LOCK):
            return path, lock
        lock.release()
    raise BlockingIOError(f"no folder could be kept in {inside or tempfile.gettempdir()}")


def _taken(path: Path) -> FileLock | None:
    """Return the lock of an unused folder; None when it is in use, or not ours."""
    try:
        return None if path.is_symlink() or not path.is_file() else FileLock(path)
    except OSError:  # somebody has it, or it is gone by now
        return None


def _wipe(folder: Path, lock: FileLock) -> None:
    """Remove a folder's contents, its lock last, since that marks it as ours."""
    for each in folder.glob("*"):
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each, ignore_errors=True)
        elif each.name != LOCK:
            _remove(each)
    lock.release()
    shutil.rmtree(folder, ignore_errors=True)


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()
