"""The same pages without a socket: the real app over a real archive, inside the test. Quick."""

import asyncio
import time
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlencode

from tests.support.web.marked import PHONES
from tests.support.web.phones import PATIENCE_S, Answer, Phone, Said
from tests.support.web.serving import Evening, evening_in, now
from wijkworkshop import places
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.session import Session
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.participants.store import ParticipantStore
from wijkworkshop.storage.watching import Watch
from wijkworkshop.web.app import make_app
from wijkworkshop.web.pages.rendering import Pages
from wijkworkshop.web.people import People
from wijkworkshop.web.phone_state import initial_state
from wijkworkshop.web.sent.joining import JoinViews
from wijkworkshop.web.sent.submission_queue import SubmissionQueue
from wijkworkshop.web.sent.submitting import SubmissionViews
from wijkworkshop.web.sent.writer import Writer
from wijkworkshop.web.views import Views

HOST = "wijk.test:8080"
RESOURCES = places.resources() / "web"
PAGES = Pages(RESOURCES)
VERSIONS = count(1, 1000)
"""The first version of each session, which share what is drawn: none shows the page of another."""

Raw = list[tuple[bytes, bytes]]
T = TypeVar("T")


class Inside:
    """The app, and a way to ask it something. `tonight` is the facilitator's side."""

    def __init__(self, tonight: Evening, runner: asyncio.Runner) -> None:
        self.tonight, self._runner = tonight, runner
        self.kept: list[InsidePhone] = []  # that a test keeps for the next one
        self._archive = open_archive(tonight.archive, alone=False, environment={})
        self._watch = Watch(tonight.archive)
        self.store = ParticipantStore(self._archive, tonight.session.id)
        self.views = Views(
            initial_state(self.store.session(), next(VERSIONS)), People(self.store.joined()), PAGES
        )
        self.writer = Writer(self.store, self._watch, now, self._hear_newer)
        self.queue = SubmissionQueue(self.writer)
        self.joining, self.submitting = (
            JoinViews(self.views, self.queue),
            SubmissionViews(self.views, self.queue),
        )
        self.app = make_app(self.views, self.joining, self.submitting, [HOST])
        runner.run(self._start())

    def _hear_newer(self, session: Session) -> None:
        """Hear what the writer found, but for what it read before `do` and says after it."""
        known = self.views.seen.session
        if (session.revision, session.heard) >= (known.revision, known.heard):
            self.views.hear(session)

    async def _start(self) -> None:
        self.writer.start(lambda: None)
        self.writer._disk.submit(int).result()  # its thread is there before a test begins

    def close(self) -> None:
        self._runner.run(self.writer.stop())
        self._watch.close()
        self._archive.close()

    @property
    def session(self) -> Session:
        return self.tonight.session

    def do(self, *requests: Request) -> None:
        """Do acts of the facilitator's; the pages know them at once."""
        self.tonight.do(*requests)

        async def hear() -> None:
            self.views.hear(self.tonight.session)

        self._runner.run(hear())

    def stand_still(self) -> None:
        """Let no time pass for the gate: what is refused now is not let in by a slow machine."""
        guess_limit, now = self.joining.guess_limit, time.monotonic()
        sent = self.submitting
        own = (self.joining.joins, self.joining.again, sent.votes, sent.words, sent.cards)
        for pace in (guess_limit._addresses, guess_limit._numbers, *own):
            pace._clock = lambda: now

    def hear(self) -> Session:
        return self.tonight.hear()

    def ballots(self, round_id: int = 1) -> dict[int, tuple[tuple[int, int], ...]]:
        return self.tonight.ballots(round_id)

    def phone(self, **fields: Any) -> "InsidePhone":
        return InsidePhone(0, inside=self, **fields)

    def joined(self, **fields: str) -> "InsidePhone":
        phone = self.phone()
        answer = phone.join(**fields)
        assert answer.status == 303, answer.text
        return phone

    def raw(
        self,
        method: str,
        path: str,
        headers: Raw,
        body: bytes = b"",
        query: bytes = b"",
        client: str = "192.0.2.7",
    ) -> Answer:
        """Ask something that may be anything; a stream is listened to for its first part."""
        return self.run(self.asked(method, path, headers, body, query, client))

    def run(self, asking: Coroutine[Any, Any, T]) -> T:
        """Let the app be at work until this is done; return what comes of it."""
        return self._runner.run(asking)

    async def asked(
        self, method: str, path: str, headers: Raw, body: bytes, query: bytes, client: str
    ) -> Answer:
        """Ask something beside what else is asked meanwhile."""
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
            "scheme": "http", "path": path, "raw_path": path.encode("utf-8", "surrogateescape"),
            "query_string": query, "root_path": "", "headers": headers, "client": (client, 50_000),
            "server": ("127.0.0.1", 8080), "state": {},
        }  # fmt: skip
        return await asyncio.wait_for(_asked(self.app, scope, body), PATIENCE_S)


@dataclass
class InsidePhone(Phone):
    """A phone that asks the app in this process."""

    inside: "Inside | None" = None

    def ask(
        self, method: str, path: str, fields: Said | None = None, headers: Said | None = None
    ) -> Answer:
        assert self.inside is not None
        return self.inside.run(self.asking(method, path, fields, headers))

    async def asking(
        self, method: str, path: str, fields: Said | None = None, headers: Said | None = None
    ) -> Answer:
        """Ask beside what else is asked; a cookie that comes with the answer is not kept."""
        assert self.inside is not None
        path, _, query = path.partition("?")
        sent: Said = {"Host": HOST, **self.headers, **(headers or {})}
        if self.cookie:
            sent["Cookie"] = self.cookie
        if fields is not None:
            sent.setdefault("Content-Type", "application/x-www-form-urlencoded")
        pairs = [(name.lower().encode(), value.encode()) for name, value in sent.items()]
        body = urlencode(fields or {}).encode()
        client = self.source or "192.0.2.7"
        return await self.inside.asked(method, path, pairs, body, query.encode(), client)


async def _asked(app: Any, scope: dict[str, Any], body: bytes) -> Answer:
    answered: dict[str, Any] = {}
    found, enough = bytearray(), asyncio.Event()
    asked = False

    async def receive() -> dict[str, Any]:
        nonlocal asked
        if asked:
            await enough.wait()
            return {"type": "http.disconnect"}
        asked = True
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            assert not answered
            answered.update(message)
            return
        found.extend(message.get("body", b""))
        if found or not message.get("more_body"):
            enough.set()

    await app(scope, receive, send)
    headers = {
        name.decode("latin-1"): value.decode("latin-1") for name, value in answered["headers"]
    }
    return Answer(answered["status"], headers, found.decode())


@contextmanager
def inside_in(
    folder: Path, session: Session, *requests: Request, phones: Phones = PHONES
) -> Iterator[Inside]:
    """Serve a session inside this process, from an archive in a folder."""
    with (
        evening_in(folder, session, *requests, phones=phones) as tonight,
        asyncio.Runner() as runner,
    ):
        inside = Inside(tonight, runner)
        try:
            yield inside
        finally:
            inside.close()
