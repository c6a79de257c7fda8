"""What counting stickers and counting hands share: a grid, its sums, a warning, three acts."""

from abc import abstractmethod
from datetime import datetime
from gettext import gettext as _
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wijkworkshop.core.acts.counting import AcceptSum, RecordCount, RecordTurnout
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Count, Round, Turnout
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.tally import words
from wijkworkshop.ui.console.panels.tally.grid import TallyGrid
from wijkworkshop.ui.console.panels.tally.head import TallyHead
from wijkworkshop.ui.console.panels.tally.sheet import Column, Place, Row, Sheet
from wijkworkshop.ui.widgets import Act, Banner, Card, Flow, Kind
from wijkworkshop.ui.widgets.on_key import on_key

PEOPLE, ABSTAINED = "people", "abstained"


def row_key(option: int, level: int) -> str:
    """Return the key of the row of an option at a level."""
    return f"{option}:{level}"


def option_at(row: str) -> tuple[int, int]:
    """Return the option and the level whose row has this key, as `row_key` made it."""
    option, level = map(int, row.split(":"))
    return option, level


class TallyPanel(Panel):
    """Counts of one channel in one round."""

    channel: ClassVar[Channel]

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel; it is about a round once `show_round` said which."""
        super().__init__(console)
        self._round = 0
        self._session: Session | None = None
        self._seen = ChangeTracker()
        self._records: dict[Place, Record] = {}
        self._grid: TallyGrid | None = None
        self._warned = False
        self.head = TallyHead()
        self.card = Card()
        self.accept = Act(_("Klopt zo"))
        self.warning = Banner(act=self.accept, icon="alert-triangle")
        self.note = Banner()
        self.gaps = Banner()
        self.done = Act(_("Telling klaar"), _("Ctrl+Enter"), Kind.PRIMARY)
        self.undo = Act(_("Ongedaan maken"), _("Ctrl+Z"))
        self.row = Flow(gap=6)
        self._arrange()
        self._connect()

    @property
    def grid(self) -> TallyGrid | None:
        """Return the grid, None before a round is shown."""
        return self._grid

    def show_round(self, round_id: int) -> None:
        """Be about this round."""
        if round_id != self._round:
            self._round = round_id
            self._take_grid_away()
            if self._session is not None:
                self._show(self._session)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the counts of a session; what did not change is left alone."""
        self._session = self._seen.watch(session)
        if self._seen.is_new:
            self._show(self._session)

    def show_refused(self) -> None:
        """Put back what the session says: the last number was refused."""
        if self._grid is not None:
            stored = {at: number(self._records.get(at), at[0]) for at in self._grid.places}
            self._grid.show_values(stored)

    def focus_first(self) -> None:
        """Start in the first cell."""
        if self._grid is not None:
            self._grid.setFocus(Qt.FocusReason.OtherFocusReason)

    @abstractmethod
    def columns(self, session: Session, vote: Round) -> tuple[Column, ...]:
        """Return the columns."""

    @abstractmethod
    def rows(self, session: Session, vote: Round) -> tuple[Row, ...]:
        """Return the rows."""

    @abstractmethod
    def place_of(self, column: int) -> tuple[Group, int]:
        """Return the group and the table of a column."""

    @abstractmethod
    def column_of(self, group: Group, table: int) -> int:
        """Return the column of a group at a table."""

    @abstractmethod
    def show_extras(self, session: Session, vote: Round) -> None:
        """Show what only this kind of count has, with its head."""

    def _show(self, session: Session) -> None:
        vote = session.find(Round, self._round)
        if vote is None:
            return
        rows, columns = self.rows(session, vote), self.columns(session, vote)
        if self._grid is None or not self._grid.is_about(rows, columns):
            self._make_grid(session, vote, rows, columns)
        new = self._read(session)
        places = {*self._records, *new}
        changed = [at for at in places if new.get(at) is not self._records.get(at)]
        self._records = new
        if self._grid is not None:
            self._grid.show_values({at: number(new.get(at), at[0]) for at in changed})
        self.show_extras(session, vote)
        self._show_sums()

    def _read(self, session: Session) -> dict[Place, Record]:
        here = {"round": self._round, "channel": self.channel}
        found: dict[Place, Record] = {}
        for count in session.where(Count, **here):
            key = row_key(count.option, count.level)
            found[key, self.column_of(count.group, count.table)] = count
        for turnout in session.where(Turnout, **here):
            column = self.column_of(turnout.group, turnout.table)
            found[PEOPLE, column] = found[ABSTAINED, column] = turnout
        return found

    def _make_grid(
        self, session: Session, vote: Round, rows: tuple[Row, ...], columns: tuple[Column, ...]
    ) -> None:
        self._take_grid_away()
        form, options = FORMS[vote.form], len(options_of(session, vote.id))
        sheet = Sheet(rows, columns, lambda people: form.most(people, vote.budget, options))
        self._grid = TallyGrid(sheet, words.of_grid(vote))
        self._grid.finished.connect(self._send)
        self._grid.changed.connect(lambda _sheet: self._show_sums())
        self.card.body.addWidget(self._grid)

    def _take_grid_away(self) -> None:
        self._records, self._warned = {}, False
        if self._grid is not None:
            self.card.body.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
            self._grid = None

    def _send(self, row: str, column: int, value: int | None) -> None:
        self._forget_warning()
        group, table = self.place_of(column)
        place = (self._round, self.channel, group, table)
        if row in (PEOPLE, ABSTAINED):
            old = self._records.get((PEOPLE, column))
            kept = (old.took_part, old.abstained) if isinstance(old, Turnout) else (0, 0)
            took_part, abstained = (value or 0, kept[1]) if row == PEOPLE else (kept[0], value or 0)
            self.ask(RecordTurnout(*place, took_part, abstained))
        else:
            self.ask(RecordCount(*place, *option_at(row), value))

    def _show_sums(self) -> None:
        if self._grid is None:
            return
        sheet = self._grid.sheet
        self.head.show_sums(sheet.all_counted() or 0, sheet.all_possible())
        wrong = [each for each in sheet.columns if self._needs_a_look(sheet, each)]
        said = words.warning(self.channel, sheet, wrong) if wrong else ("", "")
        self.warning.show_text(*said, hide_empty=True)

    def _needs_a_look(self, sheet: Sheet, column: Column) -> bool:
        turnout = self._records.get((PEOPLE, column.key))
        accepted = isinstance(turnout, Turnout) and turnout.accepted
        return sheet.too_many(column.key) and not accepted

    def _accept(self) -> None:
        if self._grid is None:
            return
        sheet = self._grid.sheet
        for column in sheet.columns:
            if self._needs_a_look(sheet, column):
                place = self.place_of(column.key)
                self.ask(AcceptSum(self._round, self.channel, *place))
                return

    def _finish(self) -> None:
        """Go back to the round; with empty cells only at the second press."""
        if self._grid is None:
            return
        self._grid.finish_cell()
        gaps = words.gaps(self._grid.sheet)
        if gaps and not self._warned:
            self._warned = True
            self.gaps.show_text(_("Nog niet alles is geteld"), gaps, hide_empty=True)
            return
        self._forget_warning()
        self.console.counted(self._round)

    def _forget_warning(self) -> None:
        self._warned = False
        self.gaps.show_text("", hide_empty=True)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.row.addWidget(self.done)
        foot = QHBoxLayout()
        foot.addLayout(self.row, 1)
        foot.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        for each in (self.head, self.card, self.warning, self.note, self.gaps):
            column.addWidget(each)
        column.addLayout(foot)
        column.addStretch(1)
        for banner in (self.warning, self.note, self.gaps):
            banner.show_text("", hide_empty=True)

    def _connect(self) -> None:
        self.accept.clicked.connect(self._accept)
        self.done.clicked.connect(self._finish)
        self.undo.clicked.connect(self.console.undo)
        on_key(self, "Ctrl+Enter", self._finish)
        on_key(self, "Ctrl+Z", self.console.undo)


def number(record: Record | None, row: str) -> int | None:
    """Return the number that a record gives to a row."""
    if isinstance(record, Turnout):
        return record.took_part if row == PEOPLE else record.abstained
    return record.number if isinstance(record, Count) else None
