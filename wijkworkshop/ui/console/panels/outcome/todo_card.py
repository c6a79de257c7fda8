"""What an outcome still needs before it is done."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcomes import Gap
from wijkworkshop.ui.console.panels.asking_room import AskingAct
from wijkworkshop.ui.console.panels.sections import Line, empty, titled
from wijkworkshop.ui.console.panels.tile import Tile
from wijkworkshop.ui.console.words import gap_words
from wijkworkshop.ui.style.palette import GOOD, WRONG
from wijkworkshop.ui.widgets import Label

NEXT = "Alt+A"
"""The key that asks the room the next question while one types."""

MOST = 9
"""Lines that are shown; of more the number is told."""


class TodoCard(QWidget):
    """A line for each thing that is missing, or that all is there."""

    def __init__(self, ask: Ask) -> None:
        """Show nothing yet."""
        super().__init__()
        self._gaps: tuple[Gap, ...] | None = None
        self.asking = AskingAct(ask, NEXT)
        self.asking.make_small()
        self.card = titled(_("Nog te doen"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.card)
        column.addWidget(self.asking)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show what is missing."""
        if tuple(gaps) == self._gaps:
            return
        self._gaps = tuple(gaps)
        empty(self.card.body, keep=1)
        for gap in self._gaps[:MOST]:
            self.card.body.addWidget(_line("circle-dashed", WRONG, gap_words(gap)))
        if len(self._gaps) > MOST:
            more = _("en nog {count}").format(count=len(self._gaps) - MOST)
            self.card.body.addWidget(Label(more))
        if not self._gaps:
            self.card.body.addWidget(_line("circle-check", GOOD, _("Alles is ingevuld.")))


def _line(icon: str, color: str, words: str) -> Line:
    return Line(Tile(icon, color, plain=True), Label(words, wrap=True), wide=1)
