"""Does what the start screen asks: opens the archive, lists, makes, prints, opens a session."""

from collections.abc import Callable, Sequence
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wijkworkshop.core.copy_rules import SESSION_FILE
from wijkworkshop.core.planning.preparation import Unprepared, unprepared
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.performing import start
from wijkworkshop.ui.controllers.content_controller import ContentController
from wijkworkshop.ui.controllers.practice import Practice
from wijkworkshop.ui.controllers.prepare_controller import PrepareController
from wijkworkshop.ui.controllers.sheet_controller import SheetController
from wijkworkshop.ui.start.archive_controller import ArchiveController
from wijkworkshop.ui.start.archives import OpenArchive, beside
from wijkworkshop.ui.start.attempts import Attempts, Job
from wijkworkshop.ui.start.dependencies import ControllerContext, Dependencies
from wijkworkshop.ui.start.draft import DraftFile
from wijkworkshop.ui.start.files import Files
from wijkworkshop.ui.start.startup_maintenance import StartupMaintenance
from wijkworkshop.ui.start.unprepared import unprepared_dialog
from wijkworkshop.ui.start.window import StartWindow
from wijkworkshop.ui.wording.dates import day_of

if TYPE_CHECKING:
    from wijkworkshop.ui.controllers.run_through.run_through import RunThrough


class StartController(QObject):
    """Stands between the start window and the archive.

    `session_opened` carries the store and the session; call `welcome_back` when it is closed.
    """

    session_opened = Signal(object, object)

    def __init__(self, window: StartWindow, archive: Path, needs: Dependencies) -> None:
        """Answer this window; `begin` opens the archive."""
        super().__init__(window)
        self._window, self._screen = window, window.screen_page
        self._path, self._needs = archive, needs
        self.away = False  # a session is open: a second press of the same button opens no other
        self._open: OpenArchive | None = None
        self.practice: Practice | RunThrough | None = None  # the session that nobody keeps
        self._attempts = Attempts(window)
        self.files = Files(window, needs.shipped, needs.clock, needs.asking)
        here = ControllerContext(
            window, needs, self._attempts, lambda: self._open, self._list, self._reopen
        )
        self.archive_controller = ArchiveController(here, self.files)
        self.sheets = SheetController(here)
        self.content = ContentController(here)
        self.preparing = PrepareController(here, self.files)
        self.maintenance = StartupMaintenance(self)
        self._connect()

    def begin(self) -> None:
        """Open the archive and list its sessions."""
        self._attempts.attempt(lambda: self._go_to(self._path))

    def welcome_back(self, session: Session) -> None:
        """Its window was closed: wipe a session that was practice, and list anew.

        One that is over is the one that is chosen.
        """
        self.away = False
        self._wipe_practice()
        details = session.get(Details, 1)
        over = details.closed_at is not None and not details.practice
        self._attempts.attempt(lambda: self._list(session.id if over else ""))
        self._keep_house()

    def close(self) -> None:
        """Finish the files that are being made, and close what is open."""
        self.maintenance.stop()
        self.preparing.close()
        self.files.close()
        self._wipe_practice()
        if self._open is not None:
            self._open.close()
            self._open = None

    def _go_to(self, path: Path) -> None:
        """Open an archive; the one that is open closes only when that worked."""
        opened = OpenArchive(path, self._needs.clock)
        try:
            rows = opened.rows()
        except BaseException:  # what cannot be listed is no archive to go on with
            opened.close()
            raise
        self.maintenance.stop()
        if self._open is not None:
            self._open.close()
        self._open, self._path = opened, path
        self._needs.shipped.use(path)
        self._screen.show_rows(rows)
        self.content.look()
        self._keep_house()

    def _reopen(self, job: Job) -> None:
        """Do a job while the archive is closed, and open it again whatever comes of it."""
        self.maintenance.stop()
        if self._open is None:
            return
        self._open.close()
        self._open = None
        try:
            job()
        finally:
            self._go_to(self._path)

    def _keep_house(self) -> None:
        if self._open is not None:
            now = self._needs.clock()
            self.maintenance.soon(self._open.store, now, day_of(now))

    def _list(self, choose: str = "") -> None:
        if self._open is not None:
            self._screen.show_rows(self._open.rows(), choose)

    def _open_session(self, session_id: str) -> None:
        if self._open is None or self.away:
            return
        session = self._open.store.load(session_id)
        to_come = session.get(Details, 1).day >= day_of(self._needs.clock())
        if to_come and Unprepared.BOXES in (missing := unprepared(session)):
            self._warn(session, missing)
        else:
            self._show_session(session)

    def _show_session(self, session: Session) -> None:
        if self._open is not None and not self.away:
            self.session_opened.emit(self._open.store, session)

    def _warn(self, session: Session, missing: Sequence[Unprepared]) -> None:
        """Say what is empty before the room sees it: fill it in, begin all the same, or go back."""
        warning = unprepared_dialog(session.get(Details, 1).name, missing, self._window)
        ways: tuple[Job, ...] = (
            lambda: self.preparing.fill_in(session.id),
            lambda: self._show_session(session),
            lambda: None,
        )
        warning.chosen.connect(lambda place: self._attempts.attempt(ways[place]))
        self._attempts.show(warning)

    def _fill_in(self, sheet: str = "") -> None:
        from wijkworkshop.ui.start.new_session import NewSession

        today = day_of(self._needs.clock())
        earlier = self._open.held() if self._open is not None else ()
        shipped = self._needs.shipped
        page = NewSession(shipped.real, self._draft, today, earlier, cases=shipped.cases)
        page.about = shipped.about
        page.made.connect(
            lambda setup, sheet: self._attempts.attempt(lambda: self._make(setup, sheet))
        )
        page.left.connect(self._window.show_start)
        page.sheet_requested.connect(lambda filled: self.sheets.edit_for(filled, self._go_on_with))
        page.choose_sheet(sheet)
        self._window.show_page(page)

    def _go_on_with(self, sheet: str) -> None:
        """Fill in further, with a run sheet that was edited."""
        self._window.show_start()
        self._fill_in(sheet)

    def _make(self, setup: Setup, sheet: RunSheet) -> None:
        if self._open is None:
            return
        needs = self._needs
        version, texts = needs.shipped.catalogue.version, needs.shipped.texts.by_name
        made = start(self._open.store, setup, sheet, version, needs.clock, needs.ids, texts)
        self._window.show_start()
        self._draft.forget()
        self._list(made.id)

    def _practise(self) -> None:
        needs = self._needs
        version = needs.shipped.catalogue.version
        self._take_up(Practice(needs.shipped.practice, version, needs.clock, needs.ids))

    def _take_up(self, practice: "Practice | RunThrough") -> None:
        """Open a session of which nothing is kept."""
        if self.away:
            practice.wipe()
            return
        self._wipe_practice()
        self.practice = practice
        self.session_opened.emit(practice.store, practice.session)

    def _wipe_practice(self) -> None:
        practice, self.practice = self.practice, None
        if practice is not None:
            practice.wipe()

    def _load(self, session_id: str, then: Callable[[Session], None]) -> Job:
        def job() -> None:
            if self._open is not None:
                then(self._open.store.load(session_id))

        return job

    def _choose_archive(self, otherwise: Job = lambda: None) -> None:
        found = self._needs.asking.archive(self._window, self._path.parent)
        if found is None:
            otherwise()
        elif found.suffix == SESSION_FILE and self._open is not None:
            self.archive_controller.import_controller.take_from(found)
        else:
            self._move_to(found)

    def _move_to(self, path: Path) -> None:
        def job() -> None:
            self._go_to(path)
            self._needs.remember(path)

        self._attempts.attempt(job)

    def _give_up(self) -> None:
        if self._open is None:
            self._window.close()

    @property
    def _draft(self) -> DraftFile:
        return DraftFile(self._path.with_name(f"{self._path.stem}.nieuw.json"))

    def _connect(self) -> None:
        screen, side, attempt = self._screen, self._screen.side, self._attempts.attempt
        screen.open_requested.connect(lambda id_: attempt(lambda: self._open_session(id_)))
        screen.report_requested.connect(
            lambda id_: attempt(self._load(id_, self.files.save_report))
        )
        screen.slips_requested.connect(lambda id_: attempt(self._load(id_, self.files.save_slips)))
        self.archive_controller.connect_to(screen)
        self.sheets.connect_to(screen)
        self.content.connect_to(screen)
        self.preparing.connect_to(screen)
        self.preparing.run_through_made.connect(self._take_up)
        self.maintenance.failed.connect(self.archive_controller.tell_undone)
        side.new_requested.connect(lambda: attempt(self._fill_in))
        side.practice_requested.connect(lambda: attempt(self._practise))
        side.file_requested.connect(self._choose_archive)
        side.about_requested.connect(self._tell_about)
        self._attempts.other_requested.connect(self._choose_archive)
        self._attempts.beside_requested.connect(lambda path: self._move_to(beside(path)))
        self._attempts.gave_up.connect(self._give_up)
        self.files.progressed.connect(screen.tell)
        self.files.made.connect(lambda path: screen.tell(_("Bewaard"), str(path)))
        self.files.failed.connect(self._tell_failed)

    def _tell_failed(self, error: BaseException, again: Job) -> None:
        """Tell it, but not over a window that is away: then the console tells it."""
        self._screen.tell("", "")
        if not self.away:
            self._attempts.tell(error, again)

    def _tell_about(self) -> None:
        from wijkworkshop.ui.start.about import AboutDialog

        self._attempts.show(AboutDialog(self._needs.shipped.catalogue.credits, self._window))
