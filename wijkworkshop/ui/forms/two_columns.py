"""Fields below each other, or two beside each other where there is room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from wijkworkshop.ui.forms.input import Input
from wijkworkshop.ui.forms.plan import FieldKind

TWO_COLUMNS = 420
"""Pixels from which short fields stand two beside each other."""

LONGEST_LABEL = 28


class TwoColumns(QGridLayout):
    """Puts texts of more lines, and with long labels, over the whole width."""

    def __init__(self, inputs: Sequence[Input]) -> None:
        """Put them below each other."""
        super().__init__()
        self.setHorizontalSpacing(14)
        self.setVerticalSpacing(12)
        self._inputs = inputs
        self._place(1)

    def fit(self, width: int) -> None:
        """Use as many columns as a form of so many pixels has room for."""
        columns = 2 if width >= TWO_COLUMNS else 1
        if columns != self._columns:
            self._place(columns)

    def _place(self, columns: int) -> None:
        self._columns = columns
        row = column = 0
        for place, each in enumerate(self._inputs):
            after = self._inputs[place + 1 : place + 2]
            lonely = column == 0 and all(_is_wide(other) for other in after)
            if _is_wide(each) or columns == 1 or lonely:
                row, column = row + (column > 0), 0
                self.addWidget(each, row, 0, 1, columns)
                row += 1
                continue
            self.addWidget(each, row, column, Qt.AlignmentFlag.AlignBottom)
            row, column = row + column, 1 - column


def _is_wide(each: Input) -> bool:
    """Tell whether a field takes the whole width: all texts of more than one line."""
    plan = each.plan
    return plan.kind is FieldKind.TEXT and (plan.lines > 1 or len(plan.label) > LONGEST_LABEL)
