"""Entries that belong to another one: a form for each, and a blank one, or a button for it."""

from gettext import gettext as looked_up
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.outcomes import DropEntry
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Draft
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Flow, Label
from wijkworkshop.ui.widgets.pill import QUIET


class NestedEntries(QWidget):
    """Adds, corrects and removes what belongs to an entry."""

    def __init__(self, kind: type[Entry], owner: Entry, session: Session, ask: Ask) -> None:
        """Be about the entries of a kind that belong to one that is stored."""
        super().__init__()
        self._ask = ask
        self._here: dict[str, Any] = {kind.FORM.within: owner.key[0]}
        self._kind, self._new = kind, kind(block=owner.block, **self._here)
        self._cards: list[tuple[EntryForm, QWidget]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._title = Label(looked_up(kind.FORM.title), BASE, BOLD, LIGHT.muted)
        self.add = Act(looked_up(kind.FORM.add), icon="plus").make_small()
        self.add.clicked.connect(self.open_blank)
        row = Flow(gap=4)
        row.addWidget(self.add)
        column.addWidget(self._title)
        column.addLayout(self._list)
        column.addLayout(row)
        self._session, self._opened = session, _is_half_typed(self._new, session)
        self.show_session(session)

    @property
    def forms(self) -> list[EntryForm]:
        """Return the forms; the blank one is last."""
        return [form for form, _card in self._cards]

    def show_session(self, session: Session) -> None:
        """Show what is stored; a form in which somebody types stays where it is."""
        self._session = session
        for form in self.forms:
            form.show_session(session)
        if self.forms and all(form.is_stored for form in self.forms):
            self._opened = False  # the blank one is stored now
        self._show()

    def open_blank(self) -> None:
        """Open a blank form, and start in it; where one is ready, start there."""
        self._opened = True
        self._show()
        self.forms[-1].focus_first()

    def _show(self) -> None:
        """Show a form for what is stored, and a blank one or the button for it."""
        blank = self._kind.FORM.ready or self._opened
        stored = self._session.where(self._kind, **self._here, edition=0)
        wanted = (*stored, self._new) if blank else stored
        there = {each.key for each in wanted}
        for form, card in self._cards:
            if form.entry.key not in there:
                self._list.removeWidget(card)
                card.hide()
                card.deleteLater()
        self._cards = [each for each in self._cards if each[0].entry.key in there]
        shown = {form.entry.key for form in self.forms}
        for place, each in enumerate(wanted):
            if each.key not in shown:
                self._put(place, each)
        self._title.setVisible(bool(self._cards))
        self.add.setVisible(not blank)

    def show_refused(self) -> None:
        """Know that what was asked last was not done."""
        for form in self.forms:
            form.show_refused()

    def _put(self, place: int, entry: Entry) -> None:
        form = EntryForm(entry, self._session, self._ask)
        card = Card(QUIET, padding=14)
        card.body.addWidget(form)
        remove = Act(looked_up(self._kind.FORM.remove), icon="trash").make_small()
        remove.clicked.connect(lambda: self._remove(form))
        row = Flow(gap=4)
        row.addWidget(remove)
        card.body.addLayout(row)
        self._cards.insert(place, (form, card))
        self._list.insertWidget(place, card)

    def _remove(self, form: EntryForm) -> None:
        """Take an entry away; a blank one that came with the button is only closed."""
        if form.is_stored:
            self._ask(DropEntry(form.entry))
        elif not self._kind.FORM.ready:
            form.let_go()  # what was half typed there goes with it
            self._opened = False
            self._show()
            self.add.setFocus()


def _is_half_typed(blank: Entry, session: Session) -> bool:
    """Tell whether something was typed in a blank one when the app stopped."""
    start = f"{type(blank).__name__}/{blank.block}/new-{getattr(blank, blank.FORM.within)}/"
    return any(draft.place.startswith(start) for draft in session.table(Draft).values())
