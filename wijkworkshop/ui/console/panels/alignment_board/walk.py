"""All that there is to talk about in step 2, line by line; the one in the room stands out."""

from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.boards.alignment import About
from wijkworkshop.pages.board.cells import around
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.alignment_board.view import PointLine, PointsView
from wijkworkshop.ui.console.panels.alignment_board.words import (
    about_words,
    line_words,
    state_words,
)
from wijkworkshop.ui.console.panels.board.pieces import CHOSEN
from wijkworkshop.ui.console.panels.board.surface import Surface
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.widgets import BASE, BOLD, NOTICE, QUIET, Card, Label, Pill

MOST = 4
"""Lines that are shown at once, around the one in the room."""


class Walk(Surface):
    """Shows what there is to talk about."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(_("Botsingen en vragen"))
        self.chosen: QWidget | None = None  # what the room talks about
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.setSpacing(6)

    def show_view(self, view: PointsView) -> None:
        """Show all of it, with the one that the room talks about."""
        empty(self.column)
        self.chosen = None
        shown = around(view.at or 0, len(view.lines), MOST)
        for place in shown:
            line, chosen = view.lines[place], place == view.at
            card = Card(CHOSEN if chosen else LIGHT.card, padding=5)
            card.body.addWidget(_line(line, chosen=chosen))
            self.column.addWidget(card)
            self.chosen = card if chosen else self.chosen
        if len(shown) < len(view.lines):
            words = _("{first} tot en met {last} van {count}")
            part = words.format(first=shown[0] + 1, last=shown[-1] + 1, count=len(view.lines))
            self.column.addWidget(Label(part, color=LIGHT.muted))
        here = view.here
        self.setAccessibleDescription(_read(here) if here else _("De zaal ziet de hele tabel."))


def _line(line: PointLine, *, chosen: bool) -> Line:
    tone = NOTICE if line.point.about is About.CLASH else QUIET
    words = Label(line_words(line), BASE, BOLD if chosen else 400, wrap=True)
    state = Label(state_words(line), color=LIGHT.muted)
    return Line(Pill(about_words(line.point.about), tone), words, state, wide=1, ruled=False)


def _read(line: PointLine) -> str:
    """Return what a screen reader says of what the room talks about."""
    parts = (about_words(line.point.about), line_words(line), state_words(line))
    return ". ".join(filter(None, parts))
