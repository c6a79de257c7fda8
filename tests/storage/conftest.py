"""A real archive in a folder of its own."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from wijkworkshop.storage.archive import Archive, open_archive
from wijkworkshop.storage.store import Store


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "archive" / "wijkworkshop.db"


@pytest.fixture
def archive(place: Path) -> Iterator[Archive]:
    opened = open_archive(place, environment={})
    yield opened
    opened.close()


@pytest.fixture
def store(archive: Archive) -> Store:
    return Store(archive)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store for many examples, each with a session of its own."""
    opened = open_archive(tmp_path_factory.mktemp("shared") / "archive.db", environment={})
    yield Store(opened)
    opened.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    command = [str(mount), "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if not mount or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can be mounted by root only")
    yield folder
    subprocess.run([str(shutil.which("umount")), str(folder)], check=True)
