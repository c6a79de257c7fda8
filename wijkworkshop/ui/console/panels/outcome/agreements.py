"""The agreements of step 4: what we do, what residents notice, and who says yes."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.agreement_gaps import gaps_of
from wijkworkshop.core.outcomes.indicators import Indicator, IndicatorValue
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import IndicatorKind, InstrumentType
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.console.panels.outcome.entry_plans import plans
from wijkworkshop.ui.console.panels.outcome.nested_entries import NestedEntries
from wijkworkshop.ui.console.panels.outcome.parts import PartsSection
from wijkworkshop.ui.console.panels.outcome.term_words import term_words
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import Card
from wijkworkshop.ui.widgets.pill import QUIET


class AgreementsSection(PartsSection):
    """Agreements, complete or not at the right; both indicators stand under the open one."""

    APART = (Indicator,)
    _physical: frozenset[str] = frozenset()

    def show_content(self, content: Catalogue) -> None:
        """Know which measures are about building."""
        kinds = {each.slug: each.instrument_type for each in content.measures}
        physical = (slug for slug, kind in kinds.items() if kind is InstrumentType.PHYSICAL)
        self._physical = frozenset(physical)

    def aside(self, part: Entry) -> str:
        """Return whether an agreement is complete."""
        if not isinstance(part, Agreement):
            return ""
        return _("nog niet af") if gaps_of(self.session, part) else _("af")

    def agree(self, option: RoundOption) -> None:
        """Make an agreement of a measure and open it."""
        builds = option.measure in self._physical
        made = Agreement(self.block, number=option.number, title=option.label, builds=builds)
        form = self.open_new(made)
        form.store()
        form.focus_first()

    def make_extras(self, body: QVBoxLayout, form: EntryForm) -> None:
        """Leave room for the indicators, and below them for what else belongs to it."""
        self._indicators = QVBoxLayout()
        self._indicators.setSpacing(10)
        self.indicators: list[EntryForm] = []
        self._values: list[NestedEntries | None] = []
        body.addLayout(self._indicators)
        super().make_extras(body, form)

    def show_extras(self, session: Session) -> None:
        """Show the indicators of the open agreement; of each kind one at least."""
        super().show_extras(session)
        if self.form is None or not self.form.is_stored:
            return
        for form in self.indicators:
            form.show_session(session)
        entries = self._entries(session, self.form.entry.key[0])
        if [each.key for each in entries] != [form.entry.key for form in self.indicators]:
            self._make_forms(session, entries)
        for values in filter(None, self._values):
            values.show_session(session)

    def focus_within(self, kind: type[Entry]) -> None:
        """Start at the first indicator that says nothing yet, else at the first."""
        if kind is not Indicator:
            super().focus_within(kind)
            return
        blank = (each for each in self.indicators if not each.is_stored)
        next(blank, self.indicators[0]).focus_first()

    def show_refused(self) -> None:
        """Know that the agreement or an indicator was not stored."""
        super().show_refused()
        for form in self.indicators if self.form is not None else ():
            form.show_refused()
        for values in filter(None, self._values if self.form is not None else ()):
            values.show_refused()

    def _entries(self, session: Session, agreement: int) -> list[Indicator]:
        """Return the indicators there are, and a blank one where a kind has none."""
        found: list[Indicator] = []
        for kind in IndicatorKind:
            stored = session.where(Indicator, agreement=agreement, kind=kind, edition=0)
            found += stored or (Indicator(block=self.block, agreement=agreement, kind=kind),)
        return found

    def _make_forms(self, session: Session, entries: Sequence[Indicator]) -> None:
        empty(self._indicators)
        self.indicators, self._values = [], []
        for entry in entries:
            question = [
                replace(each, label=term_words(entry.kind), hint="", lines=2)
                for each in plans(Indicator)
                if each.name == "text"
            ]
            form = EntryForm(entry, session, self.ask, other=question, skip=("kind",))
            self.indicators.append(form)
            card = Card(QUIET, padding=14)
            card.body.addWidget(form)
            values = (
                NestedEntries(IndicatorValue, entry, session, self.ask) if form.is_stored else None
            )
            if values is not None:
                card.body.addWidget(values)
            self._values.append(values)
            self._indicators.addWidget(card)
