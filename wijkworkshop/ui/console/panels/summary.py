"""What binds the blocks, derived from what was filled in: the plan on one page."""

from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.navigation import overlay
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import screen_over
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, Over, Overlay
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.miniature import Miniature
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.stage.stage import Stage
from wijkworkshop.ui.widgets import Act, Flow, Kind, Label
from wijkworkshop.ui.widgets.on_key import on_key


class SummaryPanel(Panel):
    """The page as the room would see it; Enter shows it to the room, or takes it away again."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._seen = ChangeTracker()
        self.show_it = Act(_("Toon aan de zaal"), _("Enter"), Kind.PRIMARY)
        self.show_it.setCheckable(True)
        self.page = Miniature(Stage())
        self.page.stage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()
        self.show_it.clicked.connect(self._turn)
        on_key(self, "Enter", self._press)
        on_key(self, "PgDown", lambda: console.leaf(1))
        on_key(self, "PgUp", lambda: console.leaf(-1))

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the page of this session, and whether the room sees it."""
        session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        over = overlay(session)
        shown = over is not None and over.over is Over.PLAN
        self.show_it.setChecked(shown)
        self.show_it.setVisible(session.get(Details, 1).closed_at is None)
        screen = screen_over(session, Overlay(1, Over.PLAN), None)
        if screen is not None:
            self.page.stage.show_view(PublicView(screen), over.part if over and shown else 0)

    def focus_first(self) -> None:
        """Start at the button that shows it."""
        self.show_it.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        if not self.show_it.isHidden():
            self.show_it.click()

    def _turn(self) -> None:
        self.ask(ShowOver(Over.PLAN) if self.show_it.isChecked() else TakeAway())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        row = Flow(gap=6)
        row.addWidget(self.show_it)
        column.addWidget(Label(said(), 14, color=LIGHT.muted, wrap=True))
        column.addLayout(row)
        column.addWidget(self.page)
        column.addStretch(1)


def said() -> str:
    """Return where the page comes from, and the keys."""
    return _("Dit komt uit wat u invulde: verander het daar. PageUp en PageDown bladeren.")
