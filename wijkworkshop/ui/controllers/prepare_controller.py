"""Does what the page 'Voorbereiden' asks."""

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wijkworkshop.core.acts.phones import MakeSecret
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.phones.records import phones_of
from wijkworkshop.performing import perform
from wijkworkshop.ui.start.dependencies import ControllerContext
from wijkworkshop.ui.start.files import Files
from wijkworkshop.ui.start.screen import StartScreen
from wijkworkshop.ui.style.display import Display, beside, read_display
from wijkworkshop.ui.style.palette import theme_of

if TYPE_CHECKING:
    from wijkworkshop.export.cards import Where
    from wijkworkshop.ui.laptop.checks import Check
    from wijkworkshop.ui.prepare.dress_rehearsal.run import DressRehearsalRun
    from wijkworkshop.ui.prepare.page import PreparePage
    from wijkworkshop.ui.prepare.room_window import RoomWindow


class PrepareController(QObject):
    """Serves that page. `run_through_made` carries a RunThrough that is ready to be opened."""

    run_through_made = Signal(object)

    def __init__(self, here: ControllerContext, files: Files) -> None:
        """Help with this archive; `connect_to` listens to the screen."""
        super().__init__(here.window)
        self._here, self._files = here, files
        self.page: PreparePage | None = None
        self.room: RoomWindow | None = None
        self.run: DressRehearsalRun | None = None
        files.progressed.connect(self._tell)
        files.made.connect(self._tell_made)
        files.failed.connect(lambda _error, _again: self._tell("", ""))

    def connect_to(self, screen: StartScreen) -> None:
        """Do from now on what this screen asks."""
        screen.prepare_requested.connect(
            lambda id_: self._here.attempts.attempt(lambda: self._show(id_))
        )

    def fill_in(self, session_id: str) -> None:
        """Show the page where somebody fills in what the room sees at the opening."""
        self._show(session_id)
        if self.page is not None:
            self.page.go_to(self.page.parts.index(self.page.client))

    def close(self) -> None:
        """Close the window with what the room will see, and end a dress rehearsal."""
        run, self.run = self.run, None
        if run is not None:
            run.close()
            run.deleteLater()
        self._close_room()

    def _close_room(self) -> None:
        room, self.room = self.room, None
        if room is not None:
            room.close()
            room.deleteLater()

    def _show(self, session_id: str) -> None:
        from wijkworkshop.ui.prepare.asking import PrepareActions
        from wijkworkshop.ui.prepare.page import PreparePage

        opened = self._here.archive()
        if opened is None:
            return
        shipped = self._here.needs.shipped
        attempt = self._here.attempts.attempt
        actions = PrepareActions(
            ask=lambda request: self._perform(page, request),
            print_paper=lambda paper: attempt(lambda: self._files.save_slips(page.session, paper)),
            make_cards=lambda at, count: attempt(lambda: self._save_cards(page, at, count)),
        )
        session = opened.store.load(session_id)
        page = PreparePage(session, actions, lambda: shipped.example, self._look)
        page.room.open_requested.connect(lambda: self._show_room(page))
        page.practice.practise_requested.connect(lambda: attempt(lambda: self._rehearse(page)))
        dress = page.dress_rehearsal
        dress.started.connect(lambda phones: self._hold_dress_rehearsal(page, phones))
        dress.stopped.connect(self._stop_dress_rehearsal)
        page.left.connect(self._leave)
        self.page = page
        self._here.window.show_page(page)

    def _perform(self, page: "PreparePage", request: Request) -> None:
        done: list[object] = []

        def job() -> None:
            opened = self._here.archive()
            if opened is None:
                return
            written = perform(opened.store, page.session, request, self._here.needs.clock)
            done.append(written)
            page.show_session(written.session)

        self._here.attempts.attempt(job)
        if not done:
            page.show_refused()

    def _save_cards(self, page: "PreparePage", at: "Where", count: int) -> None:
        """Make the codes of this session where it has none yet, and the cards with them."""
        from secrets import token_hex

        if phones_of(page.session) is None:
            self._perform(page, MakeSecret(token_hex(16)))
        if phones_of(page.session) is not None:
            self._files.save_cards(page.session, at, count)

    def _look(self) -> "tuple[Check, ...]":
        from wijkworkshop.ui.laptop.checks import checks
        from wijkworkshop.ui.laptop.measurements import measure
        from wijkworkshop.ui.laptop.window_diagnostics import missing_fonts, shown_screens
        from wijkworkshop.ui.network.interfaces import interfaces

        opened = self._here.archive()
        if opened is None:
            return ()
        path, now = opened.store.archive.path, self._here.needs.clock()
        networks = interfaces()
        return checks(measure(path, now, shown_screens(), missing_fonts(), networks))

    def _show_room(self, page: "PreparePage") -> None:
        from wijkworkshop.ui.prepare.room_window import RoomWindow

        self._close_room()
        opened = self._here.archive()
        chosen = read_display(beside(opened.store.archive.path)) if opened else Display()
        self.room = RoomWindow(page.session, theme_of(chosen))
        self.room.show()
        self.room.activateWindow()

    def _hold_dress_rehearsal(self, page: "PreparePage", phones: int) -> None:
        from wijkworkshop.ui.prepare.dress_rehearsal.run import DressRehearsalRun

        opened = self._here.archive()
        if opened is None or (self.run is not None and self.run.running):
            return
        self.run = run = DressRehearsalRun(self)
        part = page.dress_rehearsal
        run.said.connect(part.show_said)
        run.ended.connect(part.show_ended)
        part.show_started()
        run.start(opened.store.archive.path, page.session.id, phones)

    def _stop_dress_rehearsal(self) -> None:
        if self.run is not None:
            self.run.stop()

    def _rehearse(self, page: "PreparePage") -> None:
        from wijkworkshop.ui.controllers.run_through.run_through import RunThrough

        needs = self._here.needs
        self.run_through_made.emit(
            RunThrough(page.session, needs.shipped.example, needs.clock, needs.ids)
        )

    def _leave(self) -> None:
        self.close()
        self.page = None
        self._here.window.show_start()
        self._here.list_again("")

    def _tell(self, title: str, text: str) -> None:
        if self.page is not None:
            self.page.tell(title, text)

    def _tell_made(self, path: Path) -> None:
        if self.page is not None:
            self.page.packing.show_made(path)
            self.page.tell(_("Bewaard"), str(path))
