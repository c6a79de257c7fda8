"""Starts the server process for phones, watches it, and starts it again when it dies.

It ends when the app ends, however that happens, because its standard input is a pipe of the app.
They share only the archive, so the app knows no more of it than whether it listens, and where.
"""

import json
import logging
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum, auto
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import wijkworkshop
from wijkworkshop.web.process.endings import Ending
from wijkworkshop.web.process.listening import FIRST_PORT, PORTS

LOGGER = logging.getLogger(__name__)

MOST_DEATHS, WITHIN_S = 5, 60.0
AGAIN_MS = 1000
"""Milliseconds before it tries again to get a port or an address."""
PATIENCE_MS = 3000
"""Milliseconds that it waits for the process to end by itself."""
PARTING_MS = 8000
"""How long it still tells phones that they take part no more; some ask only every few seconds."""
OURS = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "PYTHONINSPECT", "PYTHONWARNINGS")
"""Environment variables that were meant for the app, and would change the server."""


class ServerState(StrEnum):
    """State of the server process."""

    STOPPED = auto()
    STARTING = auto()
    RUNNING = auto()
    AGAIN = auto()  # it died, and is being started again
    PORT_TAKEN = auto()  # another program listens there; it is tried again
    NO_ADDRESS = auto()  # the laptop has this address no longer; it is tried again
    GAVE_UP = auto()  # it died too often
    NO_ARCHIVE = auto()  # it cannot be read
    NO_SESSION = auto()  # it is not in the archive


ENDED = frozenset({ServerState.GAVE_UP, ServerState.NO_ARCHIVE, ServerState.NO_SESSION})
"""States in which it is not started again until `again` is called."""
NOTHING_THERE = {
    Ending.NO_ARCHIVE: ServerState.NO_ARCHIVE,
    Ending.NO_SESSION: ServerState.NO_SESSION,
}
"""What a start says that finds nothing to serve; the next start would say the same."""


@dataclass(frozen=True)
class Where:
    """The session that is served, and the address and port of this laptop."""

    archive: Path
    session: str
    address: str
    port: int = FIRST_PORT

    @property
    def arguments(self) -> list[str]:
        """Return it as arguments of the command `serve`."""
        return [
            "serve", "--archive", str(self.archive), "--session", self.session,
            "--address", self.address, "--port", str(self.port),
        ]  # fmt: skip


def command(where: Where, *, frozen: bool = hasattr(sys, "frozen")) -> tuple[str, list[str]]:
    """Return the program and its arguments: the packaged app, or Python with our package."""
    before = [] if frozen else ["-P", "-m", "wijkworkshop"]
    return sys.executable, [*before, *where.arguments]


def environment(
    ours: Mapping[str, str], *, frozen: bool = hasattr(sys, "frozen")
) -> dict[str, str]:
    """Return what the process gets: ours, but for what changes its language or its ways."""
    kept = {name: value for name, value in ours.items() if name not in OURS}
    if not frozen:  # it runs the same code, wherever we were started
        home = str(Path(wijkworkshop.__file__).parent.parent)
        kept["PYTHONPATH"] = os.pathsep.join(filter(None, (home, ours.get("PYTHONPATH"))))
    return {**kept, "PYTHONUTF8": "1"}


class PhoneServer(QObject):
    """The server process. `changed` carries its state; `listens` where it listens now (a Where).

    A port that was never ours may be exchanged for the next free one; after that it is kept, so
    that no phone has to be told another.
    """

    changed = Signal(object)
    listens = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
        again_ms: int = AGAIN_MS,
        parting_ms: int = PARTING_MS,
    ) -> None:
        """Begin without a process."""
        super().__init__(parent)
        self.state = ServerState.STOPPED
        self.where: Where | None = None
        self._clock = clock
        self._keeps = False
        self._tried = 0
        self._deaths: deque[float] = deque(maxlen=MOST_DEATHS + 1)
        self._process: QProcess | None = None
        self._leaving: set[QProcess] = set()
        self._said = b""
        self._listened = False  # the process that runs now
        self._later = QTimer(self, singleShot=True, interval=again_ms)
        self._later.timeout.connect(self._start)
        self._parting = QTimer(self, singleShot=True, interval=parting_ms)
        self._parting.timeout.connect(self._let_go)

    def serve(self, where: Where, *, keeps_port: bool = True) -> None:
        """Serve at this place from now on; no effect when it is served there already."""
        if where == self.where and self._parting.isActive():
            self._stay()
            return
        if where == self.where and self.state not in ENDED:
            return
        self._let_go()
        self.where, self._keeps, self._tried = where, keeps_port, 1
        self._deaths.clear()
        self._show(ServerState.STARTING)
        self._start()

    def again(self) -> None:
        """Start again after it gave up."""
        if self.where is not None and self.state in ENDED:
            self.serve(self.where, keeps_port=self._keeps)

    def stop(self) -> None:
        """Stop serving; the process tells phones first, and then ends by itself."""
        if self.state is ServerState.RUNNING:
            self._parting.start()
        else:
            self._let_go()
        self._show(ServerState.STOPPED)

    def close(self) -> None:
        """Stop serving, and wait until the process has ended."""
        self._let_go()
        self._show(ServerState.STOPPED)
        for process in tuple(self._leaving):
            if not process.waitForFinished(PATIENCE_MS):
                process.kill()
                process.waitForFinished(PATIENCE_MS)

    def _start(self) -> None:
        assert self.where is not None  # noqa: S101 - `serve` set it, `stop` stops the timer
        program, arguments = command(self.where)
        process = QProcess(self)
        variables = QProcessEnvironment()
        for name, value in environment(os.environ).items():
            variables.insert(name, value)
        process.setProcessEnvironment(variables)
        process.readyReadStandardOutput.connect(partial(self._read, process))
        process.readyReadStandardError.connect(partial(_log, process))
        process.finished.connect(partial(self._ended, process))
        process.errorOccurred.connect(partial(self._not_started, process))
        self._process, self._said, self._listened = process, b"", False
        process.start(program, arguments)

    def _read(self, process: QProcess) -> None:
        """Read the line that says where it listens."""
        if process is not self._process or self.where is None:
            return
        self._said += bytes(process.readAllStandardOutput().data())
        line, end, rest = self._said.partition(b"\n")
        if not end:
            return
        self._said, said = rest, json.loads(line)
        self._keeps = self._listened = True
        self.where = replace(self.where, port=said["port"])
        self._show(ServerState.RUNNING)
        self.listens.emit(self.where)

    def _not_started(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._ended(process, -1)

    def _ended(self, process: QProcess, code: int, _status: object = None) -> None:
        self._leaving.discard(process)
        _part_from(process)
        if process is not self._process:
            return
        self._process = None
        if self._parting.isActive():
            self._let_go()
        elif code == Ending.PORT_TAKEN:
            self._take_other_port()
        elif code == Ending.NO_SUCH_ADDRESS:
            self._show(ServerState.NO_ADDRESS)
            self._later.start()
        elif code in NOTHING_THERE and not self._listened:
            self._show(NOTHING_THERE[Ending(code)])
        else:
            self._note_death(code)

    def _take_other_port(self) -> None:
        """Take the next port, unless phones know the one that is taken."""
        if self.where is not None and not self._keeps and self._tried < PORTS:
            self._tried += 1
            self.where = replace(self.where, port=self.where.port + 1)
            self._start()
        else:
            self._show(ServerState.PORT_TAKEN)
            self._later.start()

    def _note_death(self, code: int) -> None:
        """Start again at once, unless it died too often within a minute."""
        now = self._clock()
        self._deaths.append(now)
        LOGGER.warning("the server ended with %s", code)
        often = len(self._deaths) > MOST_DEATHS and now - self._deaths[0] <= WITHIN_S
        self._show(ServerState.GAVE_UP if often else ServerState.AGAIN)
        if not often:
            self._start()

    def _stay(self) -> None:
        """Keep a process that was about to be ended."""
        self._parting.stop()
        self._show(ServerState.RUNNING)
        self.listens.emit(self.where)

    def _let_go(self) -> None:
        self._parting.stop()
        self._end()
        self.where = None

    def _end(self) -> None:
        """End the process by closing its input; kill it when it does not end in time."""
        self._later.stop()
        process, self._process = self._process, None
        if process is not None:
            self._leaving.add(process)
            process.closeWriteChannel()
            patience = QTimer(process, singleShot=True, interval=PATIENCE_MS)  # it goes with it
            patience.timeout.connect(process.kill)
            patience.start()

    def _show(self, state: ServerState) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit(state)


def _log(process: QProcess) -> None:
    said = bytes(process.readAllStandardError().data()).decode(errors="replace")
    LOGGER.warning("server: %s", said.strip())


def _part_from(process: QProcess) -> None:
    """Let it go, and us by it: a server that only its own process holds would die inside it."""
    output, errors = process.readyReadStandardOutput, process.readyReadStandardError
    for signal in (output, errors, process.finished, process.errorOccurred):
        signal.disconnect()
    process.deleteLater()
