"""The notice that the evening is behind or ahead of its plan."""

from datetime import datetime
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.session import Session
from wijkworkshop.ui.console.run_sheet_rows import DelayView, delay_view
from wijkworkshop.ui.widgets import Act, Banner


class DelayNotice(QWidget):
    """Says how far off the plan, and offers to make a later block shorter."""

    def __init__(self, ask: Ask, *, stacked: bool) -> None:
        """Say nothing yet."""
        super().__init__()
        self._ask = ask
        self._view = DelayView()
        self._told = self._offered = True
        self.act = Act(_("Inkorten")).make_small()
        self.banner = Banner(act=self.act, stacked=stacked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        self.act.clicked.connect(self._shorten)
        self.setVisible(False)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show how far the evening is off its plan."""
        view = delay_view(session, now)
        if view != self._view:
            self._view = view
            self.banner.show_text(view.words)
            self.act.show_text(view.action)
            self.act.setVisible(bool(view.action))
        self._appear()

    def place(self, *, told: bool, offered: bool) -> None:
        """Stand here while it only tells, and while it offers something; else elsewhere."""
        self._told, self._offered = told, offered
        self._appear()

    def _shorten(self) -> None:
        if self._view.request is not None:
            self._ask(self._view.request)

    def _appear(self) -> None:
        here = self._offered if self._view.action else self._told
        self.setVisible(bool(self._view.words) and here)
