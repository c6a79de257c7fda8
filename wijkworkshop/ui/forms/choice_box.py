"""A box to choose one value of a few by their words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from wijkworkshop.ui.forms.box import IN_PANEL, Box, BoxLook
from wijkworkshop.ui.style.app_font import BASE, app_font
from wijkworkshop.ui.widgets.accessibility import set_accessible_name

Choices = Sequence[tuple[Any, str]]
"""Values with their words."""


class ChoiceBox(Box):
    """`chosen` carries the value that somebody chooses by hand."""

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        high: int = 0,
        look: BoxLook = IN_PANEL,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty box; `name` is what a screen reader says, and `high` other pixels."""
        super().__init__(replace(look, high=high) if high else look, parent)
        self._choices: tuple[tuple[Any, str], ...] = ()
        self.show_name(name)
        self.setFont(app_font(BASE))
        self.activated.connect(lambda place: self.chosen.emit(self._choices[place][0]))

    def show_name(self, name: str) -> None:
        """Be called by a name, for a screen reader."""
        set_accessible_name(self, name)

    @property
    def value(self) -> Any:
        """Return the value that is shown."""
        place = self.currentIndex()
        return self._choices[place][0] if 0 <= place < len(self._choices) else None

    def has(self, value: Any) -> bool:
        """Tell whether this value is offered."""
        return any(each == value for each, _words in self._choices)

    def words_of(self, value: Any) -> str:
        """Return the words of a value; of one that is not offered the value itself."""
        return next((words for each, words in self._choices if each == value), str(value))

    def show_choices(self, choices: Choices) -> None:
        """Offer these values."""
        if tuple(choices) != self._choices:
            kept = self.value
            self._choices = tuple(choices)
            with QSignalBlocker(self):
                self.clear()
                self.addItems([words for _value, words in choices])
            self.show_value(kept)

    def show_value(self, value: Any) -> None:
        """Show this value, unless somebody is choosing."""
        if not self.view().isVisible():
            values = [each for each, _words in self._choices]
            with QSignalBlocker(self):
                self.setCurrentIndex(values.index(value) if value in values else -1)
