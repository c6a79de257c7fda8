"""Entries on a scale: fist to five, recognition, a grade, agreeing; one item at a time."""

from collections.abc import Sequence
from functools import partial
from gettext import gettext as _

from PySide6.QtWidgets import QGridLayout

from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.ui.ballot.items import ItemsEntry
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.target import Style, Target
from wijkworkshop.wording.forms import level_words

ROOM = 440
MANY, SOME = 7, 5
"""More answers than these stand in rows of five, or in two columns."""


class ScaleEntry(ItemsEntry):
    """Large answers, in the order of the form's scale."""

    def __init__(self, vote: Round, options: Sequence[RoundOption], look: Look) -> None:
        """Start at the first item, without answers."""
        super().__init__(vote, options, look)
        self._given: dict[int, int] = {}
        self._scale = FORMS[vote.form].scale
        self.targets = {level: self._target(level) for level in self._scale}
        grid = QGridLayout()
        grid.setSpacing(look(10))
        across = _across(len(self._scale))
        high = look.row(-(-len(self._scale) // across), ROOM)
        for place, target in enumerate(self.targets.values()):
            grid.addWidget(target.grow(high), place // across, place % across)
        self.place.addLayout(grid)
        self.show_item()

    @property
    def answers(self) -> Answers:
        """Return the level per item that was answered."""
        return tuple(sorted(self._given.items()))

    def task(self) -> str:
        """Say what to press."""
        return _("Druk op uw antwoord.")

    def press(self, level: int) -> None:
        """Answer the item, and go on."""
        self._given[self.option.number] = level
        self.go_on()

    def leave_open(self) -> None:
        """Give no answer to this item, and go on."""
        self._given.pop(self.option.number, None)
        self.go_on()

    def show_item(self) -> None:
        """Show which answer was given before."""
        given = self._given.get(self.option.number)
        for level, target in self.targets.items():
            target.setChecked(level == given)
        super().show_item()

    def take_digit(self, digit: str) -> None:
        """Answer with the key that is on paper: the last digit of the level."""
        for level in self._scale:
            if str(level)[-1] == digit:
                self.press(level)
                return

    def said(self) -> Sequence[tuple[str, str]]:
        """Return each item with its answer, or that it is open."""
        return [
            (option.label, self._words(self._given.get(option.number))) for option in self.options
        ]

    def _target(self, level: int) -> Target:
        words = level_words(self.vote.form, level, self.vote.wording)
        if words:
            shown = Target(self.look, words, str(level))
        else:
            shown = Target(self.look, str(level), style=Style.TIGHT)
        shown.setCheckable(True)
        shown.clicked.connect(partial(self._pressed, level))
        return shown

    def _pressed(self, level: int, _on: bool = False) -> None:
        self.press(level)

    def _words(self, level: int | None) -> str:
        if level is None:
            return _("niet ingevuld")
        return level_words(self.vote.form, level, self.vote.wording) or str(level)


def _across(answers: int) -> int:
    if answers > MANY:
        return 5
    return 2 if answers > SOME else 1
