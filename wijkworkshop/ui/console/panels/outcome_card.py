"""What the outcome of a block still lacks, what asks the room, and the ways to fill it in."""

from collections.abc import Callable, Sequence
from functools import partial
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.block_view import GapLine
from wijkworkshop.ui.console.panels.entry_links import EntryLinks
from wijkworkshop.ui.console.panels.panel import Panels
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.console.panels.tile import Tile
from wijkworkshop.ui.style.palette import GOOD, WRONG
from wijkworkshop.ui.widgets import BASE, BOLD, NOW, Act, Card, Label, Pill

MOST_GAPS = 8


class OutcomeCard(Card):
    """Lists the gaps, those first that are asked first."""

    def __init__(self, ask: Ask, go: Callable[[str], None], panels: Panels) -> None:
        """Lack nothing yet."""
        super().__init__()
        self._ask = ask
        self._shown: Sequence[GapLine] | None = None
        self.title = Label("", BASE, BOLD, LIGHT.muted)
        self.ways = EntryLinks(ask, go, panels)
        self._lines = QVBoxLayout()
        self.body.setSpacing(0)
        self.body.addWidget(self.title)
        self.body.addSpacing(5)
        self.body.addLayout(self._lines)
        self.body.addSpacing(6)
        self.body.addWidget(self.ways)

    def show_gaps(self, gaps: Sequence[GapLine]) -> None:
        """List these, unless they stand there already."""
        if gaps == self._shown:
            return
        self._shown = gaps
        empty(self._lines)
        self.title.show_text(_("Uitkomst") if gaps else _("Uitkomst · klaar"))
        for gap in gaps[:MOST_GAPS]:
            mark = Tile("circle-dashed", WRONG, plain=True)
            words = Label(gap.words, wrap=True)
            self._lines.addWidget(Line(mark, words, self._beside(gap), wide=1))
        if len(gaps) > MOST_GAPS:
            more = _("en nog {n}").format(n=len(gaps) - MOST_GAPS)
            self._lines.addWidget(Label(more, color=LIGHT.muted))
        if not gaps:
            done = Label(_("Alles is ingevuld."), wrap=True)
            self._lines.addWidget(Line(Tile("circle-check", GOOD, plain=True), done, wide=1))

    def _beside(self, gap: GapLine) -> QWidget:
        """Return what asks the room this, or that it is asked."""
        if gap.asked:
            return Pill(_("in de zaal"), NOW)
        if gap.request is None:
            return Label(_("nog te doen"), 14, color=LIGHT.muted)
        act = Act(_("Vraag de zaal")).make_small()
        act.setAccessibleName(_("Vraag de zaal: {what}").format(what=gap.words))
        act.clicked.connect(partial(self._ask, gap.request))
        return act
