"""Saying that a round does not count, with the reason."""

from gettext import gettext as _

from PySide6.QtWidgets import QHBoxLayout

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.acts.rounds import InvalidateRound
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.field_drafts import FieldDrafts
from wijkworkshop.ui.widgets import Act, Banner, Field


class Invalidate(Banner):
    """A strip that asks why; it sends InvalidateRound, or goes away again."""

    def __init__(self, ask: Ask) -> None:
        """Make the strip; it is away until somebody asks for it."""
        super().__init__(
            _("Waarom telt deze stemronde niet?"),
            _("De ronde blijft in het verslag staan, met uw reden. Er komt een nieuwe ronde."),
        )
        self._ask = ask
        self._round = 0
        self.why = Field("", _("In een paar woorden"), name=_("Reden"))
        self.confirm = Act(_("Ongeldig verklaren"), _("Enter"))
        self.confirm.setAccessibleName(_("Verklaar deze ronde ongeldig"))
        self.cancel = Act(_("Toch niet"))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.why, 1)
        row.addWidget(self.confirm)
        row.addWidget(self.cancel)
        self.words.insertLayout(self.words.count() - 1, row)
        self.drafts = FieldDrafts(self.why, ask)
        self._show(asks=False)
        self.why.entered.connect(self._invalidate)
        self.confirm.clicked.connect(self._invalidate)
        self.cancel.clicked.connect(self.away)

    def begin(self, round_id: int) -> None:
        """Ask why this round does not count."""
        self._round = round_id
        self._show(asks=True)
        self.why.editor.setFocus()

    def show_round(self, session: Session, round_id: int) -> None:
        """Go away when another round is shown; half a reason from before a crash is there."""
        if round_id != self._round:
            self._show(asks=False)
            before = session.find(Round, self._round)
            if before is not None and before.state is RoundState.INVALID:
                self.drafts.done()
        self.drafts.show_session(session, f"reason-{round_id}")

    def away(self) -> None:
        """Go away."""
        self.drafts.done()
        self._show(asks=False)

    def _show(self, *, asks: bool) -> None:
        self.setVisible(asks)

    def _invalidate(self) -> None:
        self._ask(InvalidateRound(self._round, self.why.text))
