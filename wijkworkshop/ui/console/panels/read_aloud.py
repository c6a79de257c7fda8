"""The options as one reads them aloud: number, pictogram, label, explanation."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.rounds import RoundOption
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.console.panels.tile import Tile
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Card, Label

LABEL = 192


class ReadAloud(Card):
    """A card with a line for each option."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent=parent)
        self._options: Sequence[RoundOption] = ()
        self.body.setSpacing(0)
        self.body.addWidget(Label(_("Zo leest u ze voor"), BASE, BOLD, LIGHT.muted))
        self.body.addSpacing(6)

    def show_options(self, options: Sequence[RoundOption]) -> None:
        """Show the options."""
        if options == self._options:
            return
        self._options = options
        empty(self.body, keep=2)
        pictured = any(option.icon for option in options)
        explained = any(option.explanation for option in options)
        for option in options:
            self.body.addWidget(_line(option, pictured=pictured, explained=explained))


def _line(option: RoundOption, *, pictured: bool, explained: bool) -> Line:
    number = Label(str(option.number), 16, BOLD, LIGHT.accent, tabular=True)
    number.setFixedWidth(24)
    label = Label(option.label, BASE, HALF_BOLD, wrap=True)
    parts: list[QWidget] = [number, *([Tile(option.icon)] if pictured else []), label]
    if explained:
        label.setFixedWidth(LABEL)
        explanation = Label(option.explanation, 14, wrap=True)
        explanation.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        parts.append(explanation)
    return Line(*parts, wide=len(parts) - 1)
