"""A result by group on the console, and the choice of how it is read here and in the room."""

from functools import partial
from gettext import gettext as _

from PySide6.QtWidgets import QWidget

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
from wijkworkshop.ui.console.panels.result.view import ResultLine, ResultView
from wijkworkshop.ui.widgets import BASE, Act, Flow, Label
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


def read_view(session: Session, vote: Round) -> ResultView | None:
    """Return a result as the room reads it by group; None when it is read as counted."""
    head = heading(session, session.get(Block, vote.block), vote)
    table = group_table(session, vote, head, lens_of(session, vote))
    return _view(table) if table else None


def _view(table: GroupTable) -> ResultView:
    return ResultView(
        finding=title_words(table),
        residents="",
        gap=under_words(table),
        lines=tuple(_line(table, row) for row in table.rows),
        most=0,
        legend=(),
        columns=(
            *(f"{bucket_words(each)} {each.voters}" for each in table.buckets),
            *last_heads(table),
        ),
        rows=tuple(cells(table, row) for row in table.rows),
        foot=" · ".join(foot_pieces(table)),
    )


def _line(table: GroupTable, row: GroupRow) -> ResultLine:
    return ResultLine(row.choice.number, row.choice.label, (), cells(table, row)[-1])
