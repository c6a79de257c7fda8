"""A slip that was typed twice in two ways: both beside each other, and the right one is chosen."""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Act, Card, Label
from wijkworkshop.ui.widgets.pill import NOTICE
from wijkworkshop.wording.terms import group_words


class SlipCompare(Card):
    """`chosen` carries the slip (a Ballot) that is right."""

    chosen = Signal(object)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(NOTICE, padding=16)
        self._pair: tuple[Ballot, ...] = ()
        self.title = Label("", 18, BOLD, wrap=True)
        self.body.addWidget(self.title)
        self.body.addWidget(
            Label(_("Pak het briefje en kijk. Kies wat er op staat."), color=LIGHT.muted, wrap=True)
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        self.acts = tuple(self._act(place) for place in range(2))
        self.keys = tuple(Label("", 22, BOLD, LIGHT.accent, tabular=True) for _act in self.acts)
        self.places = tuple(Label("", BASE, wrap=True) for _act in self.acts)
        titles = (_("Eerste keer getypt"), _("Tweede keer getypt"))
        for parts in zip(titles, self.keys, self.places, self.acts, strict=True):
            row.addLayout(_column(*parts), 1)
        self.body.addLayout(row)

    def show_pair(self, first: Ballot, second: Ballot, keys: tuple[str, str]) -> None:
        """Show both, with the keys that say their answers."""
        self._pair = (first, second)
        words = _("Briefje {number} is twee keer anders getypt").format(number=first.number)
        self.title.show_text(words)
        for slip, typed, place, said in zip(self._pair, self.keys, self.places, keys, strict=True):
            typed.show_text(said)
            place.show_text(_place(slip))
        for act, said in zip(self.acts, keys, strict=True):
            act.setAccessibleName(f"{act.text()}: {said}")
        self.acts[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _act(self, place: int) -> Act:
        act = Act(_("Dit staat er op"))
        act.clicked.connect(lambda _on=False: self.chosen.emit(self._pair[place]))
        return act


def _column(title: str, keys: Label, place: Label, act: Act) -> QVBoxLayout:
    column = QVBoxLayout()
    column.addWidget(Label(title, BASE, HALF_BOLD, LIGHT.muted))
    for widget in (keys, place, act):
        column.addWidget(widget)
    return column


def _place(slip: Ballot) -> str:
    group = group_words(slip.group)
    table = _("tafel {n}").format(n=slip.table) if slip.table else _("geen tafel")
    return f"{group} · {table}"
