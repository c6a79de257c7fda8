"""What is done about each clash: a decision, by whom, when and why."""

from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout, QWidget

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
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Flow, Label
from wijkworkshop.wording.cells import close_words, some_words
from wijkworkshop.wording.dutch import quoted
from wijkworkshop.wording.sentences import finding_words

PAGE = 6
"""Forms that are shown at once."""


class ClashForm(QWidget):
    """The form of one clash, under what it is about."""

    def __init__(self, form: EntryForm) -> None:
        """Put a title above the form."""
        super().__init__()
        self.form, self._about = form, Label("", BASE, BOLD, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._about)
        column.addWidget(form)

    def show_session(self, session: Session, words: str) -> None:
        """Show what it is about, and what is decided."""
        self._about.show_text(words)
        self.form.setAccessibleName(words)
        self.form.show_session(session)


class ClashSection(Section):
    """A form for each pair of goal and rule that a table calls a clash."""

    def __init__(self, kind: type[Entry], block: int, session: Session, ask: Ask) -> None:
        """Show the clashes that there are."""
        super().__init__(kind, block, session, ask)
        self._pairs: tuple[Place, ...] = ()
        self._found = Against((), ())
        self._most = PAGE
        self._clashes: dict[Place, ClashForm] = {}
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
        """Show a form for each clash; one that stays keeps what is typed in it."""
        self.session = session
        self._pairs = clashes(session, self.block)
        self._found = works_against(session, self.block)
        self.nothing.show_text(
            "" if self._pairs else _nothing_words(session, self.block), hide_empty=True
        )
        self._show_forms(session)
        for pair, clash in self._clashes.items():
            clash.show_session(session, self._title(session, *pair))

    def _show_more(self) -> None:
        """Show the next ones below those that are there, and go on at the first of them."""
        before = {*self._clashes}
        self._most += PAGE
        self.show_session(self.session)
        new = [clash for pair, clash in self._clashes.items() if pair not in before]
        for clash in new[:1]:
            clash.form.focus_first()

    def _show_forms(self, session: Session) -> None:
        """Have a form for each of the first clashes, in their order."""
        shown = self._pairs[: self._most]
        for pair in [each for each in self._clashes if each not in shown]:
            self._take_away(self._clashes.pop(pair))
        self._clashes = {pair: self._clashes.get(pair) or self._make(pair) for pair in shown}
        for place, clash in enumerate(self._clashes.values()):
            if self._forms.indexOf(clash) != place:
                self._forms.insertWidget(place, clash)
        left = len(self._pairs) - len(shown)
        self.more.show_text(_("Toon er nog {count}").format(count=min(left, PAGE)))
        self.more.setVisible(left > 0)

    def _make(self, pair: Place) -> ClashForm:
        goal, rule = pair
        found = self.session.find(ClashDecision, *pair, 0)
        blank = ClashDecision(block=self.block, goal=goal, instrument=rule)
        return ClashForm(EntryForm(found or blank, self.session, self.ask))

    def _take_away(self, clash: ClashForm) -> None:
        self._forms.removeWidget(clash)
        clash.hide()
        clash.deleteLater()

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
