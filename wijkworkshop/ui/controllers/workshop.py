"""The app as a whole: the start window, and at most one open session."""

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wijkworkshop.core.session import Session
from wijkworkshop.live import Live
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.controllers.start_controller import StartController
from wijkworkshop.ui.laptop.awake import Awake
from wijkworkshop.ui.network.wifi import WifiChoice
from wijkworkshop.ui.network.wifi import beside as wifi_beside
from wijkworkshop.ui.stage.projection import Screens
from wijkworkshop.ui.start.dependencies import Dependencies
from wijkworkshop.ui.start.window import StartWindow
from wijkworkshop.ui.style.display import DisplayChoice, beside
from wijkworkshop.ui.widgets.dialog import Dialog
from wijkworkshop.ui.wording.messages import Messages, Weight
from wijkworkshop.ui.wording.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from wijkworkshop.ui.console.display_card import DisplayCard
    from wijkworkshop.ui.controllers.open_session import OpenSession
    from wijkworkshop.ui.network.hosting import Reader


class Workshop(QObject):
    """Goes from the start window to a session and back."""

    def __init__(
        self,
        window: StartWindow,
        archive: Path,
        needs: Dependencies,
        screens: Screens,
        awake: Awake | None = None,
    ) -> None:
        """Put the parts together; `begin` opens the archive."""
        super().__init__(window)
        self.window, self._needs = window, needs
        self._screens, self._awake = screens, awake
        self.gong: Callable[[], None] = lambda: None  # sounds when the time is up
        self.networks: Reader | None = None  # which there are; None asks the system
        self.evening: OpenSession | None = None
        self.messages = Messages(self)
        self.controller = StartController(window, archive, needs)
        self.controller.session_opened.connect(self._open)
        self.display = DisplayChoice(beside(archive), self)
        self.wifi = WifiChoice(wifi_beside(archive), self)
        self._dialog: Dialog | None = None
        self._card: DisplayCard | None = None
        self.messages.told.connect(self._tell)
        window.screen_page.foot.display_requested.connect(self._show_display)
        self.messages.listen()

    def begin(self) -> None:
        """Open the archive and list its sessions."""
        self.controller.begin()

    def close(self) -> None:
        """Close the session, if one is open, and the archive."""
        if self.evening is not None:
            self.evening.close()
        self.controller.close()

    def _open(self, store: Store, session: Session) -> None:
        from wijkworkshop.ui.controllers.after_closing import AfterClosing
        from wijkworkshop.ui.controllers.content_updates import ContentUpdates
        from wijkworkshop.ui.controllers.open_session import LaptopSettings, OpenSession
        from wijkworkshop.ui.network.interfaces import interfaces

        practice = self.controller.practice
        clock = practice.clock if practice else self._needs.clock
        live = Live(store, session, clock)
        content = self._needs.shipped.content_of(session)
        kept = LaptopSettings(self.display, self.wifi, self.networks or interfaces)
        self.evening = OpenSession(
            live, clock, self._screens, self.messages, self._awake, content, kept
        )
        self.evening.console.gong = self.gong
        self.evening.console.run_sheet.plans = self._needs.shipped.plans
        self.evening.console.run_sheet.offers = self._needs.shipped.offers
        content_updates = ContentUpdates(self.evening.console, session, self._needs.shipped)
        live.changed.connect(content_updates.follow)
        AfterClosing(self.evening.console, live, store.archive, self.controller.files)
        self.evening.closed.connect(lambda: self._come_back(live))
        if practice:
            practice.attend(self.evening)
        self.evening.show()
        self.window.hide()
        self.controller.away = True

    def _come_back(self, live: Live) -> None:
        self.evening = None
        self.messages.listen()
        self.window.show()
        self.controller.welcome_back(live.session)

    def _show_display(self) -> None:
        """Offer the same choices as in a session (F7)."""
        from wijkworkshop.ui.console.display_card import DisplayCard

        self._card = self._card or DisplayCard(self.window, self.display)
        self._card.open()

    def _tell(self, message: Message, _weight: Weight) -> None:
        """Show one calm dialog; while it is there, the log has the rest.

        During a session the console tells it.
        """
        if self._dialog is None and self.evening is None:
            words = [_("Verder")]
            self._dialog = Dialog(message.title, message.text, words, parent=self.window)
            self._dialog.destroyed.connect(self._told)
            self._dialog.open()

    def _told(self) -> None:
        self._dialog = None
