"""What lies on the board: loose cards at the left, goals with their cards at the right."""

from collections.abc import MutableMapping, Sequence, Set
from gettext import gettext as _
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.boards import BoardCard, BoardPlace
from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.console.panels.board.between import GAP, Span, before_at, line_at, stays
from wijkworkshop.ui.console.panels.board.dragging import DragSurface, Under
from wijkworkshop.ui.console.panels.board.pieces import (
    AIMED,
    BARE,
    CardPiece,
    PlacePiece,
    stand_in_order,
)
from wijkworkshop.ui.console.panels.board.view import BoardView, InHand
from wijkworkshop.ui.console.panels.board.words import order_words, place_words, unfit_words
from wijkworkshop.ui.console.panels.sections import put_below_each_other
from wijkworkshop.ui.widgets import BASE, BOLD, Label, paint_background
from wijkworkshop.wording.board import loose_words

Piece = TypeVar("Piece", bound=QWidget)

THICK = 4
"""Pixels: the line where a goal would come."""


class Lying(DragSurface):
    """Shows a board, with what is in hand."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(_("Bord"))
        self.chosen: QWidget | None = None  # the card or goal in hand, or what is read aloud
        self._view: BoardView | None = None
        self._cards: dict[int, CardPiece] = {}
        self._places: dict[int, PlacePiece] = {}
        self.many = Label("", BASE, BOLD, LIGHT.muted)
        self.line = QWidget(self)  # where a goal that is dragged would come
        paint_background(self.line, LIGHT.accent)
        self.line.hide()
        hint = _("Hier komen de doelen. N maakt een doel van de kaart die u koos.")
        self.hint = Label(hint, color=LIGHT.muted, wrap=True)
        self.loose, self.goals = QVBoxLayout(), QVBoxLayout()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 8)
        whole.setSpacing(16)
        for column, above, wide in ((self.loose, self.many, 4), (self.goals, self.hint, 6)):
            whole.addLayout(_column(above, column), wide)

    def show_view(self, view: BoardView) -> None:
        """Show a board, with what is in hand; what lies where it lay is not made anew."""
        self._view, board = view, view.board
        self.many.show_text(
            loose_words(len(board.loose)) if board.loose else _("Geen losse kaarten")
        )
        self.hint.setVisible(not board.places)
        for place in board.places:
            self._show_place(place, view)
        put_below_each_other(self.goals, [self._places[each.number] for each in board.places])
        put_below_each_other(self.loose, self._shown(board.loose, view, LIGHT.card))
        _clear(self._places, {each.number for each in board.places})
        _clear(self._cards, {each.number for each in board.cards})
        self.chosen = self._read(view.reading) or self._in_hand(view.hand)
        stand_in_order(
            [
                *(self._cards[each.number] for each in board.loose),
                *(self._places[each.number] for each in board.places),
            ]
        )
        self.say(_read(view))

    def under(self, point: QPoint) -> Under:
        """Return the card or the head of a goal at a point, and its place."""
        place = next((n for n, piece in self._places.items() if self._covers(piece, point)), 0)
        card = next((n for n, piece in self._cards.items() if self._covers(piece, point)), 0)
        if card:
            return Under(place, card, text=self._cards[card].words.text())
        if place:
            return Under(place, goal=place, text=self._places[place].name.text())
        return Under(0 if point.x() < self.goals.geometry().left() else None)

    def between(self, point: QPoint, goal: int) -> int | None:
        """Return before which goal one that is dropped here comes, 0: last; itself where it lies.

        None is on a goal, or at the left of them.
        """
        spans = self._spans()
        before = before_at(spans, point.y()) if point.x() >= self.goals.geometry().left() else None
        return goal if before is not None and stays(spans, goal, before) else before

    def aim(self, place: int | None, before: int | None = None) -> None:
        """Put an edge around the goal that a card or goal would go to, or a line where it comes."""
        if self._view is None:
            return
        for at in self._view.board.places:
            self._places[at.number].show_place(at, self._view)
        if place:
            self._places[place].set_tone(AIMED)
        self.line.setVisible(before is not None)
        if before is not None:
            column, middle = self.goals.geometry(), line_at(self._spans(), before)
            self.line.setGeometry(column.left(), middle - THICK // 2, column.width(), THICK)
            self.line.raise_()

    def _spans(self) -> Sequence[Span]:
        """Return from where to where each goal lies, from above."""
        places = self._view.board.places if self._view else ()
        pieces = (self._places[each.number] for each in places)
        tops = ((piece, piece.mapTo(self, QPoint()).y()) for piece in pieces)
        return [Span(piece.number, top, top + piece.height()) for piece, top in tops]

    def _covers(self, piece: QWidget, point: QPoint) -> bool:
        return piece.rect().contains(piece.mapFrom(self, point))

    def _show_place(self, place: BoardPlace, view: BoardView) -> None:
        if place.number not in self._places:
            self._places[place.number] = PlacePiece(place.number)
        piece = self._places[place.number]
        piece.show_place(place, view)
        cards = self._shown(place.cards, view, BARE)
        put_below_each_other(piece.cards, cards)
        stand_in_order(cards)

    def _read(self, reading: int) -> QWidget | None:
        """Return what is read aloud."""
        return self._places.get(reading) or self._cards.get(-reading)

    def _in_hand(self, hand: InHand) -> QWidget | None:
        """Return the head of the goal that keys came to, or the card."""
        place = self._places.get(hand.goal) if hand.at_goal else None
        return place.head if place else self._cards.get(hand.card)

    def _shown(
        self, cards: Sequence[BoardCard], view: BoardView, around: Tone
    ) -> Sequence[CardPiece]:
        """Return the pieces of these cards, with what they show now."""
        for card in cards:
            if card.number not in self._cards:
                self._cards[card.number] = CardPiece(card)
            self._cards[card.number].show_card(card, view, around)
        return [self._cards[card.number] for card in cards]


def _column(above: QWidget, pieces: QVBoxLayout) -> QVBoxLayout:
    """Return a column of a label, with pieces below it."""
    column = QVBoxLayout()
    pieces.setSpacing(GAP)
    column.setSpacing(8)
    column.addWidget(above)
    column.addLayout(pieces)
    column.addStretch(1)
    return column


def _clear(pieces: MutableMapping[int, Piece], there: Set[int]) -> None:
    """Let go of the pieces of what is gone."""
    for number in [each for each in pieces if each not in there]:
        piece = pieces.pop(number)
        piece.hide()
        piece.deleteLater()


def _read(view: BoardView) -> str:
    """Return what a screen reader says of what is in hand."""
    hand = view.hand
    card = next((each for each in view.board.cards if each.number == hand.card), None)
    goal = view.board.place(hand.goal)
    at = view.board.place(view.board.place_of(hand.card)) if card else None
    parts = [
        _("Kaart: {text}").format(text=card.text) if card else "",
        unfit_words(card, view) if card else "",
        _("ligt bij {goal}").format(goal=at.name) if at else _("ligt los") if card else "",
        place_words(goal.number, goal.name) if goal else "",
        order_words(view.board, goal.number) if goal else "",
    ]
    return ". ".join(filter(None, parts))
