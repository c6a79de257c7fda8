"""What is done about each clash: a decision, by whom, when and why."""

from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcome_views.alignment import against, is_rated
from wijkworkshop.core.outcome_views.measured import with_number
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.alignment import (
    ClashDecision,
    clashes,
    rule_text,
    says_one_table,
)
from wijkworkshop.core.outcomes.goals import goal_text
from wijkworkshop.core.outcomes.works_against import Against, Place, works_against
from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.console.panels.outcome.section import Section
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Flow, Label
from wijkworkshop.wording.cells import close_words, some_words
from wijkworkshop.wording.dutch import quoted
from wijkworkshop.wording.sentences import finding_words

PAGE = 6
"""Forms that are shown at once."""


class ClashSection(Section):
    """A form for each pair of goal and rule that a table calls a clash."""

    def __init__(self, kind: type[Entry], block: int, session: Session, ask: Ask) -> None:
        """Show the clashes that there are."""
        super().__init__(kind, block, session, ask)
        self._pairs: tuple[Place, ...] | None = None
        self._found = Against((), ())
        self._most = PAGE
        self.forms: list[EntryForm] = []
        self._titles: list[Label] = []
        self.nothing = Label("", color=LIGHT.muted, wrap=True)
        self._forms = QVBoxLayout()
        self._forms.setSpacing(12)
        self.more = Act("", icon="chevron-down").make_small()
        self.more.clicked.connect(self._show_more)
        below = Flow()
        below.addWidget(self.more)
        self.card.body.addWidget(self.nothing)
        self.card.body.addLayout(self._forms)
        self.card.body.addLayout(below)
        self.show_session(session)

    def show_session(self, session: Session) -> None:
        """Show a form for each clash."""
        self.session = session
        pairs = clashes(session, self.block)
        self._found = works_against(session, self.block)
        self.nothing.show_text(
            "" if pairs else _nothing_words(session, self.block), hide_empty=True
        )
        if pairs != self._pairs:
            self._pairs = pairs
            self._make_forms(session)
        for title, form, pair in zip(self._titles, self.forms, pairs, strict=False):
            words = self._title(session, *pair)
            title.show_text(words)
            form.setAccessibleName(words)
            form.show_session(session)

    def _make_forms(self, session: Session) -> None:
        empty(self._forms)
        self.forms, self._titles = [], []
        self._add_forms(session)

    def _show_more(self) -> None:
        """Show the next ones below those that are there, and go on at the first of them."""
        at = len(self.forms)
        self._most += PAGE
        self._add_forms(self.session)
        for form in self.forms[at : at + 1]:
            form.focus_first()

    def _add_forms(self, session: Session) -> None:
        pairs = self._pairs or ()
        for goal, rule in pairs[len(self.forms) : self._most]:
            self._forms.addSpacing(4)
            title = Label(self._title(session, goal, rule), BASE, BOLD, wrap=True)
            self._titles.append(title)
            self._forms.addWidget(title)
            found = session.find(ClashDecision, goal, rule, 0)
            blank = ClashDecision(block=self.block, goal=goal, instrument=rule)
            form = EntryForm(found or blank, session, self.ask)
            form.setAccessibleName(title.text())
            self.forms.append(form)
            self._forms.addWidget(form)
        left = len(pairs) - len(self.forms)
        self.more.show_text(_("Toon er nog {count}").format(count=min(left, PAGE)))
        self.more.setVisible(left > 0)

    def _title(self, session: Session, goal_id: int, rule_id: int) -> str:
        rule = with_number(session, rule_text(session, rule_id))
        goal = goal_text(session, goal_id)
        place = (goal_id, rule_id)
        words = _("{rule} werkt {goal} tegen").format(rule=quoted(rule), goal=quoted(goal))
        if place not in self._found.whole:
            one = says_one_table(session, self.block, {place})
            words = f"{words}, {some_words(one_table=one)}"
        return f"{words}; {close_words()}" if place in self._found.on_edge else words


def _nothing_words(session: Session, block: int) -> str:
    if not is_rated(session, block):
        return _("Nog geen enkel vak is ingevuld.")
    return finding_words(against(session, block)) + "."
