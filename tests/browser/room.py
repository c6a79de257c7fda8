"""A room for tests: an archive with an evening in it, and the real server over it."""

import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from tests.core.scenes import evening
from wijkworkshop.core.acts.phones import LetPhonesSend, StartPhones
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.phones import Phones
from wijkworkshop.core.planning.run_sheet import BlockPlan
from wijkworkshop.core.session import Session
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

CODE = "K7P4"
HOME = "127.0.0.1"


class Room:
    """What a facilitator does in a test; `address` is where phones find the server."""

    def __init__(self, folder: Path, *blocks: BlockPlan, port: int = 0, **asked: bool) -> None:
        self.file = folder / "avond.db"
        self.store = Store(open_archive(self.file))
        self.session: Session = evening(*blocks).session
        self.store.create(self.session)
        self.process: subprocess.Popen[bytes] | None = None
        self.port = port or _free_port()
        phones = Phones(1, "5e" * 16, CODE, address=HOME, port=self.port, **asked)
        self.do(StartPhones(phones))

    @property
    def address(self) -> str:
        return f"http://{HOME}:{self.port}"

    def do(self, *requests: Request) -> None:
        """Do acts of the facilitator, as the app stores them."""
        self.session = self.store.hear(self.session)
        for request in requests:
            done = perform(self.store, self.session, request, lambda: datetime.now(UTC))
            self.session = done.session

    def open(self, vote: int = 1) -> None:
        self.do(OpenRound(vote))

    def let_send(self) -> None:
        self.do(LetPhonesSend(words=True))

    def start(self) -> None:
        """Start the server, as the app does, and wait until it listens."""
        arguments: Sequence[str | Path] = (
            "serve", "--archive", self.file, "--session", self.session.id,
            "--address", HOME, "--port", str(self.port),
        )  # fmt: skip
        self.process = subprocess.Popen(
            [sys.executable, "-m", "wijkworkshop", *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert json.loads(_pipe(self.process.stdout).readline())["port"] == self.port

    def kill(self) -> None:
        """Let the server die at once."""
        assert self.process
        self.process.kill()
        self._end(self.process)

    def close(self) -> None:
        if self.process and self.process.poll() is None:
            _pipe(self.process.stdin).close()
            self._end(self.process)
        self.store.close()

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        process.wait(10)
        for pipe in (process.stdin, process.stdout):
            _pipe(pipe).close()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe
    return pipe


def _free_port() -> int:
    import socket  # noqa: PLC0415

    with socket.socket() as found:
        found.bind((HOME, 0))
        return int(found.getsockname()[1])
