"""Putting a session beside another one: which one it is, and what both say."""

from PySide6.QtCore import QObject

from wijkworkshop.core.summaries.side_by_side import side_by_side
from wijkworkshop.ui.start.archives import OpenArchive
from wijkworkshop.ui.start.compare_page import ComparePage, others
from wijkworkshop.ui.start.dependencies import ControllerContext


class Comparing(QObject):
    """Shows two sessions of the archive beside each other; it changes neither."""

    def __init__(self, here: ControllerContext) -> None:
        """Look at the sessions of this archive."""
        super().__init__(here.window)
        self._here = here

    def choose_other(self, session_id: str) -> None:
        """Show which sessions can stand beside this one. Raises StorageProblem."""
        opened = self._here.archive()
        rows = opened.rows() if opened is not None else ()
        chosen = next((row for row in rows if row.id == session_id), None)
        if opened is None or chosen is None:
            return
        page = ComparePage(chosen, others(rows, chosen))
        page.left.connect(self._leave)
        page.other_chosen.connect(
            lambda id_: self._here.attempts.attempt(
                lambda: self._show(page, opened, session_id, id_)
            )
        )
        self._here.window.show_page(page)

    def _show(self, page: ComparePage, opened: OpenArchive, one: str, other: str) -> None:
        load = opened.store.load
        page.show_document(side_by_side(load(one), load(other)))

    def _leave(self) -> None:
        self._here.window.show_start()
        self._here.attempts.attempt(lambda: self._here.list_again(""))
