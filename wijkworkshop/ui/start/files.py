"""The files that are made of one session: its report, its paper, and a copy on another disk."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import gettext as looked_up
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from wijkworkshop.core.copy_rules import SESSION_FILE, check_copyable
from wijkworkshop.core.primary_action import ToKeep
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.export.format import Format
from wijkworkshop.export.formats import FORMATS, format_of
from wijkworkshop.export.pdf import FORMAT as PDF
from wijkworkshop.export.progress import Progress, Stage
from wijkworkshop.performing import Clock
from wijkworkshop.shipped import Shipped
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.session_copy import CopyStage, copy_session
from wijkworkshop.ui.files.drives import Drive
from wijkworkshop.ui.files.file_dialogs import FileDialogs
from wijkworkshop.ui.files.paper_choice import Paper
from wijkworkshop.ui.start.copy_place import CopyPlace, Wish
from wijkworkshop.ui.start.file_maker import FileMaker, Order, Write
from wijkworkshop.ui.start.file_names import file_name

if TYPE_CHECKING:
    from wijkworkshop.export.cards import Where


class Files(FileMaker):
    """Asks where a file should come, over its window or over the one that is named; makes it."""

    def __init__(
        self,
        window: QWidget,
        shipped: Shipped,
        clock: Clock,
        asking: FileDialogs,
        formats: Sequence[Format] = FORMATS,
    ) -> None:
        """Ask over this window; a report can have one of these formats."""
        super().__init__(clock, window)
        self._window, self._shipped, self._asking = window, shipped, asking
        self._formats = formats
        self._looking = False

    def save_report(self, session: Session, over: QWidget | None = None) -> None:
        """Make the report, in the format that is chosen."""
        self._save_document("report", _("Verslag"), session, ToKeep.REPORT, over)

    def save_letter(self, session: Session, over: QWidget | None = None) -> None:
        """Make the letter to who took part, in the format that is chosen."""
        self._save_document("letter", _("Brief"), session, None, over)

    def save_actions(self, session: Session, over: QWidget | None = None) -> None:
        """Make the list of who does what, in the format that is chosen."""
        self._save_document("actions", _("Actielijst"), session, None, over)

    def save_plan(self, session: Session, over: QWidget | None = None) -> None:
        """Make the plan on one sheet, in the format that is chosen."""
        self._save_document("four", _("Plan"), session, None, over)

    def _save_document(
        self, name: str, words: str, session: Session, keeps: ToKeep | None, over: QWidget | None
    ) -> None:
        now, formats = self._clock(), self._formats

        def write(target: Path) -> Iterator[Progress]:
            from wijkworkshop.export.documents import DOCUMENTS
            from wijkworkshop.ui.files.papers import save_document

            kind = next(each for each in DOCUMENTS if each.name == name)
            content, made_as = self._shipped.content_of(session), format_of(target, formats)
            return save_document(kind, session, content, now, target, made_as)

        self._save(words, session, write, formats, keeps, over)

    def save_slips(self, session: Session, paper: Paper = Paper.ALL) -> None:
        """Make the paper of the evening, or a part of it."""
        now = self._clock()

        def write(target: Path) -> Iterator[Progress]:
            from wijkworkshop.ui.files.papers import save_slips

            return save_slips(session, now, target, paper)

        kind = _("Vellen") if paper is Paper.SHEETS else _("Briefjes")
        self._save(kind, session, write)

    def save_cards(self, session: Session, at: "Where", count: int) -> None:
        """Make participant cards; phones have their secret by then."""
        now = self._clock()

        def write(target: Path) -> Iterator[Progress]:
            from wijkworkshop.ui.files.papers import save_cards

            return save_cards(session, now, target, at, count)

        self._save(_("Stemkaarten"), session, write)

    def save_copy(self, archive: Archive, session: Session, over: QWidget | None = None) -> None:
        """Save the session on another disk: a stick, where there is one.

        Raises Refused while a round is open or being counted.
        """
        check_copyable(session)

        def write(target: Path) -> Iterator[Progress]:
            for stage in copy_session(archive, session.id, target):
                back = stage is CopyStage.READING_BACK
                yield Progress(Stage.READING_BACK if back else Stage.SAVING, int(back), 2)

        def make(target: Path, *, apart: bool) -> None:
            self.make(Order(session, _("Kopie"), target, write, ToKeep.COPY, apart))

        details = session.get(Details, 1)
        name = file_name("", details.day, details.name, SESSION_FILE)
        self._ask_place(Wish(over or self._window, name, archive.path, make))

    def _save(
        self,
        kind: str,
        session: Session,
        write: Write,
        formats: Sequence[Format] = (PDF,),
        keeps: ToKeep | None = None,
        over: QWidget | None = None,
    ) -> None:
        """Ask where it comes, and make it; paper to print is a PDF.

        The name at hand has an ending where there is one format only.
        """
        details = session.get(Details, 1)
        kinds = {each.ending: looked_up(each.words) for each in formats}
        ending = formats[0].ending if len(formats) == 1 else ""
        name = file_name(kind, details.day, details.name, ending)
        target = self._asking.to_save(over or self._window, name, kinds)
        if target is not None:
            self.make(Order(session, kind, target, write, keeps))

    def _ask_place(self, wish: Wish) -> None:
        """Look for the drives, then ask; a second press meanwhile does nothing."""

        def ask(drives: tuple[Drive, ...]) -> None:
            self._looking = False
            if isValid(wish.over):  # it may have been closed meanwhile
                CopyPlace(wish, drives, self._asking, lambda: self._ask_place(wish)).ask()

        if not self._looking:
            self._looking = True
            self.look_first(self._asking.drives, ask)
