"""Who is there: people of each group come and go."""

from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.attendance import attendance
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, PresenceChange
from wijkworkshop.core.terms import Group
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.attendance_words import attendance_words
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.presence_row import PresenceRow
from wijkworkshop.ui.widgets import BASE, BOLD, Banner, Card, Label
from wijkworkshop.ui.widgets.accessibility import set_accessible_role
from wijkworkshop.ui.wording.counts import present_words
from wijkworkshop.wording.dutch import time_of
from wijkworkshop.wording.terms import group_words

GROUPS = tuple(group for group in Group if group is not Group.UNKNOWN)
STEPS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Left: -1,
}
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True)
class GroupLine:
    """A group: how many are there, and its last change ('14.02 +2')."""

    group: Group
    people: int
    last: str


def group_lines(session: Session) -> tuple[GroupLine, ...]:
    """Return a line for each group."""
    there, zone = present(session), ZoneInfo(session.get(Details, 1).zone)
    last: dict[Group, str] = {}
    for change in session.all(PresenceChange):
        at = time_of(change.at.astimezone(zone))
        last[change.group] = f"{at}  {change.people:+}".replace("-", "−")
    return tuple(GroupLine(each, there.get(each, 0), last.get(each, "")) for each in GROUPS)


class PresencePanel(Panel):
    """A row for each group; the arrow keys choose it and change it."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make the rows."""
        super().__init__(console)
        set_accessible_role(self, QAccessible.Role.Grouping)
        self._at = 0
        self._seen = ChangeTracker()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Wie is er aanwezig"))
        self.total = Label("", 27, BOLD)
        self.missing = Banner(icon="info-circle")
        self.rows = tuple(PresenceRow(group_words(group)) for group in GROUPS)
        self._arrange()
        for place, row in enumerate(self.rows):
            row.stepped.connect(lambda step, at=place: self._step(at, step))
        self._choose(0)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show who is there."""
        session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        lines = group_lines(session)
        people = sum(line.people for line in lines)
        self.total.show_text(present_words(people))
        words = attendance_words(attendance(session, present(session)))
        self.missing.show_text("", "\n".join(words), hide_empty=True)
        for row, line in zip(self.rows, lines, strict=True):
            row.show_line(line.people, line.last)
        self._choose(self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a group with up and down, change it with + and − or left and right."""
        key = Qt.Key(event.key())
        if key in MOVES:
            self._choose((self._at + MOVES[key]) % len(self.rows))
        elif key in STEPS:
            self._step(self._at, STEPS[key])
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        self._at = place
        for at, row in enumerate(self.rows):
            row.show_chosen(at == place)
        self.setAccessibleDescription(self.rows[place].words)

    def _step(self, place: int, step: int) -> None:
        self._choose(place)
        self.ask(ChangePresence(GROUPS[place], step))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        keys = _("↑ ↓ kiest een groep  ·  + en − veranderen het aantal")
        card = Card(padding=14)
        card.body.setSpacing(0)
        for row in self.rows:
            card.body.addWidget(row)
        column.addWidget(self.total)
        column.addWidget(Label(keys, BASE, color=LIGHT.muted, wrap=True))
        column.addSpacing(12)
        column.addWidget(self.missing)
        column.addSpacing(8)
        column.addWidget(card)
        column.addStretch(1)
