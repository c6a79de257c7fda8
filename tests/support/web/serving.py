"""The real server in a process of its own, over an archive that the test holds as the app does."""

import json
import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.support.web.marked import PHONES
from tests.support.web.phones import Phone
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.participants.store import ParticipantStore
from wijkworkshop.storage.store import Store

ROOT = Path(__file__).parents[3]
PATIENCE_S = 60.0


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Evening:
    """A session in an archive, and what the facilitator does."""

    folder: Path
    store: Store
    session: Session

    @property
    def archive(self) -> Path:
        return self.store.archive.path

    def do(self, *requests: Request) -> None:
        """Do acts of the facilitator's."""
        for request in requests:
            self.session = perform(self.store, self.session, request, now).session

    def hear(self) -> Session:
        """Return the session with what the server wrote."""
        self.session = self.store.hear(self.session)
        return self.session

    def ballots(self, round_id: int = 1) -> dict[int, tuple[tuple[int, int], ...]]:
        """Return the ballots of phones that are stored, by number."""
        kept = ParticipantStore(self.store.archive, self.session.id)
        return kept.ballots(round_id, Channel.PHONE)


@dataclass
class Served(Evening):
    """The same, and the server for it."""

    address: str = "127.0.0.1"
    port: int = 0
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        """Start the server, and wait until it listens."""
        self.process = started(self.archive, self.session.id, self.address, self.port, self.folder)
        assert self.process.stdout is not None
        ready, _, _ = select.select([self.process.stdout], [], [], PATIENCE_S)
        line = self.process.stdout.readline() if ready else b""
        assert line, f"the server did not start: {self.left()}"
        self.port = json.loads(line)["port"]

    def kill(self) -> None:
        """Kill the server, without a word."""
        assert self.process is not None
        self.process.kill()
        self.left()

    def left(self) -> int:
        """Wait until the server has ended; return its exit code."""
        process, self.process = self.process, None
        assert process is not None
        with process:  # it closes our ends
            try:
                return process.wait(PATIENCE_S)
            finally:
                process.kill()  # one that does not end is nobody else's trouble

    def stop(self) -> int:
        """Let the server end as when the app ends: its input is closed."""
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.left()

    def phone(self, **fields: Any) -> Phone:
        """Return a phone of somebody who did not join."""
        return Phone(self.port, **fields)

    def joined(self, **fields: str) -> Phone:
        """Return a phone of somebody who joined."""
        phone = self.phone()
        answer = phone.join(**fields)
        assert answer.status == 303, answer.text
        return phone

    def log(self) -> str:
        """Return what the server noted."""
        return "".join(each.read_text("utf-8") for each in self.folder.rglob("telefoons.log*"))


def started(
    archive: Path, session: str, address: str, port: int, folder: Path
) -> "subprocess.Popen[bytes]":
    """Start a server, as the app does."""
    where = ("--address", address, "--port", str(port))
    what = ("--archive", str(archive), "--session", session)
    homes = dict.fromkeys(("XDG_STATE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"), str(folder))
    return subprocess.Popen(
        [sys.executable, "-m", "wijkworkshop", "serve", *what, *where],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, **homes},
        bufsize=0,
    )


@contextmanager
def evening_in(
    folder: Path, session: Session, *requests: Request, phones: Phones = PHONES
) -> Iterator[Evening]:
    """Store a session in an archive in a folder; phones are let in, and `requests` are done."""
    store = Store(open_archive(folder / "archief.db", environment={}))
    try:
        store.create(session)
        tonight = Evening(folder, store, session)
        tonight.do(StartPhones(phones), *requests)
        yield tonight
    finally:
        store.close()


@contextmanager
def served_in(
    folder: Path, session: Session, *requests: Request, phones: Phones = PHONES
) -> Iterator[Served]:
    """Serve a session from an archive in a folder."""
    with evening_in(folder, session, *requests, phones=phones) as tonight:
        served = Served(folder, tonight.store, tonight.session)
        try:
            served.start()
            yield served
        finally:
            if served.process is not None:
                assert served.stop() == 0
