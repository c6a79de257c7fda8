"""A room full of phones and the server that they vote at, each in a process of its own."""

import json
import select as ready_pipes
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from sqlalchemy import select

from tests.support.core.scenes import PARK, TERRACE, TOWER, block, evening, voting
from tests.support.web.serving import Evening as EveningInFolder
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.participants.store import ParticipantStore
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.tables import ONCE
from wijkworkshop.web.people import hashed

ROOT = Path(__file__).parents[2]
CODE = "K7P4"
CHOICES = ("o1=2", "o2=2", "o1=1&o2=1", "o3=1&o1=1")
PATIENCE_S = 60.0
Told = dict[str, Any]


def answers_of(which: int) -> Answers:
    """Return the answers of a choice."""
    pairs = (field.removeprefix("o").split("=") for field in CHOICES[which].split("&"))
    return tuple(sorted((int(option), int(level)) for option, level in pairs))


class Evening(EveningInFolder):
    """An archive with a session in it: rounds with dots, phones are welcome."""

    def lost(self, forms: Sequence[Told], round_id: int = 1) -> list[str]:
        """Return what was told to be kept, and is not there as it was sent last.

        A form that was sent later, without an answer, may be there instead.
        """
        kept, ballots = self.forms(round_id), self.ballots(round_id)
        joined = ParticipantStore(self.store.archive, self.session.id).joined()
        found = []
        for phone in forms:
            number = joined[hashed(phone["cookie"].removeprefix("wijk="))][0].number
            missing = [once for once, _ in phone["kept"] if (number, int(once)) not in kept]
            found += [f"{number}: {once}" for once in missing]
            if phone["kept"]:
                last = phone["sent"].index(phone["kept"][-1])
                may_be = [answers_of(which) for _, which in phone["sent"][last:]]
                if ballots.get(number) not in may_be:
                    found.append(f"{number}: {ballots.get(number)}")
        return found

    def forms(self, round_id: int = 1) -> set[tuple[int, int]]:
        """Return which forms of which numbers were stored."""
        wanted = select(ONCE.c.number, ONCE.c.once).where(ONCE.c.round == round_id)
        with self.store.archive.reading() as connection:
            return {(number, once) for number, once in connection.execute(wanted)}


@contextmanager
def evening_in(path: Path, rounds: int = 2) -> Iterator[Evening]:
    """Make an archive with a session that phones vote in; the first round is open."""
    dots = (voting(FormKind.DOTS, TERRACE, TOWER, PARK, budget=2) for _ in range(rounds))
    plan = evening(block(BlockKind.STEP_1, *dots))
    with closing(Store(open_archive(path, environment={}))) as store:
        store.create(plan.session)
        tonight = Evening(path.parent, store, plan.session)
        phones = Phones(1, "00" * 16, CODE, address="127.0.0.1", port=8080, asks_group=False)
        tonight.do(StartPhones(phones), OpenRound(1))
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
                process.wait(PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()


def run(*arguments: str) -> "subprocess.Popen[bytes]":
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", *arguments]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=ROOT, bufsize=0)


def line_of(stream: IO[bytes], seconds: float = PATIENCE_S) -> Told:
    """Return the line of JSON that a process says next."""
    said = bytearray()
    limit = time.monotonic() + seconds
    while not said.endswith(b"\n"):
        ready, _, _ = ready_pipes.select([stream], [], [], max(0.0, limit - time.monotonic()))
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

    def kill(self) -> None:
        """End it without a word."""
        self.process.kill()
        self.process.wait()

    def memory(self) -> int:
        """Return how many bytes of memory it has (Linux)."""
        return int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * 4096

    def worked(self) -> float:
        """Return how many seconds of processor time it used (Linux)."""
        after_name = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(after_name[11]) + int(after_name[12])) / 100


@contextmanager
def serving(tonight: Evening, mode: str = "plain", port: int = 0) -> Iterator[Server]:
    """Serve an evening; `mode` is one of `tests/support/servers.py`."""
    where = ("--address", "127.0.0.1", "--port", str(port))
    what = ("--archive", str(tonight.store.archive.path), "--session", tonight.session.id)
    with _listening("tests.support.servers", mode, "serve", *what, *where) as server:
        yield server


@contextmanager
def echoing(size: int) -> Iterator[Server]:
    """Serve answers of this size, and nothing else."""
    with _listening("tests.support.servers", "echo", str(size)) as server:
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
    """The other end of `tests/support/load.py`: tells phones what to do, and hears how it went."""

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
        return bool(ready_pipes.select([self._process.stdout], [], [], 0)[0])

    def answer(self, seconds: float = 0.0) -> Told:
        """Wait until everybody did it, which takes so long or longer; return how it went."""
        assert self._process.stdout is not None
        return line_of(self._process.stdout, seconds + PATIENCE_S)

    def ask(self, do: str, **details: Any) -> Told:
        """Let everybody do something; return how it went."""
        self.start(do, **details)
        return self.answer(details.get("seconds", 0.0))


@contextmanager
def crowd_of(count: int, port: int) -> Iterator[Crowd]:
    """Let so many people in with their phones."""
    with ended(run("tests.support.load")) as process:
        crowd = Crowd(process)
        crowd.ask("come", count=count, address="127.0.0.1", port=port)
        yield crowd
