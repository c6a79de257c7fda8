"""The session is closed: its report, a copy of it, what can still be filled in, and the way out."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from gettext import gettext as _

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.navigating import ReopenSession
from wijkworkshop.core.primary_action import AFTER, Step, ToKeep
from wijkworkshop.core.session import Session
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.closed.file_line import FileLine
from wijkworkshop.ui.console.panels.closed.view import ClosedView, FileView, State, closed_view
from wijkworkshop.ui.console.panels.closed.words import name_words
from wijkworkshop.ui.console.panels.entry_links import EntryLinks
from wijkworkshop.ui.console.panels.panel import Mode, Panel, Panels
from wijkworkshop.ui.console.panels.sections import Line, empty, titled
from wijkworkshop.ui.console.words import step_words
from wijkworkshop.ui.files.closing_files import ClosingFiles
from wijkworkshop.ui.widgets import Act, Card, Flow, Kind, Label

STILL = (Mode.RESPONSES, Mode.PARKING, Mode.CONTRIBUTIONS)
"""What can be filled in after the closing."""


SHEETS = (Step.LETTER, Step.ACTIONS, Step.PLAN)
"""What can be made besides."""


class ClosedPanel(Panel):
    """`after_requested` carries what is to be made, or that one leaves."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._session: Session | None = None
        self._closing_files = ClosingFiles()
        self._view: ClosedView | None = None
        self._lines: list[FileLine] = []
        self._panels: Panels = {}
        self.copy = Act(name_words(ToKeep.COPY))
        self.copy.clicked.connect(partial(self.console.after, Step.COPY))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)

    def acts(self) -> Sequence[Act]:
        """Return the copy, which stands beside the report until it is the next step itself."""
        return (self.copy,)

    def show_panels(self, panels: Panels) -> None:
        """Lead to those that can still be filled in."""
        self._panels = panels

    def show_session(self, session: Session, now: datetime) -> None:
        """Show what can be done with a session that is closed."""
        self._session = session
        self._refresh()

    def show_closing_files(self, closing_files: ClosingFiles) -> None:
        """Show what was made of it."""
        self._closing_files = closing_files
        self._refresh()

    def _refresh(self) -> None:
        if self._session is None:
            return
        view = closed_view(self._session, self._closing_files)
        if view != self._view:
            before, self._view = self._view, view
            self._show(view, before)

    def _show(self, view: ClosedView, before: ClosedView | None) -> None:
        empty(self.column)
        if view.files:
            self.column.addWidget(self._files(view))
            self.column.addWidget(self._still())
        else:
            self.column.addWidget(_practised())
        self.column.addWidget(self._ways_out(view))
        self.column.addStretch(1)
        copied = any(each.what is ToKeep.COPY and each.path for each in view.files)
        self.copy.setVisible(view.next is Step.REPORT and not copied)
        self.copy.setEnabled(not view.making)
        self._announce(before.files if before else view.files)

    def _announce(self, before: Sequence[FileView]) -> None:
        """Let a screen reader say what was made since, or why it was not."""
        for line in self._lines:
            if line.view not in before and line.view.state in (State.MADE, State.WRONG):
                QAccessible.updateAccessibility(QAccessibleEvent(line, QAccessible.Event.Alert))

    def _files(self, view: ClosedView) -> Card:
        card = Card()
        self._lines = []
        for place, each in enumerate(view.files):
            again = each.path is not None and AFTER[each.what] is not view.next and not view.making
            line = FileLine(each, offer=again)
            line.again_requested.connect(partial(self.console.after, AFTER[each.what]))
            card.body.addWidget(Line(line, ruled=place > 0))
            self._lines.append(line)
        return card

    def _still(self) -> Card:
        card = titled(_("Dit kan nog"))
        words = _("Wat u nu nog invult, staat in een verslag dat u daarna maakt.")
        card.body.addWidget(Label(words, wrap=True))
        card.body.addSpacing(6)
        ways = EntryLinks(self.ask, self.go, self._panels, STILL)
        card.body.addWidget(ways)
        card.body.addSpacing(6)
        alone = Flow(gap=4)
        for step in SHEETS:
            act = Act(step_words(step), icon="list-check").make_small()
            act.clicked.connect(partial(self.console.after, step))
            alone.addWidget(act)
        card.body.addLayout(alone)
        return card

    def _ways_out(self, view: ClosedView) -> QWidget:
        holder = QWidget()
        row = Flow(holder, gap=4)
        reopen = Act(_("Bijeenkomst weer openen"), kind=Kind.QUIET)
        reopen.clicked.connect(lambda: self.ask(ReopenSession()))
        row.addWidget(reopen)
        if view.next is not Step.LEAVE:
            leave = Act(_("Naar het startscherm"), kind=Kind.QUIET)
            leave.clicked.connect(partial(self.console.after, Step.LEAVE))
            row.addWidget(leave)
        return holder


def _practised() -> Card:
    card = Card()
    words = _(
        "Na een echte bijeenkomst maakt u hier het verslag, en een kopie op een stick. "
        "Dan gaat er niets verloren als de laptop wegraakt."
    )
    card.body.addWidget(Label(words, wrap=True))
    return card
