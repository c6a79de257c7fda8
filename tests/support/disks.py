"""Disks that are full soon, slow or away."""

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest


@contextmanager
def disk_at(folder: Path, megabytes: int) -> Iterator[Path]:
    """Mount a disk of this size in a new folder; skip the test where that cannot be done."""
    folder.mkdir()
    mount = shutil.which("mount")
    command = [str(mount), "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    if not mount or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can be mounted by root only")
    yield folder
    subprocess.run([str(shutil.which("umount")), str(folder)], check=True)


@contextmanager
def held_up(archive: Path) -> Iterator[None]:
    """Let another process write an archive for long: what is sent meanwhile has to wait."""
    with closing(sqlite3.connect(archive, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def taken_away(archive: Path) -> Iterator[None]:
    """Take the file of an archive away, and put it back."""
    away = archive.with_suffix(".weg")
    archive.rename(away)
    yield
    away.rename(archive)
