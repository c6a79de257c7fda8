"""One cell of the alignment matrix to fill in: what a rule does to a goal, and why."""

from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.terms import Alignment
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.term_words import term_words
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.widgets import Field, Label

NARROW = 520
KEYS = {str(place): value for place, value in enumerate(Alignment, 1)}
"""Digits that choose a word: 1 versterkt to 5 weten we niet; 0 or Delete empties."""


class ValueBox(ChoiceBox):
    """Five words, also by a digit."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a digit; the rest is as in any choice."""
        emptied = event.text() == "0" or event.key() == Qt.Key.Key_Delete
        if event.text() in KEYS or emptied:
            self.chosen.emit(None if emptied else KEYS[event.text()])
        else:
            super().keyPressEvent(event)


class AlignmentRow(QWidget):
    """A rule, what it does to the goal, and one reason; empty is not filled in."""

    def __init__(self, ask: Ask) -> None:
        """Make a row that is about no cell yet."""
        super().__init__()
        self._ask = ask
        self._blank = AlignmentCell(block=0)
        self._cell: AlignmentCell | None = None
        self.label = Label("", wrap=True)
        self.value = ValueBox("")
        self.reason = Field("", _("waarom?"))
        words = [(value, f"{key} {term_words(value)}") for key, value in KEYS.items()]
        self.value.show_choices([(None, _("nog leeg")), *words])
        self._arrange()
        self.value.chosen.connect(self._choose)
        self.reason.finished.connect(self._explain)

    def be_about(self, blank: AlignmentCell, goal: str, instrument: str) -> None:
        """Be about a cell that may not be stored yet."""
        self._blank = blank
        place = _("{instrument} bij {goal}").format(instrument=instrument, goal=goal)
        self.label.show_text(instrument)
        self.value.show_name(_("Wat doet het? {place}").format(place=place))
        self.reason.editor.setAccessibleName(_("Waarom? {place}").format(place=place))

    def show_cell(self, cell: AlignmentCell | None) -> None:
        """Show the cell as it is stored, or that it is empty."""
        self._cell = cell
        self.value.show_value(cell.value if cell else None)
        self.value.set_tone(LIGHT.alignment[cell.value] if cell else LIGHT.card)
        self.reason.show_text(cell.reason if cell else "")

    def _choose(self, value: Alignment | None) -> None:
        if value is not None:
            self._put(value, self.reason.text)
        elif self._cell is not None:
            self._ask(DropEntry(self._cell))

    def _explain(self, reason: str) -> None:
        """Keep a reason; without a word yet it says 'weten we niet'."""
        if self._cell is not None or reason.strip():
            self._put(self._cell.value if self._cell else Alignment.UNKNOWN, reason)

    def _put(self, value: Alignment, reason: str) -> None:
        blank = self._blank
        cell = AlignmentCell(
            block=blank.block,
            goal=blank.goal,
            instrument=blank.instrument,
            table=blank.table,
            value=value,
            reason=reason,
        )
        self._ask(PutEntry(cell))

    def _arrange(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        inner = QHBoxLayout()
        inner.setSpacing(8)
        self.value.setMinimumWidth(150)
        inner.addWidget(self.value, 2)
        inner.addWidget(self.reason, 3)
        self._row.addWidget(self.label, 3)
        self._row.addLayout(inner, 7)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rule above its value where there is little room."""
        narrow = event.size().width() < NARROW
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        super().resizeEvent(event)
