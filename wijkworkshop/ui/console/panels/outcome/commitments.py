"""What parties say to one agreement: a form for each that spoke, and a blank one for the next."""

from gettext import gettext as looked_up

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.outcomes import DropEntry
from wijkworkshop.core.outcomes.action_plan import Commitment
from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Flow, Label
from wijkworkshop.ui.widgets.pill import QUIET


class Commitments(QWidget):
    """Adds, corrects and removes what parties say; `requested` carries what is asked."""

    requested = Signal(object)

    def __init__(self, block: int, agreement: int, session: Session) -> None:
        """Be about an agreement that is stored."""
        super().__init__()
        self._new = Commitment(block=block, agreement=agreement)
        self._cards: list[tuple[EntryForm, QWidget]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(looked_up(Commitment.FORM.title), BASE, BOLD, LIGHT.muted))
        column.addLayout(self._list)
        self.show_session(session)

    @property
    def forms(self) -> list[EntryForm]:
        """Return the forms, the blank one last."""
        return [form for form, _card in self._cards]

    def show_session(self, session: Session) -> None:
        """Show what is stored; a form in which somebody types stays where it is."""
        for form in self.forms:
            form.show_session(session)
        wanted = session.where(Commitment, agreement=self._new.agreement, edition=0)
        there = {each.key for each in (*wanted, self._new)}
        gone = [card for form, card in self._cards if form.entry.key not in there]
        self._cards = [each for each in self._cards if each[1] not in gone]
        for card in gone:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        shown = {form.entry.key for form in self.forms}
        for place, each in enumerate((*wanted, self._new)):
            if each.key not in shown:
                self._add(place, each, session)

    def show_refused(self) -> None:
        """Know that what was asked last was not done."""
        for form in self.forms:
            form.show_refused()

    def _add(self, place: int, entry: Commitment, session: Session) -> None:
        form = EntryForm(entry, session, skip=("agreement",))
        form.requested.connect(self.requested)
        card = Card(QUIET, padding=14)
        card.body.addWidget(form)
        remove = Act(looked_up(Commitment.FORM.remove), icon="trash").make_small()
        remove.clicked.connect(lambda: self._remove(form))
        row = Flow(gap=4)
        row.addWidget(remove)
        card.body.addLayout(row)
        self._cards.insert(place, (form, card))
        self._list.insertWidget(place, card)

    def _remove(self, form: EntryForm) -> None:
        if form.is_stored:
            self.requested.emit(DropEntry(form.entry))
