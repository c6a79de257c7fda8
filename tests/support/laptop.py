"""A laptop that goes round: a round is open in a real archive, and somebody stands before it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.core.scenes import Evening
from tests.support.driving import plain
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.live import Live
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.ballot.guard import Pace
from wijkworkshop.ui.ballot.target import Target
from wijkworkshop.ui.ballot.window import BallotWindow
from wijkworkshop.ui.laptop.lock import Lock
from wijkworkshop.ui.widgets import Label

CODE = "4071"
STEADY = Pace(saved=60_000, idle=60_000, back=20)
"""Nothing passes by itself: a slow machine sees what a quick one sees."""
BRIEF = replace(STEADY, saved=60)
"""What passes may have passed before anybody looks: `saw` remembers it."""


class Watch:
    """The time, which stands still until somebody lets it pass."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 19, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class Voter:
    """Somebody before the laptop, with a finger or with keys."""

    qtbot: QtBot
    window: BallotWindow
    live: Live
    store: Store
    watch: Watch
    pages: list[str] = field(default_factory=list)

    @property
    def reads(self) -> str:
        """Everything on the screen."""
        shown = [each for each in self.window.findChildren(Label) if each.isVisible()]
        pressed = [each for each in self.window.findChildren(Target) if each.isVisible()]
        return plain(" | ".join([e.text() for e in shown] + [e.accessibleName() for e in pressed]))

    def sees(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.reads)

    def saw(self, words: str) -> None:
        """Wait for a page that may be gone again."""
        self.qtbot.waitUntil(lambda: any(words in page for page in self.pages))

    def target(self, words: str) -> Target:
        shown = [each for each in self.window.findChildren(Target) if each.isVisible()]
        exact = [each for each in shown if plain(each.accessibleName()) == words]
        some = [each for each in shown if words in plain(each.accessibleName())]
        assert exact or some, f"{words} is not among {self.reads}"
        return (exact or some)[0]

    def touch(self, *words: str) -> None:
        for each in words:
            target = self.target(each)
            assert target.isEnabled(), f"{each} is off"
            QTest.mouseClick(target, Qt.MouseButton.LeftButton)
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        for key in keys:
            one = QKeySequence(key)[0]  # type: ignore[index]  # its stub forgets this
            focus = QApplication.focusWidget() or self.window
            QTest.keyClick(focus, one.key(), one.keyboardModifiers())
            QApplication.processEvents()

    def ballots(self) -> tuple[Ballot, ...]:
        self.qtbot.waitUntil(lambda: not self.live.busy)
        return self.store.ballots(self.live.session.id, 1)


@contextmanager
def handed_over(
    qtbot: QtBot,
    folder: Path,
    evening: Evening,
    pace: Pace = STEADY,
    in_sight: Callable[[], bool] = lambda: False,
) -> Iterator[Voter]:
    """The window over the screen, about round 1 of an evening."""
    store = Store(open_archive(folder / "archief.db"))
    store.create(evening.session)
    watch = Watch()
    live = Live(store, evening.session, watch)
    window = BallotWindow(live, 1, Lock(CODE, watch), in_sight, pace)
    window.show_on(QGuiApplication.screens()[0])
    voter = Voter(qtbot, window, live, store, watch)
    turned, later = window.stack.currentChanged, Qt.ConnectionType.QueuedConnection
    turned.connect(lambda: voter.pages.append(voter.reads), later)
    try:
        qtbot.waitUntil(window.isActiveWindow)
        yield voter
    finally:
        live.close()
        window.let_go()
        store.close()
