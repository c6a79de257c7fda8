"""What the panel of every board does: follow where we are, and take the keyboard."""

from collections.abc import Sequence
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from wijkworkshop.core.navigation import position
from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.widgets import Act, Label


class AtBoard(Panel):
    """The board of a block; its keys work while the board has the focus."""

    def __init__(self, console: ConsoleActions, surface: QWidget, keys: str, way: str) -> None:
        """Make an empty panel; `surface` is what has the keyboard at the board.

        `keys` says what keys do there, and `way` how to come there: elsewhere the same keys do
        something else.
        """
        super().__init__(console)
        self._session: Session | None = None
        self._block = 0
        self._seen = ChangeTracker()
        self._surface = surface
        self._keys, self._way = keys, way
        self.keys = Label(way, 14, color=LIGHT.muted, wrap=True)
        self.start = Act(_("Aan het bord"), "A")
        self.start.clicked.connect(self.focus_first)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._show_keys)

    def acts(self) -> Sequence[Act]:
        """Return the way to the board, beside the primary action."""
        return (self.start,)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the board of the block where we are."""
        self._session = session = self._seen.watch(session)
        self._block = position(session).block
        if self._seen.is_new:
            self._show()

    def focus_first(self) -> None:
        """Give the board the keyboard."""
        self._surface.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_keys(self, _before: QWidget | None, focus: QWidget | None) -> None:
        """Name the keys of the board to who is there, and the way to it to who is not."""
        there = self._holds(focus)
        self.keys.show_text(self._keys if there else self._way)
        if self.start.isHidden() is not there:
            self.start.setVisible(not there)
            self._show_there(there)

    def _holds(self, focus: QWidget | None) -> bool:
        return focus is not None and self.isAncestorOf(focus)

    def _show_there(self, there: bool) -> None:
        """Show what can be done only while the board has the keyboard."""

    def _show(self) -> None:
        """Show the session anew."""
        raise NotImplementedError
