"""The board of step 2: the room goes along clashes and questions, and decides."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from gettext import gettext as _

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.cell_votes import VoteOnCell
from wijkworkshop.core.boards.alignment import About, Point
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcomes.alignment import ClashDecision
from wijkworkshop.core.outcomes.works_against import Place
from wijkworkshop.core.terms import Decision
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.alignment_board.keys import DECIDE, DIGITS, OnPoints
from wijkworkshop.ui.console.panels.alignment_board.said import Voices
from wijkworkshop.ui.console.panels.alignment_board.view import PointsView, beside, points_view
from wijkworkshop.ui.console.panels.alignment_board.walk import Walk
from wijkworkshop.ui.console.panels.alignment_board.words import (
    aloud_words,
    cell_vote,
    keys_words,
    progress_words,
    way_words,
)
from wijkworkshop.ui.console.panels.board.fitting import GAP, FittingBoard
from wijkworkshop.ui.console.panels.in_view import bring_in_view_soon
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.console.panels.outcome.entry_plans import plans
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.forms.plan import FieldPlan
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Flow, Label, show_part
from wijkworkshop.ui.widgets.field import Line
from wijkworkshop.wording.alignment_board import (
    asked_words,
    tension_words,
)
from wijkworkshop.wording.outcomes import term_words

FIXED = ("decision", "goal", "instrument")
"""Fields of a decision that have no line in the form: keys decide, and the place is chosen."""


class AlignmentBoardPanel(FittingBoard):
    """What there is to talk about, what tables said of it, and what is decided."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        self.walk = Walk()
        super().__init__(console, self.walk, keys_words(), way_words())
        self._view: PointsView | None = None
        self._content: Catalogue | None = None
        self._form_of: Place | None = None
        self._was_stored = False
        self.form: EntryForm | None = None
        self._seen_point: Point | None = None
        self.progress = self.walk.matrix.corner
        self.asked = Label("", BASE, BOLD, wrap=True)
        self.again = Act(_("Stem opnieuw"), "V").make_small()
        self.again.clicked.connect(self._vote)
        self.aloud = Label("", BASE, BOLD, wrap=True)
        self.known = Label("", color=LIGHT.muted, wrap=True)
        self.decisions = {each: _act(each) for each in Decision}
        self._arrange()
        self.walk.matrix.chosen.connect(self._choose_cell)
        self.walk.tiles.chosen.connect(self._talk_about)
        for decision, act in self.decisions.items():
            act.setCheckable(True)
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
            OnPoints.AGAIN: self._vote,
        }

    def _step(self, steps: int) -> None:
        """Let the room talk about the next thing, or the one before; before the first the whole."""
        if self._view is None:
            return
        point = beside(self._view, steps)
        goal, rule = point.place if point else (0, 0)
        self.ask(FocusOn(self._block, goal, rule))

    def _choose_cell(self, row: int | None, column: int) -> None:
        """Let the room talk about a cell or a goal, where there is something to talk about."""
        if self._view is not None:
            place = self._view.matrix.place(row, column)
            found = (each.point for each in self._view.lines if each.point.place == place)
            self._talk_about(next(found, None))

    def _talk_about(self, point: Point | None) -> None:
        """Let the room talk about this; the board has the keyboard from now on."""
        self.focus_first()
        if point is not None:
            self.ask(FocusOn(self._block, *point.place))

    def _decide(self, decision: Decision) -> None:
        """Decide about the clash in the room; what stays as it is asks for a day first."""
        if self.form is None:
            return
        self.form.fill("decision", decision)
        entry = self.form.entry
        if isinstance(entry, ClashDecision) and decision is Decision.ACCEPT and not entry.due:
            self.form.fields["due"].setFocus()

    def _vote(self) -> None:
        """Go to a vote of the whole room on the cell in the room, where tables differ on it."""
        if self._view is not None and self._view.here is not None and self._view.differs:
            goal, rule = self._view.here.point.place
            self.ask(VoteOnCell(self._block, goal, rule, cell_vote()))

    def _ask_who(self) -> None:
        """Start typing who does it."""
        if self.form is not None:
            self.form.fields["owner"].setFocus()

    def _show(self) -> None:
        if self._session is None:
            return
        self._view = view = points_view(self._session, self._block, self._content)
        self.walk.show_view(view)
        self.progress.show_text(progress_words(view) if view.clashes else "")
        here = view.here
        self.aloud.show_text("" if here else aloud_words(view), hide_empty=True)
        show_part(self.talk, here is not None)
        self.asked.show_text(asked_words(here.point.about) if here else "")
        self.said.show_voices(view.voices)
        show_part(self.said, bool(view.voices))
        show_part(self.again, view.differs)
        self.known.show_text(" ".join(map(tension_words, view.tensions)), hide_empty=True)
        self._show_form(view)
        self._fit()
        if here is not None and here.point != self._seen_point:
            bring_in_view_soon(self.deciding)
        self._seen_point = here.point if here else None

    def _fit_in(self, room: int) -> None:
        """Let what is decided be in sight without scrolling; the table takes what is left.

        It has the room of the line with keys, too, where it would not be whole beside that line.
        """
        talking = self._view is not None and self._view.here is not None
        room -= sum(self._height(each) for each in (self.aloud, self.talk) if not each.isHidden())
        with_keys = room - self._height(self.keys)
        crowded = talking and not self.walk.spares(room - with_keys, room)
        show_part(self.keys, not crowded)
        self.walk.fit(room if crowded else with_keys, talking=talking)

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
        self.form = EntryForm(
            found or blank, self._session, self.ask, one_line(), skip=FIXED, columns=3
        )
        self.below.addWidget(self.form)
        for line in self.form.findChildren(Line):
            line.returnPressed.connect(self._leave_form)

    def _leave_form(self) -> None:
        """Come back to the board where Enter ends a line, unless something cannot be read."""
        form = self.form
        if form is not None and not any(form.fields[each.name].wrong for each in form.plans):
            QTimer.singleShot(0, self, self.focus_first)  # once the line has told what it holds

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.talk, self.said, self.below = Card(padding=12), Voices(), QVBoxLayout()
        asking, chosen = QHBoxLayout(), Flow(gap=0)  # with room for a ring around each
        asking.addWidget(self.asked, 1)
        asking.addWidget(self.again)
        asking.addWidget(self.decisions[Decision.POSTPONED])
        for decision in DIGITS.values():
            chosen.addWidget(self.decisions[decision])
        self.talk.body.setSpacing(6)
        self.talk.body.addWidget(self.said)
        self.deciding = QWidget()
        deciding = QVBoxLayout(self.deciding)
        deciding.setContentsMargins(0, 0, 0, 0)
        deciding.setSpacing(6)
        for each in (asking, chosen, self.below):
            deciding.addLayout(each)
        self.talk.body.addWidget(self.deciding)
        self.talk.body.addWidget(self.known)
        for part in (self.walk, self.aloud, self.talk, self.keys):
            column.addWidget(part)
        column.addStretch(1)
        self._arranged = True


def one_line() -> tuple[FieldPlan, ...]:
    """Return the field for the reason, in one line: it stands beside the others."""
    found = (each for each in plans(ClashDecision) if each.name == "reason")
    return tuple(replace(each, lines=1) for each in found)


def _act(decision: Decision) -> Act:
    keys = {each: digit for digit, each in DIGITS.items()}
    return Act(term_words(decision), keys.get(decision, "U")).make_small().lead_with_key()
