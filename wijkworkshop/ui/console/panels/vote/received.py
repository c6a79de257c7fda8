"""How many votes came in, of how many people, and by which channel."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from wijkworkshop.core.public.view import received_of
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import COUNTS_ITSELF, Channel, RoundState
from wijkworkshop.core.voting.limits import expected
from wijkworkshop.core.voting.overrides import overridden_in
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.voting_tables import ways_in
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.dot import Dot
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import BASE, BOLD, Bar, Card, Label
from wijkworkshop.wording.counts import of_tables
from wijkworkshop.wording.sentences import twice_words
from wijkworkshop.wording.terms import channel_words


@dataclass(frozen=True)
class ReceivedView:
    """Votes per channel that is used, of the people who are (or were) there.

    The one that is asked for is used; another one is when votes came in by it. Once the round is
    `closed`, the total beside the people is the check before settling.
    """

    channels: tuple[tuple[Channel, int], ...]
    present: int
    asked: Channel
    twice: tuple[str, ...] = ()
    closed: bool = False

    @property
    def waits(self) -> bool:
        """Tell whether nothing is counted yet that somebody has to count."""
        return not self.total and self.asked not in COUNTS_ITSELF

    @property
    def total(self) -> int:
        """Return how many came in."""
        return sum(number for _, number in self.channels)


def received_view(session: Session, vote: Round) -> ReceivedView:
    """Return what came in for a round."""
    came = dict(received_of(session, vote))
    used = [each for each in _in_order(vote, came) if each is vote.channel or came.get(each)]
    channels = tuple((channel, came.get(channel, 0)) for channel in used)
    closed = vote.state not in (RoundState.READY, RoundState.OPEN)
    present = vote.present if closed else expected(session, vote)
    gone = overridden_in(session, vote.id)
    twice = tuple(twice_words(each.winner, each.number) for each in gone)
    return ReceivedView(channels, present, vote.channel, twice, closed)


def _in_order(vote: Round, came: Mapping[Channel, int]) -> Sequence[Channel]:
    """Return the ways in which votes come in; phones first once they vote, as the room sees it."""
    phones = vote.channel is Channel.PHONE or Channel.PHONE in came
    return sorted(ways_in(vote), key=lambda each: phones and each is not Channel.PHONE)


class Received(Card):
    """A card: the total, a bar in parts, and a line per channel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent=parent)
        self._view: ReceivedView | None = None
        self._numbers: dict[Channel, Label] = {}
        self.total = Label("", 27, BOLD, LIGHT.accent, tabular=True)
        self.of = Label("", 16)
        self.left = Label("", BASE, color=LIGHT.muted)
        self.bar = Bar()
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(18)
        self.grid.setVerticalSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(12)
        base = Qt.AlignmentFlag.AlignBottom
        for label in (self.total, self.of):
            line.addWidget(label, 0, base)
        for label in (self.of, self.left):
            label.setContentsMargins(0, 0, 0, 4)
        line.addStretch(1)
        line.addWidget(self.left, 0, base)
        self.body.addLayout(line)
        self.body.addSpacing(2)
        self.body.addWidget(self.bar)
        self.body.addSpacing(4)
        self.body.addLayout(self.grid)
        self.twice = Label("", color=LIGHT.muted, wrap=True)
        self.body.addWidget(self.twice)

    def show_view(self, view: ReceivedView | None) -> None:
        """Show what came in; None takes the card away."""
        self.setVisible(view is not None)
        if view is None or view == self._view:
            return
        self._view = view
        present, total = view.present, view.total
        self.total.show_text("" if view.waits else str(total), hide_empty=True)
        self.of.show_text(_of(view))
        self.left.show_text(_left(view) if present and not view.waits else "")
        parts = [
            (number, LIGHT.progress[place % 3]) for place, (_c, number) in enumerate(view.channels)
        ]
        self.bar.setVisible(not view.waits)
        self.bar.show_parts(parts, present, f"{total} {self.of.text()}")
        self._show_channels(view)
        self.twice.show_text(" ".join(f"{words}." for words in view.twice), hide_empty=True)

    def _show_channels(self, view: ReceivedView) -> None:
        """Show a number for each channel; while the channels are the same, only the numbers."""
        channels = tuple(channel for channel, _number in view.channels)
        channels = channels if len(channels) > 1 else ()  # one way is said by the total
        if channels != tuple(self._numbers):
            self._make_channels(channels)
        for channel, number in view.channels if channels else ():
            waits = not number and channel not in COUNTS_ITSELF
            self._numbers[channel].show_text("–" if waits else str(number))

    def _make_channels(self, channels: tuple[Channel, ...]) -> None:
        empty(self.grid)
        self._numbers = {channel: Label("", 22, BOLD, tabular=True) for channel in channels}
        for place, (channel, number) in enumerate(self._numbers.items()):
            name = channel_words(channel)
            head = QWidget()
            row = QHBoxLayout(head)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(Dot(LIGHT.progress[place % 3]))
            row.addWidget(Label(name[:1].upper() + name[1:], color=LIGHT.muted))
            row.addStretch(1)
            self.grid.addWidget(head, 0, place)
            self.grid.addWidget(number, 1, place)
            self.grid.setColumnStretch(place, 1)


def _of(view: ReceivedView) -> str:
    """Return what stands beside the total: of how many, or that nothing is counted yet."""
    present = view.present
    if view.waits:
        return _("Nog niets geteld")
    if view.asked is Channel.TABLES:
        return of_tables(present) if present else _("ontvangen")
    if view.closed:
        return _("van {n} geteld").format(n=present) if present else _("geteld")
    return _("van {n} ontvangen").format(n=present) if present else _("ontvangen")


def _left(view: ReceivedView) -> str:
    """Return how the total goes with the people who are there."""
    number = view.present - view.total
    tables = view.asked is Channel.TABLES
    if number < 0:
        return _("{n} meer dan er mensen zijn").format(n=-number)
    if number == 0 and tables:
        return _("alle tafels zijn binnen")
    if number == 0:
        return _("iedereen is geteld") if view.closed else _("iedereen heeft gestemd")
    if view.closed and not tables:
        return ngettext("{n} persoon is niet geteld", "{n} mensen zijn niet geteld", number).format(
            n=number
        )
    return ngettext("nog {n} te gaan", "nog {n} te gaan", number).format(n=number)
