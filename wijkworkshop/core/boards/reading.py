"""In which order a board is read aloud: each place, then the cards that lie there; loose ones last.

What is read has one number, as an option of a vote has: a place its own, a card one below 0.
"""

from wijkworkshop.core.boards.board import Board, BoardCard


def read_order(board: Board) -> list[int]:
    """Return what is read of a board, in its order."""
    order: list[int] = []
    for place in board.places:
        order += [place.number, *map(card_read, place.cards)]
    return [*order, *map(card_read, board.loose)]


def card_read(card: BoardCard) -> int:
    """Return how a card is told from places: below 0."""
    return -card.number
