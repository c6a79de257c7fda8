"""Fields in which one chooses: one of a few, some of a few, yes or no."""

from gettext import gettext as _
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.choice_box import ChoiceBox, Choices
from wijkworkshop.ui.forms.input import Input
from wijkworkshop.ui.forms.look import Look
from wijkworkshop.ui.forms.note import Note
from wijkworkshop.ui.forms.plan import FieldPlan
from wijkworkshop.ui.style.app_font import BASE, HALF_BOLD
from wijkworkshop.ui.widgets.act import Act
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.showing import show_part

CLOSE = 5
"""Pixels between a label and its field."""


class ChoiceInput(Input):
    """One of a few, or one of the records that are there."""

    def __init__(self, plan: FieldPlan, look: Look) -> None:
        """Offer the choices; the first one is chosen. Its note stays when something is wrong."""
        super().__init__(plan, look)
        self.box = ChoiceBox(plan.spoken or plan.label, look=look.box)
        head = Label(plan.label, BASE, HALF_BOLD, LIGHT.muted, wrap=True)
        head.setBuddy(self.box)
        show_part(head, bool(plan.label))
        self._told = Note(plan.note)
        labelled = QVBoxLayout()
        labelled.setSpacing(CLOSE)
        for each in (head, self.box, self._told):
            labelled.addWidget(each)
        self.column.addLayout(labelled)
        self.column.addWidget(self.under)
        self.stay_at_top()
        self.setFocusProxy(self.box)
        self.show_choices(plan.choices)
        self.put(next((value for value, _words in plan.choices), None))
        self.box.currentIndexChanged.connect(self.typed)
        self.box.chosen.connect(self._choose)

    @property
    def value(self) -> Any:
        """Return what is chosen."""
        return self.box.value

    def put(self, value: Any) -> None:
        """Choose a value, if it is offered."""
        if self.box.has(value):
            self.box.show_value(value)

    def show_value(self, value: Any) -> None:
        """Show a value from the session; one that is not offered leaves the box empty."""
        self.box.show_value(value)

    def show_choices(self, choices: Choices) -> None:
        """Offer these values."""
        self.box.show_choices(choices)

    def show_note(self, note: str) -> None:
        """Show another note."""
        self._told.show_note(note)

    def _choose(self, value: Any) -> None:
        self.put(value)
        self.finished.emit()

    def words_of(self, value: Any) -> str:
        """Return the words of the choice."""
        return self.box.words_of(value)


class ChoicesInput(Input):
    """Some of a few: buttons that stay down."""

    ASIDE_AT = 2

    def __init__(self, plan: FieldPlan, look: Look) -> None:
        """Offer them all."""
        super().__init__(plan, look, plan.note)
        self._words = dict(plan.choices)
        self._acts = {value: self._act(words) for value, words in plan.choices}
        holder = QWidget()
        holder.setAccessibleName(plan.spoken or plan.label)
        row = Flow(holder, gap=2)
        for act in self._acts.values():
            row.addWidget(act)
        self.column.addWidget(Label(plan.label, BASE, HALF_BOLD, LIGHT.muted))
        self.hold(holder)
        self.setFocusProxy(next(iter(self._acts.values())))

    @property
    def value(self) -> list[Any]:
        """Return what is chosen."""
        return [value for value, act in self._acts.items() if act.isChecked()]

    def put(self, value: Any) -> None:
        """Choose these."""
        for each, act in self._acts.items():
            act.setChecked(each in (value or ()))

    def words_of(self, value: Any) -> str:
        """Return the words of the choices."""
        return ", ".join(self._words.get(each, str(each)) for each in value)

    def _act(self, words: str) -> Act:
        act = Act(words).make_small()
        act.setCheckable(True)
        act.clicked.connect(self.typed)
        act.clicked.connect(self.finished)
        return act


class YesNoInput(Input):
    """Yes or no."""

    def __init__(self, plan: FieldPlan, look: Look) -> None:
        """Start with no."""
        super().__init__(plan, look)
        self.button = look.tick(plan.label)
        self.hold(self.button)
        self.button.clicked.connect(self.typed)
        self.button.clicked.connect(self.finished)

    @property
    def value(self) -> bool:
        """Return yes or no."""
        return self.button.isChecked()

    def put(self, value: Any) -> None:
        """Press it or not."""
        self.button.setChecked(bool(value))

    def words_of(self, value: Any) -> str:
        """Return yes or no."""
        return _("ja") if value else _("nee")
