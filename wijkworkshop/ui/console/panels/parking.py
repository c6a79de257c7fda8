"""The parking list: what comes back at the closing; each gets an owner, or lapses."""

from datetime import datetime
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.parking import LetLapse, UnparkContribution
from wijkworkshop.core.navigation import overlay, parked, position
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, Over
from wijkworkshop.core.terms import Group
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.owned_list import OwnedList
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.quick_entry import QuickEntry
from wijkworkshop.ui.console.panels.tally.head import TallyHead
from wijkworkshop.ui.widgets import Act, Flow

PLACE = "parked"


class ParkingPanel(Panel):
    """Typed straight onto the list, or parked with what people said; the room can see it."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._session: Session | None = None
        self._seen = ChangeTracker()
        self.head = TallyHead()
        self.show_it = Act(_("Toon aan de zaal"))
        self.show_it.setCheckable(True)
        hint = _("Wat komt straks terug? Typ en druk op Enter.")
        self.entry = QuickEntry(self.ask, PLACE, hint, _("Punt"))
        acts = ((_("Vervalt"), LetLapse), (_("Van de lijst"), UnparkContribution))
        self.list = OwnedList(self.ask, acts)
        self._arrange()
        self.entry.entered.connect(self._store)
        self.show_it.clicked.connect(self._turn)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the list."""
        self._session = session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        found, over = parked(session), overlay(session)
        under = _("Dit komt terug bij de afsluiting. De zaal kan de lijst zien: geen namen.")
        self.head.show_words(_("Parkeerlijst"), under, "")
        self.head.show_total(len(found), ngettext("punt", "punten", len(found)))
        closed = session.get(Details, 1).closed_at is not None
        self.entry.setVisible(not closed)
        self.show_it.setVisible(not closed)
        self.show_it.setChecked(over is not None and over.over is Over.PARKING)
        self.entry.show_session(session)
        self.list.show_session(session, found)

    def show_refused(self) -> None:
        """Put back what could not be stored."""
        self.entry.show_refused()

    def focus_first(self) -> None:
        """Start typing."""
        self.entry.focus_first()

    def _store(self, text: str, owner: str, group: Group) -> None:
        if self._session is not None:
            block = position(self._session).block
            self.ask(AddContribution(block, text, group, owner=owner, parked=True))

    def _turn(self) -> None:
        on = self.show_it.isChecked()
        self.ask(ShowOver(Over.PARKING) if on else TakeAway())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        row = Flow(gap=6)
        row.addWidget(self.show_it)
        column.addWidget(self.head)
        column.addLayout(row)
        column.addWidget(self.entry)
        column.addWidget(self.list)
        column.addStretch(1)
