"""A result by group on the console, and the choice of how it is read here and in the room."""

from dataclasses import dataclass
from functools import partial
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.reading_results import ReadResult
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.public.group_table import group_table, lens_of
from wijkworkshop.core.public.result_screens import GroupRow, GroupTable
from wijkworkshop.core.public.view import heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Lens
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.by_group import has_groups
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.group_table import cells, foot_pieces, last_heads, title_words, under_words
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.sections import Line
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Act, Card, Flow, Label
from wijkworkshop.wording.sentences import bucket_words


def lens_words(lens: Lens) -> str:
    """Return how a result is read, for a button."""
    return {
        Lens.COUNTED: _("Zoals geteld"),
        Lens.BY_GROUP: _("Per groep"),
        Lens.EVEN: _("Elke groep even zwaar"),
    }[lens]


class LensChoice(QWidget):
    """One button for each way to read a result that shows groups; the room follows."""

    def __init__(self, ask: Ask) -> None:
        """Make the row."""
        super().__init__()
        self._ask, self._lens = ask, Lens.COUNTED
        row = Flow(self, gap=4)
        row.addWidget(Label(_("Zo leest de zaal dit:"), BASE, color=LIGHT.muted))
        self.acts = {lens: self._act(lens) for lens in Lens}
        for act in self.acts.values():
            row.addWidget(act)
        self.hide()

    def show_round(self, session: Session, vote: Round) -> None:
        """Show how a result is read now; nothing where the room sees none, or no groups."""
        self._lens = lens_of(session, vote)
        self.setVisible(vote.state is RoundState.SHOWN and has_groups(session, vote))
        self._tick()

    def _act(self, lens: Lens) -> Act:
        act = Act(lens_words(lens)).make_small()
        act.setCheckable(True)
        act.setAccessibleName(_("De zaal leest dit: {way}").format(way=lens_words(lens)))
        act.clicked.connect(partial(self._choose, lens))
        return act

    def _choose(self, lens: Lens) -> None:
        """Ask for it; the tick stays where it is until that is stored."""
        self._tick()
        self._ask(ReadResult(lens))

    def _tick(self) -> None:
        for lens, act in self.acts.items():
            act.setChecked(lens is self._lens)


@dataclass(frozen=True)
class GroupLine:
    """An option: what stands at its right, and what each group says."""

    number: int
    label: str
    total: str
    said: str


@dataclass(frozen=True)
class GroupView:
    """A result as the room reads it by group: what it says, its lines, what adds up."""

    title: str
    under: str
    head: str  # of what stands at the right
    lines: tuple[GroupLine, ...]
    foot: str


def group_view(session: Session, vote: Round) -> GroupView | None:
    """Return a result as the room reads it by group; None when it is read as counted."""
    head = heading(session, session.get(Block, vote.block), vote)
    table = group_table(session, vote, head, lens_of(session, vote))
    if table is None:
        return None
    return GroupView(
        title_words(table),
        under_words(table),
        last_heads(table)[-1],
        tuple(_line(table, row) for row in table.rows),
        " · ".join(foot_pieces(table)),
    )


def _line(table: GroupTable, row: GroupRow) -> GroupLine:
    names = (*map(bucket_words, table.buckets), *last_heads(table))
    *said, last = cells(table, row)
    words = (f"{name} {value}" for name, value in zip(names, said, strict=False))
    return GroupLine(row.choice.number, row.choice.label, last, " · ".join(words))


def group_card(view: GroupView) -> Card:
    """Return the card of a result by group: below each option what its groups say."""
    card = Card()
    card.body.setSpacing(0)
    card.body.addWidget(Label(view.title, 20, BOLD, wrap=True))
    card.body.addSpacing(4)
    card.body.addWidget(Label(view.under, BASE, wrap=True))
    card.body.addSpacing(8)
    head = Label(view.head, 13, HALF_BOLD, LIGHT.muted)
    head.setAlignment(Qt.AlignmentFlag.AlignRight)
    card.body.addWidget(head)
    for line in view.lines:
        card.body.addWidget(_row(line))
    card.body.addSpacing(6)
    card.body.addWidget(Label(view.foot, 14, color=LIGHT.muted, wrap=True))
    return card


def _row(line: GroupLine) -> Line:
    number = Label(str(line.number or ""), BASE, BOLD, LIGHT.accent, tabular=True)
    number.setFixedWidth(24)
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(line.label, 14, HALF_BOLD, wrap=True))
    column.addWidget(Label(line.said, 14, wrap=True))
    total = Label(line.total, BASE, BOLD, tabular=True)
    total.setFixedWidth(96)
    total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return Line(number, words, total, wide=1)
