"""Setting up: which pip comes into the environment, and what is fetched by which program."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PIP = "requirements-pip.lock"
NOTING = (
    '#!/bin/sh\necho "$(basename "$0") $*" >>"{notes}"\ncase "$*" in *{fails}*) exit 1;; esac\n'
)

if sys.platform == "win32":
    pytest.skip("./start is for the others", allow_module_level=True)


class Machine:
    """A folder with programs that only note how they are called; what names `fails` fails."""

    def __init__(self, folder: Path, fails: str = "nothing") -> None:
        self._notes, self._fails = folder / "notes", fails
        self._programs, self._venv = folder / "programs", folder / "venv"
        self._programs.mkdir()
        for name in ("bash", "sh", "dirname", "basename", "rm", "cat"):
            (self._programs / name).symlink_to(shutil.which(name) or name)
        (self._venv / "bin").mkdir(parents=True)
        self.has(self._venv / "bin" / "python")

    def has(self, program: Path) -> None:
        program.write_text(NOTING.format(notes=self._notes, fails=self._fails), encoding="utf-8")
        program.chmod(0o700)

    def has_uv(self) -> None:
        self.has(self._programs / "uv")

    def does(self, words: str) -> tuple[int, list[str], str]:
        """Return how a step of the set-up ended, what it called, and what it said."""
        script = f'source "{ROOT}/tools/setup.sh"; venv="{self._venv}"; {words}'
        done = subprocess.run(
            [str(self._programs / "bash"), "-c", script],
            capture_output=True,
            text=True,
            check=False,
            env={"PATH": str(self._programs), "HOME": os.environ.get("HOME", "")},
        )
        called = self._notes.read_text(encoding="utf-8").splitlines()
        return done.returncode, called, done.stderr


FILL = 'fill_environment "$root/requirements.lock"'


def locks(called: list[str]) -> list[str]:
    """The lock files in the order in which they are fetched, each with all its hashes checked."""
    assert all("--require-hashes" in each for each in called)
    return [each.rpartition("/")[2] for each in called]


def test_the_pip_that_came_with_python_is_renewed_first(tmp_path: Path) -> None:
    code, called, said = Machine(tmp_path).does(FILL)
    assert (code, said) == (0, "")
    assert [each.split()[:3] for each in called] == [["python", "-m", "pip"]] * 2
    assert locks(called) == [PIP, "requirements.lock"]


def test_uv_brings_the_same_pip(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.has_uv()
    code, called, _said = machine.does(FILL)
    assert code == 0
    assert [each.split()[:3] for each in called] == [["uv", "pip", "install"]] * 2
    assert locks(called) == [PIP, "requirements.lock"]
    _code, called, _said = machine.does("make_environment")
    assert "--seed" not in called[-1]  # that one would be whatever is newest today


def test_an_index_without_this_pip_does_not_stop_it(tmp_path: Path) -> None:
    code, called, said = Machine(tmp_path, fails=PIP).does(FILL)
    assert code == 0
    assert locks(called) == [PIP, "requirements.lock"]
    assert "pip" in said


def test_without_the_libraries_it_fails(tmp_path: Path) -> None:
    assert Machine(tmp_path, fails="requirements.lock").does(FILL)[0] != 0


def test_pip_is_pinned_with_its_hashes_and_nothing_else() -> None:
    lines = (ROOT / PIP).read_text(encoding="utf-8").splitlines()
    said = [line for line in lines if not line.startswith("#")]
    assert re.fullmatch(r"pip==\d+(\.\d+)+ \\", said[0])
    assert all(re.fullmatch(r" {4}--hash=sha256:[0-9a-f]{64}( \\)?", line) for line in said[1:])
    assert len(said) > 1
    assert "//" not in "".join(lines)  # no address of an index
