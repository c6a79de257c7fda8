"""An open round and phones: who is busy, and the way out when phones fail (noodstand)."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.acts.rounds import ChooseChannel
from wijkworkshop.core.phones.records import phones_run
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, RoundState
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.panels.phones.emergency import emergency
from wijkworkshop.ui.console.panels.phones.view import PhonesView, phones_view, waits_in_vain
from wijkworkshop.ui.console.panels.phones.words import nobody_words
from wijkworkshop.ui.network.connection_problems import trouble_words
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.widgets import BASE, Act, Banner, Flow, Label
from wijkworkshop.ui.wording.words import NO_MESSAGE, Message

WAYS = (Channel.PAPER, Channel.HANDS)


@dataclass(frozen=True)
class StripView:
    """What the strip says; it is away while it has nothing to say.

    `now` is about phones that vote, `trouble` what is wrong with them. `after` says what goes on
    without them; `ways` are the channels in which it can go on otherwise.
    """

    now: str = ""
    trouble: Message = NO_MESSAGE
    after: Message = NO_MESSAGE
    ways: tuple[Channel, ...] = ()


def strip_view(
    session: Session, vote: Round, hosted: Hosted, *, in_vain: bool, was_by_phone: bool
) -> StripView:
    """Return what the strip says of a round.

    `in_vain`: phones could come for a while by now, and none did. `was_by_phone`: this round was
    open for phones before.
    """
    view = phones_view(session)
    if is_by_phone(session, vote):
        trouble = trouble_words(hosted.server, cut_off=hosted.cut_off)
        vain = nobody_words() if in_vain else NO_MESSAGE
        return StripView(_now_words(view), trouble or vain)
    is_open = vote.state is RoundState.OPEN and view.running
    if not is_open or not (view.voted or was_by_phone):
        return StripView()
    allowed = FORMS[vote.form].channels
    ways = tuple(each for each in WAYS if each in allowed and each is not vote.channel)
    after = Message(_after_title(vote.channel), _after_words(view.voted))
    return StripView(after=after, ways=(*ways, Channel.PHONE))


def is_by_phone(session: Session, vote: Round) -> bool:
    """Tell whether people vote in a round by phone now."""
    is_open = vote.state is RoundState.OPEN and phones_run(session)
    return is_open and vote.channel is Channel.PHONE


class PhoneStrip(QWidget):
    """While people vote by phone one line; after the noodstand what goes on, and the way back."""

    def __init__(self, ask: Ask) -> None:
        """Be away until a round by phone is open."""
        super().__init__()
        self._ask = ask
        self._session: Session | None = None
        self._vote: Round | None = None
        self._by_phone = 0  # the round that was seen open for phones
        self._hosted = Hosted()
        self._in_vain = False
        self.said = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.out = Act(_("Verder zonder telefoons"), first_key(Does.EMERGENCY)).make_small()
        self.trouble = Banner(icon="alert-triangle")
        self.after = Banner(icon="device-mobile")
        self.paper = Act(_("Op papier")).make_small()
        self.hands = Act(_("Met handen")).make_small()
        self.back = Act(_("Terug naar telefoons")).make_small()
        self._ways = {
            Channel.PAPER: self.paper,
            Channel.HANDS: self.hands,
            Channel.PHONE: self.back,
        }
        self._arrange()
        self.out.clicked.connect(self._leave)
        for channel, act in self._ways.items():
            act.clicked.connect(partial(self._choose, channel))

    def show_hosted(self, hosted: Hosted) -> None:
        """Say when phones cannot reach us."""
        self._hosted = hosted
        self._show()

    def show_time(self, session: Session, now: datetime) -> None:
        """Say that nobody came yet, when that takes long."""
        in_vain = waits_in_vain(phones_view(session), self._hosted, now)
        if in_vain is not self._in_vain:
            self._in_vain = in_vain
            self._show()

    def show_round(self, session: Session, vote: Round) -> None:
        """Show what phones do in a round, or what goes on without them."""
        self._session, self._vote = session, vote
        if is_by_phone(session, vote):
            self._by_phone = vote.id
        self._show()

    def _show(self) -> None:
        if self._session is None or self._vote is None:
            return
        view = strip_view(
            self._session,
            self._vote,
            self._hosted,
            in_vain=self._in_vain,
            was_by_phone=self._by_phone == self._vote.id,
        )
        self.setVisible(view != StripView())
        self.line.setVisible(bool(view.now))
        self.said.show_text(view.now)
        for banner, said in ((self.after, view.after), (self.trouble, view.trouble)):
            banner.show_text(said.title, said.text, hide_empty=True)
        for channel, act in self._ways.items():
            act.setVisible(channel in view.ways)

    def _leave(self) -> None:
        if self._vote is not None:
            self._ask(ChooseChannel(self._vote.id, emergency(self._vote)))

    def _choose(self, channel: Channel) -> None:
        if self._vote is not None:
            self._ask(ChooseChannel(self._vote.id, channel))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.line = QWidget()
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.said, 1)
        row.addWidget(self.out)
        ways = QWidget()
        flow = Flow(ways, gap=6)
        for act in self._ways.values():
            flow.addWidget(act)
        self.after.words.addWidget(ways)
        for part in (self.line, self.trouble, self.after):
            column.addWidget(part)
        self.setVisible(False)


def _now_words(view: PhonesView) -> str:
    here = ngettext("{n} telefoon verbonden", "{n} telefoons verbonden", view.here)
    busy = _("{n} bezig").format(n=view.busy)
    return f"{here.format(n=view.here)} · {busy}"


def _after_title(channel: Channel) -> str:
    if channel is Channel.PAPER:
        return _("Noodstand: deze ronde gaat verder op papier")
    if channel is Channel.HANDS:
        return _("Noodstand: deze ronde gaat verder met handen")
    return _("Noodstand: deze ronde gaat verder zonder telefoons")


def _after_words(voted: int) -> str:
    kept = ngettext(
        "{n} stem van een telefoon blijft tellen.",
        "{n} stemmen van telefoons blijven tellen.",
        voted,
    ).format(n=voted)
    rest = _("Laat alleen stemmen wie nog niet stemde, of laat het nummer van de telefoon noteren.")
    return f"{kept} {rest}" if voted else _("Er waren nog geen stemmen van telefoons.")
