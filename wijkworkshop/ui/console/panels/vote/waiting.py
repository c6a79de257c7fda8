"""The first round of a pair is counted, and waits until the same is asked again."""

from gettext import gettext as _

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.acts.settling import ReopenCount, SettleWithoutOther
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.pairing import counted_of_pair, other_side
from wijkworkshop.core.voting.rounds import Round, title_of
from wijkworkshop.ui.widgets import Act, Banner, Flow
from wijkworkshop.ui.wording.words import Message


def waiting_words(session: Session, vote: Round) -> Message | None:
    """Return what a round waits for; None when it does not wait."""
    if vote.state is not RoundState.COUNTED:
        return None
    beside = {each.id for each in counted_of_pair(session, vote)}
    others = [each for each in other_side(session, vote) if each.id not in beside]
    named = others[-1] if others else vote
    return Message(
        _("Deze ronde is geteld en wacht"),
        _(
            "De uitslag komt samen met die van ‘{title}’. Tot dan ziet niemand hem, en staat bij "
            "elke stem het nummer nog. Komt die ronde er niet? Stel deze dan nu vast. Anders "
            "gebeurt dat als u de bijeenkomst afsluit."
        ).format(title=title_of(session, named)),
    )


class Waiting(Banner):
    """What it waits for, and the two ways on: count again, or wait no longer.

    Settling cannot be taken back, so it asks for a second press.
    """

    def __init__(self, ask: Ask) -> None:
        """Be away until a round waits."""
        super().__init__()
        self._ask = ask
        self._round = 0
        self._again = False
        self.reopen = Act(_("Toch verder tellen")).make_small()
        self.settle = Act("").make_small()
        row = Flow(gap=8)
        row.addWidget(self.reopen)
        row.addWidget(self.settle)
        self.words.insertLayout(self.words.count() - 1, row)
        self.reopen.clicked.connect(lambda: self._ask(ReopenCount(self._round)))
        self.settle.clicked.connect(self._settle)
        self.show_round(0, None)

    def show_round(self, round_id: int, said: Message | None) -> None:
        """Show what a round waits for; None takes the strip away."""
        if round_id != self._round or said is None:
            self._show_again(again=False)
        self._round = round_id
        self.show_text(said.title if said else "", said.text if said else "", hide_empty=True)

    def _settle(self) -> None:
        if self._again:
            self._ask(SettleWithoutOther(self._round))
        self._show_again(again=not self._again)

    def _show_again(self, *, again: bool) -> None:
        self._again = again
        self.settle.show_text(_("Nog een keer: nu vaststellen") if again else _("Nu vaststellen"))
