"""A small table: rows that can be added and taken away, each with a few fields."""

from dataclasses import replace
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.input import Input
from wijkworkshop.ui.forms.look import Look
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.forms.text_input import TextInput
from wijkworkshop.ui.style.app_font import BASE, HALF_BOLD
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.label import Label

YEAR = 128


class TableInput(Input):
    """A list of rows; what comes with a row and is not shown stays with it."""

    ASIDE_AT = 2

    def __init__(self, plan: FieldPlan, look: Look) -> None:
        """Start without rows."""
        super().__init__(plan, look, plan.note)
        self._rows: list[RowCard] = []
        holder, line = QWidget(), QWidget()
        holder.setAccessibleName(plan.label)
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.add = Act(_("Regel erbij"), icon="plus").make_small()
        self.add.setAccessibleName(_("{list}: regel erbij").format(list=plan.label))
        self.add.clicked.connect(self._add)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.add)
        row.addStretch(1)
        self.column.addWidget(Label(plan.label, BASE, HALF_BOLD, LIGHT.muted))
        self.hold(holder, line)
        self.setFocusProxy(self.add)

    @property
    def value(self) -> list[dict[str, Any]]:
        """Return the rows in which something is filled in."""
        return [row.value for row in self._rows if row.filled]

    def put(self, value: Any) -> None:
        """Show these rows."""
        for row in tuple(self._rows):
            self._drop(row)
        for each in value or ():
            self._show(dict(each) if isinstance(each, dict) else {})

    def words_of(self, value: Any) -> str:
        """Return the rows after each other."""
        rows = (" – ".join(str(part) for part in each.values()) for each in value)
        return " · ".join(rows)

    def _add(self) -> None:
        row = self._show({})
        row.setFocus()
        self.typed.emit()

    def _show(self, values: dict[str, Any]) -> "RowCard":
        row = RowCard(self.plan.columns, values, len(self._rows) + 1, self.look)
        row.typed.connect(self.typed)
        row.finished.connect(self.finished)
        row.dropped.connect(lambda: self._take_away(row))
        self._rows.append(row)
        self._list.addWidget(row)
        return row

    def _take_away(self, row: "RowCard") -> None:
        place = self._rows.index(row)
        self._drop(row)
        (self._rows[min(place, len(self._rows) - 1)] if self._rows else self.add).setFocus()
        self.typed.emit()
        self.finished.emit()

    def _drop(self, row: "RowCard") -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()


class RowCard(Card):
    """The fields of one row; a number stands beside the text before it."""

    typed = Signal()
    finished = Signal()
    dropped = Signal()

    def __init__(
        self, columns: tuple[FieldPlan, ...], values: dict[str, Any], number: int, look: Look
    ) -> None:
        """Show the values of a row; `number` is its place among the rows, from 1."""
        super().__init__(LIGHT.card, 14)
        self._values = values
        spoken = _("{field}, regel {number}")
        self._inputs = [
            TextInput(replace(each, spoken=spoken.format(field=each.label, number=number)), look)
            for each in columns
        ]
        self._away = Act(_("Weghalen"), kind=Kind.QUIET, icon="trash").make_small()
        self._away.setAccessibleName(_("Regel {number} weghalen").format(number=number))
        self._away.clicked.connect(self.dropped)
        for each in self._inputs:
            each.put(values.get(each.plan.name))
            each.typed.connect(self.typed)
            each.finished.connect(self.finished)
        self._lay_out()
        self.setFocusProxy(self._inputs[0])

    def _lay_out(self) -> None:
        """Put each text on a line of its own, with the number that follows it beside it."""
        line = QHBoxLayout()
        for each in self._inputs:
            is_number = each.plan.kind is FieldKind.NUMBER
            if not is_number and line.count():
                self.body.addLayout(line)
                line = QHBoxLayout()
            if is_number:
                each.setFixedWidth(YEAR)
            line.addWidget(each, 0 if is_number else 1)
        self.body.addLayout(line)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._away)
        self.body.addLayout(foot)

    @property
    def filled(self) -> bool:
        """Tell whether somebody filled in anything."""
        return any(each.text.strip() for each in self._inputs)

    @property
    def value(self) -> dict[str, Any]:
        """Return the row; what is empty is left out, unless it has to be there."""
        found = dict(self._values)
        for each in self._inputs:
            found[each.plan.name] = each.value
        return {name: value for name, value in found.items() if value is not None}
