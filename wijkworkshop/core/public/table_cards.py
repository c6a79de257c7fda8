"""What the host of a table sees of its own cards on the phone."""

from dataclasses import dataclass, replace
from enum import StrEnum, auto

from wijkworkshop.core.boards import Board, card_board
from wijkworkshop.core.boards.placing import answer_about, refused_place
from wijkworkshop.core.boards.records import TableCard
from wijkworkshop.core.boards.shown import shown
from wijkworkshop.core.boards.table_cards import card_of, cards_of, waiting_card
from wijkworkshop.core.navigation import here
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details


class CardState(StrEnum):
    """What became of a card."""

    WAITS = auto()  # until the facilitator takes it over
    ON_BOARD = auto()
    ASIDE = auto()  # not on the board


@dataclass(frozen=True)
class OwnCard:
    """A card of one's own table; `place` is where it lies on the board, as the room saw it last.

    It is empty for a card that lies loose or is not on the board. `asked` when the host is asked
    whether the card is right there, at the place with number `at`; `unfit` once that is refused.
    `answer` is the version of the last answer.
    """

    id: int
    version: int
    text: str
    state: CardState
    place: str
    at: int = 0
    asked: bool = False
    unfit: bool = False
    answer: int = 0


@dataclass(frozen=True)
class HostBoard:
    """The board that hosts send cards to: what is asked, what the room talks about, all cards.

    `tables` has the cards of each table of the session, in order. `fixed` once people vote on it.
    """

    block: int
    question: str
    focus: str
    fixed: bool
    tables: tuple[tuple[OwnCard, ...], ...]

    def cards(self, table: int) -> tuple[OwnCard, ...]:
        """Return the cards of a table; none for a table that is not there."""
        return self.tables[table - 1] if 0 < table <= len(self.tables) else ()

    def card(self, table: int, card: int) -> OwnCard | None:
        """Return a card of a table; None when it has no such card."""
        return next((each for each in self.cards(table) if each.id == card), None)


def host_board(session: Session) -> HostBoard | None:
    """Return the board of the block where we are, None where no cards are laid."""
    at = here(session)
    block = session.find(Block, at.block)
    kind = card_board(session, block.id) if block else None
    if block is None or kind is None:
        return None
    board, talk = shown(session, kind, block.id), kind.talk(session, block.id)
    tables = range(1, session.get(Details, 1).tables + 1)
    return HostBoard(
        block.id,
        block.question,
        talk.name if talk else "",
        kind.is_fixed(session, block.id),
        tuple(_own_cards(session, board, block.id, table) for table in tables),
    )


def _own_cards(session: Session, board: Board, block: int, table: int) -> tuple[OwnCard, ...]:
    return tuple(_own_card(session, board, sent) for sent in cards_of(session, block, table))


def _own_card(session: Session, board: Board, sent: TableCard) -> OwnCard:
    card = card_of(session, sent)
    if waiting_card(session, sent):
        state = CardState.WAITS
    else:
        state = CardState.ON_BOARD if card else CardState.ASIDE
    own = OwnCard(sent.id, sent.version, sent.text, state, "")
    place = board.place(board.place_of(card.id)) if card else None
    if card is None or place is None:
        return own
    answer = answer_about(session, card)
    told = answer is not None and answer.place == place.number
    among_others = any(each.table != sent.table for each in place.cards)
    return replace(
        own,
        place=place.name,
        at=place.number,
        asked=state is CardState.ON_BOARD and among_others and not told,
        unfit=refused_place(session, card) == place.number,
        answer=answer.version if answer else 0,
    )
