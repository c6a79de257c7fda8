"""What is done about each clash: a decision, by whom, when and why."""

from gettext import gettext as _

from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.alignment import ClashDecision, Instrument, clashes
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.entry_form import EntryForm
from wijkworkshop.ui.console.panels.section import Section
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import BASE, BOLD, Label


class ClashSection(Section):
    """A form for each pair of goal and rule that a table calls a clash."""

    def __init__(self, kind: type[Entry], block: int, session: Session) -> None:
        """Show the clashes that there are."""
        super().__init__(kind, block, session)
        self._pairs: tuple[tuple[int, int], ...] | None = None
        self.forms: list[EntryForm] = []
        self.show_session(session)

    def show_session(self, session: Session) -> None:
        """Show a form for each clash."""
        self.session = session
        pairs = clashes(session, self.block)
        if pairs != self._pairs:
            self._pairs = pairs
            self._make_forms(session)
        for form in self.forms:
            form.show_session(session)

    def _make_forms(self, session: Session) -> None:
        empty(self.card.body, keep=1)
        self.forms = []
        for goal, rule in self._pairs or ():
            self.card.body.addSpacing(4)
            self.card.body.addWidget(Label(_title(session, goal, rule), BASE, BOLD, wrap=True))
            found = session.find(ClashDecision, goal, rule, 0)
            blank = ClashDecision(block=self.block, goal=goal, instrument=rule)
            form = EntryForm(found or blank, session)
            form.requested.connect(self.requested)
            self.forms.append(form)
            self.card.body.addWidget(form)
        if not self._pairs:
            words = _("Volgens de tafels werkt niets de doelen tegen.")
            self.card.body.addWidget(Label(words, color=LIGHT.muted, wrap=True))


def _title(session: Session, goal_id: int, rule_id: int) -> str:
    goal, rule = session.find(Goal, goal_id, 0), session.find(Instrument, rule_id, 0)
    return _("‘{rule}’ werkt tegen bij ‘{goal}’").format(
        rule=rule.text if rule else "", goal=goal.text if goal else ""
    )
