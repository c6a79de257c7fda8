"""The editors of the fields of an entry: one for each way to fill in a field."""

import re
from datetime import date
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.choice_box import ChoiceBox, Choices
from wijkworkshop.ui.console.panels.days import day_of, day_words
from wijkworkshop.ui.console.panels.outcome.entry_plans import FieldKind, FieldPlan
from wijkworkshop.ui.console.panels.outcome.labels import FieldWords
from wijkworkshop.ui.console.panels.outcome.term_words import term_words
from wijkworkshop.ui.style.lettering import BASE, HALF_BOLD, lettering
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets import Field, Label

MOST_LINES = 8
"""Lines that a field grows to."""

WHOLE = re.compile(r"[0-9]{1,9}")
"""A number that can be one: Python refuses to read thousands of digits."""


class EntryField(QWidget):
    """Fills in one field; `filled` carries its new value, `typed` half a text."""

    filled = Signal(object)
    typed = Signal(str)

    def __init__(self, words: FieldWords) -> None:
        """Make an empty field."""
        super().__init__()
        self.words = words
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(5)

    def show_value(self, value: Any) -> None:
        """Show a value from the session; while somebody types it waits."""
        raise NotImplementedError

    def put_text(self, text: str) -> None:
        """Put back a text that was half typed."""


class TextField(EntryField):
    """A line or some lines of text."""

    def __init__(self, words: FieldWords) -> None:
        """Make an empty field."""
        super().__init__(words)
        self.field = Field(words.label, words.hint, lines=words.lines)
        self.field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.column.addWidget(self.field)
        editor = self.field.editor
        if isinstance(editor, QPlainTextEdit):
            editor.document().documentLayout().documentSizeChanged.connect(self._fit)
            self._fit()
        self.setFocusProxy(self.field)
        self.field.finished.connect(self.take)
        self.field.typed.connect(self.typed)

    def _fit(self) -> None:
        """Grow with the text, up to a limit; beyond that the field scrolls."""
        editor = self.field.editor
        if isinstance(editor, QPlainTextEdit):
            lines = max(self.words.lines, min(round(editor.document().size().height()), MOST_LINES))
            editor.setFixedHeight(lines * editor.fontMetrics().lineSpacing() + 2)

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self.field.show_text(value)

    def put_text(self, text: str) -> None:
        """Put a text there, as if it was typed."""
        self.field.put_text(text)
        self.take(text)

    def take(self, text: str) -> None:
        """Take what was typed."""
        self.filled.emit(text)


class CheckedField(TextField):
    """A text that has to be read as something else; one that is not is told at once."""

    def __init__(self, words: FieldWords) -> None:
        """Make an empty field."""
        super().__init__(words)
        self.wrong = Label("", color=WRONG, wrap=True)
        self.wrong.hide()
        self.column.addWidget(self.wrong)

    def take_if(self, text: str, value: Any, wrong: str) -> None:
        """Take the value of a text, or say what is wrong with the text."""
        told = "" if value is not None or not text.strip() else wrong
        self.wrong.show_text(told, hide_empty=True)
        if not told:
            self.filled.emit(value)


class DateField(CheckedField):
    """A day, typed as people write it."""

    def __init__(self, words: FieldWords) -> None:
        """Make an empty field."""
        super().__init__(FieldWords(words.label, words.hint or _("dag-maand-jaar")))

    def show_value(self, value: Any) -> None:
        """Show a day, or nothing."""
        self.field.show_text(day_words(value) if isinstance(value, date) else "")

    def take(self, text: str) -> None:
        """Take a day, or say how to type one."""
        self.take_if(text, day_of(text), _("Typ de dag zo: 1-7-2027."))


class NumberField(CheckedField):
    """A whole number; nothing is 0."""

    def show_value(self, value: Any) -> None:
        """Show a number, or nothing."""
        self.field.show_text(str(value) if value else "")

    def take(self, text: str) -> None:
        """Take a number, or say that it is none."""
        bare = text.strip() or "0"
        number = int(bare) if WHOLE.fullmatch(bare) else None
        self.take_if(text, number, _("Typ een getal, zonder letters."))


class ChoiceField(EntryField):
    """One of a list of words."""

    def __init__(self, words: FieldWords) -> None:
        """Make a field without choices."""
        super().__init__(words)
        self.box = ChoiceBox(words.label)
        self.column.addWidget(Label(words.label, BASE, HALF_BOLD, LIGHT.muted, wrap=True))
        self.column.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.chosen.connect(self.filled.emit)

    def show_choices(self, choices: Choices) -> None:
        """Offer these values."""
        self.box.show_choices(choices)

    def show_value(self, value: Any) -> None:
        """Show that this one is chosen."""
        self.box.show_value(value)


class CheckField(EntryField):
    """Yes or no."""

    def __init__(self, words: FieldWords) -> None:
        """Make a field that says no."""
        super().__init__(words)
        self.box = QCheckBox(words.label)
        self.box.setFont(lettering(BASE, HALF_BOLD))
        self.box.setMinimumHeight(44)
        self.column.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(lambda: self.filled.emit(self.box.isChecked()))

    def show_value(self, value: Any) -> None:
        """Show yes or no."""
        self.box.setChecked(bool(value))


def field_for(plan: FieldPlan, words: FieldWords) -> EntryField:
    """Return the editor for a field."""
    if plan.kind is FieldKind.CHOICE:
        field = ChoiceField(words)
        field.show_choices(choices_of(plan))
        return field
    kinds = {
        FieldKind.DATE: DateField,
        FieldKind.CHECK: CheckField,
        FieldKind.REFERENCE: ChoiceField,
        FieldKind.NUMBER: NumberField,
    }
    return kinds.get(plan.kind, TextField)(words)


def choices_of(plan: FieldPlan) -> Choices:
    """Return the terms to choose from; one that may wait can be taken back."""
    words = [(each, term_words(each)) for each in plan.choices]
    return [(None, _("nog niet gekozen")), *words] if plan.optional else words
