"""The sentence of one table, with its five answers folded away below it."""

from dataclasses import replace
from gettext import gettext as _
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcomes.definition import TableDefinition
from wijkworkshop.core.session import Session
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.console.panels.outcome.entry_plans import plans
from wijkworkshop.ui.forms.text_input import TextInput
from wijkworkshop.ui.widgets import Act, Flow

ANSWERS = ("what", "why", "who", "breadth", "scale")


class DefinitionRow(QWidget):
    """`taken` carries what is to be the working definition."""

    taken = Signal(object)

    def __init__(self, blank: TableDefinition, session: Session, ask: Ask) -> None:
        """Show what the table says, stored or not."""
        super().__init__()
        said = session.find(TableDefinition, *blank.key) or blank
        self._session, self._table, self._ask = session, blank.table, ask
        label = _("Tafel {number}").format(number=blank.table)
        hint = _("Wij willen … mengen, per …, (om..?)")
        self.form = EntryForm(
            said,
            session,
            ask,
            other=[
                replace(each, label=label, hint=hint, lines=2)
                for each in plans(TableDefinition)
                if each.name == "sentence"
            ],
            skip=("table", "to_vote", *ANSWERS),
        )
        self.more: EntryForm | None = None
        self.take = Act(_("Neem deze zin over"), icon="check").make_small()
        self.unfold = Act(_("Vijf vragen en stemmen"), icon="chevron-down").make_small()
        for act in (self.take, self.unfold):
            act.setAccessibleName(f"{label}: {act.text()}")
        self._arrange()
        self.take.clicked.connect(lambda: self.taken.emit(self.said))
        self.unfold.clicked.connect(self._toggle)

    @property
    def said(self) -> TableDefinition:
        """Return what the table says, as it stands here."""
        return cast("TableDefinition", self.form.entry)

    @property
    def sentence(self) -> QWidget:
        """Return where the sentence is typed."""
        field = self.form.fields["sentence"]
        return field.field.editor if isinstance(field, TextInput) else field

    def show_session(self, session: Session) -> None:
        """Show what is stored."""
        self._session = session
        for form in (self.form, self.more):
            if form is not None:
                form.show_session(session)

    def show_taken(self, taken: bool) -> None:
        """Show whether this sentence is the working definition."""
        self.take.setEnabled(bool(self.said.sentence) and not taken)
        words = _("Overgenomen") if taken else _("Neem deze zin over")
        self.take.setText(words)
        label = _("Tafel {number}").format(number=self._table)
        self.take.setAccessibleName(f"{label}: {words}")

    def show_refused(self) -> None:
        """Know that something was not stored."""
        for form in (self.form, self.more):
            if form is not None:
                form.show_refused()

    def _toggle(self) -> None:
        """Fold the five answers out, or away."""
        if self.more is None:
            self.more = EntryForm(self.said, self._session, self._ask, skip=("table", "sentence"))
            self._column.addWidget(self.more)
            self.more.focus_first()
            return
        self._column.removeWidget(self.more)
        self.more.hide()
        self.more.deleteLater()
        self.more = None

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        row = Flow(gap=4)
        row.addWidget(self.take)
        row.addWidget(self.unfold)
        self._column.addWidget(self.form)
        self._column.addLayout(row)
