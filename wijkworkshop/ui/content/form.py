"""The form of one entry: its fields, and what can be done with it."""

from collections.abc import Mapping
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.content.editable_lists import Entry
from wijkworkshop.content.own import State
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.content.plans import plans_of, value_at
from wijkworkshop.ui.content.words import state_words
from wijkworkshop.ui.forms.fields import Fields
from wijkworkshop.ui.forms.input import Input
from wijkworkshop.ui.forms.look import PAGE
from wijkworkshop.ui.forms.plan import FieldPlan, Place
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets.label import Label


class EntryForm(QWidget):
    """Shows an entry; `typed` tells that a field changed by hand."""

    typed = Signal()

    def __init__(self, entry: Entry, kept: Mapping[str, Any] | None = None) -> None:
        """Show it as it is, or with what was filled in before and not kept yet."""
        super().__init__()
        self.entry = entry
        self.fields = Fields(plans_of(entry), PAGE, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 18, 24)
        column.setSpacing(14)
        self.head = Label(entry.title if entry.path[-1] else _("Nieuw"), 22, BOLD, wrap=True)
        column.addWidget(self.head)
        column.addWidget(Label(_about(entry), color=LIGHT.muted, wrap=True))
        for each in self.fields:
            column.addWidget(each)
            self._fill(each, kept or {})  # now: rows of a table are next for Tab
        column.addStretch(1)
        self.fields.typed.connect(self._changed)
        self.touched = bool(kept)
        for each in tuple(self.fields)[:1]:
            self.setFocusProxy(each)

    def filled(self) -> dict[FieldPlan, Any]:
        """Return what is filled in, by field."""
        return {each.plan: _trimmed(each.value) for each in self.fields}

    def to_keep(self) -> dict[str, Any]:
        """Return what is filled in, to show it again later."""
        return {each.plan.key: _trimmed(each.value) for each in self.fields}

    def show_mistakes(self, found: Mapping[Place, str]) -> tuple[str, ...]:
        """Say at each field what is wrong and go to the first; return what has no field."""
        rest, told = dict(found), {}
        for each in self.fields:
            words = [rest.pop(place) for place in tuple(rest) if _is_in(place, each.plan)]
            told[each.plan.key] = sentence(words[0]) if words else ""
        self.fields.show_mistakes(told, go=True)
        return tuple(rest.values())

    def _fill(self, each: Input, kept: Mapping[str, Any]) -> None:
        """Fill in a field; beside what was changed stands what ships."""
        place = each.plan.place
        said, ships = value_at(self.entry.values, place), value_at(self.entry.ships, place)
        each.put(kept.get(each.plan.key, said))
        if self.entry.state is State.CHANGED and ships is not None and ships != said:
            words = each.words_of(ships)
            each.show_aside(_("oorspronkelijk: {words}").format(words=words) if words else "")

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


def _trimmed(value: Any) -> Any:
    """Return a value whose texts have no blanks around them."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return [_trimmed(each) for each in value]
    return (
        {key: _trimmed(each) for key, each in value.items()} if isinstance(value, dict) else value
    )


def _about(entry: Entry) -> str:
    if not entry.path[-1]:
        return _("Nog niet bewaard.")
    return state_words(entry.state).capitalize()
