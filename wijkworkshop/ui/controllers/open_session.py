"""An open session: what owns it, what shows it, and what closes it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.live import Clock, Live
from wijkworkshop.ui.ballot.window import BallotWindow
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.window import Console
from wijkworkshop.ui.laptop.awake import Awake
from wijkworkshop.ui.laptop.lock import Lock
from wijkworkshop.ui.laptop.screens import Kind, Placement
from wijkworkshop.ui.laptop.window_fitting import show_fitting
from wijkworkshop.ui.network.hosting import Hosting, Reader
from wijkworkshop.ui.network.interfaces import interfaces
from wijkworkshop.ui.network.wifi import WifiChoice
from wijkworkshop.ui.stage.projection import Projection, Screens
from wijkworkshop.ui.stage.room import why_not_here
from wijkworkshop.ui.style.display import DisplayChoice
from wijkworkshop.ui.wording.messages import Messages

EDGE = 40
"""Pixels around a console that was put on another screen: room for its frame."""


@dataclass(frozen=True)
class LaptopSettings:
    """What this laptop keeps from one evening to the next, and the networks that it is in."""

    display: DisplayChoice | None = None
    wifi: WifiChoice | None = None
    networks: Reader = interfaces


class OpenSession(QObject):
    """A session with its console and its projection. `closed` tells that both are gone."""

    closed = Signal()

    def __init__(
        self,
        live: Live,
        clock: Clock,
        screens: Screens,
        messages: Messages,
        awake: Awake | None = None,
        content: Catalogue | None = None,
        kept: LaptopSettings | None = None,
    ) -> None:
        """Open the session where it was left; `show` shows it."""
        super().__init__()
        live.setParent(self)
        self.live, self._clock = live, clock
        self.ballot: BallotWindow | None = None
        kept = kept or LaptopSettings()
        self.projection = Projection(screens, kept.display)
        self.console = Console(
            live, self.projection, clock, awake=awake, messages=messages, content=content
        )
        messages.follow(live)
        self.hosting = Hosting(live, clock, kept.networks, self._sees_code, kept.wifi)
        self.hosting.changed.connect(self.console.middle.show_hosted)
        self.hosting.changed.connect(self.console.header.show_hosted)
        self.hosting.told.connect(messages.tell)
        self.projection.black_changed.connect(self.hosting.note_code)
        self.console.server_requested.connect(self.hosting.again)
        self.console.middle.mode_changed.connect(self._watch_networks)
        self.console.closed.connect(self._clear_up)
        self.console.handed_over.connect(self._hand_over)
        self.console.conductor.swapped.connect(self._move_console)
        if isinstance(app := QGuiApplication.instance(), QGuiApplication):
            app.focusWindowChanged.connect(self._keep_keyboard)
        self._warming = QTimer(self, singleShot=True)  # once the windows are painted
        self._warming.timeout.connect(self.projection.stage.warm_up)

    def show(self) -> None:
        """Show the console, and the projection where there is a screen for it."""
        show_fitting(self.console)
        self.projection.place()
        self._warming.start()
        self.hosting.begin()

    def close(self) -> None:
        """Close the console, and with it everything else."""
        self.console.close()

    def _keep_keyboard(self, window: QWindow | None) -> None:
        """Take it back from the projection: some systems give it to every new window."""
        if window is None or window != self.projection.windowHandle():
            return
        if self.projection.placement.projection is not None:  # else it covers the console
            (self.ballot or self.console).activateWindow()

    def _watch_networks(self, mode: str) -> None:
        self.hosting.watch(on=mode == Mode.PHONES)

    def _hand_over(self, round_id: int, code: str) -> None:
        """Hide the console, and let people vote on its screen until the code is typed.

        Not where the room would see what they choose.
        """
        if (refused := why_not_here(self.projection)) is not None:
            self.console.middle.tell(refused)
        elif self.ballot is None:
            self._open_ballot(round_id, code)

    def _open_ballot(self, round_id: int, code: str) -> None:
        lock = Lock(code, self._clock)
        self.ballot = BallotWindow(self.live, round_id, lock, self._room_looks_on)
        self.projection.placed.connect(self.ballot.look_again)
        self.ballot.left.connect(self._take_back)
        self.projection.leave()
        screen = self.console.screen()
        self.console.hide()
        self.ballot.show_on(screen)

    def _sees_code(self) -> bool:
        return self.projection.seen.join is not None

    def _room_looks_on(self) -> bool:
        return why_not_here(self.projection) is not None

    def _take_back(self) -> None:
        self._drop_ballot()
        self.console.show()
        self.console.raise_()
        self.console.activateWindow()
        self.console.middle.take_focus()

    def _drop_ballot(self) -> None:
        ballot, self.ballot = self.ballot, None
        if ballot is not None:
            ballot.let_go()

    def _move_console(self, placement: Placement) -> None:
        """Put the console on the screen that is its own now."""
        home = placement.console
        if home is None or placement.kind is not Kind.SECOND:
            return
        large = self.console.isMaximized()
        self.console.showNormal()
        area = QRect(home.x, home.y, home.width, home.height)
        self.console.setGeometry(area.adjusted(EDGE, EDGE, -EDGE, -EDGE))
        if (screen := QGuiApplication.screenAt(area.center())) is not None:
            self.console.setScreen(screen)
        if large:
            self.console.showMaximized()

    def _clear_up(self) -> None:
        """Store what was asked last, and let go of everything."""
        self._warming.stop()
        self._drop_ballot()
        self.hosting.close()
        self.live.close()
        self.projection.close()
        self.projection.deleteLater()
        self.deleteLater()
        self.closed.emit()
