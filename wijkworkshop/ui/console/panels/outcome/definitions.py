"""What each table calls a mixed neighbourhood: with Tab table after table; one may be adopted."""

from gettext import gettext as _
from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.definition import (
    TableDefinition,
    WorkingDefinition,
    is_taken_over,
    taken_over,
)
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.definition_row import DefinitionRow
from wijkworkshop.ui.console.panels.outcome.section import Section
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import Label


class DefinitionsSection(Section):
    """A row for each table; Tab goes from sentence to sentence, then to what stands below them."""

    def __init__(self, kind: type[Entry], block: int, session: Session, ask: Ask) -> None:
        """Make a row for each table that there is."""
        super().__init__(kind, block, session, ask)
        self.rows: dict[int, DefinitionRow] = {}
        words = _("Er is niet één goede uitleg. Alle zinnen blijven staan; u hoeft niet te kiezen.")
        self.card.body.addWidget(Label(words, color=LIGHT.muted, wrap=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        self.card.body.addLayout(self._list)
        self.show_session(session)

    def show_session(self, session: Session) -> None:
        """Show what the tables say, and which one was taken over."""
        self.session = session
        tables = list(range(1, session.get(Details, 1).tables + 1))
        if tables != list(self.rows):
            self._make_rows(tables)
        working = session.find(WorkingDefinition, self.block, 0)
        for table, row in self.rows.items():
            row.show_session(session)
            said = session.find(TableDefinition, self.block, table, 0)
            row.show_taken(said is not None and is_taken_over(working, said))

    def show_refused(self) -> None:
        """Know that something was not stored."""
        for row in self.rows.values():
            row.show_refused()

    def focus_first(self) -> None:
        """Start at the first table that has no sentence yet."""
        rows = list(self.rows.values())
        first = next((row for row in rows if not row.said.sentence), rows[0] if rows else None)
        if first is not None:
            first.form.focus_first()

    def _make_rows(self, tables: list[int]) -> None:
        empty(self._list)
        self.rows = {}
        for table in tables:
            row = DefinitionRow(
                TableDefinition(block=self.block, table=table), self.session, self.ask
            )
            row.taken.connect(self._take_over)
            self.rows[table] = row
            self._list.addWidget(row)
        sentences = [row.sentence for row in self.rows.values()]
        for before, after in pairwise(sentences):
            QWidget.setTabOrder(before, after)

    def _take_over(self, said: TableDefinition) -> None:
        """Ask to make this the working definition."""
        working = self.session.find(WorkingDefinition, self.block, 0)
        self.ask(PutEntry(taken_over(working, said)))
