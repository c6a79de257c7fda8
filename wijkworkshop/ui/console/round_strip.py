"""What is open, to count or to take over, while the console is somewhere else."""

from collections.abc import Collection
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.boards.table_cards import first_waiting
from wijkworkshop.core.navigation import Stop
from wijkworkshop.core.primary_action import to_count
from wijkworkshop.core.public.view import came_in
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, ScreenKind
from wijkworkshop.core.voting.rounds import Round, open_round, title_of
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.panels.way_to_count import count_words, way_of
from wijkworkshop.ui.console.words import close_words
from wijkworkshop.ui.widgets import BOLD, Act, Label
from wijkworkshop.ui.widgets.shapes import paint_box


@dataclass(frozen=True)
class RoundLine:
    """What the strip says of a round: its title, and how far it is."""

    round: int
    title: str
    words: str


@dataclass(frozen=True)
class CardsLine:
    """How many cards of hosts wait for the board of a block, in words."""

    block: int
    words: str


@dataclass(frozen=True)
class StripView:
    """The round that is open, the one to count first, the cards that wait; None: nothing of it."""

    opened: RoundLine | None = None
    counting: RoundLine | None = None
    cards: CardsLine | None = None


def strip_view(session: Session, in_sight: Collection[int], *, at_board: bool = False) -> StripView:
    """Return what waits, but for the rounds and the board that the console shows."""
    opened = open_round(session)
    away = opened if opened is not None and opened.id not in in_sight else None
    waiting = [vote for vote in to_count(session) if vote.id not in in_sight]
    return StripView(
        _open_line(session, away) if away else None,
        _count_line(session, waiting) if waiting else None,
        None if at_board else _cards_line(session),
    )


def _cards_line(session: Session) -> CardsLine | None:
    found = first_waiting(session)
    if found is None or session.get(Details, 1).closed_at is not None:
        return None
    block, count = found
    words = ngettext("{n} kaart van een tafel wacht", "{n} kaarten van tafels wachten", count)
    return CardsLine(block, words.format(n=count))


def _open_line(session: Session, vote: Round) -> RoundLine:
    came = came_in(session, vote)
    words = _("is nog open")
    if came:
        words += " · " + _("{n} ontvangen").format(n=came)
    return RoundLine(vote.id, title_of(session, vote), words)


def _count_line(session: Session, waiting: list[Round]) -> RoundLine:
    vote = waiting[0]
    title, count = title_of(session, vote), count_words(session, vote)
    words = _("Nog te tellen: {title} ({count})").format(title=title, count=count)
    if len(waiting) > 1:
        words += " · " + _("en nog {n}").format(n=len(waiting) - 1)
    return RoundLine(vote.id, title, words)


class RoundStrip(QWidget):
    """Quiet lines, each away when there is nothing to say.

    `chosen` carries the panel that counts and the round, `close_requested` the round to close,
    `way_requested` the Stop to go to; `grew` tells that it takes more room than before.
    """

    chosen = Signal(str, int)
    close_requested = Signal(int)
    way_requested = Signal(object)
    grew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be away until there is something open, or to count."""
        super().__init__(parent)
        self._session: Session | None = None
        self._view = StripView()
        self.title, self.open_words = Label("", weight=BOLD, elide=True), Label("")
        self.close_act = Act(close_words(again=False)).make_small()
        self.go_act = Act(_("Ga erheen")).make_small()
        self.count_words = Label("", elide=True)
        self.count_act = Act(_("Verder tellen"), first_key(Does.COUNT_ON)).make_small()
        self.card_words = Label("", elide=True)
        self.board_act = Act(_("Naar het bord")).make_small()
        self.opened = _line(self.title, self.open_words, None, self.close_act, self.go_act)
        self.counting = _line(self.count_words, self.count_act)
        self.cards = _line(self.card_words, self.board_act)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        for line in (self.opened, self.counting, self.cards):
            line.hide()
            self.column.addWidget(line)
        self.close_act.clicked.connect(self._close)
        self.go_act.clicked.connect(self._go_there)
        self.count_act.clicked.connect(self._count_on)
        self.board_act.clicked.connect(self._go_to_board)
        self.setVisible(False)

    def show_session(self, session: Session, in_sight: Collection[int], *, at_board: bool) -> None:
        """Show what waits, but for the rounds, or the board, that the console shows already."""
        self._session = session
        view = strip_view(session, in_sight, at_board=at_board)
        if view != self._view:
            self._view = view
            self._show(view)

    def show_again(self, again: bool) -> None:
        """Say that closing wants a second press, or no more."""
        words = close_words(again=again)
        self.close_act.show_text(words)
        title = self._view.opened.title if self._view.opened else ""
        self.close_act.setAccessibleName(f"{title}: {words}")

    def fold(self, side: int) -> None:
        """Keep so much room at both sides."""
        self.column.setContentsMargins(side, 4, side, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sand behind the lines."""
        painter = QPainter(self)
        paint_box(painter, QRectF(self.column.contentsRect()), LIGHT.sand.fill, "", 8.0)

    def _show(self, view: StripView) -> None:
        opened, counting = view.opened, view.counting
        if opened is not None:
            self.title.show_text(opened.title)
            self.open_words.show_text(opened.words)
            self.show_again(again=False)
            self.go_act.setAccessibleName(_("Ga naar {title}").format(title=opened.title))
        if counting is not None:
            self.count_words.show_text(counting.words)
        if view.cards is not None:
            self.card_words.show_text(view.cards.words)
        lines = ((self.opened, opened), (self.counting, counting), (self.cards, view.cards))
        for line, told in lines:
            if told is not None and line.isHidden():
                self.grew.emit()
            line.setVisible(told is not None)
        self.setVisible(view != StripView())

    def _close(self) -> None:
        if self._view.opened is not None:
            self.close_requested.emit(self._view.opened.round)

    def _go_there(self) -> None:
        if self._view.opened is not None and self._session is not None:
            vote = self._session.get(Round, self._view.opened.round)
            self.way_requested.emit(Stop(vote.block, ScreenKind.ROUND, vote.id))

    def _go_to_board(self) -> None:
        if self._view.cards is not None:
            self.way_requested.emit(Stop(self._view.cards.block, ScreenKind.BOARD))

    def _count_on(self) -> None:
        if self._view.counting is not None and self._session is not None:
            vote = self._session.get(Round, self._view.counting.round)
            self.chosen.emit(way_of(self._session, vote, PANELS), vote.id)


def _line(*parts: QWidget | None) -> QWidget:
    """Return a line with words and buttons; what is too long is cut, None takes the room left."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(12, 2, 6, 2)
    row.setSpacing(6)
    for place, part in enumerate(parts):
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part, 0 if None in parts or place else 1)
    return line
