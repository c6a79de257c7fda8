"""What a board is made of."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from wijkworkshop.core.boards.placing import as_it_lies
from wijkworkshop.core.boards.records import BoardFocus
from wijkworkshop.core.outcomes.entry import Gap, Need
from wijkworkshop.core.outcomes.laid_card import LaidCard
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import CardOrigin

MOST_CARDS = 40
"""Cards on a board, those of the facilitator included."""

MOST_PLACES = 12
"""Places on a board to which cards can be laid."""

CARDS_OF_TABLE = 3
"""Cards that a table is asked for."""

LONGEST_CARD = 80
"""Characters on a card."""

LONGEST_NAME = 60
"""Characters in the name of a place: it is read from the back row."""


@dataclass(frozen=True)
class BoardCard:
    """A card: a number that stays, what it says, and where it came from (table 0: no table)."""

    number: int
    text: str
    table: int
    origin: CardOrigin


@dataclass(frozen=True)
class BoardPlace:
    """A place with the cards that lie there, in the order of their numbers; its number stays."""

    number: int
    name: str
    cards: tuple[BoardCard, ...] = ()


@dataclass(frozen=True)
class Board:
    """A board as it is arranged: its places, and the cards that lie in none."""

    places: tuple[BoardPlace, ...]
    loose: tuple[BoardCard, ...]

    @property
    def cards(self) -> tuple[BoardCard, ...]:
        """Return all cards: the loose ones first, then those of each place."""
        return (*self.loose, *(card for place in self.places for card in place.cards))

    def came(self, tables: int) -> tuple[int, ...]:
        """Return how many cards came from each of so many tables."""
        found = Counter(card.table for card in self.cards)
        return tuple(found[table] for table in range(1, tables + 1))

    def place(self, number: int) -> BoardPlace | None:
        """Return the place with this number."""
        return next((each for each in self.places if each.number == number), None)

    def place_of(self, card: int) -> int:
        """Return the number of the place where a card lies; 0 where it is loose."""
        found = (each.number for each in self.places if any(c.number == card for c in each.cards))
        return next(found, 0)


@dataclass(frozen=True)
class Talk:
    """What the room talks about: a place, and what is asked about it; None when nothing is left.

    `steps` are the answers to 'why is that important?' so far, upwards; `ends` is where they end,
    empty while they go on.
    """

    place: int
    name: str
    asked: Gap | None
    steps: tuple[str, ...] = ()
    ends: str = ""


def no_gaps(_session: Session, _block: int) -> tuple[Gap, ...]:
    """Return that a board leaves nothing open by itself."""
    return ()


def reads_nothing(_session: Session, _block: int) -> list[int]:
    """Return that nothing of a board is read aloud."""
    return []


def no_steps(_session: Session, talk: Talk) -> Talk:
    """Return that nobody asks why."""
    return talk


@dataclass(frozen=True)
class BoardType:
    """What every board has: places, of which the room talks about one (`BoardFocus`).

    `stands` tells whether what the room talks about is there by now. `gaps` is what a board leaves
    open beside what the outcome lacks; `needs` is all that this can be. `reads` is what is read
    aloud of it as the room sees it now, in its order (`reading.py`).
    """

    stands: Callable[[Session, BoardFocus], bool]
    gaps: Callable[[Session, int], tuple[Gap, ...]] = field(default=no_gaps, kw_only=True)
    needs: tuple[Need, ...] = field(default=(), kw_only=True)
    reads: Callable[[Session, int], list[int]] = field(default=reads_nothing, kw_only=True)


@dataclass(frozen=True)
class CardBoard(BoardType):
    """A board to whose places cards are laid; the room sees it as it was shown last.

    `places` are its places in their order, each a number and a name; `cards` is the kind of its
    cards. `is_fixed` tells whether people vote or voted on it, so that nothing on it moves any
    more. `open_about` is what is still to be asked about a place, in this order, and `climb` adds
    the answers to 'why' where a board has those.
    """

    places: Callable[[Session, int], tuple[tuple[int, str], ...]]
    cards: type[LaidCard]
    is_fixed: Callable[[Session, int], bool]
    open_about: Callable[[Session, int], tuple[Gap, ...]]
    climb: Callable[[Session, Talk], Talk] = field(default=no_steps, kw_only=True)

    def talk(self, session: Session, block: int) -> Talk | None:
        """Return what the room talks about: its first question that was not skipped.

        None where it talks about nothing, or where that is gone.
        """
        focus = session.find(BoardFocus, block)
        name = dict(self.places(session, block)).get(focus.place) if focus else None
        if focus is None or name is None or not self.stands(session, focus):
            return None
        asked = next(iter(self.open_about(session, focus.place)[focus.skipped :]), None)
        return self.climb(session, Talk(focus.place, name, asked))

    def arranged(self, session: Session, block: int) -> Board:
        """Return the board of a block as the facilitator has arranged it by now."""
        found = session.where(self.cards, block=block, edition=0)
        cards = (as_it_lies(session, each) for each in found)
        return board_of(
            self.places(session, block),
            tuple((BoardCard(c.id, c.text, c.table, c.origin), c.place) for c in cards),
        )


def board_of(
    places: tuple[tuple[int, str], ...], cards: tuple[tuple[BoardCard, int], ...]
) -> Board:
    """Return a board of places (number and name), and of cards with the place where each lies.

    A card in a place that is not there is loose.
    """
    known = {number for number, _name in places}
    return Board(
        tuple(
            BoardPlace(number, name, tuple(card for card, at in cards if at == number))
            for number, name in places
        ),
        tuple(card for card, at in cards if at not in known),
    )
