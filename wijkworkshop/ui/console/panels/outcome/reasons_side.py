"""One side of the reasons: a count for each, and a field for one more."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _
from gettext import gettext as looked_up

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.catalogue import Side
from wijkworkshop.core.outcomes.arguments import MOST_PEOPLE, NamedArgument
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Field, Label
from wijkworkshop.ui.widgets.number_box import NumberBox
from wijkworkshop.wording.material import side_words

STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Minus: -1,
}


class CountBox(NumberBox):
    """How many people; the arrows and + and − count one on or back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count on or back; figures are typed as anywhere."""
        step = STEPS.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        number = min(MOST_PEOPLE, max(0, (self.number or 0) + step))
        self.setText(str(number))
        self.finished.emit(number)


class ReasonsSide(QWidget):
    """`counted` carries a reason with its new count, `added` a side and a text."""

    counted = Signal(object)
    added = Signal(object, str)
    removed = Signal(object)

    def __init__(self, side: Side) -> None:
        """Make an empty side."""
        super().__init__()
        self.setProperty("column", True)
        self.setAccessibleName(side_words(side))
        self._side = side
        self._shown: list[NamedArgument] = []
        self.boxes: list[CountBox] = []
        self.new = Field(
            "", _("nog een reden"), name=_("{side}: nog een reden").format(side=side_words(side))
        )
        self.add = Act(looked_up(NamedArgument.FORM.add), _("Enter"), icon="plus").make_small()
        self.add.setAccessibleName(f"{side_words(side)}: {looked_up(NamedArgument.FORM.add)}")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(side_words(side), BASE, BOLD))
        column.addLayout(self._list)
        column.addWidget(self.new)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.new.entered.connect(self._add)
        self.add.clicked.connect(self._add)

    def show_reasons(self, reasons: Sequence[NamedArgument]) -> None:
        """Show the reasons; rows are made anew only when other reasons are there."""
        before = [(each.number, each.text) for each in self._shown]
        self._shown = list(reasons)
        if before != [(each.number, each.text) for each in self._shown]:
            self._make_rows()
        for box, reason in zip(self.boxes, self._shown, strict=True):
            box.show_number(reason.people)

    def focus_first(self) -> None:
        """Start at the first count, else at a new reason."""
        for box in self.boxes[:1]:
            box.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.boxes:
            self.new.setFocus()

    def _make_rows(self) -> None:
        self.boxes = []  # what a row says as it goes is not about the new ones
        empty(self._list)
        for place, reason in enumerate(self._shown):
            box = CountBox(_("Hoeveel mensen noemen dit? {reason}").format(reason=reason.text))
            box.finished.connect(lambda people, box=box: self._count(box, people))
            self.boxes.append(box)
            parts: list[QWidget] = [box, Label(reason.text, wrap=True)]
            if not reason.number:
                parts.append(self._away(place, reason))
            self._list.addWidget(Line(*parts, wide=1))

    def _away(self, place: int, reason: NamedArgument) -> Act:
        words = looked_up(NamedArgument.FORM.remove)
        act = Act("", icon="x").make_small()
        act.setAccessibleName(f"{words}: {reason.text}")
        act.clicked.connect(lambda: self.removed.emit(self._shown[place]))
        return act

    def _count(self, box: CountBox, people: int | None) -> None:
        if box not in self.boxes:
            return
        reason = self._shown[self.boxes.index(box)]
        if (people or 0) != reason.people:
            self.counted.emit(replace(reason, people=people or 0))

    def _add(self) -> None:
        text = self.new.text.strip()
        if text:
            self.new.put_text("")
            self.added.emit(self._side, text)
