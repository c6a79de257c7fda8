"""'Tweede persoon typt mee': on or off for the evening, how many slips wait, and letting it be."""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.checking import AcceptUnchecked, SetSecondCheck
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.evening import Details
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, RoundState
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets import BASE, HALF_BOLD, Act, Card, Field, Flow, Label


class CheckBar(QWidget):
    """`check_wanted` carries whether somebody types for the second time.

    `override` is for under the slips, once the round is closed.
    """

    check_wanted = Signal(bool)

    def __init__(self, ask: Ask) -> None:
        """Be about no round yet."""
        super().__init__()
        self._ask = ask
        self._round = 0
        self._on = False
        self.switch = Act(_("Een tweede persoon typt alles nog eens")).make_small()
        self.switch.setCheckable(True)
        self.check = Act(_("Controleren")).make_small()
        self._checking = False
        self.waiting = Label("", BASE, HALF_BOLD, wrap=True)
        self.why = Field(
            _("Toch tellen zonder controle? Schrijf waarom. Dat komt in het verslag."),
            _("bijvoorbeeld: geen tijd meer"),
            name=_("Waarom zonder controle"),
        )
        self.accept = Act(_("Zo tellen")).make_small()
        self.override = self._override()
        self._arrange()
        self.switch.clicked.connect(self._turn)
        self.check.clicked.connect(lambda: self.check_wanted.emit(not self._checking))
        self.accept.clicked.connect(self._accept)
        self.why.entered.connect(self._accept)

    def show_round(self, session: Session, vote: Round) -> None:
        """Show whether a second person types, and how many slips wait for that."""
        self._round = vote.id
        self._on = session.get(Details, 1).second_check
        received = session.find(Received, vote.id, Channel.PAPER)
        left = received.number - received.checked if received else 0
        self.switch.setChecked(self._on)
        self.check.setVisible(self._on)
        self.waiting.setVisible(self._on)
        self.waiting.show_text(_waiting(left, vote))
        closed = vote.state is RoundState.COUNTING
        self.override.setVisible(self._on and closed and left > 0 and not vote.why_unchecked)

    def show_checking(self, checking: bool) -> None:
        """Show whether somebody types for the second time now."""
        self._checking = checking
        self.check.show_text(_("Terug naar invoeren") if checking else _("Controleren"))

    def _turn(self) -> None:
        self.switch.setChecked(self._on)
        self._ask(SetSecondCheck(not self._on))

    def _accept(self) -> None:
        if self.why.text.strip():
            self._ask(AcceptUnchecked(self._round, self.why.text))
            self.why.put_text("")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = Flow(gap=8)
        row.addWidget(self.switch)
        row.addWidget(self.check)
        column.addLayout(row)
        self.waiting.set_color(LIGHT.ink)
        column.addWidget(self.waiting)

    def _override(self) -> QWidget:
        """Return what stands under the typing: counting without a second person."""
        card = Card()
        card.body.addWidget(self.why)
        row = Flow(gap=8)
        row.addWidget(self.accept)
        card.body.addLayout(row)
        card.hide()
        return card


def _waiting(left: int, vote: Round) -> str:
    if not left:
        return _("Alle briefjes zijn gecontroleerd.")
    words = ngettext("Nog {n} te controleren.", "Nog {n} te controleren.", left).format(n=left)
    if vote.why_unchecked:
        words += " " + _("Ze tellen zo mee: {why}").format(why=vote.why_unchecked)
    return words
