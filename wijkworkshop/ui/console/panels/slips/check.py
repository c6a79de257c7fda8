"""The second person types each slip again; what the first one typed is not on the screen."""

from collections.abc import Iterable, Sequence
from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.checking import CheckBallot
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.slip_input import read_partial_slip, read_slip, readable
from wijkworkshop.ui.console.panels.slips import words
from wijkworkshop.ui.console.panels.slips.compare import SlipCompare
from wijkworkshop.ui.console.panels.slips.entry import SlipEntry
from wijkworkshop.ui.console.panels.slips.preview import SlipPreview
from wijkworkshop.ui.widgets import Banner, Card


class SlipCheck(QWidget):
    """Asks for the slips that wait, and compares."""

    def __init__(self, ask: Ask, vote: Round, options: Sequence[RoundOption]) -> None:
        """Know of no slips yet."""
        super().__init__()
        self._ask = ask
        self._vote, self._options, self._form = vote, tuple(options), FORMS[vote.form]
        self._slips: dict[int, Ballot] = {}
        self._number = 0
        self._kept: tuple[Group, int] = (Group.UNKNOWN, 0)
        self.entry, self.preview, self.compare = SlipEntry(), SlipPreview(), SlipCompare()
        self.done = Banner(_("Alle briefjes zijn door een tweede persoon getypt"))
        self.preview.show_options(options)
        self.entry.hint.show_text(words.how_to_type(self._form, vote.budget, options))
        self._arrange()
        self.entry.stored_requested.connect(self._compare)
        self.entry.changed.connect(self._read)
        self.entry.found.connect(self._find)
        self.compare.chosen.connect(self._choose)

    @property
    def waiting(self) -> tuple[int, ...]:
        """Return the numbers of the slips that nobody typed again."""
        return tuple(sorted(n for n, slip in self._slips.items() if not slip.checked))

    def take(self, stored: Iterable[Ballot]) -> None:
        """Take the slips as they are stored; go on with the first that waits."""
        self._slips = {each.number: each for each in stored if each.channel is Channel.PAPER}
        if self._number not in self.waiting and not self.compare.isVisibleTo(self):
            self._start()

    def show_groups(self, there: Iterable[Group]) -> None:
        """Offer the groups that are there."""
        self.entry.groups.show_groups(there)

    def show_refused(self) -> None:
        """Ask for the same slip again."""
        self._start()

    def _start(self, number: int = 0) -> None:
        waiting = self.waiting
        after = [each for each in waiting if each > self._number]
        self._number = number or next(iter(after or waiting), 0)
        self._show(self.card if self._number else self.done)
        if self._number:
            self.entry.show_slip(self._number, "", *self._kept)
            self.entry.field.setFocus()

    def _find(self, number: int) -> None:
        if number in self.waiting and number != self._number:
            self._start(number)
        else:
            self.entry.number.setText(str(self._number))

    def _read(self) -> None:
        read = read_partial_slip(self.entry.field.text(), self._form, self._options)
        self.preview.show_answers(read)
        self.entry.show_mistake("")

    def _compare(self) -> None:
        """The same is checked; what differs is laid beside the first."""
        first = self._slips.get(self._number)
        if first is None:
            return
        try:
            text = self.entry.field.text()
            answers = read_slip(text, self._form, self._options, self._vote.budget)
        except Refused as refused:
            self.entry.show_mistake(words.mistake(refused, self._form))
            return
        self._kept = (self.entry.groups.group, self.entry.table.number or 0)
        second = Ballot(self._vote.id, self._number, Channel.PAPER, *self._kept, answers)
        if _said(first) == _said(second):
            self._send(second, chosen=False)
        else:
            self._lay_beside(first, second)

    def _lay_beside(self, first: Ballot, second: Ballot) -> None:
        keys = [readable(each.answers, self._form, self._options) for each in (first, second)]
        self._show(self.compare)
        self.compare.show_pair(first, second, (keys[0], keys[1]))

    def _choose(self, slip: Ballot) -> None:
        self._show(None)
        self._send(slip, chosen=True)

    def _send(self, slip: Ballot, *, chosen: bool) -> None:
        checked = CheckBallot(slip.round, slip.number, slip.answers, slip.group, slip.table, chosen)
        self.entry.show_news(_("Briefje {number} gecontroleerd").format(number=slip.number))
        self._ask(checked)

    def _show(self, wanted: QWidget | None) -> None:
        """Show one part: what is typed, what differs, or that all is done; or none for a moment."""
        for part in self._parts:
            part.setVisible(part is wanted)

    def _arrange(self) -> None:
        self.card = Card()
        self.card.body.addWidget(self.entry)
        self.card.body.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._parts = (self.done, self.card, self.compare)
        for widget in self._parts:
            column.addWidget(widget)
        self._show(self.card)
        self.setFocusProxy(self.entry.field)


def _said(slip: Ballot) -> tuple[object, ...]:
    return (tuple(sorted(slip.answers)), slip.group, slip.table)
