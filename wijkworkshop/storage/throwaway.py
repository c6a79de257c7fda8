"""Folders for archives that nobody keeps: practice, and the example."""

import shutil
import tempfile
from pathlib import Path

from wijkworkshop.storage.platform import FileLock, is_own_folder

PREFIX = "wijkworkshop-"
LOCK = "in-use.lock"
"""Held while the folder is used, however its process ends; a folder without it is not ours."""


class Throwaway:
    """A private folder that is removed with all that is in it."""

    def __init__(self, inside: Path | None = None) -> None:
        """Make one where the system keeps such folders, or inside another."""
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=inside))
        self._lock = FileLock(self.path / LOCK)

    def remove(self) -> None:
        """Remove it; once more does nothing."""
        self._lock.release()
        shutil.rmtree(self.path, ignore_errors=True)


def sweep(inside: Path | None = None) -> None:
    """Remove what processes left that were killed. What is in use, or not ours, stays."""
    for folder in (inside or Path(tempfile.gettempdir())).glob(f"{PREFIX}*"):
        if is_own_folder(folder) and _is_free(folder / LOCK):
            shutil.rmtree(folder, ignore_errors=True)


def _is_free(lock: Path) -> bool:
    try:
        if lock.is_symlink() or not lock.is_file():
            return False
        FileLock(lock).release()
    except OSError:  # somebody has it, or it is gone by now
        return False
    return True
