"""The alignment matrix of one table, typed in: per goal a row for each rule."""

from gettext import gettext as _

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcome_views.measured import with_number
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.alignment import AlignmentCell, Instrument
from wijkworkshop.core.outcomes.goals import Goal, standing_goals
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.alignment_row import AlignmentRow
from wijkworkshop.ui.console.panels.outcome.section import Section
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.widgets import BASE, BOLD, Label

Place = tuple[int, int]
"""A goal and an instrument."""

MOST = 36
"""Cells that are shown together; of a larger matrix the rows of one goal at a time."""


class AlignmentSection(Section):
    """Goals and rules for one table at a time; 0 is the whole room."""

    def __init__(self, kind: type[Entry], block: int, session: Session, ask: Ask) -> None:
        """Start with the first table."""
        super().__init__(kind, block, session, ask)
        self._table = 1
        self._goal = 0
        self._about: object = None
        self.rows: dict[Place, AlignmentRow] = {}
        self._made = (0, 0)
        self._titles: list[Label] = []
        self._rows: list[AlignmentRow] = []
        self.table = ChoiceBox(_("Ingevuld door"))
        self.table.setMaximumWidth(200)
        self.nothing = Label("", color=LIGHT.muted, wrap=True)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(_("Ingevuld door"), color=LIGHT.muted))
        head.addWidget(self.table, 1)
        self.goal = ChoiceBox(_("Bij welk doel?"))
        head.addWidget(self.goal, 2)
        head.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.card.body.addLayout(head)
        self.card.body.addWidget(self.nothing)
        self.card.body.addLayout(self._list)
        self.table.chosen.connect(self.show_table)
        self.goal.chosen.connect(self.show_goal)
        self.show_session(session)

    def show_table(self, table: int) -> None:
        """Fill in what this table says."""
        self._table = table
        self.show_session(self.session)

    def show_goal(self, goal: int) -> None:
        """Fill in the rows of this goal, where they are not shown together."""
        self._goal = goal
        self.show_session(self.session)

    def show_session(self, session: Session) -> None:
        """Show the cells of the table as they are stored."""
        self.session = session
        tables = range(1, session.get(Details, 1).tables + 1)
        names = [(each, _("Tafel {number}").format(number=each)) for each in tables]
        self.table.show_choices([*names, (0, _("Hele zaal"))])
        self.table.show_value(self._table)
        every, rules = standing_goals(session), self._rules(session)
        goals = self._in_sight(every, rules)
        about = (self._table, [(g.id, g.text) for g in goals], [(r.id, r.text) for r in rules])
        if about != self._about:
            self._about = about
            self._show_rows(goals, rules)
        self.nothing.show_text(_what_first(every, rules), hide_empty=True)
        for (goal, rule), row in self.rows.items():
            row.show_cell(session.find(AlignmentCell, goal, rule, self._table, 0))

    def _in_sight(self, goals: tuple[Goal, ...], rules: tuple[Instrument, ...]) -> tuple[Goal, ...]:
        """Return the goals whose rows are shown: all, or the one that is chosen of many."""
        many = len(goals) * len(rules) > MOST
        self.goal.setVisible(many)
        if not many:
            return goals
        self.goal.show_choices([(each.id, each.text) for each in goals])
        chosen = [each for each in goals if each.id == self._goal] or goals[:1]
        self._goal = chosen[0].id
        self.goal.show_value(self._goal)
        return tuple(chosen)

    def _rules(self, session: Session) -> tuple[Instrument, ...]:
        return session.where(Instrument, block=self.block, edition=0)

    def _show_rows(self, goals: tuple[Goal, ...], rules: tuple[Instrument, ...]) -> None:
        """Let the rows be about these cells; they are made when there are more or fewer."""
        shown = goals if rules else ()
        if (len(shown), len(rules)) != self._made:
            self._make_rows(len(shown), len(rules))
        spare = iter(self._rows)
        self.rows = {}
        texts = [with_number(self.session, rule.text) for rule in rules]
        for title, goal in zip(self._titles, shown, strict=True):
            title.show_text(goal.text)
            for rule, text in zip(rules, texts, strict=True):
                blank = AlignmentCell(
                    block=self.block, goal=goal.id, instrument=rule.id, table=self._table
                )
                row = self.rows[goal.id, rule.id] = next(spare)
                row.be_about(blank, goal.text, text)

    def _make_rows(self, goals: int, rules: int) -> None:
        empty(self._list)
        self._made = (goals, rules)
        self._titles = [Label("", BASE, BOLD, wrap=True) for _goal in range(goals)]
        self._rows = [AlignmentRow(self.ask) for _cell in range(goals * rules)]
        for place, row in enumerate(self._rows):
            if place % rules == 0:
                self._list.addSpacing(6)
                self._list.addWidget(self._titles[place // rules])
            self._list.addWidget(row)


def _what_first(goals: tuple[Goal, ...], rules: tuple[Instrument, ...]) -> str:
    if not goals:
        return _("Er zijn nog geen doelen. Die komen uit stap 1.")
    return "" if rules else _("Voeg hierboven eerst een regel of plan toe.")
