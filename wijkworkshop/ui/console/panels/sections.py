"""Parts that panels share: a titled card, rows with a hairline, and emptying them."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Label
from wijkworkshop.ui.widgets.act import RING

GAP = 12
"""Between the things of a line."""


def titled(title: str) -> Card:
    """Return a card with a title."""
    card = Card()
    card.body.setSpacing(0)
    card.body.addWidget(Label(title, BASE, BOLD, LIGHT.muted))
    card.body.addSpacing(5)
    return card


def empty(layout: QLayout, keep: int = 0) -> None:
    """Take everything out of a layout but the first few."""
    while (item := layout.takeAt(keep)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)


def put_below_each_other(column: QVBoxLayout, widgets: Sequence[QWidget]) -> None:
    """Let a column have these widgets in this order, and touch no more of it than differs.

    What it has no more is not hidden: it lies somewhere else, or is gone.
    """
    items = [column.itemAt(at) for at in range(column.count())]
    for item in items:
        if item is not None and item.widget() not in widgets:
            column.removeItem(item)
    for at, widget in enumerate(widgets):
        if column.indexOf(widget) != at:
            column.insertWidget(at, widget)  # which shows it, too


class Line(QWidget):
    """Things beside each other, with a hairline above."""

    def __init__(self, *widgets: QWidget, wide: int = 0, ruled: bool = True) -> None:
        """Put the widgets beside each other; the one at `wide` takes the room that is left."""
        super().__init__()
        self._ruled = ruled
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 5)
        self._right = RING if isinstance(widgets[-1], Act) else 0  # where a button's edge is
        row.setSpacing(GAP)
        for place, widget in enumerate(widgets):
            row.addWidget(widget, 1 if place == wide else 0)

    def set_ruled(self, ruled: bool) -> None:
        """Have a hairline above, or none."""
        if ruled is not self._ruled:
            self._ruled = ruled
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline."""
        if self._ruled:
            QPainter(self).fillRect(0, 0, self.width() - self._right, 1, QColor(LIGHT.line))
