"""Runs one of our own commands in another process, which reports as lines of JSON."""

import json
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, Any

import wijkworkshop

PATIENCE_S = 6.0
OURS = ("PYTHONINSPECT", "PYTHONWARNINGS")
Said = dict[str, Any]


class Ended(Exception):
    """The process of this command has ended."""

    def __init__(self, command: str, code: int | None) -> None:
        """Keep which command it was, and how it ended."""
        super().__init__(f"{command} ended with {code}")
        self.command, self.code = command, code


def program(_name: str) -> list[str]:
    """Return the program and its arguments: the packaged app, or Python with our package."""
    return [sys.executable, *([] if hasattr(sys, "frozen") else ["-P", "-m", "wijkworkshop"])]


class Program:
    """A process that ends when its stdin closes: on `end`, and whenever this process ends."""

    def __init__(self, log: Path, *arguments: str) -> None:
        """Start it; its stderr goes into `log`."""
        self._command = arguments[0]
        with log.open("ab") as complaints:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [*program(arguments[0]), *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=complaints,
                env=_environment(),
                **_apart(),
            )
        self._said: SimpleQueue[Said] = SimpleQueue()
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()

    def hear(self, seconds: float) -> Said | None:
        """Return its next line, None after that many seconds without one. Raises Ended."""
        try:
            return self._said.get(timeout=seconds)
        except Empty:
            self.check()
            return None

    def wait_for(self, seconds: float) -> Said:
        """Return its next line. Raises Ended, and TimeoutError when that takes too long."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            if (said := self.hear(0.1)) is not None:
                return said
        raise TimeoutError

    def check(self) -> None:
        """Raise Ended when it has ended."""
        code = self._process.poll()
        if code is not None and self._said.empty() and not self._reading.is_alive():
            raise Ended(self._command, code)

    def ask(self, line: str) -> None:
        """Send it a line; no effect when it has ended."""
        try:
            self._input.write(line.encode() + b"\n")
            self._input.flush()
        except OSError as error:
            raise Ended(self._command, self._process.poll()) from error

    def end(self) -> None:
        """End it and wait for that; a second call does nothing."""
        with suppress(OSError):  # it was gone
            self._input.close()
        try:
            self._process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reading.join()
        self._output.close()

    @property
    def _input(self) -> IO[bytes]:
        assert self._process.stdin is not None  # noqa: S101 - it is a pipe
        return self._process.stdin

    @property
    def _output(self) -> IO[bytes]:
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe
        return self._process.stdout

    def _read(self) -> None:
        for line in self._output:
            self._said.put(json.loads(line))


def _environment() -> dict[str, str]:
    """Return the environment of such a process, which makes it run the same code."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    if not hasattr(sys, "frozen"):
        home = str(Path(wijkworkshop.__file__).parent.parent)
        kept["PYTHONPATH"] = os.pathsep.join(filter(None, (home, kept.get("PYTHONPATH"))))
    return kept


def _apart() -> dict[str, Any]:
    """Return the options that keep Ctrl+C from the process; it is ended in order later."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}
