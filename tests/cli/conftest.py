"""The commands, run in this process or in one of their own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wijkworkshop import places
from wijkworkshop.cli import main
from wijkworkshop.cli.archive_option import VARIABLE
from wijkworkshop.example import fill
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

Run = Callable[..., Result]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archief" / "wijkworkshop.db"


@pytest.fixture
def run(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the archive."""
    monkeypatch.delenv(VARIABLE, raising=False)

    def command(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["--archive", str(archive), *arguments])

    return command


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with the example in it, for others to copy."""
    place = tmp_path_factory.mktemp("voorbeeld") / "archief.db"
    with closing(Store(open_archive(place))) as store:
        fill(store, places.resources(), places.run_sheets())
    return place


@pytest.fixture
def filled(archive: Path, example: Path) -> Path:
    archive.parent.mkdir(mode=0o700)
    return Path(shutil.copy(example, archive))


def process(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run a command as a script does."""
    return subprocess.run(
        [sys.executable, "-m", "wijkworkshop", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
