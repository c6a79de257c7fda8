"""'Tweede persoon typt mee': on or off for the evening, how many slips wait, and letting it be."""

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.checking import AcceptUnchecked, SetSecondCheck
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel, RoundState
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets import BASE, HALF_BOLD, Act, Card, Field, Flow, Label


@dataclass(frozen=True)
class CheckView:
    """Whether a second person types, how many slips wait for that, and whether they may be let be.

    `can_accept`: the round is closed and slips still wait.
    """

    on: bool
    waiting: str = ""
    can_accept: bool = False


def check_view(session: Session, vote: Round) -> CheckView:
    """Return what there is to say of a second person in a round on paper."""
    if not session.get(Details, 1).second_check:
        return CheckView(on=False)
    received = session.find(Received, vote.id, Channel.PAPER)
    left = received.number - received.checked if received else 0
    closed = vote.state is RoundState.COUNTING
    can_accept = closed and left > 0 and not vote.why_unchecked
    return CheckView(on=True, waiting=_waiting(left, vote), can_accept=can_accept)


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

    def show_view(self, round_id: int, view: CheckView | None) -> None:
        """Show whether a second person types; None takes the bar away."""
        self._round, self._on = round_id, view is not None and view.on
        self.setVisible(view is not None)
        self.switch.setChecked(self._on)
        self.check.setVisible(self._on)
        self.waiting.show_text(view.waiting if view else "", hide_empty=True)
        self.override.setVisible(view is not None and view.can_accept)

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
