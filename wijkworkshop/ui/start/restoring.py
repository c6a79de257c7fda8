"""The page with backups, and going back to one."""

from gettext import gettext as _

from PySide6.QtCore import QObject

from wijkworkshop.storage.backups import Backup, Backups, erased_in
from wijkworkshop.storage.erasing import Note
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.ui.start.archives import OpenArchive
from wijkworkshop.ui.start.backups_page import BackupsPage, day_words
from wijkworkshop.ui.start.dependencies import ControllerContext
from wijkworkshop.ui.start.import_controller import ImportController
from wijkworkshop.ui.start.listing import rows_of
from wijkworkshop.ui.widgets.dialog import Dialog
from wijkworkshop.ui.wording.dates import day_of, local


class Restoring(QObject):
    """Shows what there is, and puts back a session or everything."""

    def __init__(self, here: ControllerContext, import_controller: ImportController) -> None:
        """Look at the backups of this archive."""
        super().__init__(here.window)
        self._here, self._import_controller = here, import_controller

    def show_backups(self) -> None:
        """Show the page. Raises StorageProblem."""
        opened = self._here.archive()
        if opened is None:
            return
        page, attempt = BackupsPage(), self._here.attempts.attempt
        page.left.connect(self._leave)
        page.list_requested.connect(lambda: attempt(lambda: self._list(page, opened)))
        page.look_requested.connect(lambda one: attempt(lambda: self._look(page, one)))
        page.all_requested.connect(self._ask_for_all)
        page.session_requested.connect(
            lambda one, id_: attempt(lambda: self._put_back(opened, one, id_))
        )
        self._list(page, opened)
        self._here.window.show_page(page)

    def _list(self, page: BackupsPage, opened: OpenArchive) -> None:
        backups, notes = Backups(opened.path), erased_in(opened.store.archive)
        page.show_backups([(each, _count(backups, each, notes)) for each in backups.kept()])

    def _leave(self) -> None:
        self._here.window.show_start()
        self._here.attempts.attempt(lambda: self._here.list_again(""))

    def _look(self, page: BackupsPage, backup: Backup) -> None:
        opened = self._here.archive()
        if opened is not None:
            today = day_of(self._here.needs.clock())
            notes = erased_in(opened.store.archive)
            found = Backups(opened.path).listings(backup, notes)
            page.show_sessions(backup, rows_of(found, today))

    def _put_back(self, opened: OpenArchive, backup: Backup, session_id: str) -> None:
        notes = erased_in(opened.store.archive)
        self._import_controller.arrive(Backups(opened.path).parcel(backup, session_id, notes))

    def _ask_for_all(self, backup: Backup) -> None:
        title = _("Alles terugzetten naar {day}?").format(day=day_words(backup))
        text = _(
            "Alle bijeenkomsten worden zoals ze toen waren. Eerst maakt de app een back-up van "
            "hoe het nu is. Daarmee kunt u weer terug."
        )
        buttons = [_("Alles terugzetten"), _("Laten staan")]
        dialog = Dialog(title, text, buttons, parent=self._here.window)
        dialog.chosen.connect(
            lambda place: None if place else self._here.attempts.attempt(lambda: self._all(backup))
        )
        self._here.attempts.show(dialog)

    def _all(self, backup: Backup) -> None:
        opened = self._here.archive()
        if opened is None:
            return
        archive, backups = opened.store.archive, Backups(opened.path)
        backups.check_may_put_back(archive)
        notes = erased_in(archive)
        backups.make_before_restore(local(self._here.needs.clock()))
        self._here.reopen(lambda: backups.put_back(backup, notes))
        self._here.window.show_start()
        title = _("Alles staat weer zoals op {day}").format(day=day_words(backup))
        self._here.window.screen_page.tell(title, "")


def _count(backups: Backups, backup: Backup, notes: tuple[Note, ...]) -> int | None:
    """Return how many sessions are in a backup; None when it cannot be read."""
    try:
        return len(backups.listings(backup, notes))
    except StorageProblem:
        return None
