"""Asks why somebody holds a goal back, and takes the words down with that goal."""

from collections.abc import Iterator, Sequence
from functools import partial
from gettext import gettext as _

from wijkworkshop.core.acts.objecting import NoteObjection
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcome_views.measured import held_back
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.kept_field import KeptField
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Field, Flow, Label, show_part
from wijkworkshop.wording.dutch import quoted


class Objecting(Card):
    """Is there once the room has seen that somebody holds a goal back."""

    def __init__(self, ask: Ask) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._ask = ask
        self._held: Sequence[Goal] = ()
        self._round = self._chosen = 0
        self.asked = Label("", BASE, BOLD, wrap=True)
        how = _("Wie wil, zegt het of schrijft het op een briefje. Vraag niemand wie hij is.")
        self.noted = Label("", BASE, wrap=True)
        self.field = Field("", _("Typ wat u hoort en druk op Enter"), name=_("Bezwaar"))
        self.kept = KeptField(self.field, "result/objection", ask, _noted)
        self.field.entered.connect(self._note)
        self.goals = Flow(gap=6)
        self.body.addWidget(self.asked)
        self.body.addWidget(Label(how, color=LIGHT.muted, wrap=True))
        self.body.addLayout(self.goals)
        self.body.addWidget(self.noted)
        self.body.addWidget(self.field)
        self.hide()

    def show_round(self, session: Session, vote: Round) -> None:
        """Ask about the goals of this round that somebody holds back, where the room saw that."""
        self.kept.show_session(session)
        self._round, self._held = vote.id, held_back(session, vote)
        show_part(self, bool(self._held))
        self._show()

    def _show(self) -> None:
        goal = self._goal
        if goal is None:
            return
        self.asked.show_text(_("Nu vragen: waarom niet {goal}?").format(goal=quoted(goal.text)))
        self.noted.show_text(goal.concerns, hide_empty=True)
        empty(self.goals)
        for each in self._held if len(self._held) > 1 else ():
            act = Act(each.text).make_small()
            act.setCheckable(True)
            act.setChecked(each == goal)
            act.clicked.connect(partial(self._choose, each.id))
            self.goals.addWidget(act)

    @property
    def _goal(self) -> Goal | None:
        """Return the goal that is asked about: the one that was chosen, else the first."""
        chosen = (each for each in self._held if each.id == self._chosen)
        return next(chosen, self._held[0] if self._held else None)

    def _choose(self, goal: int) -> None:
        self._chosen = goal
        self._show()
        self.kept.focus()

    def _note(self) -> None:
        goal = self._goal
        if goal is not None and (text := self.kept.take()):
            self._ask(NoteObjection(self._round, goal.id, text))


def _noted(session: Session) -> Iterator[str]:
    for goal in session.all(Goal):
        yield from goal.concerns.splitlines()
