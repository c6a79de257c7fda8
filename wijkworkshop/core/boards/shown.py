"""A board as the room sees it, and how that differs from how it is arranged by now."""

from collections.abc import Iterator

from wijkworkshop.core.boards.board import Board, CardBoard, board_of
from wijkworkshop.core.boards.records import ShownCard, ShownPlace
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session


def shown(session: Session, kind: CardBoard, block: int) -> Board:
    """Return the board as the room sees it: as it was shown last.

    A card says what it says now. One that came since lies loose, at the end.
    """
    at = {each.card: each.place for each in session.where(ShownCard, block=block)}
    places = tuple((each.number, each.name) for each in session.where(ShownPlace, block=block))
    cards = sorted(kind.arranged(session, block).cards, key=lambda card: card.number)
    return board_of(places, tuple((card, at.get(card.number, 0)) for card in cards))


def to_show(session: Session, kind: CardBoard, block: int) -> Change:
    """Return what changes in what the room sees when the board is shown as it is arranged."""
    wanted = {
        (type(each), each.key): each for each in _as_shown(kind.arranged(session, block), block)
    }
    there = [
        *session.where(ShownPlace, block=block),
        *session.where(ShownCard, block=block),
    ]
    gone = tuple(each for each in there if (type(each), each.key) not in wanted)
    new = tuple(each for each in wanted.values() if session.find(type(each), *each.key) != each)
    return Change(put=new, remove=gone)


def changes(session: Session, kind: CardBoard, block: int) -> int:
    """Return how many changes the room has not seen yet: cards that moved, and places.

    A card that came since is no change: it lies loose already.
    """
    change = to_show(session, kind, block)
    at = {each.card: each.place for each in session.where(ShownCard, block=block)}
    came = [
        each
        for each in change.put
        if isinstance(each, ShownCard) and each.place == at.get(each.card, 0)
    ]
    return len(change.put) + len(change.remove) - len(came)


def _as_shown(board: Board, block: int) -> Iterator[Record]:
    for place in board.places:
        yield ShownPlace(place.number, place.name, block)
        yield from (ShownCard(card.number, place.number, block) for card in place.cards)
    yield from (ShownCard(card.number, 0, block) for card in board.loose)
