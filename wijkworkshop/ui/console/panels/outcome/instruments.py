"""The rules and plans in use: each says what it does to this very neighbourhood."""

from gettext import gettext as _

from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcome_views.measured import with_number
from wijkworkshop.core.outcome_views.offered_rules import offered_rules
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.session import Session
from wijkworkshop.ui.console.panels.outcome.offered_rules import OfferedRules, Row
from wijkworkshop.ui.console.panels.outcome.parts import PartsSection


class InstrumentsSection(PartsSection):
    """Rules; one that does not say yet what it does here asks so at the right.

    Those that are often in use are offered: at once while there are none.
    """

    def __init__(self, kind: type[Entry], block: int, session: Session, ask: Ask) -> None:
        """Offer nothing before there is content."""
        self._content: Catalogue | None = None
        self.offered = OfferedRules()
        super().__init__(kind, block, session, ask)
        self.adding.addWidget(self.offered.fold)
        self.card.body.addWidget(self.offered)
        self.offered.picked.connect(self._add)

    def show_content(self, content: Catalogue) -> None:
        """Take the measures and the rules that are often in use."""
        self._content = content
        self.show_session(self.session)
        if not self.lines:
            self.offered.fold.setChecked(True)

    def show_session(self, session: Session) -> None:
        """Show the rules, and offer the others."""
        super().show_session(session)
        content = self._content
        self.offered.show_offered(offered_rules(session, self.block, content) if content else ())

    def focus_first(self) -> None:
        """Start in the list while there are no rules yet."""
        if self.form is None and not self.lines and self.offered.fold.isChecked():
            self.offered.list.setFocus()
        else:
            super().focus_first()

    def label(self, part: Entry) -> str:
        """Return the rule, with its number when it is a measure."""
        return with_number(self.session, super().label(part))

    def aside(self, part: Entry) -> str:
        """Return the question that is open, or whose rule it is."""
        if not isinstance(part, Instrument):
            return ""
        return part.owner if part.effect_here else _("wat doet dit met déze wijk?")

    def _add(self, row: Row) -> None:
        self.ask(PutEntry(Instrument(self.block, text=row.offered.text, owner=row.owner)))
