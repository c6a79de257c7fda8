"""For whom a round is: everybody, one group, or one table."""

from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.core.voting.disclosure import foreseen
from wijkworkshop.core.voting.limits import expected, is_limited
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.vote.withheld import warning_words
from wijkworkshop.ui.forms.choice_box import ChoiceBox, Choices
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Banner, Label
from wijkworkshop.wording.terms import for_whom, group_words

EVERYBODY = "iedereen"


@dataclass(frozen=True)
class LimitView:
    """For whom a round is: what can be chosen while it is ready, later in words.

    Without choices and words it is for everybody. `warning` has a title and a text.
    """

    group: Group | None = None
    table: int = 0
    groups: Choices = ()
    tables: Choices = ()
    whom: str = ""
    warning: tuple[str, str] = ("", "")


def limit_view(session: Session, vote: Round) -> LimitView:
    """Return for whom a round is, and whether so few people could ever see its result."""
    limited, people = is_limited(vote), expected(session, vote)
    if vote.state is not RoundState.READY:
        whom = for_whom(vote.only_group, vote.only_table) if limited else ""
        return LimitView(vote.only_group, vote.only_table, whom=whom)
    asks = limited and (vote.only_group is not None or people > 0)
    return LimitView(
        vote.only_group,
        vote.only_table,
        _groups(session, vote),
        _tables(session),
        warning=warning_words(vote, foreseen(session, vote, people) if asks else None),
    )


def _groups(session: Session, vote: Round) -> Choices:
    there = [group for group in Group if group in present(session)] or list(Group)
    named = {*there, vote.only_group} - {None, Group.UNKNOWN}
    groups = [(group, group_words(group)) for group in Group if group in named]
    return ((EVERYBODY, _("alle groepen")), *groups)


def _tables(session: Session) -> Choices:
    tables = range(1, session.get(Details, 1).tables + 1)
    every = [(number, _("tafel {n}").format(n=number)) for number in tables]
    return ((0, _("alle tafels")), *every)


class Limit(QWidget):
    """Two boxes while it can be chosen; after that a line that says for whom a round is."""

    def __init__(self, ask: Ask) -> None:
        """Be about no round yet."""
        super().__init__()
        self._ask = ask
        self._round = 0
        self._view = LimitView()
        self.group = ChoiceBox(_("Welke groep stemt"))
        self.table = ChoiceBox(_("Welke tafel stemt"))
        self.whom = Label("", BASE, HALF_BOLD, wrap=True)
        self.warning = Banner()
        self._arrange()
        self.group.chosen.connect(self._choose_group)
        self.table.chosen.connect(self._choose_table)

    def show_view(self, round_id: int, view: LimitView) -> None:
        """Show for whom a round is."""
        self._round, self._view = round_id, view
        self.boxes.setVisible(bool(view.groups))
        if view.groups:
            self.group.show_choices(view.groups)
            self.group.show_value(view.group or EVERYBODY)
            self.table.show_choices(view.tables)
            self.table.show_value(view.table)
        self.whom.show_text(view.whom, hide_empty=True)
        self.title.setVisible(bool(view.groups or view.whom))
        self.warning.show_text(*view.warning, hide_empty=True)

    def _choose_group(self, group: object) -> None:
        only = group if isinstance(group, Group) else None
        self._ask(LimitRound(self._round, only, self._view.table))

    def _choose_table(self, table: int) -> None:
        self._ask(LimitRound(self._round, self._view.group, table))

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
