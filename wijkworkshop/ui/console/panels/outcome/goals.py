"""The goals of step 1: a means says which goal it serves."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.merging import MergeGoals
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcome_views.measured import consensus_stored
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.goals import Goal, GoalServes, in_order, is_aside, lacks_purpose
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import GoalStatus
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.console.panels.outcome.parts import PartsSection
from wijkworkshop.ui.console.panels.outcome.serves import Serves
from wijkworkshop.ui.console.panels.outcome.term_words import term_words
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.widgets import Label, show_part
from wijkworkshop.wording.agreement import verdict_words


class GoalsSection(PartsSection):
    """Goals with their status at the right; under a means stands 'om wat te bereiken?'."""

    APART = (GoalServes,)

    def parts(self, session: Session) -> Sequence[Entry]:
        """Return the goals in their order."""
        return in_order(session.where(Goal, block=self.block, edition=0))

    def aside(self, part: Entry) -> str:
        """Return where the group stands on a goal; a means that serves nothing asks what for."""
        if not isinstance(part, Goal):
            return ""
        if lacks_purpose(self.session, part) and not is_aside(part):
            return _("waarvoor is dit nodig?")
        return term_words(part.status).lower()

    def make_extras(self, body: QVBoxLayout, form: EntryForm) -> None:
        """Put the measured agreement and 'om …?' under the form."""
        self.measured = Label("", color=LIGHT.muted, wrap=True)
        self.serves = Serves(self.block, self.ask)
        body.addWidget(self.measured)
        body.addWidget(self.serves)
        super().make_extras(body, form)
        self.merge = ChoiceBox(_("Dit doel bij een ander doel voegen"))
        self.merge.chosen.connect(self._merge)
        body.addWidget(self.merge)

    def show_extras(self, session: Session) -> None:
        """Show what the open goal serves, and how people stand on it."""
        super().show_extras(session)
        goal = self.form.entry if self.form else None
        if isinstance(goal, Goal):
            self.serves.show_goal(goal, session)
            others = [
                each for each in in_order(session.where(Goal, edition=0)) if each.id != goal.id
            ]
            ask = (0, _("Zegt dit hetzelfde als een ander doel? Voeg het daarbij"))
            self.merge.show_choices([ask, *((each.id, each.text) for each in others)])
            self.merge.show_value(0)
            show_part(self.merge, bool(others) and goal.id > 0)
            known = consensus_stored(goal)
            words = verdict_words(known) if known else ""
            label = _("Hoe staan we erin? {words}").format(words=words)
            self.measured.show_text(label if words else "", hide_empty=True)

    def _merge(self, kept: int) -> None:
        """Let the open goal go on in another one, and show that one."""
        if kept and self.form is not None and isinstance(self.form.entry, Goal):
            gone = self.form.entry
            self.close_form()
            self.ask(MergeGoals(kept, gone.id))

    def drop(self, part: Entry) -> None:
        """Take away what the goal serves, then the goal; an adopted one is let go first."""
        if isinstance(part, Goal) and part.status is GoalStatus.ADOPTED:
            self.ask(PutEntry(replace(part, status=GoalStatus.PROPOSED)))
        super().drop(part)
