"""F1: what every key does, made from the table of keys."""

from collections.abc import Callable, Iterable
from gettext import gettext as _
from gettext import gettext as looked_up

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.keys import Binding, Part, part_words, shown
from wijkworkshop.ui.console.overlay import Overlay
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.style.palette import EDGE
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Label
from wijkworkshop.ui.widgets.shapes import paint_box

WIDE, CAPS = 860, 118

BESIDE = ((Part.SCREEN, Part.WRITING), (Part.TIME, Part.VOTING, Part.APP))
BESIDE_BOARD = ((Part.SCREEN, Part.WRITING, Part.APP), (Part.BOARD,))
"""The parts in each column: keys of a board fill one."""


class Cap(Label):
    """A key as a cap."""

    def __init__(self, key: str) -> None:
        """Show a key."""
        super().__init__(key, 13, HALF_BOLD)
        self.setContentsMargins(9, 4, 9, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cap and the key."""
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), LIGHT.paper, EDGE, 5.0)
        painter.end()
        super().paintEvent(event)


class Help(Overlay):
    """What keys do now, in two columns; it is written when it is asked for."""

    def __init__(self, parent: QWidget, keys: Callable[[], Iterable[Binding]]) -> None:
        """Make it closed, and empty: most evenings nobody opens it."""
        super().__init__(parent, WIDE)
        self._keys = keys
        self._bindings: tuple[Binding, ...] = ()
        self.setAccessibleName(_("Toetsen"))

    def open(self) -> None:
        """Cover the window with the list."""
        now = tuple(self._keys())
        if now != self._bindings:
            self._bindings = now
            empty(self.card.body)
            self._write()
        super().open()

    def _write(self) -> None:
        body = self.card.body
        head = QHBoxLayout()
        on_board = any(each.part is Part.BOARD for each in self._bindings)
        title = _("Toetsen op het bord") if on_board else _("Toetsen in Regie")
        head.addWidget(Label(title, 24, BOLD), 1)
        head.addWidget(Label(_("Esc sluit dit."), BASE, BOLD))
        body.addLayout(head)
        words = _(
            "Terwijl u typt, bedient u niets: in een tekstvak gaan toetsen naar de tekst. "
            "Drie letters achter elkaar gaan vanzelf naar de notitie."
        )
        body.addWidget(Label(words, BASE, color=LIGHT.muted, wrap=True))
        body.addSpacing(2)
        columns = QHBoxLayout()
        columns.setSpacing(36)
        for parts in BESIDE_BOARD if on_board else BESIDE:
            column = QVBoxLayout()
            column.setSpacing(8)
            for part in parts:
                if any(each.part is part for each in self._bindings):
                    column.addLayout(self._part(part))
            column.addStretch(1)
            columns.addLayout(column, 1)
        body.addLayout(columns)
        body.addSpacing(1)
        more = _(
            "Draaiboek: Tab erheen, pijltjes kiezen, Enter gaat erheen, Del slaat over, "
            "Ctrl+↑ en Ctrl+↓ verplaatsen. "
            "Een klikker bladert en maakt zwart, meer niet."
        )
        body.addWidget(Label(more, BASE, color=LIGHT.muted, wrap=True))

    def _part(self, part: Part) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, CAPS)
        grid.addWidget(Label(part_words(part), BASE, BOLD, LIGHT.muted), 0, 0, 1, 2)
        found = (each for each in self._bindings if each.part is part and each.words)
        for down, binding in enumerate(found, 1):
            grid.addWidget(_caps(binding), down, 0)
            grid.addWidget(Label(looked_up(binding.words), BASE, wrap=True), down, 1)
        return grid


def _caps(binding: Binding) -> QWidget:
    caps = QWidget()
    row = QHBoxLayout(caps)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    for key in binding.keys:
        row.addWidget(Cap(shown(key)), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return caps
