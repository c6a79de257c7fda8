"""A board as the room sees it, and how that differs from how it is arranged by now."""

from bisect import bisect
from collections.abc import Iterator, Sequence

from wijkworkshop.core.boards.board import Board, CardBoard, board_of
from wijkworkshop.core.boards.records import ShownCard, ShownPlace
from wijkworkshop.core.session import Change, Session


def shown(session: Session, kind: CardBoard, block: int) -> Board:
    """Return the board as the room sees it: as it was shown last.

    A card says what it says now. One that came since lies loose, at the end.
    """
    at = {each.card: each.place for each in session.where(ShownCard, block=block)}
    places = tuple((each.number, each.name) for each in _places(session, block))
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

    A card that came since is no change: it lies loose already. Nor is a place that only shifts
    because others move.
    """
    now, gone = kind.arranged(session, block), to_show(session, kind, block).remove
    before = [each.number for each in _places(session, block)]
    moved = fewest_moves(before, [each.number for each in now.places])
    return moved + len(gone) + sum(_is_new(session, each) for each in _as_shown(now, block))


def fewest_moves(before: Sequence[int], after: Sequence[int]) -> int:
    """Return how many numbers have to move at least, of those in both, to get the other order.

    All others form a longest increasing subsequence, which patience sorting finds.
    """
    both = [before.index(each) for each in after if each in before]
    ends: list[int] = []
    for at in both:
        pile = bisect(ends, at)
        ends[pile : pile + 1] = [at]
    return len(both) - len(ends)


def _places(session: Session, block: int) -> Sequence[ShownPlace]:
    """Return the places of a board as they were shown, in their order."""
    return sorted(session.where(ShownPlace, block=block), key=lambda each: each.position)


def _is_new(session: Session, now: ShownPlace | ShownCard) -> bool:
    """Tell whether the room did not see a card lie there, or a place of that name."""
    if isinstance(now, ShownCard):
        lay = session.find(ShownCard, *now.key)
        return now.place != (lay.place if lay else 0)
    place = session.find(ShownPlace, *now.key)
    return place is None or place.name != now.name


def _as_shown(board: Board, block: int) -> Iterator[ShownPlace | ShownCard]:
    for position, place in enumerate(board.places, 1):
        yield ShownPlace(place.number, place.name, block, position)
        yield from (ShownCard(card.number, place.number, block) for card in place.cards)
    yield from (ShownCard(card.number, 0, block) for card in board.loose)
