"""The parking list: what comes back at the closing; each gets an owner, or lapses."""

from collections.abc import Callable, Sequence
from datetime import datetime
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtWidgets import QApplication, QVBoxLayout

from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.parking import LetLapse, UnparkContribution
from wijkworkshop.core.navigation import overlay, parked, position
from wijkworkshop.core.open_points import OpenPoint
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, Over
from wijkworkshop.core.terms import Group
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.in_view import bring_in_view_soon
from wijkworkshop.ui.console.panels.open_lists import OpenLists, shown_points
from wijkworkshop.ui.console.panels.owned_line import OwnedLine, owned_words
from wijkworkshop.ui.console.panels.owned_list import OwnedList
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.quick_entry import QuickEntry
from wijkworkshop.ui.console.panels.tally.head import TallyHead
from wijkworkshop.ui.widgets import Act, Flow, Label
from wijkworkshop.ui.widgets.on_key import on_key

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
        acts = ((_("Van de lijst"), lambda number: self.ask(UnparkContribution(number))),)
        self.list = OwnedList(self.ask, acts, let_go=LetLapse)
        self.open = OpenLists(self.ask, console.fill_in)
        self.keys = Label(keys_words(), 14, color=LIGHT.muted, wrap=True)
        self._arrange()
        self.entry.entered.connect(self._store)
        self.show_it.clicked.connect(self._turn)
        for key, do in (
            ("Down", lambda: self._step(1)),
            ("Up", lambda: self._step(-1)),
            ("Alt+L", lambda: self._press(lambda line: line.loose)),
            ("Alt+U", lambda: self._press(lambda line: line.acts[0])),
        ):
            on_key(self, key, do)

    @property
    def lines(self) -> tuple[OwnedLine, ...]:
        """Return the lines that are shown, from top to bottom."""
        return (*(() if self.list.isHidden() else self.list.lines), *self.open.lines)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the list."""
        self._session = session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        found, over = parked(session), overlay(session)
        points = shown_points(session)
        self.head.show_words(_("Parkeerlijst"), _under(points), "")
        total = len(found) + len(points)
        self.head.show_total(total, ngettext("punt", "punten", total))
        closed = session.get(Details, 1).closed_at is not None
        self.entry.setVisible(not closed)
        self.show_it.setVisible(not closed)
        self.show_it.setChecked(over is not None and over.over is Over.PARKING)
        self.entry.show_session(session)
        title = _("Van de parkeerlijst") if points else ""
        self.list.show_items(session, tuple(map(owned_words, found)), title)
        self.open.show_session(session, points)
        self._put_entry(last=bool(points))
        self.keys.setVisible(bool(self.lines))

    def show_refused(self) -> None:
        """Put back what could not be stored."""
        self.entry.show_refused()

    def focus_first(self) -> None:
        """Start typing; where things are open, at the first that nobody takes up."""
        lines = self.lines if self.open.lines else ()
        first = next((each for each in lines if each.item and not each.item.is_decided), None)
        if first is None or self.entry.holds_text:
            self.entry.focus_first()
        else:
            self._go_to(first)

    def _put_entry(self, *, last: bool) -> None:
        """Put the field for something new above the lists; once all is gathered, below them."""
        place = self._column.count() - 2 if last else 2
        if self._column.indexOf(self.entry) != place:
            self._column.insertWidget(place, self.entry)

    def _step(self, steps: int) -> None:
        """Go to the next line, or to the one before; from elsewhere to the first."""
        lines, at = self.lines, self._at()
        if lines:
            place = 0 if at is None else max(0, min(len(lines) - 1, at + steps))
            self._go_to(lines[place])

    def _go_to(self, line: OwnedLine) -> None:
        line.take_focus()
        bring_in_view_soon(line)

    def _press(self, button: Callable[[OwnedLine], Act]) -> None:
        """Press a button of the line in which one types."""
        at = self._at()
        if at is not None and not (act := button(self.lines[at])).isHidden():
            act.click()

    def _at(self) -> int | None:
        focus = QApplication.focusWidget()
        found = (place for place, line in enumerate(self.lines) if line.holds(focus))
        return next(found, None)

    def _store(self, text: str, owner: str, group: Group) -> None:
        if self._session is not None:
            block = position(self._session).block
            self.ask(AddContribution(block, text, group, owner=owner, parked=True))

    def _turn(self) -> None:
        on = self.show_it.isChecked()
        self.ask(ShowOver(Over.PARKING) if on else TakeAway())

    def _arrange(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        row = Flow(gap=6)
        row.addWidget(self.show_it)
        column.addWidget(self.head)
        column.addLayout(row)
        for part in (self.entry, self.keys, self.list, self.open):
            column.addWidget(part)
        column.addStretch(1)


def keys_words() -> str:
    """Return the keys that go along the lines."""
    return _("Pijltjes: volgende en vorige punt · Alt+L loslaten · Alt+U invullen")


def _under(points: Sequence[OpenPoint]) -> str:
    """Return what is to be known of the list; at the closing what is done with open points."""
    if not points:
        return _("Dit komt terug bij de afsluiting. De zaal kan de lijst zien: geen namen.")
    return _(
        "Geef elk punt iemand die het oppakt, of laat het los. Weet u het nog niet? "
        "Dan zoekt iemand het uit."
    )
