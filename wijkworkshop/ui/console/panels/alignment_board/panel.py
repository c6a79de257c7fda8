"""The board of step 2: the room goes along clashes and questions, and decides."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.boards.alignment import About
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcomes.alignment import ClashDecision
from wijkworkshop.core.outcomes.works_against import Place
from wijkworkshop.core.terms import Decision
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.alignment_board.keys import DECIDE, DIGITS, OnPoints
from wijkworkshop.ui.console.panels.alignment_board.view import PointsView, beside, points_view
from wijkworkshop.ui.console.panels.alignment_board.walk import Walk
from wijkworkshop.ui.console.panels.alignment_board.words import (
    keys_words,
    progress_words,
)
from wijkworkshop.ui.console.panels.board.at_board import AtBoard
from wijkworkshop.ui.console.panels.in_view import bring_in_view_soon
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Flow, Label, show_part
from wijkworkshop.wording.alignment_board import (
    asked_words,
    no_reason,
    said_by,
    tension_words,
    voice_words,
)
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.outcomes import term_words

FIXED = ("decision", "goal", "instrument")
"""Fields of a decision that have no line in the form: keys decide, and the place is chosen."""


class AlignmentBoardPanel(AtBoard):
    """What there is to talk about, what tables said of it, and what is decided."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        self.walk = Walk()
        super().__init__(console, self.walk)
        self._view: PointsView | None = None
        self._content: Catalogue | None = None
        self._form_of: Place | None = None
        self._was_stored = False
        self.form: EntryForm | None = None
        self.progress = Label("", BASE, BOLD)
        self.keys = Label(keys_words(), 14, color=LIGHT.muted, wrap=True)
        self.asked = Label("", BASE, BOLD, wrap=True)
        self.decisions = {each: _act(each) for each in Decision}
        self._arrange()
        for decision, act in self.decisions.items():
            act.clicked.connect(partial(self._decide, decision))

    def show_content(self, content: Catalogue) -> None:
        """Take the known tensions."""
        self._content = content

    def press(self, does: str) -> None:
        """Do what a key means on the board."""
        if does.startswith(DECIDE):
            self._decide(Decision(does.removeprefix(DECIDE)))
        else:
            self._walking()[OnPoints(does)]()

    def show_refused(self) -> None:
        """Try again with the next field: what was decided was not stored."""
        if self.form is not None:
            self.form.show_refused()

    def _walking(self) -> Mapping[OnPoints, Callable[[], None]]:
        return {
            OnPoints.BACK: lambda: self._step(-1),
            OnPoints.ON: lambda: self._step(1),
            OnPoints.WHO: self._ask_who,
            OnPoints.WHOLE: lambda: self.ask(FocusOn(self._block, 0)),
        }

    def _step(self, steps: int) -> None:
        """Let the room talk about the next thing, or the one before; before the first the whole."""
        if self._view is None:
            return
        point = beside(self._view, steps)
        goal, rule = point.place if point else (0, 0)
        self.ask(FocusOn(self._block, goal, rule))

    def _decide(self, decision: Decision) -> None:
        """Decide about the clash in the room; what stays as it is asks for a day first."""
        if self.form is None:
            return
        self.form.fill("decision", decision)
        entry = self.form.entry
        if isinstance(entry, ClashDecision) and decision is Decision.ACCEPT and not entry.due:
            self.form.fields["due"].setFocus()

    def _ask_who(self) -> None:
        """Start typing who does it."""
        if self.form is not None:
            self.form.fields["owner"].setFocus()

    def _show(self) -> None:
        if self._session is None:
            return
        self._view = view = points_view(self._session, self._block, self._content)
        self.walk.show_view(view)
        if self.walk.hasFocus() and self.walk.chosen is not None:
            bring_in_view_soon(self.walk.chosen)
        self.progress.show_text(progress_words(view) if view.clashes else "", hide_empty=True)
        here = view.here
        show_part(self.talk, here is not None)
        self.asked.show_text(asked_words(here.point.about) if here else "")
        self._show_said(view)
        self._show_form(view)

    def _show_said(self, view: PointsView) -> None:
        empty(self.said)
        for voice in view.voices:
            self.said.addWidget(Label(sentence_case(said_by(voice)), BASE, BOLD, wrap=True))
            self.said.addWidget(Label(voice_words(voice) or no_reason(), BASE, wrap=True))
        for tension in view.tensions:
            self.said.addWidget(Label(tension_words(tension), color=LIGHT.muted, wrap=True))

    def _show_form(self, view: PointsView) -> None:
        """Show who does it and when, of the clash in the room; a new one when it is another."""
        here = view.here if view.here and view.here.point.about is About.CLASH else None
        made = here.decided if here else None
        for decision, act in self.decisions.items():
            act.setVisible(here is not None)
            act.setChecked(made is not None and decision is made.decision)
        place, stored = (here.point.place if here else None), made is not None
        if place != self._form_of or (self._was_stored and not stored):
            self._make_form(place)
        elif self.form is not None and self._session is not None:
            self.form.show_session(self._session)
        self._form_of, self._was_stored = place, stored

    def _make_form(self, place: Place | None) -> None:
        if self.form is not None:
            self.form.let_go()
        empty(self.below)
        self.form = None
        if place is None or self._session is None:
            return
        goal, rule = place
        found = self._session.find(ClashDecision, goal, rule, 0)
        blank = ClashDecision(block=self._block, goal=goal, instrument=rule)
        self.form = EntryForm(found or blank, self._session, self.ask, skip=FIXED)
        self.below.addWidget(self.form)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.talk = Card()
        self.said, self.below = QVBoxLayout(), QVBoxLayout()
        self.said.setSpacing(6)
        self.talk.body.addLayout(self.said)
        self.talk.body.addWidget(self.asked)
        chosen = Flow(gap=6)
        for act in self.decisions.values():
            act.setCheckable(True)
            chosen.addWidget(act)
        self.talk.body.addLayout(chosen)
        self.talk.body.addLayout(self.below)
        for part in (self.progress, self.walk, self.talk, self.keys):
            column.addWidget(part)
        column.addStretch(1)


def _act(decision: Decision) -> Act:
    keys = {each: digit for digit, each in DIGITS.items()}
    return Act(term_words(decision), keys.get(decision, "U")).make_small()
