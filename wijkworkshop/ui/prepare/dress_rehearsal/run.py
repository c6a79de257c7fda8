"""The command `rehearse` in a process of its own, for the page 'Voorbereiden'.

It is on a leash: when its input ends, by us or because we are gone, it ends too and leaves nothing.
"""

import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from wijkworkshop.serving import environment

PATIENCE_MS = 15_000
"""How long it may take to wipe what it made."""
Said = dict[str, Any]
Program = Callable[[Path, str, int], Sequence[str]]


def program(archive: Path, session: str, participants: int) -> Sequence[str]:
    """Return the program and its arguments: as this session is planned, on the disk it is on."""
    before = [] if hasattr(sys, "frozen") else ["-P", "-m", "wijkworkshop"]
    what = ["rehearse", "--json", "--leashed", "--ramp", "5"]
    which = ["--archive", str(archive), "--session", session]
    return [sys.executable, *before, *what, *which, "--participants", str(participants)]


class DressRehearsalRun(QObject):
    """One at a time. `said` carries each line that it says, `ended` what it complained of."""

    said = Signal(object)
    ended = Signal(str)

    def __init__(self, parent: QObject | None = None, start_by: Program = program) -> None:
        """Run nothing yet."""
        super().__init__(parent)
        self._start_by = start_by
        self._process: QProcess | None = None
        self._rest = b""

    @property
    def running(self) -> bool:
        """Tell whether it is going on, or being wiped."""
        return self._process is not None

    def start(self, archive: Path, session: str, participants: int) -> None:
        """Begin, unless one is going on."""
        if self._process is not None:
            return
        first, *rest = self._start_by(archive, session, participants)
        process, self._rest = QProcess(self), b""
        variables = QProcessEnvironment()
        for name, value in environment(os.environ).items():
            variables.insert(name, value)
        process.setProcessEnvironment(variables)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._not_started)
        self._process = process
        process.start(first, rest)

    def stop(self) -> None:
        """Let it end and wipe what it made; `ended` tells when it has."""
        if self._process is not None:
            self._process.closeWriteChannel()

    def close(self) -> None:
        """Stop, and wait until nothing is left."""
        process = self._process
        if process is not None:
            self.stop()
            if not process.waitForFinished(PATIENCE_MS):
                process.kill()
                process.waitForFinished(PATIENCE_MS)

    def _read(self) -> None:
        if self._process is None:
            return
        said = bytes(self._process.readAllStandardOutput().data())
        *whole, self._rest = (self._rest + said).split(b"\n")
        for line in whole:
            self.said.emit(json.loads(line))

    def _finish(self, _code: int = -1, _status: object = None) -> None:
        self._read()
        process, self._process = self._process, None
        if process is not None:
            complained = bytes(process.readAllStandardError().data()).decode(errors="replace")
            process.deleteLater()
            self.ended.emit(complained.strip())

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._finish()
