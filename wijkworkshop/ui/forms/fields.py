"""The fields of a form together: filled in, read, and told what is wrong with them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from wijkworkshop.ui.forms.input import Input
from wijkworkshop.ui.forms.look import Look
from wijkworkshop.ui.forms.making import input_for
from wijkworkshop.ui.forms.plan import FieldPlan


class Fields(QObject):
    """An input for each plan, by its key; `typed` and `finished` carry the key of the field.

    A form lays them out; the order of the plans is that of Tab when it adds them in that order.
    """

    typed = Signal(str)
    finished = Signal(str)

    def __init__(self, plans: Iterable[FieldPlan], look: Look, parent: QObject) -> None:
        """Make the inputs, empty."""
        super().__init__(parent)
        self.inputs: dict[str, Input] = {}
        for plan in plans:
            self.add(input_for(plan, look))

    def add(self, made: Input) -> None:
        """Add an input that was made by hand, after the others."""
        key = made.plan.key
        self.inputs[key] = made
        made.typed.connect(partial(self.typed.emit, key))
        made.finished.connect(partial(self.finished.emit, key))

    def __getitem__(self, key: str) -> Input:
        """Return the input of a field."""
        return self.inputs[key]

    def __iter__(self) -> Iterator[Input]:
        """Go through the inputs, in the order of their plans."""
        return iter(self.inputs.values())

    def values(self) -> dict[str, Any]:
        """Return what is filled in."""
        return {key: each.value for key, each in self.inputs.items()}

    def put(self, values: Mapping[str, Any]) -> None:
        """Fill in these fields, also under somebody's hands; what is no field is left out."""
        for key, each in self.inputs.items():
            if key in values:
                each.put(values[key])

    def show_mistakes(self, found: Mapping[str, str], *, go: bool = False) -> None:
        """Say at each field what is wrong, or that nothing is; `go` to the first."""
        for key, each in self.inputs.items():
            each.show_mistake(found.get(key, ""))
        first = next((each for key, each in self.inputs.items() if found.get(key)), None)
        if first is not None and go:
            first.setFocus()

    def focus_first(self) -> None:
        """Start in the first field."""
        for each in tuple(self)[:1]:
            each.setFocus()
