"""An open round and phones: who is busy, and the way out when phones fail (noodstand)."""

from datetime import datetime
from functools import partial
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.acts.rounds import ChooseChannel
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, RoundState
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.panels.phones.emergency import emergency
from wijkworkshop.ui.console.panels.phones.view import PhonesView, phones_view, waits_in_vain
from wijkworkshop.ui.console.panels.phones.words import nobody_words
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.network.trouble import trouble_words
from wijkworkshop.ui.widgets import BASE, Act, Banner, Flow, Label

WAYS = (Channel.PAPER, Channel.HANDS)


class PhoneStrip(QWidget):
    """While people vote by phone one line; after the noodstand what goes on, and the way back."""

    def __init__(self, ask: Ask) -> None:
        """Be away until a round by phone is open."""
        super().__init__()
        self._ask = ask
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
        self._arrange()
        self.out.clicked.connect(self._leave)
        for act, channel in (
            (self.paper, Channel.PAPER),
            (self.hands, Channel.HANDS),
            (self.back, Channel.PHONE),
        ):
            act.clicked.connect(partial(self._choose, channel))

    def show_hosted(self, hosted: Hosted) -> None:
        """Say when phones cannot reach us."""
        self._hosted = hosted
        self._show_trouble()

    def show_time(self, session: Session, now: datetime) -> None:
        """Say that nobody came yet, when that takes long."""
        in_vain = waits_in_vain(phones_view(session), self._hosted, now)
        if in_vain is not self._in_vain:
            self._in_vain = in_vain
            self._show_trouble()

    def show_round(self, session: Session, vote: Round) -> None:
        """Show what phones do in a round, or what goes on without them."""
        self._vote = vote
        view = phones_view(session)
        is_open = vote.state is RoundState.OPEN and view.running
        by_phone = is_open and vote.channel is Channel.PHONE
        if by_phone:
            self._by_phone = vote.id
        left = is_open and not by_phone and (view.voted > 0 or self._by_phone == vote.id)
        self.setVisible(by_phone or left)
        self.line.setVisible(by_phone)
        self.said.show_text(_now_words(view))
        self.after.setVisible(left)
        self.ways.setVisible(left)
        if left:
            self.after.show_text(_after_title(vote.channel), _after_words(view.voted))
            self._show_ways(vote)
        self._show_trouble()

    def _show_ways(self, vote: Round) -> None:
        allowed = FORMS[vote.form].channels
        for act, channel in ((self.paper, Channel.PAPER), (self.hands, Channel.HANDS)):
            act.setVisible(channel in allowed and channel is not vote.channel)

    def _show_trouble(self) -> None:
        by_phone = self._vote is not None and self._vote.channel is Channel.PHONE
        said = trouble_words(self._hosted.server, cut_off=self._hosted.cut_off)
        if said is None and self._in_vain:
            said = nobody_words()
        self.trouble.setVisible(by_phone and said is not None)
        if said is not None:
            self.trouble.show_text(said.title, said.text)

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
        self.ways = QWidget()
        flow = Flow(self.ways, gap=6)
        for act in (self.paper, self.hands, self.back):
            flow.addWidget(act)
        self.after.words.addWidget(self.ways)
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
