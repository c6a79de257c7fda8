"""Typing slips: the one that is typed now, what was read of it, and the last ones."""

from collections.abc import Iterable, Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.balloting import HIGHEST
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.given import Given, of_table
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.slip_input import keys_for, read_partial_slip, read_slip, readable
from wijkworkshop.core.voting.voting_tables import by_tables
from wijkworkshop.ui.console.panels.slips import words
from wijkworkshop.ui.console.panels.slips.entry import SlipEntry
from wijkworkshop.ui.console.panels.slips.known import Slips
from wijkworkshop.ui.console.panels.slips.names import slip_names
from wijkworkshop.ui.console.panels.slips.preview import SlipPreview
from wijkworkshop.ui.console.panels.slips.recent import MOST, SlipList
from wijkworkshop.ui.widgets import Card

AT_ONCE = (
    Reason.TOO_MANY_DOTS,
    Reason.LEVEL_UNKNOWN,
    Reason.ONE_CHOICE_ONLY,
    Reason.NOT_AN_ORDER,
)
"""Mistakes that no further key mends: they are told before Enter."""


NARROW = 600
"""Pixels under which the last slips stand below the options."""


class SlipTyping(QWidget):
    """Types slips of one round; `cast` carries a slip (a Ballot) to keep, `started` its number."""

    cast = Signal(object)
    started = Signal(int)

    def __init__(
        self,
        vote: Round,
        options: Sequence[RoundOption],
        given: Given | None = None,
    ) -> None:
        """Start with the first slip of a round; a table answers only what it was `given`, if so."""
        super().__init__()
        self._vote, self._every, self._given = vote, tuple(options), given or {}
        self._options = self._every
        self._form = FORMS[vote.form]
        self._channel = Channel.TABLES if by_tables(vote) else Channel.PAPER
        self.names = slip_names(vote)
        self._slips = Slips()
        self._kept: tuple[Group, int] = (Group.UNKNOWN, 0)
        self._number, self._new = 1, True
        self._tables = 0
        self.entry, self.preview, self.list = SlipEntry(), SlipPreview(), SlipList()
        self.entry.show_names(self.names, by_tables(vote))
        self.entry.field.letters = words.letters(self._form)
        self.list.show_names(self.names)
        self._arrange()
        self._connect()
        self._start(1)

    @property
    def number(self) -> int:
        """Return the number of the slip in hand."""
        return self._number

    def is_stored(self, number: int) -> bool:
        """Tell whether a slip with this number was typed."""
        return self._slips.find(number) is not None

    def show_groups(self, there: Iterable[Group]) -> None:
        """Offer the groups that are there."""
        self.entry.groups.show_groups(there)

    def show_tables(self, tables: int) -> None:
        """Know how many tables there are."""
        self._tables = tables

    def take(self, stored: Iterable[Ballot]) -> None:
        """Take the slips as they are stored; a new one never gets a number that is in use."""
        arrived = self._slips.take(stored)
        if arrived:
            self.entry.show_news(self.names.stored.format(number=arrived[-1]))
        if self._new and self.is_stored(self._number):
            self._number = self._beyond()
            self.entry.number.setText(str(self._number))
        self._show_list()

    def give_up(self) -> None:
        """Forget the slips that were on their way: they were refused."""
        self._slips.give_up()
        self._show_list()

    def forget(self, number: int) -> None:
        """Forget a slip that is taken away, and go on behind the last one."""
        self._slips.withdraw(number)
        self._start(self._beyond())

    def _start(self, number: int) -> None:
        """Start the slip with this number; one that is there already is shown to correct."""
        slip = self._slips.find(number)
        self._number, self._new = number, slip is None
        self._show_asked()
        if slip is None:
            self.entry.show_slip(number, "", *self._kept)
        else:
            keys = keys_for(slip.answers, self._form, self._options)
            self.entry.show_slip(number, keys, slip.group, slip.table)
            self.entry.show_news(self.names.corrected.format(number=number))
        self._show_list()
        self.started.emit(number)

    def _find(self, number: int) -> None:
        """Go to the slip with this number; keys that were typed stay with a new one."""
        if number == self._number or not number:
            self.entry.number.setText(str(self._number))
        elif self.is_stored(number) or not self._new:
            self._start(number)
        else:
            self._number = number
            self._show_asked()
            self.started.emit(number)

    def _show_asked(self) -> None:
        """Show what the slip in hand answers, and how that is typed."""
        self._options = self._asked(self._number)
        self.preview.show_options(self._options)
        how = words.how_to_type(self._form, self._vote.budget, self._options)
        self.entry.hint.show_text(f"{how} {self.names.other}")

    def _asked(self, number: int) -> tuple[RoundOption, ...]:
        """Return the options of a slip: all, or those that a table was given."""
        return of_table(self._every, self._given, number)

    def _step(self, step: int) -> None:
        number = self._slips.beside(self._number, step)
        if number is not None or (step > 0 and not self._new):
            self._start(number or self._beyond())

    def _read(self) -> None:
        """Show what was read so far, and mistakes that no further key mends."""
        text = self.entry.field.text()
        read = read_partial_slip(text, self._form, self._options)
        choice = self._vote.form is FormKind.SINGLE_CHOICE
        self.preview.show_answers(dict.fromkeys(read, _("gekozen")) if choice else read)
        self.entry.show_mistake(self._mistake(text, AT_ONCE))
        said = ", ".join(f"{number}: {answer}" for number, answer in read.items())
        self.entry.field.setAccessibleDescription(said)

    def _mistake(self, text: str, told: Sequence[Reason]) -> str:
        try:
            read_slip(text, self._form, self._options, self._vote.budget)
        except Refused as refused:
            return words.mistake(refused, self._form) if refused.reason in told else ""
        return ""

    def _store(self) -> None:
        """Keep the slip and go on with the next, or say at the field what is wrong with it."""
        text, number = self.entry.field.text(), self._number
        group, table = self.entry.groups.group, self.entry.table.number or 0
        wrong = self._mistake(text, tuple(Reason))
        if self._channel is Channel.TABLES:
            group, table = Group.UNKNOWN, number
        if not 1 <= number <= HIGHEST:
            wrong = self.names.wanted
        elif self._channel is Channel.TABLES and number > self._tables:
            wrong = _("Tafel {table} is er niet. Typ 1 tot {tables}.").format(
                table=number, tables=self._tables
            )
        elif not self._options:
            wrong = _("Tafel {table} kreeg geen vakjes.").format(table=number)
        elif table > self._tables:
            wrong = _("Tafel {table} is er niet. Typ 1 tot {tables}, of niets.").format(
                table=table, tables=self._tables
            )
        if wrong:
            self.entry.show_mistake(wrong)
            return
        answers = read_slip(text, self._form, self._options, self._vote.budget)
        slip = Ballot(self._vote.id, number, self._channel, group, table, answers)
        self._kept = (group, table) if self._new else self._kept
        self._slips.send(slip)
        self._start(self._after(number) if self._new else self._beyond())
        self.cast.emit(slip)

    def missing(self) -> tuple[int, ...]:
        """Return the tables that are not in yet, also not on their way."""
        every = [table for table in range(1, self._tables + 1) if self._asked(table)]
        return tuple(table for table in every if self._slips.find(table) is None)

    def _after(self, number: int) -> int:
        """Return the slip that comes next; of tables the next one that is not in yet."""
        if self._channel is not Channel.TABLES:
            return self._slips.next_number(number)
        return next((table for table in self.missing() if table > number), self._beyond())

    def _beyond(self) -> int:
        """Return the first new slip; of tables the first that is not in, or else the last one."""
        if self._channel is not Channel.TABLES:
            return self._slips.beyond()
        return next(iter(self.missing()), max(1, self._tables))

    def _show_list(self) -> None:
        latest = self._slips.latest(MOST)
        keys = (readable(each.answers, self._form, self._asked(each.number)) for each in latest)
        self.list.show_slips(list(zip(latest, keys, strict=True)), self._number)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(14)
        column.addWidget(_card(self.entry))
        column.addLayout(self._below)
        self._below.addWidget(_card(self.preview), 8)
        self._below.addWidget(_card(self.list), 5)
        self.setFocusProxy(self.entry.field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the last slips beside the options where there is room."""
        narrow = event.size().width() < NARROW
        direction = QBoxLayout.Direction
        self._below.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        super().resizeEvent(event)

    def _connect(self) -> None:
        self.entry.stored_requested.connect(self._store)
        self.entry.changed.connect(self._read)
        self.entry.found.connect(self._find)
        self.entry.stepped.connect(self._step)
        self.list.chosen.connect(self._correct)

    def _correct(self, number: int) -> None:
        self._start(number)
        self.entry.field.setFocus()


def _card(part: QWidget) -> Card:
    card = Card()
    card.body.addWidget(part)
    card.body.addStretch(1)
    return card
