"""A list of what was found: a sign and words a line, the last part on top when it is over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.prepare.columns import Columns
from wijkworkshop.ui.prepare.sign import Sign
from wijkworkshop.ui.style.app_font import BASE, BOLD, REGULAR
from wijkworkshop.ui.style.palette import GOOD, WRONG
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.label import Label

FINE, NOTE, BAD = ("circle-check", GOOD), ("info-circle", LIGHT.muted), ("circle-x", WRONG)
"""Shapes with their colours; what they mean stands beside them in words."""
Shape = tuple[str, str]


class FoundList(Card):
    """Empty and hidden at first."""

    def __init__(self) -> None:
        """Make it."""
        super().__init__()
        self._list: Columns | None = None
        self.hide()

    def add(self, shape: Shape, title: str, found: str = "", *, bold: bool = True) -> None:
        """Add a line, with more words under its title if there are any."""
        said = [Label(found, BASE, color=LIGHT.muted, wrap=True)] if found else []
        head = Label(title, 16, BOLD if bold else REGULAR, wrap=True)
        self._add(found_row(shape, head, *said))

    def begin_above(self, shape: Shape, words: str) -> None:
        """Let what comes now stand above what is there, below these words in their colour."""
        before = self._list
        if before is not None:
            self.body.removeWidget(before)
        head = Label(words, 20, BOLD, color=shape[1], wrap=True)
        self.body.addWidget(found_row(shape, head, size=30))
        self._begin()
        if before is not None:
            self.body.addWidget(before)
            before.raise_()  # screen readers follow the order of children

    def clear(self) -> None:
        """Hide it, and forget all lines."""
        self.hide()
        self._list = None
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, row: QWidget) -> None:
        found = self._list or self._begin()
        found.add(row)

    def _begin(self) -> Columns:
        """Begin a list below what is there."""
        self._list = Columns(across=True, air=12)
        self.body.addWidget(self._list)
        self.show()
        return self._list


def found_row(shape: Shape, *lines: Label, size: int = 24) -> QWidget:
    """Return a sign of so many pixels with lines of words beside it, the first one its title."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(Sign(*shape, size=size), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(2)
    for line in lines:
        words.addWidget(line)
    words.addStretch(1)  # beside a higher row it stands at the top
    row.addLayout(words, 1)
    return holder
