"""Fields below each other, or a few beside each other where there is room."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from wijkworkshop.ui.forms.input import Input
from wijkworkshop.ui.forms.plan import FieldKind

LEAST = 210
"""Pixels of a short field that stands beside another one."""

LONGEST_LABEL, PAIR = 28, 2


class FieldColumns(QGridLayout):
    """Puts texts of more lines, and with long labels, over the whole width."""

    def __init__(self, inputs: Sequence[Input], most: int = 2) -> None:
        """Put them below each other; later at most so many beside each other."""
        super().__init__()
        self.setHorizontalSpacing(14)
        self.setVerticalSpacing(12)
        self._inputs, self._most = inputs, most
        self._place(1)

    def fit(self, width: int) -> None:
        """Use as many columns as a form of so many pixels has room for."""
        columns = max(1, min(self._most, width // LEAST))
        if columns != self._columns:
            self._place(columns)

    def _place(self, columns: int) -> None:
        """Fill row by row; the last field of a row takes what is left of it, of three half."""
        self._columns = columns
        for column in range(self._most):
            self.setColumnStretch(column, _share(column, columns))
        for row, fields in enumerate(_rows(self._inputs, columns)):
            for column, each in enumerate(fields):
                if each is fields[-1]:
                    align = Qt.AlignmentFlag.AlignBottom if column else Qt.AlignmentFlag(0)
                    self.addWidget(each, row, column, 1, columns - column, align)
                else:
                    self.addWidget(each, row, column, Qt.AlignmentFlag.AlignBottom)


def _share(column: int, columns: int) -> int:
    """Return how much of the width a column takes beside the others; 0 leaves it out."""
    if column >= columns:
        return 0
    return 2 if columns > PAIR and column == columns - 1 else 1


def _rows(inputs: Sequence[Input], columns: int) -> Iterator[tuple[Input, ...]]:
    for wide, found in groupby(inputs, _is_wide):
        fields, across = tuple(found), 1 if wide else columns
        yield from (fields[at : at + across] for at in range(0, len(fields), across))


def _is_wide(each: Input) -> bool:
    """Tell whether a field takes the whole width: all texts of more than one line."""
    plan = each.plan
    return plan.kind is FieldKind.TEXT and (plan.lines > 1 or len(plan.label) > LONGEST_LABEL)
