"""Typing what people say, one after the other: Enter keeps it and empties the field."""

from collections.abc import Iterator
from functools import partial
from gettext import gettext as _

from PySide6.QtCore import Signal

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.group_choice import GROUPS, GroupChoice
from wijkworkshop.ui.console.panels.kept_field import KeptField
from wijkworkshop.ui.console.panels.owner_field import OwnerField, owners
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets import Act, Card, Field, Flow, Kind, Label
from wijkworkshop.ui.widgets.on_key import on_key


class QuickEntry(Card):
    """A text, from which group, and who takes it up; the group stays for the next one.

    `entered` carries text, owner and group.
    """

    entered = Signal(str, str, object)

    def __init__(self, ask: Ask, place: str, hint: str, name: str) -> None:
        """Make an empty entry; `place` is where its half-typed text is kept."""
        super().__init__()
        self.field = Field("", hint, lines=2, name=name, enter_finishes=True)
        self._kept = KeptField(self.field, place, ask, _said)
        self.state = Label("", color=LIGHT.muted, wrap=True)
        self.owner = OwnerField(_("Wie pakt het op?"))
        self.groups = GroupChoice("Alt+")
        self.keep = Act(_("Bewaren"), _("Enter"), Kind.PRIMARY)
        self._arrange()
        self.field.entered.connect(self._store)
        self.owner.entered.connect(self._store)
        self.keep.clicked.connect(self._store)
        for letter, group in GROUPS.items():
            on_key(self, f"Alt+{letter}", partial(self.groups.show_group, group))

    def show_session(self, session: Session) -> None:
        """Offer the groups that are there; the first time what was half typed before."""
        self.groups.show_groups(present(session))
        self.owner.offer(owners(session))
        if self._kept.show_session(session):
            self._tell(_("Dit typte u eerder. Enter bewaart het."))

    def show_refused(self) -> None:
        """Put back what could not be stored, unless something else is typed by now."""
        self._kept.show_refused()

    def focus_first(self) -> None:
        """Start typing."""
        self._kept.focus()

    @property
    def holds_text(self) -> bool:
        """Tell whether something is half typed."""
        return bool(self.field.text.strip())

    def _store(self) -> None:
        text, owner = self._kept.take(), self.owner.text.strip()
        self._tell("" if text else _("Typ eerst wat er gezegd is."), WRONG)
        self.focus_first()
        if text:
            self.owner.put_text("")
            self.entered.emit(text, owner, self.groups.group)

    def _tell(self, words: str, color: str = LIGHT.muted) -> None:
        self.state.set_color(color)
        self.state.show_text(words, hide_empty=True)

    def _arrange(self) -> None:
        row = Flow(gap=6)
        row.addWidget(self.keep)
        for part in (self.field, self.state, self.owner, self.groups):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.state.hide()


def _said(session: Session) -> Iterator[str]:
    return (said.text for said in session.all(Contribution))
