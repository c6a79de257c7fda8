"""'Om …?': an output goal says which outcome goal it serves, chosen or newly typed."""

from gettext import gettext as _

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcomes.goals import Goal, GoalServes, goal_text, in_order
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import GoalKind
from wijkworkshop.ui.console.panels.outcome.new_entry import NewEntry
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Field, Label
from wijkworkshop.ui.widgets.pill import NOTICE


class Serves(QWidget):
    """Shows what a goal serves, and asks for it."""

    def __init__(self, block: int, ask: Ask) -> None:
        """Be about no goal yet."""
        super().__init__()
        self._block, self._goal, self._ask = block, 0, ask
        self._made = NewEntry()
        self._session: Session | None = None
        self._links: tuple[tuple[GoalServes, str], ...] | None = None
        self.choice = ChoiceBox(_("Om wat te bereiken? Kies een doel"))
        self.new = Field(
            "", _("of typ hier een nieuw doel"), name=_("Om wat te bereiken? Nieuw doel")
        )
        self.new.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._list = QVBoxLayout()
        self._arrange()
        self.choice.chosen.connect(self._link)
        self.new.entered.connect(self._add_goal)

    def show_goal(self, goal: Goal, session: Session) -> None:
        """Show what this goal serves; an outcome goal is asked nothing."""
        self._goal, self._session = goal.id, session
        if (made := self._made.arrived(session)) is not None:
            self._made.forget()
            self._link(made.key[0])
        self.setVisible(goal.kind is GoalKind.OUTPUT)
        links = session.where(GoalServes, goal=goal.id, edition=0)
        served = {link.serves for link in links}
        others = [
            each
            for each in in_order(session.where(Goal, edition=0, kind=GoalKind.OUTCOME))
            if each.id not in served | {goal.id}
        ]
        first = (0, _("kies een doel"))
        self.choice.show_choices([first, *((each.id, each.text) for each in others)])
        self.choice.show_value(0)
        self.choice.setVisible(bool(others))
        told = tuple((link, goal_text(session, link.serves)) for link in links)
        if told != self._links:
            self._links = told
            self._show_links(told)

    def _show_links(self, links: tuple[tuple[GoalServes, str], ...]) -> None:
        empty(self._list)
        for link, text in links:
            away = Act("", icon="x").make_small()
            away.setAccessibleName(_("Niet meer: om {goal}").format(goal=text))
            away.clicked.connect(lambda _on=False, link=link: self._ask(DropEntry(link)))
            words = Label(_("om: {goal}").format(goal=text), wrap=True)
            self._list.addWidget(Line(words, away, ruled=False))

    def _link(self, goal: int) -> None:
        if goal and self._session is not None:
            self._ask(PutEntry(GoalServes(block=self._block, goal=self._goal, serves=goal)))

    def _add_goal(self) -> None:
        """Make the outcome goal that was typed; once it is stored the link follows."""
        text = self.new.text.strip()
        if text and self._session is not None:
            made = Goal(block=self._block, text=text, kind=GoalKind.OUTCOME)
            self.new.put_text("")
            self._made.send(made, self._session)
            self._ask(PutEntry(made))

    def _arrange(self) -> None:
        card = Card(NOTICE, padding=14)
        card.body.addWidget(Label(_("Waarvoor is dit nodig? Om …"), BASE, BOLD))
        card.body.addWidget(
            Label(_("Dit doel is een middel. Zeg bij welk doel voor mensen het helpt."), wrap=True)
        )
        card.body.addLayout(self._list)
        card.body.addWidget(self.choice)
        card.body.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
