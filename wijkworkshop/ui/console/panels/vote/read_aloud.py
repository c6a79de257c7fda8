"""The options as one reads them aloud: number, pictogram, label, explanation."""

from collections.abc import Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.console.panels.tile import Tile
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Act, Card, Label, paint_background

if TYPE_CHECKING:
    from wijkworkshop.ui.console.panels.vote.view import OptionsView

LABEL = 192


class ReadAloud(Card):
    """A card with a line for each option; the one that is read aloud stands out."""

    def __init__(self, ask: Ask) -> None:
        """Make an empty card."""
        super().__init__()
        self._view: OptionsView | None = None
        self.lines: dict[int, Line] = {}
        self.body.setSpacing(0)
        self.on = Act(_("Volgende"), first_key(Does.READ_ON)).make_small()
        self.on.setAccessibleName(_("Volgende keuze voorlezen"))
        self.back = Act(_("Vorige"), first_key(Does.READ_BACK)).make_small()
        self.back.setAccessibleName(_("Vorige keuze voorlezen"))
        self.answer = Label("", BASE, HALF_BOLD, wrap=True)
        title = Label(_("Zo leest u ze voor"), BASE, BOLD, LIGHT.muted)
        self.body.addWidget(Line(title, self.back, self.on, wide=0, ruled=False))
        self.body.addWidget(self.answer)
        self.answer.hide()
        self.on.clicked.connect(lambda: ask(ReadNext(1)))
        self.back.clicked.connect(lambda: ask(ReadNext(-1)))
        self.body.addSpacing(6)

    def show_view(self, view: "OptionsView") -> None:
        """Show the options, and let the one stand out that is read aloud, or its answer."""
        self.setVisible(view.aloud)
        if view == self._view:
            return
        if self._view is None or view.options != self._view.options:
            self._show_options(view.options)
        self._view = view
        said = _("Nu: {answer}").format(answer=view.answer) if view.answer else ""
        self.answer.show_text(said, hide_empty=True)
        for act in (self.on, self.back):
            act.setVisible(view.can_read)
        for number, line in self.lines.items():
            now = number == view.reading
            paint_background(line, LIGHT.sand.fill if now else LIGHT.card.fill)

    def _show_options(self, options: Sequence[RoundOption]) -> None:
        empty(self.body, keep=3)
        pictured = any(option.icon for option in options)
        explained = any(option.explanation for option in options)
        self.lines = {
            option.number: _line(option, pictured=pictured, explained=explained)
            for option in options
        }
        for line in self.lines.values():
            self.body.addWidget(line)


def _line(option: RoundOption, *, pictured: bool, explained: bool) -> Line:
    number = Label(str(option.number), 16, BOLD, LIGHT.accent, tabular=True)
    number.setFixedWidth(24)
    label = Label(option.label, BASE, HALF_BOLD, wrap=True)
    parts: list[Label | Tile] = [number, *([Tile(option.icon)] if pictured else []), label]
    if explained:
        label.setFixedWidth(LABEL)
        explanation = Label(option.explanation, 14, wrap=True)
        explanation.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        parts.append(explanation)
    return Line(*parts, wide=len(parts) - 1)
