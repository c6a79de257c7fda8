"""Folders for archives that nobody keeps: practice, a dress rehearsal, and the example."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from wijkworkshop.storage.platform import FileLock, is_own_folder

PREFIX = "wijkworkshop-"
LOCK = "in-use.lock"
"""Held while the folder is used, however its process ends; a folder without it is not ours."""

TRIES = 10
"""Somebody may take a folder for left behind before it has its lock, but not time after time."""


class Throwaway:
    """A private folder that is removed with all that is in it, at the end of a block or by hand."""

    def __init__(self, inside: Path | None = None) -> None:
        """Make one where the system keeps such folders, or inside another. Raises OSError."""
        self.path, self._lock = _made(inside)

    def remove(self) -> None:
        """Remove it; once more does nothing."""
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
        """Remove it, whatever happened."""
        self.remove()


def sweep_for(archive: Path) -> None:
    """Remove what was left where the system keeps such folders, and beside this archive.

    A dress rehearsal is held on the disk of its archive.
    """
    sweep()
    sweep(archive.absolute().parent)


def sweep(inside: Path | None = None) -> None:
    """Remove what processes left that were killed. What is in use, or not ours, stays."""
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
    """Return the lock of a folder that nobody uses; None when somebody does, or it is not ours."""
    try:
        return None if path.is_symlink() or not path.is_file() else FileLock(path)
    except OSError:  # somebody has it, or it is gone by now
        return None


def _wipe(folder: Path, lock: FileLock) -> None:
    """Remove all that is in a folder, and its lock last: until then it is known to be ours."""
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
