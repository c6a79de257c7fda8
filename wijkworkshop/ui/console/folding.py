"""What the console leaves out, or puts elsewhere, where there is little room."""

from PySide6.QtWidgets import QApplication, QBoxLayout

from wijkworkshop.ui.console.header import Header
from wijkworkshop.ui.console.middle import Middle
from wijkworkshop.ui.console.run_sheet import RunSheet
from wijkworkshop.ui.console.side import Side

NARROW = 1340
"""Logical pixels: under this width the columns at the sides are narrower."""

CROWDED = 1560
"""Under this width two words of the header fold to their pictograms, so that the name fits."""

SMALL = 1160
"""Under this width the run sheet folds to short names, and more of the header to pictograms."""

TIGHT = 880
"""Under this width the right column goes below the middle: as with letters of 200%."""

LEAST = 700
"""Under this width the run sheet is as narrow as its names can be."""


class Folding:
    """Fits the parts of the console to its width."""

    def __init__(
        self, columns: QBoxLayout, header: Header, run_sheet: RunSheet, middle: Middle, side: Side
    ) -> None:
        """Begin with the right column among the others."""
        self._columns, self._header = columns, header
        self._run_sheet, self._middle, self._side = run_sheet, middle, side
        self.tight = False

    def fit(self, width: int) -> None:
        """Fold what has no room at this width."""
        narrow, small, tight = width < NARROW, width < SMALL, width < TIGHT
        self._put_side(tight)
        self._run_sheet.fold(narrow, small, tight, width < LEAST)
        self._side.fold(narrow, tight)
        self._middle.fold(narrow, small)
        self._header.fold(narrow, width < CROWDED, small, tight)

    def _put_side(self, tight: bool) -> None:
        """Move the right column; who types there goes on typing, or letters would steer."""
        focus = QApplication.focusWidget()
        typing = focus if focus is not None and self._side.isAncestorOf(focus) else None
        if tight and not self.tight:
            self._middle.hold_below(self._side)
        elif self.tight and not tight:
            self._columns.addWidget(self._side)
            self._side.show()
        self.tight = tight
        if typing is not None:
            typing.setFocus()
