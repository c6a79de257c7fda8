"""What the panel of every board does: follow where we are, and take the keyboard."""

from collections.abc import Sequence
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from wijkworkshop.core.navigation import position
from wijkworkshop.core.session import Session
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.widgets import Act


class AtBoard(Panel):
    """The board of a block; its keys work while the board has the focus."""

    def __init__(self, console: ConsoleActions, surface: QWidget) -> None:
        """Make an empty panel; `surface` is what has the keyboard at the board."""
        super().__init__(console)
        self._session: Session | None = None
        self._block = 0
        self._seen = ChangeTracker()
        self._surface = surface
        self.start = Act(_("Aan het bord"), "A")
        self.start.clicked.connect(self.focus_first)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._show_start)

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

    def _show_start(self, _before: QWidget | None, focus: QWidget | None) -> None:
        """Offer the way to the board to who is not there: it takes room from the board."""
        there = focus is not None and self.isAncestorOf(focus)
        if self.start.isHidden() is not there:
            self.start.setVisible(not there)

    def _show(self) -> None:
        """Show the session anew."""
        raise NotImplementedError
