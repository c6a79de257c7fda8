"""How many people of each group are expected."""

from collections.abc import Mapping
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wijkworkshop.core.terms import Group
from wijkworkshop.ui.forms.entry import Note
from wijkworkshop.ui.style.lettering import BASE
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.number_box import NumberBox
from wijkworkshop.wording.terms import group_words

GROUPS = tuple(group for group in Group if group is not Group.UNKNOWN)


class People(QWidget):
    """A number for each group, in two columns; `typed` tells that one changed."""

    typed = Signal()

    def __init__(self) -> None:
        """Start with nobody."""
        super().__init__()
        self._boxes = {group: NumberBox(group_words(group)) for group in GROUPS}
        self._under = Note()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
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
        column.addLayout(grid)
        column.addWidget(self._under)
        self._tell_total()

    @property
    def numbers(self) -> Mapping[str, int]:
        """Return the number of people by group, where there is one."""
        return {group.value: box.number for group, box in self._boxes.items() if box.number}

    def put(self, numbers: Mapping[str, int]) -> None:
        """Fill in the numbers."""
        for group, box in self._boxes.items():
            box.setText(str(numbers[group.value]) if numbers.get(group.value) else "")
        self._tell_total()

    def show_mistake(self, words: str) -> None:
        """Say what is wrong; nothing brings the total back."""
        if words:
            self._under.show_mistake(words)
        else:
            self._tell_total()

    def _changed(self) -> None:
        self._tell_total()
        self.typed.emit()

    def _tell_total(self) -> None:
        total = sum(self.numbers.values())
        words = ngettext("Samen {count} mens.", "Samen {count} mensen.", total)
        unknown = _("Weet u het nog niet? Laat het leeg; u vult het op de dag zelf in.")
        self._under.show_note(words.format(count=total) if total else unknown)
