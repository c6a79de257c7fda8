"""How many people of each group are expected."""

from collections.abc import Mapping
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from wijkworkshop.core.terms import Group
from wijkworkshop.ui.forms.input import Input
from wijkworkshop.ui.forms.look import PAGE
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.style.app_font import BASE
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.number_box import NumberBox
from wijkworkshop.wording.terms import group_words

GROUPS = tuple(group for group in Group if group is not Group.UNKNOWN)


class People(Input):
    """A number for each group, in two columns, with what they add up to under it."""

    def __init__(self) -> None:
        """Start with nobody."""
        super().__init__(FieldPlan(("groups",), FieldKind.NUMBER), PAGE)
        self._boxes = {group: NumberBox(group_words(group)) for group in GROUPS}
        self.column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        half = -(-len(GROUPS) // 2)
        for place, (group, box) in enumerate(self._boxes.items()):
            across, down = divmod(place, half)
            label = Label(group_words(group), BASE)
            label.setBuddy(box)
            grid.addWidget(box, down, 2 * across)
            grid.addWidget(label, down, 2 * across + 1, Qt.AlignmentFlag.AlignVCenter)
            box.textEdited.connect(self._changed)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.under)
        self._tell_total()

    @property
    def value(self) -> Mapping[str, int]:
        """Return the number of people by group, where there is one."""
        return {group.value: box.number for group, box in self._boxes.items() if box.number}

    def put(self, value: Mapping[str, int]) -> None:
        """Fill in the numbers."""
        for group, box in self._boxes.items():
            box.setText(str(value[group.value]) if value.get(group.value) else "")
        self._tell_total()

    def _changed(self) -> None:
        self._tell_total()
        self.typed.emit()

    def _tell_total(self) -> None:
        total = sum(self.value.values())
        words = ngettext("Samen {count} mens.", "Samen {count} mensen.", total)
        unknown = _("Weet u het nog niet? Laat het leeg; u vult het op de dag zelf in.")
        self.show_note(words.format(count=total) if total else unknown)
