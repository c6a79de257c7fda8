"""Choosing how people vote: on paper, with hands, with stickers, by phone when those run."""

from functools import partial
from gettext import gettext as _

from PySide6.QtWidgets import QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.acts.rounds import ChooseChannel
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import Act, Flow
from wijkworkshop.wording.terms import channel_words


class ChannelChoice(QWidget):
    """One button for each way that the form allows; the chosen one has a tick."""

    def __init__(self, ask: Ask) -> None:
        """Make an empty row."""
        super().__init__()
        self._ask = ask
        self._shown: tuple[int, Channel, bool] | None = None
        self._acts: dict[Channel, Act] = {}
        self.row = Flow(self, gap=4)

    def show_round(self, vote: Round, *, phones: bool = False) -> None:
        """Show the ways to vote in a round (`phones` when they run), and which is asked for."""
        phones = phones or vote.channel is Channel.PHONE
        shown = (vote.id, vote.channel, phones)
        if shown == self._shown:
            return
        same = self._shown is not None and self._shown[::2] == shown[::2]
        self._shown = shown
        if same:  # the buttons stay, and so does the focus
            self._tick(vote.channel)
            return
        empty(self.row)
        self._acts = {}
        allowed = [
            each for each in FORMS[vote.form].channels if phones or each is not Channel.PHONE
        ]
        for channel in allowed:
            act = Act(channel_words(channel).capitalize()).make_small()
            act.setCheckable(True)
            act.setChecked(channel is vote.channel)
            act.setAccessibleName(_("Stemmen met {way}").format(way=channel_words(channel)))
            act.clicked.connect(partial(self._choose, vote.id, channel))
            self._acts[channel] = act
            self.row.addWidget(act)

    def _choose(self, round_id: int, channel: Channel) -> None:
        """Ask for it; the tick stays where it is until that is stored."""
        if self._shown is not None and self._shown[0] == round_id:
            self._tick(self._shown[1])
        self._ask(ChooseChannel(round_id, channel))

    def _tick(self, channel: Channel) -> None:
        for each, act in self._acts.items():
            act.setChecked(each is channel)
