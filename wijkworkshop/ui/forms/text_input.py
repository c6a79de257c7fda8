"""A line or some lines to type in: a text, or what is read from one."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from typing import Any

from PySide6.QtWidgets import QSizePolicy

from wijkworkshop.ui.forms.days import day_of, day_words
from wijkworkshop.ui.forms.input import Input
from wijkworkshop.ui.forms.look import Look
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.widgets.field import Field, Line, Lines

MOST_LINES = 8
"""Lines that a field grows to."""

WHOLE = re.compile(r"[0-9]{1,9}")
"""A number that can be one: Python refuses to read thousands of digits."""


@dataclass(frozen=True)
class Reading:
    """How a text is read (None: it cannot be) and a value is written, and what to say of either."""

    read: Callable[[str], Any]
    write: Callable[[Any], str] = str
    hint: Callable[[], str] = str
    wrong: Callable[[], str] = str


def _number(text: str) -> int | None:
    return int(text) if WHOLE.fullmatch(text.strip()) else None


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


READINGS: Mapping[FieldKind, Reading] = {
    FieldKind.TEXT: Reading(str),
    FieldKind.NAME: Reading(str),
    FieldKind.NUMBER: Reading(_number, wrong=lambda: _("Typ een getal, zonder letters.")),
    FieldKind.DATE: Reading(
        day_of, day_words, lambda: _("dag-maand-jaar"), lambda: _("Typ de dag zo: 1-7-2027.")
    ),
    FieldKind.LINES: Reading(_lines, lambda lines: "\n".join(map(str, lines))),
}


class TextInput(Input):
    """A text; a number, a day or lines that are typed as one."""

    ASIDE_AT = 2

    def __init__(self, plan: FieldPlan, look: Look) -> None:
        """Make an empty field."""
        super().__init__(plan, look, plan.note)
        self._reading = READINGS[plan.kind]
        hint = plan.hint or self._reading.hint()
        self.field = Field(plan.label, hint, lines=plan.lines, name=plan.spoken)
        self._keep_height()
        if plan.longest:
            self.field.limit(plan.longest)
        self.hold(self.field)
        self.stay_at_top()
        self.field.typed.connect(self.typed)
        self.field.finished.connect(self.finished)

    @property
    def text(self) -> str:
        """Return what stands there."""
        return self.field.text

    @property
    def value(self) -> Any:
        """Return what the text says; what cannot be read stays a text."""
        if self._is_blank and self.plan.kind is not FieldKind.LINES:
            return self.plan.empty
        found = self._reading.read(self.text)
        return self.text if found is None else found

    @property
    def wrong(self) -> str:
        """Return how to type it, where what stands there cannot be read."""
        unread = not self._is_blank and self._reading.read(self.text) is None
        return self._reading.wrong() if unread else ""

    def put(self, value: Any) -> None:
        """Fill it in."""
        self.field.put_text(self._written(value))

    def show_value(self, value: Any) -> None:
        """Show a value from the session; while somebody types it waits."""
        self.field.show_text(self._written(value))

    def put_text(self, text: str) -> None:
        """Put back a text that was half typed, as if it was typed now."""
        self.field.put_text(text)
        self.finished.emit()

    def show_mistake(self, words: str) -> None:
        """Say it under the field, and to a screen reader at the field."""
        self.field.editor.setAccessibleDescription(words or self._note)
        super().show_mistake(words)

    def words_of(self, value: Any) -> str:
        """Return the value as it is typed, lines after each other."""
        return " · ".join(map(str, value)) if isinstance(value, list) else self._written(value)

    @property
    def _is_blank(self) -> bool:
        return not self.text.strip()

    def _written(self, value: Any) -> str:
        return "" if value is None or value == self.plan.empty else self._reading.write(value)

    def _keep_height(self) -> None:
        """Take the height of the text, or no more than so many lines."""
        editor = self.field.editor
        if not self.look.grows and self.plan.lines == 1:
            return
        self.field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if isinstance(editor, Lines):
            editor.document().documentLayout().documentSizeChanged.connect(self._fit)
            editor.wrapped_anew.connect(self._fit)
            self._fit()

    def _fit(self) -> None:
        """Grow with the text, up to a limit; beyond that the field scrolls."""
        editor = self.field.editor
        if isinstance(editor, Lines):
            high = min(round(editor.document().size().height()), MOST_LINES)
            lines = max(self.plan.lines, high)
            editor.setFixedHeight(lines * editor.fontMetrics().lineSpacing() + 2)


class NameInput(TextInput):
    """The name of a record: while the field is empty, the names that there are stand in it."""

    def show_names(self, names: Sequence[str]) -> None:
        """Show these names in the empty field, or its own hint when there are none."""
        hint = _("Bijvoorbeeld: {names}").format(names=", ".join(names)) if names else ""
        editor = self.field.editor
        if isinstance(editor, Line):
            editor.setPlaceholderText(hint or self.plan.hint)
