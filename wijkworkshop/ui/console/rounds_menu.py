"""The rounds of a block in its menu: what it can have more, and what can be left out."""

from functools import partial
from gettext import gettext as _

from PySide6.QtWidgets import QMenu, QWidget

from wijkworkshop.core.acts.planning import DropRound, PutRound, can_drop, missing_rounds
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.navigation import rounds
from wijkworkshop.core.planning.run_sheet import RoundPlan
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.voting.rounds import title_of
from wijkworkshop.ui.style.app_font import BASE, app_font


class RoundsMenu(QMenu):
    """A ticked line for each round that is on; a press puts it on or off."""

    def __init__(
        self,
        session: Session,
        block: Block,
        offered: tuple[RoundPlan, ...],
        ask: Ask,
        parent: QWidget,
    ) -> None:
        """Make the lines; a round that was opened cannot go any more."""
        super().__init__(_("Stemrondes"), parent)
        self._ask = ask
        self.setFont(app_font(BASE))
        for vote in rounds(session, block.id):
            self._add(
                title_of(session, vote), DropRound(vote.id), on=True, can=can_drop(session, vote)
            )
        for plan in missing_rounds(session, block.id, offered):
            self._add(plan.title, PutRound(block.id, plan), on=False, can=True)
        self.setEnabled(bool(self.actions()))

    def _add(self, title: str, request: DropRound | PutRound, *, on: bool, can: bool) -> None:
        action = self.addAction(title)
        action.setCheckable(True)
        action.setChecked(on)
        action.setEnabled(can)
        action.triggered.connect(partial(self._ask, request))
