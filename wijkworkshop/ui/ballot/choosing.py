"""Entries in which options are chosen from a list: one, some dots, or an order."""

from collections import Counter
from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms.ranking import placed
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.ballot.entry import Entry
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.target import Style, Target
from wijkworkshop.ui.widgets import Scroll, show_part

TWO_COLUMNS = 900
"""Pixels from which a long list stands in two columns."""

FEW, ROOM = 4, 560
PATIENCE_MS = 900
"""How long a digit waits for a second one, where both could be meant."""


class ListEntry(Entry):
    """A list of targets; what a press means is for the form to say."""

    def __init__(self, vote: Round, options: Sequence[RoundOption], look: Look) -> None:
        """Show every option, none of them chosen."""
        super().__init__(vote, options, look)
        self.targets = {option.number: self._target(option) for option in options}
        self._typed = ""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._press_typed)
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(look(10))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 4, 4, 4)
        column.addLayout(self._grid)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(inner, LIGHT.paper))
        self._lay_out(1)

    def press(self, number: int) -> None:
        """Choose an option, or take the choice back."""
        raise NotImplementedError

    def marks(self, number: int) -> tuple[str, str]:
        """Return what stands at an option, and how it is said; empty when it is not chosen."""
        raise NotImplementedError

    def show_marks(self) -> None:
        """Show what was given to each option."""
        for number, target in self.targets.items():
            target.show_mark(*self.marks(number))
        self.changed.emit()

    def said(self) -> Sequence[tuple[str, str]]:
        """Return the chosen options with what they got."""
        pairs = ((option, self.marks(option.number)[1]) for option in self.options)
        return [(f"{option.number}  {option.label}", words) for option, words in pairs if words]

    def take_digit(self, digit: str) -> None:
        """Press the option with this number, also one of two digits."""
        self._patience.stop()
        numbers = [str(number) for number in self.targets]
        text = self._typed + digit
        if not any(number.startswith(text) for number in numbers):
            text = digit
        self._typed = text
        longer = [number for number in numbers if number.startswith(text) and number != text]
        if longer:
            self._patience.start()
        else:
            self._press_typed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put a long list in two columns where there is room."""
        wide = self.width() >= TWO_COLUMNS and len(self.options) > FEW
        self._lay_out(2 if wide else 1)

    def _press_typed(self) -> None:
        number = int(self._typed) if self._typed else 0
        self._typed = ""
        if number in self.targets:
            self.targets[number].setFocus()
            self.press(number)

    def _target(self, option: RoundOption) -> Target:
        target = Target(self.look, option.label, str(option.number), option.icon)
        target.setAccessibleDescription(option.explanation)
        target.clicked.connect(lambda _on=False, number=option.number: self.press(number))
        return target

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        per = -(-len(self.options) // columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))
        for target in self.targets.values():
            target.grow(self.look.row(per, ROOM))
        for place, option in enumerate(self.options):
            self._grid.addWidget(self._with_extra(option.number), place % per, place // per)

    def _with_extra(self, number: int) -> QWidget:
        return self.targets[number]


class ChoiceEntry(ListEntry):
    """One option; another press chooses another one."""

    def __init__(self, vote: Round, options: Sequence[RoundOption], look: Look) -> None:
        """Start without a choice."""
        self._chosen = 0
        super().__init__(vote, options, look)
        for target in self.targets.values():
            target.setCheckable(True)

    @property
    def answers(self) -> Answers:
        """Return the one option."""
        return ((self._chosen, 1),) if self._chosen else ()

    def task(self) -> str:
        """Say to choose one."""
        return _("Kies er één.")

    def press(self, number: int) -> None:
        """Choose this one."""
        self._chosen = number
        self.show_marks()

    def marks(self, number: int) -> tuple[str, str]:
        """Return a tick at the chosen one."""
        return ("✓", _("gekozen")) if number == self._chosen else ("", "")


class DotsEntry(ListEntry):
    """A few dots to give away; more than one on the same option is allowed."""

    def __init__(self, vote: Round, options: Sequence[RoundOption], look: Look) -> None:
        """Start with all dots in hand."""
        self._given: Counter[int] = Counter()
        self._away: dict[int, Target] = {}
        self._lines: dict[int, QWidget] = {}
        super().__init__(vote, options, look)
        self.show_marks()

    @property
    def answers(self) -> Answers:
        """Return the dots per option."""
        return tuple(sorted((number, dots) for number, dots in self._given.items() if dots))

    @property
    def left(self) -> int:
        """Return the dots that are still in hand."""
        return self.vote.budget - self._given.total()

    def task(self) -> str:
        """Say how many dots are left."""
        if not self.left:
            return _("U hebt al uw stippen gegeven.")
        words = ngettext("U hebt nog {n} stip.", "U hebt nog {n} stippen.", self.left)
        return words.format(n=self.left)

    def press(self, number: int) -> None:
        """Give a dot, while there is one."""
        if self.left:
            self._given[number] += 1
        self.show_marks()

    def take_away(self, number: int) -> None:
        """Take a dot back in hand."""
        if self._given[number]:
            self._given[number] -= 1
        self.targets[number].setFocus()
        self.show_marks()

    def marks(self, number: int) -> tuple[str, str]:
        """Return how many dots an option has."""
        dots = self._given[number]
        words = ngettext("{n} stip", "{n} stippen", dots).format(n=dots)
        return (str(dots), words) if dots else ("", "")

    def show_marks(self) -> None:
        """Show the dots, and where one can be taken back."""
        super().show_marks()
        for number, away in self._away.items():
            show_part(away, self._given[number] > 0)

    def _with_extra(self, number: int) -> QWidget:
        """Return the option with the button that takes a dot back."""
        if number not in self._lines:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(self.look(4))
            away = Target(self.look, "−", style=Style.TIGHT)
            away.grow(64).setFixedWidth(self.look.touch + 8)
            label = self.targets[number].text()
            away.setAccessibleName(_("Eén stip minder: {option}").format(option=label))
            away.clicked.connect(lambda _on=False: self.take_away(number))
            row.addWidget(self.targets[number], 1)
            row.addWidget(away)
            self._away[number], self._lines[number] = away, line
        return self._lines[number]


class RankingEntry(ListEntry):
    """Press the options in order, best first; a second press takes one out again."""

    def __init__(self, vote: Round, options: Sequence[RoundOption], look: Look) -> None:
        """Start without an order."""
        self._order: list[int] = []
        super().__init__(vote, options, look)

    @property
    def answers(self) -> Answers:
        """Return the places; what is left out shares the last ones."""
        if not self._order:
            return ()
        return placed(self._order, [option.number for option in self.options])

    def task(self) -> str:
        """Say which place is next."""
        if len(self._order) == len(self.options):
            return _("Alles staat op volgorde. Druk op een keuze om die eruit te halen.")
        return _("Druk op wat u nu op plaats {place} zet.").format(place=len(self._order) + 1)

    def press(self, number: int) -> None:
        """Put an option at the next place, or take it out of the order."""
        if number in self._order:
            self._order.remove(number)
        else:
            self._order.append(number)
        self.show_marks()

    def marks(self, number: int) -> tuple[str, str]:
        """Return the place of an option."""
        if number not in self._order:
            return "", ""
        place = self._order.index(number) + 1
        return str(place), _("plaats {place}").format(place=place)

    def said(self) -> Sequence[tuple[str, str]]:
        """Return the options in their order."""
        known = {option.number: option for option in self.options}
        ordered = (known[number] for number in self._order)
        return [
            (f"{option.number}  {option.label}", self.marks(option.number)[1]) for option in ordered
        ]
