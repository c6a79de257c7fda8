"""Cards that probably say the same: a suggestion, never more than that."""

from difflib import SequenceMatcher
from functools import lru_cache

from wijkworkshop.core.boards.board import MOST_CARDS, Board, BoardCard

ALIKE = 0.72
"""The share of letters in order that two cards have in common (`SequenceMatcher.ratio`)."""

HALF = 0.5
"""The share of the long words of the shorter card that stand on the other one too."""

LONG = 5
"""Letters from which a word says something by itself."""


def likeliest(board: Board, card: BoardCard) -> BoardCard | None:
    """Return the card at a place that is most like this one; None where none is like it."""
    lying = [other for place in board.places for other in place.cards if other != card]
    likely = [other for other in lying if _like(card.text, other.text)]
    return max(likely, key=lambda other: _ratio(card.text, other.text), default=None)


def _like(text: str, other: str) -> bool:
    fewest = min(_words(text), _words(other), key=len)
    shared = _words(text) & _words(other)
    return _ratio(text, other) >= ALIKE or (bool(fewest) and len(shared) > HALF * len(fewest))


@lru_cache(maxsize=MOST_CARDS * MOST_CARDS)
def _ratio(text: str, other: str) -> float:
    return SequenceMatcher(None, text.casefold(), other.casefold()).ratio()


@lru_cache(maxsize=2 * MOST_CARDS)
def _words(text: str) -> frozenset[str]:
    said = "".join(letter if letter.isalnum() else " " for letter in text.casefold())
    return frozenset(word for word in said.split() if len(word) >= LONG)
