"""What is still to do for a count, per channel, with the way to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from gettext import gettext as looked_up
from gettext import ngettext

from PySide6.QtWidgets import QWidget

from wijkworkshop.core.acts.counting import NUMBERED
from wijkworkshop.core.public.view import channels_of, received_of
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import COUNTS_ITSELF, Channel
from wijkworkshop.core.voting.disclosure import foreseen
from wijkworkshop.core.voting.limits import expected
from wijkworkshop.core.voting.overrides import overridden_in
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.core.voting.sums import place_sums
from wijkworkshop.core.voting.voting_tables import ways_in
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.panel import Panels
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.console.panels.vote.withheld import warning_words
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Banner, Card, Flow, Kind, Label
from wijkworkshop.ui.wording.counts import took_part_words
from wijkworkshop.wording.counts import of_tables
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.terms import channel_counted

NAME = 170
LINE = 40  # as high as a small button, so that words and buttons stand on one line


@dataclass(frozen=True)
class CountView:
    """What was counted by each channel that is used; the one that is asked for is first.

    `others` can be counted too. `warning` has a title and a text: empty when something of the
    result can be shown.
    """

    lines: tuple[tuple[Channel, str], ...]
    warning: tuple[str, str] = ("", "")
    others: tuple[Channel, ...] = ()


def count_view(session: Session, vote: Round) -> CountView:
    """Return what was counted so far of a closed round, and whether it could ever be shown."""
    asked = sorted(ways_in(vote), key=lambda channel: channel is not vote.channel)
    came = dict(received_of(session, vote))
    people = sum(came.values())
    if vote.only_group is not None and expected(session, vote):
        people = min(people, expected(session, vote))
    why = foreseen(session, vote, people) if people else None
    used = {*channels_of(session, vote), *came}  # who took part can be known before any count
    lines = tuple((each, _state(session, vote, each)) for each in asked if each in used)
    others = tuple(each for each in asked if each not in used | COUNTS_ITSELF)
    return CountView(lines, warning_words(vote, why), others)


class CountWays(Card):
    """A card with a line for each channel: what was counted, and the button to go on."""

    def __init__(self, go: Callable[[str], None]) -> None:
        """Make an empty card."""
        super().__init__()
        self._go = go
        self._view: CountView | None = None
        self._panels: Panels = {}
        self.warning = Banner()
        self.body.setSpacing(0)
        self.body.addWidget(Label(_("Nog te doen"), BASE, BOLD, LIGHT.muted))
        self.body.addSpacing(6)
        self.body.addWidget(self.warning)
        self.body.addSpacing(6)

    def show_panels(self, panels: Panels) -> None:
        """Lead to those where votes are counted."""
        self._panels = panels

    def show_view(self, view: CountView | None) -> None:
        """Show what was counted so far; None takes the card away."""
        if view is not None and view != self._view:
            self._view = view
            self._show(view)
        self.setVisible(view is not None)

    def _show(self, view: CountView) -> None:
        self.warning.show_text(*view.warning, hide_empty=True)
        empty(self.body, keep=4)
        for channel, words in view.lines:
            self.body.addWidget(self._line(channel, words))
        if view.others:
            self.body.addWidget(self._also(view.others))

    def _also(self, others: Sequence[Channel]) -> QWidget:
        """Return one line that leads to the other ways to count."""
        line = QWidget()
        row = Flow(line, gap=6)
        asked = Label(_("Ook op een andere manier gestemd?"), color=LIGHT.muted)
        asked.setMinimumHeight(LINE)
        row.addWidget(asked)
        rows = (each for each in self._panels.values() if set(each.counts) & set(others))
        for each in rows:
            words = sentence_case(looked_up(each.does))
            act = Act(words, each.key, Kind.QUIET).make_small()
            act.clicked.connect(partial(self._go, each.name))
            row.addWidget(act)
        return line

    def _line(self, channel: Channel, words: str) -> Line:
        name = Label(channel_counted(channel), BASE, BOLD, wrap=True)
        name.setFixedWidth(NAME)
        said = Label(words, color=LIGHT.muted, wrap=True)
        if channel in COUNTS_ITSELF:
            return Line(name, said, wide=1)
        row = next(each for each in self._panels.values() if channel in each.counts)
        go = Act(_way(channel), row.key).make_small()
        go.clicked.connect(partial(self._go, row.name))
        return Line(name, said, go, wide=1)


def _way(channel: Channel) -> str:
    return _("Invoeren") if channel in (Channel.PAPER, Channel.TABLES) else _("Tellen")


def _unchecked(session: Session, vote: Round) -> int:
    """Return how many slips wait for a second person, where one types."""
    slips = session.find(Received, vote.id, Channel.PAPER)
    if slips is None or not session.get(Details, 1).second_check:
        return 0
    return slips.number - slips.checked


def _gave_way(session: Session, vote: Round, channel: Channel) -> str:
    """Return how many of them count by another channel, after a dot; or nothing."""
    gone = (each for each in overridden_in(session, vote.id) if each.loser is channel)
    number = sum(each.number for each in gone)
    if channel is Channel.PAPER:
        words = ngettext("{n} telt al met telefoon", "{n} tellen al met telefoon", number)
    else:
        words = ngettext("{n} telt al op papier", "{n} tellen al op papier", number)
    return " · " + words.format(n=number) if number else ""


def _state(session: Session, vote: Round, channel: Channel) -> str:
    came = dict(received_of(session, vote)).get(channel, 0)
    if channel is Channel.TABLES:
        return _("{n} {tables} ingevoerd").format(n=came, tables=of_tables(vote.present))
    if channel in NUMBERED:  # also those that give way to another ballot of the same person
        found = session.find(Received, vote.id, channel)
        came = found.number if found else 0
    if channel in COUNTS_ITSELF:
        none = _("nog geen stem") if channel is vote.channel else _("niet gebruikt")
        words = _("{n} gestemd").format(n=came) if came else none
        return words + _gave_way(session, vote, channel)
    if channel is Channel.PAPER:
        if not came and channel is vote.channel:
            return _("nog geen briefje ingevoerd")
        words = _("{n} ingevoerd").format(n=came) if came else _("niet gebruikt")
        words += _gave_way(session, vote, channel)
        left = _unchecked(session, vote)
        return f"{words} · " + _("nog {n} te controleren").format(n=left) if left else words
    sums = place_sums(session, vote, channel)
    if not sums:
        return _("nog niet geteld") if channel is vote.channel else _("niet gebruikt")
    wrong = sum(each.needs_a_look for each in sums)
    words = took_part_words(came)
    return f"{words} · " + _("{n} som klopt niet").format(n=wrong) if wrong else words
