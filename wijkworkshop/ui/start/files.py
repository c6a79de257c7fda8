"""The files of one session that the start screen makes: its report and its paper slips."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.evening import Details
from wijkworkshop.core.session import Session
from wijkworkshop.core.travelling import SESSION_FILE, check_may_travel
from wijkworkshop.export.progress import Progress, stage_words
from wijkworkshop.performing import Clock
from wijkworkshop.storage.archive import Archive
from wijkworkshop.ui.start.asking import Asking
from wijkworkshop.ui.start.naming import file_name
from wijkworkshop.ui.start.paper_choice import Paper
from wijkworkshop.ui.start.shipped import Shipped

if TYPE_CHECKING:
    from wijkworkshop.export.cards import Where

Write = Callable[[Path], Iterator[Progress]]


class Files(QObject):
    """Asks where a file should come, and makes it in a thread: a session is a value.

    `progressed` carries what is being made and how far it is, in words; `made` the path of a
    finished file; `failed` a job that raises what went wrong.
    """

    progressed = Signal(str, str)
    made = Signal(object)
    failed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, window: QWidget, shipped: Shipped, clock: Clock, asking: Asking) -> None:
        """Ask over this window."""
        super().__init__(window)
        self._window, self._shipped, self._clock = window, shipped, clock
        self._ask, self._to_stick = asking.pdf, asking.to_stick
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="files")
        self._ended.connect(self._take)

    def save_report(self, session: Session) -> None:
        """Make the report."""
        now = self._clock()

        def write(target: Path) -> Iterator[Progress]:
            from wijkworkshop.ui.start.papers import save_report

            return save_report(session, self._shipped.content_of(session), now, target)

        self._save(_("Verslag"), session, write)

    def save_slips(self, session: Session, paper: Paper = Paper.ALL) -> None:
        """Make the paper of the evening, or a part of it."""
        now = self._clock()

        def write(target: Path) -> Iterator[Progress]:
            from wijkworkshop.ui.start.papers import save_slips

            return save_slips(session, now, target, paper)

        kind = _("Vellen") if paper is Paper.SHEETS else _("Briefjes")
        self._save(kind, session, write)

    def save_cards(self, session: Session, at: "Where", count: int) -> None:
        """Make participant cards; phones have their secret by then."""
        now = self._clock()

        def write(target: Path) -> Iterator[Progress]:
            from wijkworkshop.ui.start.papers import save_cards

            return save_cards(session, now, target, at, count)

        self._save(_("Stemkaarten"), session, write)

    def save_for_stick(self, archive: Archive, session: Session) -> None:
        """Save the session for a stick. Raises Refused while a round is open or being counted."""
        check_may_travel(session)

        def write(target: Path) -> Iterator[Progress]:
            from wijkworkshop.storage.session_file import save_session

            save_session(archive, session.id, target)
            return iter(())

        details = session.get(Details, 1)
        name = file_name("", details.day, details.name, SESSION_FILE)
        self._make_at(self._to_stick(self._window, name), _("Bijeenkomst"), write)

    def close(self) -> None:
        """Wait until the last file is there, and end the thread."""
        self._thread.shutdown(wait=True)

    def _save(self, kind: str, session: Session, write: Write) -> None:
        details = session.get(Details, 1)
        target = self._ask(self._window, file_name(kind, details.day, details.name))
        self._make_at(target, kind, write)

    def _make_at(self, target: Path | None, kind: str, write: Write) -> None:
        if target is not None:
            future = self._thread.submit(self._make, kind, write, target)
            future.add_done_callback(lambda done: self._ended.emit(done, target))

    def _make(self, kind: str, write: Write, target: Path) -> None:
        """Make a file (this runs in the thread)."""
        for progress in write(target):
            self.progressed.emit(kind, stage_words(progress.stage))

    def _take(self, done: "Future[None]", target: Path) -> None:
        if done.exception() is None:
            self.made.emit(target)
        else:
            self.failed.emit(done.result)
