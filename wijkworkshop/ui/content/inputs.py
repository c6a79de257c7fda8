"""One input for each kind of field: it takes and gives the value as it stands in TOML."""

from collections.abc import Callable, Mapping
from enum import Enum
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.content.form_plan import FieldKind, FieldPlan
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.content.field_words import help_words, label_words
from wijkworkshop.ui.content.words import choice_words
from wijkworkshop.ui.forms.entry import Entry, Note
from wijkworkshop.ui.forms.select import Select
from wijkworkshop.ui.style.lettering import BASE, HALF_BOLD
from wijkworkshop.ui.widgets.act import Act
from wijkworkshop.ui.widgets.field import Line
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label

NONE = ""
LINES = {FieldKind.TEXT: 3, FieldKind.LINES: 5}


class Input(QWidget):
    """A field of the form. `typed` tells that it changed by hand."""

    typed = Signal()

    def __init__(self, plan: FieldPlan) -> None:
        """Make an empty field, with room under it for what ships."""
        super().__init__()
        self.plan = plan
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self._ships = Label("", 14, color=LIGHT.muted, wrap=True)
        self._ships.hide()

    @property
    def value(self) -> Any:
        """Return what is filled in; None for nothing, where nothing may be."""
        raise NotImplementedError

    def put(self, value: Any) -> None:
        """Fill it in."""
        raise NotImplementedError

    def show_mistake(self, words: str) -> None:
        """Say what is wrong; nothing takes it away."""
        raise NotImplementedError

    def show_ships(self, value: Any) -> None:
        """Show what ships, beside what was made of it; None when that is the same."""
        words = "" if value is None else self.words_of(value)
        said = _("oorspronkelijk: {words}").format(words=words) if words else ""
        self._ships.show_text(said, hide_empty=True)

    def words_of(self, value: Any) -> str:
        """Return a value as people read it."""
        return str(value)

    def hold(self, widget: QWidget) -> None:
        """Show the widget that is filled in, and under it what ships."""
        self.column.addWidget(widget)
        self.column.addWidget(self._ships)
        self.setFocusProxy(widget)


class TextInput(Input):
    """A line, or some lines that are one text."""

    def __init__(self, plan: FieldPlan) -> None:
        """Make an empty field."""
        super().__init__(plan)
        self.entry = Entry(label_words(plan), note=help_words(plan), lines=LINES.get(plan.kind, 1))
        if plan.longest:
            self.entry.limit(plan.longest)
        editor = self.entry.field.editor
        if not isinstance(editor, Line):  # its lines wrap
            editor.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entry.typed.connect(self.typed)
        self.hold(self.entry)

    @property
    def value(self) -> Any:
        """Return the text; an empty one that may be left out is nothing."""
        text = self.entry.text.strip()
        return text if text or self.plan.required else None

    def put(self, value: Any) -> None:
        """Fill it in."""
        self.entry.put("" if value is None else str(value))
        if isinstance(self.entry.field.editor, Line):
            self.entry.field.editor.setCursorPosition(0)  # a long text shows its beginning

    def show_mistake(self, words: str) -> None:
        """Say it under the field."""
        self.entry.show_mistake(words)


class NumberInput(TextInput):
    """A whole number."""

    @property
    def value(self) -> Any:
        """Return the number; what is no number stays a text, and is refused as such."""
        text = self.entry.text.strip()
        return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else text or None


class LinesInput(TextInput):
    """Texts of one line each."""

    @property
    def value(self) -> Any:
        """Return the lines that are not empty."""
        return [line.strip() for line in self.entry.text.split("\n") if line.strip()]

    def put(self, value: Any) -> None:
        """Fill them in."""
        self.entry.put("\n".join(map(str, value or ())))

    def words_of(self, value: Any) -> str:
        """Return them after each other."""
        return " · ".join(map(str, value))


class ChoiceInput(Input):
    """One of a few."""

    def __init__(self, plan: FieldPlan) -> None:
        """Offer the choices, and nothing where that may be."""
        super().__init__(plan)
        self._choices = {_stored(each): each for each in plan.choices}
        nothing = [] if plan.required else [(NONE, _("geen keuze"))]
        words = [(str(key), choice_words(each, plan.name)) for key, each in self._choices.items()]
        self._select = Select(label_words(plan), [*nothing, *words], help_words(plan))
        self._wrong = Note()
        self._select.typed.connect(self.typed)
        self.hold(self._select)
        self.column.addWidget(self._wrong)

    @property
    def value(self) -> Any:
        """Return what is chosen, as it is stored."""
        found = self._select.value
        return next((key for key in self._choices if str(key) == found), None)

    def put(self, value: Any) -> None:
        """Choose it."""
        self._select.put(NONE if value is None else str(value))

    def show_mistake(self, words: str) -> None:
        """Say it under the field."""
        self._wrong.show_mistake(words)

    def words_of(self, value: Any) -> str:
        """Return the words of the choice."""
        return choice_words(self._choices.get(value, value), self.plan.name)


class ChoicesInput(Input):
    """Some of a few: buttons that stay down."""

    def __init__(self, plan: FieldPlan) -> None:
        """Offer them all."""
        super().__init__(plan)
        self._choices = {_stored(each): each for each in plan.choices}
        self._acts = {key: self._act(each) for key, each in self._choices.items()}
        holder = QWidget()
        holder.setAccessibleName(label_words(plan))
        row = Flow(holder, gap=2)
        for act in self._acts.values():
            row.addWidget(act)
        self._under = Note(help_words(plan))
        self.column.addWidget(Label(label_words(plan), BASE, HALF_BOLD, LIGHT.muted))
        self.hold(holder)
        self.column.addWidget(self._under)
        self.setFocusProxy(next(iter(self._acts.values())))

    @property
    def value(self) -> Any:
        """Return what is chosen, as it is stored."""
        return [key for key, act in self._acts.items() if act.isChecked()]

    def put(self, value: Any) -> None:
        """Choose these."""
        for key, act in self._acts.items():
            act.setChecked(key in (value or ()))

    def show_mistake(self, words: str) -> None:
        """Say it under the buttons."""
        if words:
            self._under.show_mistake(words)
        else:
            self._under.show_note(help_words(self.plan))

    def words_of(self, value: Any) -> str:
        """Return the words of the choices."""
        found = (self._choices.get(each, each) for each in value)
        return ", ".join(choice_words(each, self.plan.name) for each in found)

    def _act(self, choice: object) -> Act:
        act = Act(choice_words(choice, self.plan.name)).make_small()
        act.setCheckable(True)
        act.clicked.connect(self.typed)
        return act


class YesNoInput(Input):
    """A button that stays down."""

    def __init__(self, plan: FieldPlan) -> None:
        """Start with no."""
        super().__init__(plan)
        self._act = Act(label_words(plan)).make_small()
        self._act.setCheckable(True)
        self._act.clicked.connect(self.typed)
        self._wrong = Note()
        self.hold(self._act)
        self.column.addWidget(self._wrong)

    @property
    def value(self) -> Any:
        """Return yes or no."""
        return self._act.isChecked()

    def put(self, value: Any) -> None:
        """Press it or not."""
        self._act.setChecked(bool(value))

    def show_mistake(self, words: str) -> None:
        """Say it under the button."""
        self._wrong.show_mistake(words)

    def words_of(self, value: Any) -> str:
        """Return yes or no."""
        return _("ja") if value else _("nee")


def input_for(plan: FieldPlan) -> Input:
    """Return an input for a field."""
    return INPUTS[plan.kind](plan)


def _stored(choice: Any) -> Any:
    return choice.value if isinstance(choice, Enum) else choice


INPUTS: Mapping[FieldKind, Callable[[FieldPlan], Input]] = {
    FieldKind.LINE: TextInput,
    FieldKind.TEXT: TextInput,
    FieldKind.NUMBER: NumberInput,
    FieldKind.LINES: LinesInput,
    FieldKind.CHOICE: ChoiceInput,
    FieldKind.CHOICES: ChoicesInput,
    FieldKind.YES_NO: YesNoInput,
}
