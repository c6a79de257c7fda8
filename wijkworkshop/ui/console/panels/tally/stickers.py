"""Counting stickers: options by tables, one reads aloud and one types."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.acts.counting import ClearTable
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, title_of
from wijkworkshop.ui.console.panels.tally.panel import PEOPLE, TallyPanel, row_key
from wijkworkshop.ui.console.panels.tally.sheet import Column, Row, RowKind
from wijkworkshop.ui.widgets import Act


class StickersPanel(TallyPanel):
    """The sheets of the tables, typed in as they are read aloud."""

    channel = Channel.STICKERS

    def _arrange(self) -> None:
        super()._arrange()
        self.clear_table = Act(_("Tafel leegmaken"))
        self.row.addWidget(self.clear_table)
        self.clear_table.clicked.connect(self._clear_table)

    def columns(self, session: Session, vote: Round) -> tuple[Column, ...]:
        """Return a column for each table."""
        tables = session.get(Details, 1).tables
        return tuple(
            Column(table, _("Tafel {number}").format(number=table), _("T{n}").format(n=table))
            for table in range(1, tables + 1)
        )

    def rows(self, session: Session, vote: Round) -> tuple[Row, ...]:
        """Return who sits there, and a row for each option."""
        people = Row(PEOPLE, _("Mensen aan tafel"), kind=RowKind.PEOPLE)
        options = options_of(session, vote.id)
        return (
            people,
            *(Row(row_key(each.number, 0), each.label, str(each.number)) for each in options),
        )

    def place_of(self, column: int) -> tuple[Group, int]:
        """Return the table; nobody asked for groups."""
        return Group.UNKNOWN, column

    def column_of(self, group: Group, table: int) -> int:
        """Return the table."""
        return table

    def show_extras(self, session: Session, vote: Round) -> None:
        """Show what is counted, at how many tables."""
        tables = session.get(Details, 1).tables
        at_tables = ngettext("{count} tafel", "{count} tafels", tables).format(count=tables)
        pieces = [title_of(session, vote), at_tables]
        if vote.form is FormKind.DOTS:
            each = ngettext("ieder {count} stip", "ieder {count} stippen", vote.budget)
            pieces.append(each.format(count=vote.budget))
        self.head.show_words(_("Stickers tellen"), " · ".join(pieces), _("stippen ingevoerd"))

    def _clear_table(self) -> None:
        """Empty the table in use; what is being typed there goes as well."""
        if self.grid is None or self.grid.current is None:
            return
        table = self.grid.current
        self.grid.drop_typing()
        self.ask(ClearTable(self._round, self.channel, table))
