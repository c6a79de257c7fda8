"""For whom a round is: everybody, one group, or one table."""

from gettext import gettext as _

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.evening import Details
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.core.voting.disclosure import foreseen
from wijkworkshop.core.voting.limits import expected, is_limited
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.choice_box import ChoiceBox
from wijkworkshop.ui.console.panels.vote.withheld import warn
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Banner, Label
from wijkworkshop.wording.terms import for_whom, group_words

EVERYBODY = "iedereen"


class Limit(QWidget):
    """Two boxes while a round is ready; after that a line that says for whom it is."""

    def __init__(self, ask: Ask) -> None:
        """Be about no round yet."""
        super().__init__()
        self._ask = ask
        self._vote: Round | None = None
        self.group = ChoiceBox(_("Welke groep stemt"))
        self.table = ChoiceBox(_("Welke tafel stemt"))
        self.whom = Label("", BASE, HALF_BOLD, wrap=True)
        self.warning = Banner()
        self._arrange()
        self.group.chosen.connect(self._choose_group)
        self.table.chosen.connect(self._choose_table)

    def show_round(self, session: Session, vote: Round) -> None:
        """Show for whom a round is."""
        self._vote = vote
        ready = vote.state is RoundState.READY
        self.boxes.setVisible(ready)
        there = [group for group in Group if group in present(session)] or list(Group)
        named = {*there, vote.only_group} - {None, Group.UNKNOWN}
        groups = [(group, group_words(group)) for group in Group if group in named]
        self.group.show_choices([(EVERYBODY, _("alle groepen")), *groups])
        self.group.show_value(vote.only_group or EVERYBODY)
        tables = range(1, session.get(Details, 1).tables + 1)
        every = [(number, _("tafel {n}").format(n=number)) for number in tables]
        self.table.show_choices([(0, _("alle tafels")), *every])
        self.table.show_value(vote.only_table)
        limited = is_limited(vote)
        self.whom.show_text(for_whom(vote.only_group, vote.only_table) if limited else "")
        self.whom.setVisible(limited and not ready)
        self.title.setVisible(limited or ready)
        people = expected(session, vote)
        asks = ready and (vote.only_group is not None or people > 0)
        warn(self.warning, vote, foreseen(session, vote, people) if asks and limited else None)

    def _choose_group(self, group: object) -> None:
        if self._vote is not None:
            only = group if isinstance(group, Group) else None
            self._ask(LimitRound(self._vote.id, only, self._vote.only_table))

    def _choose_table(self, table: int) -> None:
        if self._vote is not None:
            self._ask(LimitRound(self._vote.id, self._vote.only_group, table))

    def _arrange(self) -> None:
        self.boxes = QWidget()
        row = QHBoxLayout(self.boxes)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.group)
        row.addWidget(self.table)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        self.title = Label(_("Voor wie is deze ronde"), BASE, BOLD, LIGHT.muted)
        for widget in (self.title, self.boxes, self.whom, self.warning):
            column.addWidget(widget)
