"""The entry of a weighing: two numbers per measure, and three questions that may stay open."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from gettext import gettext as _

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms.weighing import DONT_KNOW, NO, OPEN, STEPS, YES, Weighing
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.ballot.items import ItemsEntry
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.target import Style, Target
from wijkworkshop.ui.style.app_font import HALF_BOLD
from wijkworkshop.ui.widgets import Label, show_part

NOTHING = Weighing(0, 0)
NUMBERS, QUESTIONS = ("impact", "feasibility"), ("can", "may", "want")


class WeighingEntry(ItemsEntry):
    """A measure at a time: how much it helps, whether it can be done, and three questions."""

    def __init__(self, vote: Round, options: Sequence[RoundOption], look: Look) -> None:
        """Start at the first measure, without answers."""
        super().__init__(vote, options, look)
        self._given: dict[int, Weighing] = {}
        self._targets: dict[tuple[str, int], Target] = {}
        self.on = Target(look, _("Volgende"), style=Style.PRIMARY)
        self.on.clicked.connect(self.go_on)
        for name in NUMBERS:
            self._add_row(name, [(step, str(step)) for step in STEPS])
        asked = QHBoxLayout()
        asked.setSpacing(look(24))
        answers = [(YES, _("ja")), (NO, _("nee")), (DONT_KNOW, _("weet niet"))]
        for name in QUESTIONS:
            self._add_row(name, answers, asked)
        self.place.addLayout(asked)
        self.show_item()

    @property
    def answers(self) -> Answers:
        """Return the measures that have both numbers."""
        whole = ((number, each) for number, each in self._given.items() if _is_whole(each))
        return tuple(sorted((number, each.level) for number, each in whole))

    @property
    def complete(self) -> bool:
        """Tell whether this counts: no measure has one number only."""
        half = [each for each in self._given.values() if each != NOTHING and not _is_whole(each)]
        return super().complete and not half

    @property
    def leads_on(self) -> bool:
        """Tell that there is a measure after this one."""
        return self.at + 1 < len(self.options)

    def tools(self) -> Sequence[Target]:
        """Return also the way to the next measure."""
        return self.back, self.skip, self.on

    def task(self) -> str:
        """Say what to press."""
        return _("Geef elke maatregel twee cijfers. De drie vragen mag u overslaan.")

    def press(self, name: str, answer: int) -> None:
        """Give an answer; the same one again takes it back where it may stay open."""
        now = self._now()
        again = name in QUESTIONS and getattr(now, name) == answer
        change: dict[str, int] = {name: OPEN if again else answer}
        self._given[self.option.number] = replace(now, **change)
        self.show_item()

    def leave_open(self) -> None:
        """Give no answer to this measure, and go on."""
        self._given.pop(self.option.number, None)
        self.go_on()

    def show_item(self) -> None:
        """Show what was answered before."""
        now = self._now()
        for (name, answer), target in self._targets.items():
            target.setChecked(getattr(now, name) == answer)
        self.on.setEnabled(_is_whole(now))
        show_part(self.on, self.leads_on)
        super().show_item()

    def take_digit(self, digit: str) -> None:
        """Give the first number that is not there yet."""
        if digit not in "12345":
            return
        now = self._now()
        self.press("impact" if not now.impact else "feasibility", int(digit))

    def said(self) -> Sequence[tuple[str, str]]:
        """Return each measure with its two numbers, or that it is open."""
        return [
            (f"{option.number}  {option.label}", _said(self._given.get(option.number, NOTHING)))
            for option in self.options
        ]

    def _now(self) -> Weighing:
        return self._given.get(self.option.number, NOTHING)

    def _add_row(
        self, name: str, answers: Sequence[tuple[int, str]], beside: QHBoxLayout | None = None
    ) -> None:
        column, row = QVBoxLayout(), QHBoxLayout()
        row.setSpacing(self.look(8))
        question = _question(name)
        column.addWidget(Label(question, self.look(24), HALF_BOLD, LIGHT.muted, wrap=True))
        column.addLayout(row)
        for answer, words in answers:
            row.addWidget(self._target(name, answer, words, question).grow(72))
        if beside is not None:
            beside.addLayout(column)
        else:
            self.place.addLayout(column)

    def _target(self, name: str, answer: int, words: str, question: str) -> Target:
        target = Target(self.look, words, style=Style.TIGHT)
        target.setCheckable(True)
        target.setAccessibleName(f"{question} {words}")
        pressed: Callable[..., None] = partial(self._pressed, name, answer)
        target.clicked.connect(pressed)
        self._targets[name, answer] = target
        return target

    def _pressed(self, name: str, answer: int, _on: bool = False) -> None:
        self.press(name, answer)


def _is_whole(weighing: Weighing) -> bool:
    return bool(weighing.impact and weighing.feasibility)


def _question(name: str) -> str:
    return {
        "impact": _("Hoeveel helpt het? 1 = bijna niet, 5 = heel veel"),
        "feasibility": _("Hoe goed is het te doen? 1 = bijna niet, 5 = heel goed"),
        "can": _("Kunnen we?"),
        "may": _("Mogen we?"),
        "want": _("Willen we?"),
    }[name]


def _said(weighing: Weighing) -> str:
    if not _is_whole(weighing):
        return _("niet ingevuld")
    return _("helpt {impact}, te doen {feasibility}").format(
        impact=weighing.impact, feasibility=weighing.feasibility
    )
