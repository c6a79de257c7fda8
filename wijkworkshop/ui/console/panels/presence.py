"""Who is there: people of each group come and go."""

from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.attendance import attendance
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import PresenceChange
from wijkworkshop.core.terms import Group
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.attendance_words import attendance_words
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.presence_row import PresenceRow
from wijkworkshop.ui.console.words import clock_words
from wijkworkshop.ui.widgets import BASE, BOLD, Banner, Card, Label
from wijkworkshop.ui.widgets.accessibility import set_accessible_role
from wijkworkshop.ui.wording.counts import present_words
from wijkworkshop.wording.terms import group_words

GROUPS = tuple(group for group in Group if group is not Group.UNKNOWN)
STEPS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Left: -1,
}
TYPED_MS = 1000
"""How long a number that is typed waits for a next digit before it is taken."""

MOST_DIGITS = 4
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True)
class GroupLine:
    """A group: how many are there, and its last change ('14.02 +2')."""

    group: Group
    people: int
    last: str


def group_lines(session: Session) -> tuple[GroupLine, ...]:
    """Return a line for each group."""
    there = present(session)
    last: dict[Group, str] = {}
    for change in session.all(PresenceChange):
        at = clock_words(session, change.at)
        last[change.group] = f"{at}  {change.people:+}".replace("-", "−")
    return tuple(GroupLine(each, there.get(each, 0), last.get(each, "")) for each in GROUPS)


class PresencePanel(Panel):
    """A row for each group; the arrow keys choose it and change it, digits say how many."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make the rows."""
        super().__init__(console)
        set_accessible_role(self, QAccessible.Role.Grouping)
        self._at = 0
        self._typed = ""  # the digits of the number that is typed now
        self._people: tuple[int, ...] = (0,) * len(GROUPS)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPED_MS)
        self._pause.timeout.connect(self._take_typed)
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
        self._people = tuple(line.people for line in lines)
        for row, line in zip(self.rows, lines, strict=True):
            row.show_line(line.people, line.last)
        self._choose(self._at)

    def show_refused(self) -> None:
        """Show how many are there, not how many were asked for."""
        self._typed = ""
        self._show_people()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a group with up and down; change it with + and −, left and right, or digits."""
        key, digit = Qt.Key(event.key()), event.text()
        if key in MOVES:
            self._move(MOVES[key])
        elif key in STEPS:
            self._take_typed()
            self._step(self._at, STEPS[key])
        elif digit.isascii() and digit.isdigit():
            self._type(f"{self._typed}{digit}"[:MOST_DIGITS])
        elif key == Qt.Key.Key_Backspace and self._typed:
            self._type(self._typed[:-1])
        elif key in ENTERS:
            self._move(1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the number that was typed."""
        self._take_typed()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the number that was typed: Esc leads away, and loses nothing."""
        self._take_typed()
        super().hideEvent(event)

    def _move(self, step: int) -> None:
        self._take_typed()
        self._choose((self._at + step) % len(self.rows))

    def _type(self, typed: str) -> None:
        """Show a number while it is typed; it is taken when nothing follows."""
        self._typed = typed
        self._show_people()
        self._pause.start()

    def _take_typed(self) -> None:
        """Let the chosen group have the number that was typed."""
        typed, self._typed = self._typed, ""
        self._pause.stop()
        if typed and (change := int(typed) - self._people[self._at]):
            self.ask(ChangePresence(GROUPS[self._at], change))

    def _show_people(self) -> None:
        """Show the number that is typed in the chosen row, in the others how many are there."""
        typed = int(self._typed) if self._typed else self._people[self._at]
        shown = (*self._people[: self._at], typed, *self._people[self._at + 1 :])
        for row, people in zip(self.rows, shown, strict=True):
            row.show_people(people)
        self.setAccessibleDescription(self.rows[self._at].words)

    def _choose(self, place: int) -> None:
        self._at = place
        for at, row in enumerate(self.rows):
            row.show_chosen(at == place)
        self.setAccessibleDescription(self.rows[place].words)

    def _step(self, place: int, step: int) -> None:
        if place != self._at:
            self._take_typed()
        self._choose(place)
        self.ask(ChangePresence(GROUPS[place], step))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        keys = _("↑ ↓ kiest een groep  ·  typ het aantal, of verander het met + en −")
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
