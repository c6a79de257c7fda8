"""Folders that nobody keeps: gone when they are done with, or at the next start after a crash."""

import fcntl
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from wijkworkshop.storage.throwaway import LOCK, PREFIX, Throwaway, sweep

KILLED = """
import os, signal, sys
from pathlib import Path
from wijkworkshop.storage.throwaway import Throwaway
folder = Throwaway(Path(sys.argv[1]))
(folder.path / "proef.db").write_text("iemand stemde 4")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_what_a_killed_process_left_is_removed(tmp_path: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    (left,) = tmp_path.iterdir()
    assert (left / "proef.db").exists()
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_is_in_use_stays_until_it_is_removed(tmp_path: Path) -> None:
    folder = Throwaway(tmp_path)
    (folder.path / "proef.db").touch()
    sweep(tmp_path)
    assert (folder.path / "proef.db").exists()
    folder.remove()
    folder.remove()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="this system makes links for administrators only")
def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    """A folder without our lock, one by another name, a file, and links to a folder of ours."""
    precious = tmp_path / "elders"
    for folder in (precious, tmp_path / f"{PREFIX}eigen"):
        folder.mkdir()
        (folder / "verslag.pdf").touch()
    (precious / LOCK).touch()
    (tmp_path / f"{PREFIX}bestand").touch()
    (tmp_path / f"{PREFIX}map").symlink_to(precious)
    linked = tmp_path / f"{PREFIX}slot"
    linked.mkdir()
    (linked / LOCK).symlink_to(precious / LOCK)
    before = sorted(tmp_path.rglob("*"))
    sweep(tmp_path)
    assert sorted(tmp_path.rglob("*")) == before


REMOVING = """
import os, signal, shutil, sys
from pathlib import Path
from wijkworkshop.storage.throwaway import LOCK, Throwaway
folder = Throwaway(Path(sys.argv[1]))
for number in range(3):
    (folder.path / f"{number}.db").touch()
def die(event, arguments):
    if event == "os.remove" and sys.argv[2] in str(arguments[0]):
        os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(die)
folder.remove()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("at", ["0.db", "1.db", "2.db", LOCK])
def test_what_was_being_removed_when_it_was_killed_is_removed(tmp_path: Path, at: str) -> None:
    """The lock says whose it is, so it goes last."""
    killed = subprocess.run([sys.executable, "-c", REMOVING, str(tmp_path), at], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert len(list(tmp_path.iterdir())) == 1
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_nobody_takes_one_that_is_just_being_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody sweeps just when a folder has its lock file and not yet its lock."""
    swept: list[Path] = []
    lock = fcntl.flock

    def late(handle: int, how: int) -> None:
        if not swept:
            swept.extend(tmp_path.iterdir())
            sweep(tmp_path)
        lock(handle, how)

    monkeypatch.setattr(fcntl, "flock", late)
    folder = Throwaway(tmp_path)
    monkeypatch.undo()
    assert swept
    assert list(tmp_path.iterdir()) == [folder.path]
    sweep(tmp_path)
    assert (folder.path / LOCK).exists()
    folder.remove()
    assert list(tmp_path.iterdir()) == []
