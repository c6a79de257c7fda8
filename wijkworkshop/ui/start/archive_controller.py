"""Does what the start screen asks of the archive: templates, the bin, sticks and backups."""

from collections.abc import Callable
from gettext import gettext as _

from PySide6.QtCore import QObject

from wijkworkshop.core.acts.templates import sheet_of
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.performing import start, start_from
from wijkworkshop.storage.housekeeping import Failure, Task
from wijkworkshop.storage.retention import BIN_DAYS, Retention
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.start.bin_page import BinPage
from wijkworkshop.ui.start.comparing import Comparing
from wijkworkshop.ui.start.dependencies import ControllerContext
from wijkworkshop.ui.start.draft import NoDraft
from wijkworkshop.ui.start.files import Files
from wijkworkshop.ui.start.import_controller import ImportController
from wijkworkshop.ui.start.restoring import Restoring
from wijkworkshop.ui.start.screen import StartScreen
from wijkworkshop.ui.start.setup_input import setup_input_from
from wijkworkshop.ui.widgets.dialog import Dialog
from wijkworkshop.ui.wording.dates import day_of
from wijkworkshop.ui.wording.words import problem_words

TEMPLATE = "sjabloon"
"""The slug of the run sheet of the session that is a template."""


class ArchiveController(QObject):
    """Helps the start controller."""

    def __init__(self, here: ControllerContext, files: Files) -> None:
        """Help with this archive; `connect_to` listens to the screen."""
        super().__init__(here.window)
        self._here, self._files = here, files
        self.import_controller = ImportController(here)
        self._comparing = Comparing(here)
        self._restoring = Restoring(here, self.import_controller)

    def connect_to(self, screen: StartScreen) -> None:
        """Do from now on what this screen asks."""
        foot = screen.foot
        screen.template_requested.connect(self._on_session(self._fill_in_from))
        screen.compare_requested.connect(
            lambda id_: self._here.attempts.attempt(lambda: self._comparing.choose_other(id_))
        )
        screen.save_requested.connect(self._on_session(self._save))
        screen.discard_requested.connect(self._on_session(self._discard))
        foot.fetch_requested.connect(
            lambda: self._here.attempts.attempt(self.import_controller.fetch)
        )
        foot.backups_requested.connect(
            lambda: self._here.attempts.attempt(self._restoring.show_backups)
        )
        foot.bin_requested.connect(lambda: self._here.attempts.attempt(self._show_bin))

    def tell_undone(self, failure: Failure) -> None:
        """Tell that a part of the work at the start was not done, and why."""
        why = problem_words(failure.problem)
        self._here.window.screen_page.tell(undone_words(failure.task), f"{why.title}. {why.text}")

    def _on_session(self, job: Callable[[Store, Session], None]) -> Callable[[str], None]:
        def do(session_id: str) -> None:
            opened = self._here.archive()
            if opened is not None:
                store = opened.store
                self._here.attempts.attempt(lambda: job(store, store.load(session_id)))

        return do

    def _save(self, store: Store, session: Session) -> None:
        self._files.save_copy(store.archive, session)

    def _fill_in_from(self, store: Store, session: Session) -> None:
        from wijkworkshop.ui.start.new_session import NewSession

        needs, window, opened = self._here.needs, self._here.window, self._here.archive()
        sheet = template_sheet(session)
        page = NewSession(
            (sheet, *needs.shipped.real),
            NoDraft(),
            day_of(needs.clock()),
            opened.held() if opened is not None else (),
            setup_input_from(session, sheet.slug),
        )
        page.made.connect(
            lambda setup, chosen: self._here.attempts.attempt(
                lambda: self._make(store, session, setup, chosen)
            )
        )
        page.left.connect(window.show_start)
        window.show_page(page)

    def _make(self, store: Store, template: Session, setup: Setup, sheet: RunSheet) -> None:
        needs = self._here.needs
        if sheet.slug == TEMPLATE:
            made = start_from(store, template, setup, needs.clock, needs.ids)
        else:
            version, texts = needs.shipped.catalogue.version, needs.shipped.texts.by_name
            made = start(store, setup, sheet, version, needs.clock, needs.ids, texts)
        self._here.window.show_start()
        self._here.list_again(made.id)

    def _discard(self, store: Store, session: Session) -> None:
        Retention(store).discard(session.id, self._here.needs.clock())
        self._here.list_again("")
        title = _("‘{name}’ is weggegooid").format(name=session.get(Details, 1).name)
        where = _("Het staat nog {days} dagen in de prullenbak.").format(days=BIN_DAYS)
        self._here.window.screen_page.tell(title, where)

    def _show_bin(self) -> None:
        opened = self._here.archive()
        if opened is None:
            return
        retention = Retention(opened.store)
        page = BinPage(retention.months)
        attempt = self._here.attempts.attempt
        page.left.connect(self._leave)
        page.restore_requested.connect(
            lambda id_, name: attempt(lambda: self._bring_back(page, retention, id_, name))
        )
        page.erase_requested.connect(
            lambda id_, name: self._ask_to_erase(
                name, lambda: self._erase(page, opened.store, id_, name)
            )
        )
        page.months_chosen.connect(lambda months: attempt(lambda: retention.keep_months(months)))
        page.show_discarded(retention.discarded(), self._here.needs.clock())
        self._here.window.show_page(page)

    def _leave(self) -> None:
        self._here.window.show_start()
        self._here.attempts.attempt(lambda: self._here.list_again(""))

    def _bring_back(self, page: BinPage, retention: Retention, session_id: str, name: str) -> None:
        retention.bring_back(session_id)
        page.show_discarded(retention.discarded(), self._here.needs.clock())
        page.tell(_("‘{name}’ staat weer in de lijst").format(name=name))

    def _ask_to_erase(self, name: str, job: Callable[[], None]) -> None:
        title = _("‘{name}’ voorgoed wissen?").format(name=name)
        text = _("Het verdwijnt ook uit de back-ups. Dit kunt u niet ongedaan maken.")
        buttons = [_("Voorgoed wissen"), _("Laten staan")]
        dialog = Dialog(title, text, buttons, parent=self._here.window)
        dialog.chosen.connect(lambda place: None if place else self._here.attempts.attempt(job))
        self._here.attempts.show(dialog)

    def _erase(self, page: BinPage, store: Store, session_id: str, name: str) -> None:
        store.delete(session_id)
        page.show_discarded(Retention(store).discarded(), self._here.needs.clock())
        page.tell(_("‘{name}’ is gewist").format(name=name))


def template_sheet(session: Session) -> RunSheet:
    """Return the run sheet of a session, to choose for a new one."""
    title = _("Zoals in ‘{name}’").format(name=session.get(Details, 1).name)
    summary = _("Het draaiboek zoals het daar was, met uw eigen aanpassingen.")
    return sheet_of(session, TEMPLATE, title, summary)


def undone_words(task: Task) -> str:
    """Return what was not done at the start."""
    return {
        Task.EMPTY_BIN: _("De prullenbak is niet geleegd"),
        Task.ERASE_SAID: _("Wat mensen zeiden, is niet gewist"),
        Task.SETTLE_WAITING: _("Een ronde die wachtte, is niet vastgesteld"),
        Task.ERASE_IN_BACKUPS: _("Niet elke back-up is bijgewerkt"),
        Task.WIPE_SCRAPS: _("Het archief is niet opgeruimd"),
        Task.BACK_UP: _("De back-up van vandaag is niet gemaakt"),
    }[task]
