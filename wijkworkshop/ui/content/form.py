"""The form of one entry: its fields, and what can be done with it."""

from collections.abc import Mapping
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.content.form_plan import FieldKind, FieldPlan, Place, value_at
from wijkworkshop.content.own import State
from wijkworkshop.content.shelves import Entry
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.content.inputs import Input, input_for
from wijkworkshop.ui.content.table_input import TableInput
from wijkworkshop.ui.content.words import state_words
from wijkworkshop.ui.style.lettering import BOLD
from wijkworkshop.ui.widgets.label import Label


class EntryForm(QWidget):
    """Shows an entry; `typed` tells that a field changed by hand."""

    typed = Signal()

    def __init__(self, entry: Entry, kept: Mapping[Place, Any] | None = None) -> None:
        """Show it as it is, or with what was filled in before and not kept yet."""
        super().__init__()
        self.entry = entry
        self.inputs: list[Input] = [_input(plan) for plan in entry.plans]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 18, 24)
        column.setSpacing(14)
        self.head = Label(entry.title if entry.path[-1] else _("Nieuw"), 22, BOLD, wrap=True)
        column.addWidget(self.head)
        column.addWidget(Label(_about(entry), color=LIGHT.muted, wrap=True))
        for each in self.inputs:
            column.addWidget(each)
            self._fill(each, kept or {})
            each.typed.connect(self._changed)
        column.addStretch(1)
        self.touched = bool(kept)
        if self.inputs:
            self.setFocusProxy(self.inputs[0])

    def filled(self) -> dict[FieldPlan, Any]:
        """Return what is filled in, by field."""
        return {each.plan: each.value for each in self.inputs}

    def to_keep(self) -> dict[Place, Any]:
        """Return what is filled in, to show it again later."""
        return {each.plan.place: each.value for each in self.inputs}

    def show_mistakes(self, found: Mapping[Place, str]) -> tuple[str, ...]:
        """Say at each field what is wrong and go to the first; return what has no field."""
        rest = dict(found)
        first = None
        for each in self.inputs:
            words = [rest.pop(place) for place in tuple(rest) if _is_in(place, each.plan)]
            each.show_mistake(sentence(words[0]) if words else "")
            first = first or (each if words else None)
        if first is not None:
            first.setFocus()
        return tuple(rest.values())

    def _fill(self, each: Input, kept: Mapping[Place, Any]) -> None:
        place = each.plan.place
        said = value_at(self.entry.values, place)
        each.put(kept.get(place, said))
        if self.entry.state is State.CHANGED:
            ships = value_at(self.entry.ships, place)
            each.show_ships(ships if ships != said else None)

    def _changed(self) -> None:
        self.touched = True
        self.typed.emit()


def sentence(words: str) -> str:
    """Return what is wrong with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."


def _is_in(place: Place, plan: FieldPlan) -> bool:
    """Tell whether a mistake is about a field; `results[2]` is a row of `results`."""
    plain = tuple(part.partition("[")[0] for part in place)
    return plain[: len(plan.place)] == plan.place


def _input(plan: FieldPlan) -> Input:
    return TableInput(plan) if plan.kind is FieldKind.TABLE else input_for(plan)


def _about(entry: Entry) -> str:
    if not entry.path[-1]:
        return _("Nog niet bewaard.")
    return state_words(entry.state).capitalize()
