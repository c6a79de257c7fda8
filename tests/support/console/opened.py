"""A console on a real session in a real archive, driven with keys."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.core.scenes import Evening
from wijkworkshop import places
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import here
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.example import BUSY_AT, fill
from wijkworkshop.live import Live
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.panels.panel import Panels
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.window import Console
from wijkworkshop.ui.laptop.awake import Awake
from wijkworkshop.ui.stage.projection import Projection

BUSY = datetime(2026, 11, 24, 15, 11, 40, tzinfo=UTC)
"""A round is open since some minutes, and most have voted."""


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime = BUSY

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)


STORED: dict[int, bytes] = {}
"""An archive with each session that is kept in `played`, as a file; by its identity."""


@cache
def played(until: str = BUSY_AT) -> Session:
    """The example session at a moment; its ballots stay behind."""
    with TemporaryDirectory() as folder:
        with closing(Store(open_archive(Path(folder) / "played.db", environment={}))) as store:
            session = fill(store, places.resources(), places.run_sheets(), until)
        archive = Path(folder) / "archive.db"
        with closing(Store(open_archive(archive, environment={}))) as store:
            store.create(session)
        STORED[id(session)] = archive.read_bytes()
    return session


def archive_of(folder: Path, session: Session) -> Store:
    """An archive of its own with a session; one that many tests begin with is stored once."""
    path, stored = folder / "archive.db", STORED.get(id(session))
    if stored:
        path.write_bytes(stored)
        path.chmod(0o600)
    store = Store(open_archive(path, environment={}))
    if not stored:
        store.create(session)
    return store


@dataclass
class Hold:
    """What keeps a laptop awake, and notes that it was let go."""

    released: bool = False

    def release(self) -> None:
        self.released = True


@dataclass
class Opened:
    """An open console with all that it needs."""

    qtbot: QtBot
    store: Store
    live: Live
    projection: Projection
    console: Console
    clock: Clock
    hold: Hold
    asked: list[Request] = field(default_factory=list)

    @property
    def session(self) -> Session:
        return self.live.session

    @property
    def vote(self) -> Round:
        return self.session.get(Round, here(self.session).round)

    def rest(self) -> None:
        """Wait until everything is stored."""
        self.qtbot.waitUntil(lambda: not self.live.busy)

    def do(self, *requests: Request) -> None:
        for request in requests:
            self.live.request(request)
        self.rest()

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(focus(), key, held)
        self.rest()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(focus(), letter)
        self.rest()

    def vote_by_slip(self, people: int = 12) -> None:
        """Let so many people choose the first option; ballots of the example stay behind."""
        vote = self.vote
        (first, *_) = options_of(self.session, vote.id)
        self.do(*(CastBallot(vote.id, 100 + n, ((first.number, 1),)) for n in range(people)))

    def state(self) -> RoundState:
        return self.vote.state

    def states(self) -> tuple[RoundState, ...]:
        return tuple(vote.state for vote in self.session.all(Round))

    def tab_words(self) -> str:
        return self.console.footer.tab.accessibleName()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@contextmanager
def opened(
    qtbot: QtBot, folder: Path, session: Session, now: datetime = BUSY, panels: Panels = PANELS
) -> Iterator[Opened]:
    """Store the session in an archive of its own, and open a console on it."""
    with (
        closing(archive_of(folder, session)) as store,
        _opened(qtbot, store, session, now, panels) as desk,
    ):
        yield desk


@contextmanager
def open_again(
    qtbot: QtBot, store: Store, session_id: str, now: datetime = BUSY, panels: Panels = PANELS
) -> Iterator[Opened]:
    """Open a console on a session that is stored."""
    with _opened(qtbot, store, store.load(session_id), now, panels) as desk:
        yield desk


@contextmanager
def _opened(
    qtbot: QtBot, store: Store, session: Session, now: datetime, panels: Panels
) -> Iterator[Opened]:
    """Open a console on a session as it is in the archive, which needs not be read again."""
    clock, hold = Clock(now), Hold()
    live = Live(store, session, clock)
    projection = Projection()
    projection.resize(1920, 1080)
    console = Console(live, projection, clock, awake=Awake(lambda: hold), panels=panels)
    console.show()
    desk = Opened(qtbot, store, live, projection, console, clock, hold)
    try:
        console.activateWindow()
        qtbot.waitUntil(console.isActiveWindow)
        yield desk
    finally:
        close(desk)


def close(desk: Opened) -> None:
    """Close the console as a person does, and what it was given."""
    desk.console.close()
    desk.qtbot.waitUntil(lambda: not desk.live.busy)
    desk.live.close()
    desk.projection.close()
    desk.projection.deleteLater()


def done(store: Store, session: Session, request: Request, now: datetime = BUSY) -> Session:
    """Do something without a window."""
    return perform(store, session, request, lambda: now).session


def done_to(session: Session, now: datetime, *requests: Request) -> Session:
    """Do things to a session that is in no archive."""
    made = Evening(session, now=now)
    made.do(*requests)
    return made.session
