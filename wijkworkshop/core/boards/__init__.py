"""Boards: cards in places, that a room arranges together; one idea for every kind of block.

A kind of board is one module of pure functions on the records of its block (`goals.py`), and a
line in `BOARDS`. On every board the room talks about one place. A block without a board of its own
asks what its outcome lacks (`questions.py`). A `CardBoard` has cards that are
laid; what is arranged is in the outcome's own records. The room sees it as it was when the
facilitator showed it last (`shown.py`), so that nobody watches cards being moved.
"""

from collections.abc import Iterator, Mapping

from wijkworkshop.core.boards import alignment, goals, questions
from wijkworkshop.core.boards.board import Board, BoardCard, BoardPlace, BoardType, CardBoard, Talk
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.outcomes.laid_card import LaidCard
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import BlockKind

BOARDS: Mapping[BlockKind, BoardType] = {
    **dict.fromkeys(OUTCOMES, questions.BOARD),
    **questions.ASKS_TOO,
    BlockKind.STEP_1: goals.BOARD,
    BlockKind.STEP_2: alignment.BOARD,
}
"""The board of each kind of block that leaves an outcome."""

__all__ = [
    "BOARDS",
    "Board",
    "BoardCard",
    "BoardPlace",
    "BoardType",
    "CardBoard",
    "Talk",
    "card_board",
    "card_kinds",
    "find_card",
    "get_card",
    "get_card_board",
    "next_card",
]


def card_board(session: Session, block: int) -> CardBoard | None:
    """Return how the board of a block is read; None where no cards are laid."""
    found = BOARDS.get(session.get(Block, block).kind)
    return found if isinstance(found, CardBoard) else None


def get_card_board(session: Session, block: int) -> CardBoard:
    """Return how the board of a block is read. Raises Refused where no cards are laid."""
    found = card_board(session, block)
    if found is None:
        raise Refused(Reason.NOT_IN_THIS_BLOCK)
    return found


def card_kinds() -> Iterator[type[LaidCard]]:
    """Yield the kinds of the cards of all boards."""
    return (kind.cards for kind in BOARDS.values() if isinstance(kind, CardBoard))


def find_card(session: Session, number: int) -> LaidCard | None:
    """Return the card with this number as it lies now, on whichever board."""
    found = (session.find(kind, number, 0) for kind in card_kinds())
    return next((card for card in found if card is not None), None)


def get_card(session: Session, number: int) -> LaidCard:
    """Return the card with this number. Raises Refused when there is none."""
    found = find_card(session, number)
    if found is None:
        raise Refused(Reason.NOT_FOUND, LaidCard.__name__, number)
    return found


def next_card(session: Session) -> int:
    """Return a number that no card has, on whichever board."""
    return max(map(session.next_id, card_kinds()))
