"""Puts a weighed measure in another quadrant than its votes did, with the reason of the group."""

from collections.abc import Iterator
from functools import partial
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.moving import LONGEST_REASON, MoveOption
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.public.result_screens import Quadrants, Weighed
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.core.voting.moved import MovedOption
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.kept_field import KeptField
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Field, Flow, Label, show_part
from wijkworkshop.wording.moved import moved_words
from wijkworkshop.wording.terms import quadrant_words


class Moving(Card):
    """Is there with the result of a weighing; a reason is needed, the votes stay as they are."""

    def __init__(self, ask: Ask) -> None:
        """Know no result yet."""
        super().__init__()
        self._ask = ask
        self._screen: Quadrants | None = None
        self._round = 0
        self._to: Quadrant | None = None
        self.option = ChoiceBox(_("Maatregel"))
        self.quadrants = {each: Act(quadrant_words(each)).make_small() for each in Quadrant}
        self.field = Field("", _("Waarom? Typ het en druk op Enter"), name=_("Waarom?"))
        self.field.limit(LONGEST_REASON)
        self.kept = KeptField(self.field, "result/moved", ask, _reasons)
        self._arrange()
        self.option.chosen.connect(lambda _option: self._choose(None))
        self.field.entered.connect(self._move)
        self.hide()

    def show_result(self, session: Session, round_id: int, screen: Quadrants | None) -> None:
        """Offer the measures of this result; None for another kind."""
        self.kept.show_session(session)
        show_part(self, screen is not None)
        if screen is None or (screen, round_id) == (self._screen, self._round):
            return
        self._screen, self._round = screen, round_id
        before = self.option.value
        choices = tuple((each.choice.number, _words(each)) for each in screen.weighed)
        self.option.show_choices(choices)
        self.option.show_value(before if self.option.has(before) else choices[0][0])
        self._choose(None)
        self._show_moved(screen)

    @property
    def _chosen(self) -> Weighed | None:
        found = self._screen.weighed if self._screen else ()
        return next((each for each in found if each.choice.number == self.option.value), None)

    def _choose(self, quadrant: Quadrant | None) -> None:
        """Aim at a quadrant; without one at where the measure stands."""
        chosen = self._chosen
        if chosen is None:
            return
        stands = chosen.moved.quadrant if chosen.moved else chosen.quadrant
        self._to = quadrant if quadrant is not stands else None
        for each, act in self.quadrants.items():
            act.setChecked(each is (self._to or stands))
        show_part(self.field, self._to not in (None, chosen.quadrant))
        if self._to is chosen.quadrant:
            self._put_back(chosen)
        elif self._to is not None:
            self.kept.focus()

    def _move(self) -> None:
        """Move the measure, once there is a reason."""
        chosen, to = self._chosen, self._to
        if chosen is not None and to is not None and (reason := self.kept.take()):
            self._ask(MoveOption(self._round, chosen.choice.number, to, reason))

    def _put_back(self, weighed: Weighed) -> None:
        self._ask(MoveOption(self._round, weighed.choice.number, weighed.quadrant))

    def _show_moved(self, screen: Quadrants) -> None:
        empty(self._moved)
        for each in screen.weighed:
            if each.moved is None:
                continue
            back = Act(_("Zet terug")).make_small()
            back.setAccessibleName(_("Zet {n} terug").format(n=each.choice.number))
            back.clicked.connect(partial(self._put_back, each))
            words = Label(moved_words(each.choice.number, each.moved), BASE, wrap=True)
            self._moved.addWidget(Line(words, back, wide=0))

    def _arrange(self) -> None:
        how = _("Hoort een maatregel ergens anders? De stemmen blijven staan, als een ring.")
        row = Flow(gap=0)
        for quadrant, act in self.quadrants.items():
            act.setCheckable(True)
            act.clicked.connect(partial(self._choose, quadrant))
            row.addWidget(act)
        self.body.setSpacing(8)
        self.body.addWidget(Label(_("Een maatregel verplaatsen"), BASE, BOLD, LIGHT.muted))
        self.body.addWidget(Label(how, 14, color=LIGHT.muted, wrap=True))
        self.body.addWidget(self.option)
        self.body.addLayout(row)
        self.body.addWidget(self.field)
        self._moved = QVBoxLayout()
        self._moved.setSpacing(0)
        self.body.addLayout(self._moved)


def _words(each: Weighed) -> str:
    """Return a measure, and where its votes put it."""
    return f"{each.choice.number} {each.choice.label} · {quadrant_words(each.quadrant)}"


def _reasons(session: Session) -> Iterator[str]:
    return (each.reason for each in session.all(MovedOption))
