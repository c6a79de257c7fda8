"""The command of a rehearsal, as a person or a program runs it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.waiting import until

ROOT = Path(__file__).parents[2]
PATIENCE_S = 300.0


@contextmanager
def started(
    room: Path, *arguments: str, module: tuple[str, ...] = ("wijkworkshop",)
) -> Iterator["subprocess.Popen[str]"]:
    """Run the command; it ends with the block at the latest."""
    environment = {**os.environ, "TMPDIR": str(room), "PYTHONPATH": str(ROOT)}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "WIJKWORKSHOP_ARCHIVE"):
        environment.pop(name, None)
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", *module, "rehearse", *arguments]
    process = subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=environment, cwd=ROOT
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def of_it(room: Path) -> list[str]:
    """Return the processes that know of this folder (Linux)."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            about = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
        except OSError:
            continue
        if str(room).encode() in about and process.name != str(os.getpid()):
            found.append(process.name)
    return found


def wait_until_gone(room: Path) -> None:
    until(lambda: of_it(room) == [], PATIENCE_S)
