"""Two sessions side by side: first which other one, then what both say of the same things."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import gettext as looked_up

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.document import Cell, Document, Paragraph, Part, Table
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.start.row import Mark, Row
from wijkworkshop.ui.style.app_font import BASE, BOLD, HALF_BOLD, REGULAR
from wijkworkshop.ui.widgets.act import Act
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.item import Item
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.page import Page, Stack
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.report import REPORT

NOT_HELD = (Mark.PLANNED, Mark.LEFT)
GAP, PADDING = 28, 18
"""Pixels between the columns, and from the edge of a card to the first."""


class ComparePage(Page):
    """`other_chosen` carries the id of the session that comes beside the chosen one."""

    other_chosen = Signal(str)

    def __init__(self, chosen: Row, rows: Sequence[Row]) -> None:
        """Ask which of these sessions comes beside the chosen one."""
        super().__init__(_("Twee bijeenkomsten naast elkaar"))
        self._chosen, self._rows = chosen, tuple(rows)
        self._comparing = False
        self._list = Stack()
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.show_choice()

    def show_choice(self) -> None:
        """Show which sessions there are, those that belong together first."""
        self._comparing = False
        asked = _("Welke zet u naast ‘{name}’ van {day}?")
        words = asked.format(name=self._chosen.name, day=self._chosen.date)
        items = [self._item(row) for row in self._rows]
        none = Label(_("Er is geen andere bijeenkomst die al is gehouden."), 17, wrap=True)
        below: Sequence[QWidget] = items or [none]
        self._list.show_instead([Label(words, 19, BOLD, wrap=True), *below])
        self.go_to(items[0].acts[0] if items else self.back)

    def show_document(self, document: Document) -> None:
        """Show what both sessions say, the older one at the left."""
        self._comparing = True
        self._list.show_instead([widget for part in document for widget in _widgets(part)])
        self.go_to(self.back)

    def leave(self) -> None:
        """Go back: to the choice, or from there to the start screen."""
        if self._comparing:
            self.show_choice()
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows and Page Up and Down scroll what is read."""
        bar = self.scroll_area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if self._comparing and event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def _item(self, row: Row) -> Item:
        act = Act(_("Ernaast zetten"), icon="table")
        act.clicked.connect(lambda: self.other_chosen.emit(row.id))
        why = _("een vervolg") if _linked(row, self._chosen) else ""
        line = " · ".join(part for part in (row.date, row.area, row.place, why) if part)
        return Item(row.name, line, (act,))


def others(rows: Sequence[Row], chosen: Row) -> tuple[Row, ...]:
    """Return the other sessions that were held.

    Those that go on from each other come first, then those of the same area, of the same place.
    """
    held = (row for row in rows if row.id != chosen.id and row.mark not in NOT_HELD)
    return tuple(sorted(held, key=lambda row: _distance(row, chosen)))


def _distance(row: Row, chosen: Row) -> tuple[bool, bool, bool]:
    here = {chosen.area, *chosen.areas} - {""}
    same_area = bool(here & {row.area, *row.areas})
    same_place = bool(row.place) and row.place.casefold() == chosen.place.casefold()
    return (not _linked(row, chosen), not same_area, not same_place)


def _linked(row: Row, chosen: Row) -> bool:
    return row.follows == chosen.id or chosen.follows == row.id


def _widgets(part: Part) -> list[QWidget]:
    if isinstance(part, Paragraph):
        return [Label(REPORT.words(part.text), 16, color=LIGHT.muted, wrap=True)]
    return _table(part) if isinstance(part, Table) else []


def _table(table: Table) -> list[QWidget]:
    return [Label(looked_up(table.caption), 19, BOLD), _header(table), *map(_row, table.rows)]


def _header(table: Table) -> QWidget:
    """Return the names of the columns, each above its own."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(PADDING, 0, PADDING, 0)
    row.setSpacing(GAP)
    for name in table.header:
        row.addWidget(Label(looked_up(name), BASE, HALF_BOLD, color=LIGHT.muted), 1)
    return holder


def _row(cells: Sequence[Cell]) -> Card:
    card = Card(padding=PADDING)
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for cell in cells:
        row.addLayout(_cell(cell), 1)
    card.body.addLayout(row)
    return card


def _cell(cell: Cell) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    said = [sentence_case(REPORT.words(value)) for value in cell.values]
    first, *more = said or [_("Staat er niet bij")]
    there = (BOLD, "") if said else (REGULAR, LIGHT.muted)
    column.addWidget(Label(first, 17, *there, wrap=True))
    for words in more:
        column.addWidget(Label(words, BASE, color=LIGHT.muted, wrap=True))
    column.addStretch(1)
    return column
