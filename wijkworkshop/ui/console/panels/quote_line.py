"""Something that somebody said as a line: the words, from whom, and what can be done about them."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from wijkworkshop.core.terms import Group
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.sections import Line
from wijkworkshop.ui.widgets import Act, Flow, Label
from wijkworkshop.wording.terms import group_words

SHORT = 40
"""Characters of a text that name what stands with it."""


BESIDE = 520
"""Pixels from which buttons stand beside a field, and not below it."""


class QuoteLine(QWidget):
    """The words and what is said about them, then a field if it has one, and the buttons."""

    def __init__(self, acts: Sequence[Act], field: QWidget | None = None) -> None:
        """Make a line that says nothing yet."""
        super().__init__()
        self.words = Label("", wrap=True)
        self.about = Label("", 14, color=LIGHT.muted, wrap=True)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        for part in (self.words, self.about):
            self.column.addWidget(part)
        row, self.below = Flow(gap=2), QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.below.setSpacing(4)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(4)
        if field is not None:
            self.fields.addWidget(field)
            self.below.addLayout(self.fields, 1)
        for act in acts:
            row.addWidget(act)
        if acts:
            self.below.addLayout(_in_middle(row))
        self.column.addLayout(self.below)
        self._line = Line(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the field where there is room."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = event.size().width() >= BESIDE
        self.below.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def show_words(self, text: str, about: Sequence[str], *, ruled: bool) -> None:
        """Show the words, the parts of what is said about them, and a hairline above or none."""
        self.words.show_text(text)
        self.about.show_text(" · ".join(filter(None, about)), hide_empty=True)
        self._line.set_ruled(ruled)


def _in_middle(row: QLayout) -> QVBoxLayout:
    """Return a column with as much room above a row as below it."""
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    column.addLayout(row)
    column.addStretch(1)
    return column


def from_whom(group: Group, table: int) -> tuple[str, str]:
    """Return the group and the table as words; empty what nobody told."""
    return (
        "" if group is Group.UNKNOWN else group_words(group),
        _("tafel {number}").format(number=table) if table else "",
    )


def shortened(text: str) -> str:
    """Return the beginning of a text, to name what stands with it."""
    return text if len(text) <= SHORT else text[:SHORT].rstrip() + "…"
