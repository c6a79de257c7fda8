"""In which order a board is read aloud: each place, then what lies there; loose cards last.

What is read has one number, as an option of a vote has: a place its own, what lies there one
below 0.
"""

from wijkworkshop.core.boards.board import Board, BoardCard, BoardType, CardBoard
from wijkworkshop.core.boards.shown import shown
from wijkworkshop.core.session import Session


def read_order(session: Session, kind: BoardType, block: int) -> list[int]:
    """Return what is read of the board of a block as the room sees it, in its order."""
    if isinstance(kind, CardBoard):
        return _cards_in_order(shown(session, kind, block))
    return kind.reads(session, block)


def _cards_in_order(board: Board) -> list[int]:
    order: list[int] = []
    for place in board.places:
        order += [place.number, *map(card_read, place.cards)]
    return [*order, *map(card_read, board.loose)]


def card_read(card: BoardCard) -> int:
    """Return how a card is told from places: below 0."""
    return -card.number
