"""Shows the run sheets on the start window, lets one be edited, and keeps it."""

from collections.abc import Callable
from datetime import datetime
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.ui.start.dependencies import ControllerContext
from wijkworkshop.ui.start.screen import StartScreen
from wijkworkshop.ui.start.setup_input import SetupInput
from wijkworkshop.ui.widgets.dialog import Dialog
from wijkworkshop.ui.wording.dates import read_time

if TYPE_CHECKING:
    from wijkworkshop.ui.sheets.block_rows import Crowd
    from wijkworkshop.ui.sheets.editor import SheetEditor
    from wijkworkshop.ui.sheets.sheet_library import SheetLibrary

Then = Callable[[str], None]
"""What comes after the editor, with the slug that was kept; empty when nothing was."""


class SheetController(QObject):
    """Helps the start controller with run sheets."""

    def __init__(self, here: ControllerContext) -> None:
        """Help with this archive; `connect_to` listens to the screen."""
        super().__init__(here.window)
        self._here = here

    def connect_to(self, screen: StartScreen) -> None:
        """Show the run sheets when this screen asks for them."""
        screen.foot.sheets_requested.connect(self._show_all)

    def show_list(self, at: str = "", told: str = "") -> None:
        """Show all run sheets, with the focus at one of them."""
        from wijkworkshop.ui.sheets.sheets_page import SheetsPage

        page, library = SheetsPage(), self._library()
        page.left.connect(self._here.window.show_start)
        page.edit_requested.connect(lambda slug: self._edit(slug, self._back_to_list))
        page.copy_requested.connect(lambda slug: self._copy(slug, self._back_to_list))
        page.discard_requested.connect(self._ask_to_discard)
        page.show_sheets(library.own, library.shipped, at)
        page.tell(told)
        self._cover_with(page)

    def _show_all(self) -> None:
        self._here.attempts.attempt(self.show_list)

    def edit_for(self, filled: SetupInput, then: Then) -> None:
        """Edit the run sheet that was chosen for a new session; of what ships a copy."""
        crowd = _crowd_of(filled)
        if filled.sheet in self._library().own:
            self._edit(filled.sheet, then, crowd)
        else:
            self._copy(filled.sheet, then, crowd)

    def _edit(self, slug: str, then: Then, crowd: "Crowd | None" = None) -> None:
        library = self._library()
        self._open(library, slug, library.files[slug], then, crowd)

    def _copy(self, slug: str, then: Then, crowd: "Crowd | None" = None) -> None:
        from wijkworkshop.ui.sheets.editor import own_copy
        from wijkworkshop.ui.sheets.words import copy_title

        library = self._library()
        sheet = library.files[slug]
        self._open(library, "", own_copy(sheet, copy_title(sheet.title)), then, crowd)

    def _open(
        self,
        library: "SheetLibrary",
        slug: str,
        sheet: SheetFile,
        then: Then,
        crowd: "Crowd | None",
    ) -> None:
        from wijkworkshop.ui.sheets.editor import SheetEditor

        page = SheetEditor(sheet, library.bench, crowd, kept=bool(slug))
        page.left.connect(lambda: then(""))
        page.save_requested.connect(lambda made: self._keep(page, library, slug, made, then))
        self._cover_with(page)

    def _keep(
        self, page: "SheetEditor", library: "SheetLibrary", slug: str, sheet: SheetFile, then: Then
    ) -> None:
        try:
            kept = library.keep(slug, sheet)
        except ContentMistakes as wrong:
            page.tell_unkept(_("Het is niet opgeslagen. {why}").format(why=wrong.mistakes[0]))
        except OSError:
            page.tell_unkept(_("Het is niet opgeslagen: op deze plek kan niets worden bewaard."))
        else:
            then(kept)

    def _back_to_list(self, slug: str) -> None:
        title = self._library().files[slug].title if slug else ""
        self.show_list(slug, _("‘{title}’ is opgeslagen").format(title=title) if slug else "")

    def _ask_to_discard(self, slug: str) -> None:
        title = self._library().files[slug].title
        words = _("‘{title}’ weggooien?").format(title=title)
        text = _("Bijeenkomsten die u ermee maakte, houden hun draaiboek.")
        ways = [_("Weggooien"), _("Laten staan")]
        dialog = Dialog(words, text, ways, parent=self._here.window)
        dialog.chosen.connect(lambda way: None if way else self._discard(slug, title))
        self._here.attempts.show(dialog)

    def _discard(self, slug: str, title: str) -> None:
        try:
            self._library().discard(slug)
        except (ContentMistakes, OSError):
            self.show_list(slug, _("‘{title}’ kan nu niet weg").format(title=title))
        else:
            self.show_list("", _("‘{title}’ is weg").format(title=title))

    def _library(self) -> "SheetLibrary":
        from wijkworkshop.ui.sheets.sheet_library import SheetLibrary

        return SheetLibrary(self._here.needs.shipped)

    def _cover_with(self, page: QWidget) -> None:
        self._here.window.show_start()  # the page that was there goes
        self._here.window.show_page(page)


def _crowd_of(filled: SetupInput) -> "Crowd":
    """Return for whom and when a new session is, as far as that is filled in."""
    from wijkworkshop.ui.sheets.block_rows import Crowd

    usual, time = Crowd(), read_time(filled.time)
    return Crowd(
        sum(filled.groups.values()) or usual.people,
        filled.tables or usual.tables,
        datetime.combine(usual.starts, time) if time else usual.starts,
    )
