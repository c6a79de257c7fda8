"""A whole number in a box of its own."""

from typing import Any

from PySide6.QtCore import Qt

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.choice_inputs import CLOSE
from wijkworkshop.ui.forms.input import Input
from wijkworkshop.ui.forms.look import Look
from wijkworkshop.ui.forms.plan import FieldPlan
from wijkworkshop.ui.style.app_font import BASE, HALF_BOLD
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.number_box import NumberBox


class CountInput(Input):
    """A number of people, tables or papers; empty is something else than nought."""

    def __init__(self, plan: FieldPlan, look: Look) -> None:
        """Start empty."""
        super().__init__(plan, look, plan.note)
        self.column.setSpacing(CLOSE)
        self.box = NumberBox(plan.spoken or plan.label, plan.most)
        head = Label(plan.label, BASE, HALF_BOLD, LIGHT.muted)
        head.setBuddy(self.box)
        self.column.addWidget(head)
        self.column.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.under)
        self.stay_at_top()
        self.setFocusProxy(self.box)
        self.box.textEdited.connect(self.typed)
        self.box.finished.connect(self.finished)

    @property
    def value(self) -> int | None:
        """Return the number, None when it is empty."""
        return self.box.number

    def put(self, value: Any) -> None:
        """Fill in the number."""
        self.box.setText("" if value is None else str(value))

    def show_value(self, value: Any) -> None:
        """Show a number from the session; while somebody types it waits."""
        self.box.show_number(value)

    def show_mistake(self, words: str) -> None:
        """Mark the number, and say under it what is wrong."""
        self.box.show_wrong(bool(words))
        super().show_mistake(words)
