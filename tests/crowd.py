"""A room full of phones and the server that they vote at, each in a process of its own."""

import json
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from tests.core.scenes import PARK, TERRACE, TOWER, block, evening, voting
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.phones import Phones
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

ROOT = Path(__file__).parent.parent
CODE = "K7P4"
CHOICES = ("o1=2", "o2=2", "o1=1&o2=1", "o3=1&o1=1")
PATIENCE_S = 60.0
Told = dict[str, Any]


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Evening:
    """An archive with a session in it: two rounds with dots, phones are welcome."""

    store: Store
    session: Session

    def do(self, *requests: Request) -> None:
        """Do acts of the facilitator's."""
        for request in requests:
            self.session = perform(self.store, self.session, request, now).session

    def hear(self) -> Session:
        """Return the session with what the server wrote."""
        self.session = self.store.hear(self.session)
        return self.session


@contextmanager
def evening_in(path: Path, *, opened: bool = True) -> Iterator[Evening]:
    """Make an archive with a session that phones vote in."""
    dots = (voting(FormKind.DOTS, TERRACE, TOWER, PARK, budget=2) for _ in range(2))
    plan = evening(block(BlockKind.STEP_1, *dots))
    with closing(Store(open_archive(path, environment={}))) as store:
        store.create(plan.session)
        tonight = Evening(store, plan.session)
        phones = Phones(1, "00" * 16, CODE, address="127.0.0.1", port=8080, asks_group=False)
        tonight.do(StartPhones(phones))
        if opened:
            tonight.do(OpenRound(1))
        yield tonight


@contextmanager
def ended(process: "subprocess.Popen[bytes]") -> Iterator["subprocess.Popen[bytes]"]:
    """End a process when its parent closes its end, and close all pipes."""
    with process:
        try:
            yield process
        finally:
            assert process.stdin is not None
            process.stdin.close()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def run(*arguments: str) -> "subprocess.Popen[bytes]":
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", *arguments]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=ROOT, bufsize=0)  # noqa: S603


def line_of(stream: IO[bytes], seconds: float = PATIENCE_S) -> Told:
    """Return the line of JSON that a process says next."""
    said = bytearray()
    limit = time.monotonic() + seconds
    while not said.endswith(b"\n"):
        ready, _, _ = select.select([stream], [], [], max(0.0, limit - time.monotonic()))
        assert ready, "nothing was said in time"
        more = stream.read(2**20)
        assert more, "the process ended by itself"
        said += more
    told: Told = json.loads(said)
    return told


@dataclass(frozen=True)
class Server:
    """A server that listens."""

    process: "subprocess.Popen[bytes]"
    port: int

    def memory(self) -> int:
        """Return how many bytes of memory it has (Linux)."""
        return int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * 4096

    def worked(self) -> float:
        """Return how many seconds of processor time it used (Linux)."""
        after_name = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(after_name[11]) + int(after_name[12])) / 100


@contextmanager
def serving(tonight: Evening, mode: str = "plain", port: int = 0) -> Iterator[Server]:
    """Serve an evening; `mode` is one of `tests/servers.py`."""
    where = ("--address", "127.0.0.1", "--port", str(port))
    what = ("--archive", str(tonight.store.archive.path), "--session", tonight.session.id)
    with _listening("tests.servers", mode, "serve", *what, *where) as server:
        yield server


@contextmanager
def echoing(size: int) -> Iterator[Server]:
    """Serve answers of this size, and nothing else."""
    with _listening("tests.servers", "echo", str(size)) as server:
        yield server


@contextmanager
def _listening(*arguments: str) -> Iterator[Server]:
    with ended(run(*arguments)) as process:
        assert process.stdout is not None
        try:
            yield Server(process, line_of(process.stdout)["port"])
        finally:
            if "echo" in arguments:
                process.terminate()


class Crowd:
    """The other end of `tests/load.py`: tells phones what to do, and hears how it went."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process

    def start(self, do: str, **details: Any) -> None:
        """Let everybody do something."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **details}).encode() + b"\n")

    @property
    def done(self) -> bool:
        """Tell whether there is an answer."""
        assert self._process.stdout is not None
        return bool(select.select([self._process.stdout], [], [], 0)[0])

    def answer(self) -> Told:
        """Wait until everybody did it, and return how it went."""
        assert self._process.stdout is not None
        return line_of(self._process.stdout)

    def ask(self, do: str, **details: Any) -> Told:
        """Let everybody do something; return how it went."""
        self.start(do, **details)
        return self.answer()


@contextmanager
def crowd_of(count: int, port: int) -> Iterator[Crowd]:
    """Let so many people in with their phones."""
    with ended(run("tests.load")) as process:
        crowd = Crowd(process)
        crowd.ask("come", count=count, address="127.0.0.1", port=port)
        yield crowd
