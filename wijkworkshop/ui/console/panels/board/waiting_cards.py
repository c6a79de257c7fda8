"""What hosts of tables sent to the board by phone, and the decision on it."""

from functools import partial
from gettext import gettext as _
from gettext import ngettext
from itertools import zip_longest

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.boards.board import CARDS_OF_TABLE
from wijkworkshop.core.boards.table_cards import WaitingCard, WaitingTable, Wish
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.quote_line import shortened
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Kind, Label
from wijkworkshop.wording.dutch import joined, quoted

TAKE = "R"


class WaitingLine(QWidget):
    """A card that waits: its words, what its host wants, and a button that leaves the board so."""

    def __init__(self) -> None:
        """Make a line without a card."""
        super().__init__()
        self.words = Label("", wrap=True)
        self.about = Label("", 14, color=LIGHT.muted, wrap=True)
        self.aside = Act("", kind=Kind.QUIET).make_small()
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(column, 1)
        row.addWidget(self.aside)

    def show_card(self, card: WaitingCard | None) -> None:
        """Show a card; None hides the line."""
        self.setVisible(card is not None)
        if card is None:
            return
        text, about = wish_words(card)
        self.words.show_text(text)
        self.about.show_text(about, hide_empty=True)
        self.aside.show_text(aside_words(card.wish))
        self.aside.setAccessibleName(f"{aside_words(card.wish)}: {shortened(text)}")


class WaitingCards(Card):
    """All that waits of one table, that which waits longest; it is hidden when nothing waits.

    `taken` carries the number of the table, `set_aside` the id of a TableCard.
    """

    taken = Signal(int)
    set_aside = Signal(int)

    def __init__(self) -> None:
        """Wait for nothing yet."""
        super().__init__()
        self._shown: WaitingTable | None = None
        self.title = Label("", BASE, BOLD, wrap=True)
        self.take = Act(_("Neem alles over"), TAKE).make_small()
        self.others = Label("", 14, color=LIGHT.muted)
        self.lines = [WaitingLine() for _place in range(CARDS_OF_TABLE)]
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.others)
        head.addWidget(self.take)
        self.body.addLayout(head)
        for place, line in enumerate(self.lines):
            self.body.addWidget(line)
            line.aside.clicked.connect(partial(self._set_aside, place))
        self.take.clicked.connect(self._take)
        self.hide()

    def show_waiting(self, waiting: tuple[WaitingTable, ...]) -> None:
        """Show what waits longest, and which tables come after it."""
        self._shown = first = waiting[0] if waiting else None
        self.setVisible(first is not None)
        if first is None:
            return
        self.title.show_text(waiting_words(first))
        later = [str(table.table) for table in waiting[1:]]
        words = ngettext("Daarna tafel {tables}", "Daarna tafels {tables}", len(later))
        self.others.show_text(words.format(tables=joined(later)) if later else "", hide_empty=True)
        for line, card in zip_longest(self.lines, first.cards[: len(self.lines)]):
            line.show_card(card)

    def _take(self) -> None:
        if self._shown is not None:
            self.taken.emit(self._shown.table)

    def _set_aside(self, place: int) -> None:
        if self._shown is not None and place < len(self._shown.cards):
            self.set_aside.emit(self._shown.cards[place].sent.id)


def waiting_words(table: WaitingTable) -> str:
    """Return which table sent something, and how much."""
    words = ngettext(
        "Tafel {table} stuurde {count} kaart",
        "Tafel {table} stuurde {count} kaarten",
        len(table.cards),
    )
    return words.format(table=table.table, count=len(table.cards))


def wish_words(card: WaitingCard) -> tuple[str, str]:
    """Return the text of a card, and what its host wants with it; nothing of a new one."""
    before = card.there.text if card.there else ""
    if card.wish is Wish.BACK:
        return before, _("De tafel haalt deze kaart terug")
    if card.wish is Wish.CHANGED:
        return card.sent.text, _("Was: {card}").format(card=quoted(before))
    return card.sent.text, ""


def aside_words(wish: Wish) -> str:
    """Return what becomes of the board when a wish is set aside."""
    return _("Niet op het bord") if wish is Wish.NEW else _("Laat zoals het was")
