"""A round that a block offers: on or off, and what this run sheet does otherwise in it."""

from collections.abc import Sequence
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkworkshop.content.sheet_checks import TOPS
from wijkworkshop.content.sheet_files import RoundChange, RoundText
from wijkworkshop.core.terms import FormKind, Group
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.choice_inputs import ChoiceInput
from wijkworkshop.ui.forms.look import PAGE
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.sheets.words import ask_words, whom_words
from wijkworkshop.ui.widgets.act import RING, Act, Kind
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.stepper import Stepper
from wijkworkshop.wording.forms import few_words

GROUPS = tuple(group for group in Group if group is not Group.UNKNOWN)
MOST, LONGEST, SHORTEST, HALF_MINUTE = 12, 3600, 10, 30
"""Dots or options, and seconds, as the reading of run sheets has them."""

GAP, LEAST_CHOICE = 16, 184
"""Pixels between settings, and how narrow a choice may be so that they stand in one row."""


class RoundCard(Card):
    """`switched` tells that it goes on or off, `moved` by how much it goes earlier or later.

    `changed` carries the field of a RoundChange and its value; what is as usual is no value.
    """

    switched = Signal(bool)
    moved = Signal(int)
    changed = Signal(str, object)

    def __init__(self, text: RoundText, change: RoundChange, *, on: bool) -> None:
        """Show a round; one that is off has no settings."""
        super().__init__(LIGHT.card, 14)
        self.body.setContentsMargins(14, 10, 14, 14)
        self._text = text
        title = change.title or text.title
        self.setAccessibleName(title)
        self.switch = Act(title)
        self.switch.setCheckable(True)
        self.switch.setChecked(on)
        self.switch.setAccessibleDescription(change.question or text.question)
        self.earlier = _small(_("{title}: eerder").format(title=title), "arrow-up")
        self.later = _small(_("{title}: later").format(title=title), "arrow-down")
        self._numbers: dict[str, Stepper] = {}
        self._choices: dict[str, ChoiceInput] = {}
        self._usual = {"channel": text.channel or FORMS[text.form].channels[0]}
        self._lay_out(on)
        if on:
            self._add_settings()
        self.show_change(change)
        self.switch.clicked.connect(self.switched)
        self.earlier.clicked.connect(lambda: self.moved.emit(-1))
        self.later.clicked.connect(lambda: self.moved.emit(1))

    def show_change(self, change: RoundChange) -> None:
        """Show what is done otherwise."""
        form = few_words(self._text.form, change.budget or self._text.budget)
        self._about.show_text(f"{change.question or self._text.question} · {form}")
        for name, stepper in self._numbers.items():
            stepper.put(getattr(change, name) or getattr(self._text, name))
        for name, choice in self._choices.items():
            value = getattr(change, name)
            choice.put(None if value == self._usual.get(name) else value)

    def _lay_out(self, on: bool) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.switch)
        head.addStretch(1)
        for act in (self.earlier, self.later):
            act.setVisible(on)
            head.addWidget(act)
        self.body.addLayout(head)
        self._about = Label("", 14, color=LIGHT.muted, wrap=True)
        self._about.setIndent(RING)
        self.body.addWidget(self._about)

    def _add_settings(self) -> None:
        text, title = self._text, self.switch.text()
        self._number("seconds", _("Seconden"), SHORTEST, LONGEST, HALF_MINUTE)
        if text.form is FormKind.DOTS:
            self._number("budget", _("Stippen per persoon"), 1, MOST)
        if text.source in TOPS:
            self._number("top", _("Aantal beste"), 1, MOST)
        channels = FORMS[text.form].channels
        if len(channels) > 1:
            usual = self._usual["channel"]
            ways = [(None if each is usual else each, ask_words(each)) for each in channels]
            self._choice("channel", _("Stemmen"), ways)
        if text.only_group is None:
            whom = [(each, whom_words(each)) for each in (None, *GROUPS)]
            self._choice("only_group", _("Voor wie"), whom)
        holder = QWidget()
        flow = Flow(holder, gap=GAP, even=True)
        for each in (*self._numbers.values(), *self._choices.values()):
            flow.addWidget(each)
            each.setAccessibleDescription(title)
        row = QHBoxLayout()
        row.setContentsMargins(RING, 0, 0, 0)
        row.addWidget(holder)
        self.body.addLayout(row)

    def _number(self, field: str, label: str, least: int, most: int, step: int = 1) -> None:
        name = f"{label}, {self.switch.text()}"
        stepper = Stepper(label, least, most, step, name=name)
        usual = getattr(self._text, field)
        stepper.stepped.connect(lambda n: self.changed.emit(field, 0 if n == usual else n))
        self._numbers[field] = stepper

    def _choice(self, field: str, label: str, choices: Sequence[tuple[Any, str]]) -> None:
        plan = FieldPlan((field,), FieldKind.CHOICE, label, choices=tuple(choices))
        made = ChoiceInput(plan, PAGE)
        made.setMinimumWidth(LEAST_CHOICE)
        made.typed.connect(lambda: self.changed.emit(field, made.value))
        self._choices[field] = made


def _small(name: str, icon: str) -> Act:
    act = Act("", kind=Kind.QUIET, icon=icon).make_small()
    act.setAccessibleName(name)
    act.setToolTip(name)
    return act
