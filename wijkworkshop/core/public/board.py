"""A board with cards, as the room sees it."""

from dataclasses import dataclass

from wijkworkshop.core.boards import Board, BoardCard, BoardPlace, CardBoard, Talk, get_card_board
from wijkworkshop.core.boards.reading import card_read
from wijkworkshop.core.boards.shown import shown
from wijkworkshop.core.navigation import position
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.outcomes.goals import GOAL_SERVES
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details


@dataclass(frozen=True)
class GroupOfCards:
    """A place on the board: its name, how many cards lie there, and the tables they came from.

    While one of its cards is read aloud, so is the place (`aloud`).
    """

    number: int
    name: str
    cards: int
    tables: tuple[int, ...]
    means: bool = False  # it is a means, and serves no goal yet
    in_focus: bool = False
    aloud: bool = False


@dataclass(frozen=True)
class LooseCard:
    """A card that lies at no place; table 0 is none."""

    text: str
    table: int
    aloud: bool = False  # it is read aloud


@dataclass(frozen=True)
class InFocus:
    """What the room talks about: a place, what its cards say, and why it is important.

    `steps` are the answers so far, upwards; `ends` is where they end, empty while they go on.
    `asked` is None when nothing is left to ask.
    """

    name: str
    tables: tuple[int, ...]
    cards: tuple[str, ...]
    asked: Gap | None
    steps: tuple[str, ...] = ()
    ends: str = ""


@dataclass(frozen=True)
class BoardScreen:
    """A board: its places and loose cards, what the room talks about, and how many cards came.

    `question` is the block's, for while nothing is in focus; `came` how many cards each table
    wrote, one number for each table of the session. `said` is the card at a place that is read
    aloud: its words stand nowhere else.
    """

    heading: Heading
    question: str
    groups: tuple[GroupOfCards, ...]
    loose: tuple[LooseCard, ...]
    focus: InFocus | None
    came: tuple[int, ...]
    said: str = ""

    @property
    def is_read(self) -> bool:
        """Tell whether something that lies here is read aloud."""
        return any(each.aloud for each in self.groups) or any(each.aloud for each in self.loose)

    @property
    def cards(self) -> int:
        """Return how many cards there are."""
        return len(self.loose) + sum(group.cards for group in self.groups)


def board_screen(session: Session, block: Block, heading: Heading) -> BoardScreen:
    """Return the board as it was shown last, with what is asked about it now.

    Raises Refused where no cards are laid.
    """
    kind = get_card_board(session, block.id)
    board, talk = shown(session, kind, block.id), kind.talk(session, block.id)
    reading = position(session).reading
    read = _read(board, reading)
    aloud = board.place_of(read.number) if read else reading
    return BoardScreen(
        heading,
        block.question,
        tuple(_group(session, kind, place, talk, aloud) for place in board.places),
        tuple(LooseCard(card.text, card.table, card == read) for card in board.loose),
        _in_focus(talk, board.place(talk.place)) if talk else None,
        board.came(session.get(Details, 1).tables),
        read.text if read and read not in board.loose else "",
    )


def _read(board: Board, reading: int) -> BoardCard | None:
    """Return the card that is read aloud."""
    return next((card for card in board.cards if card_read(card) == reading), None)


def _group(
    session: Session, kind: CardBoard, place: BoardPlace, talk: Talk | None, aloud: int
) -> GroupOfCards:
    return GroupOfCards(
        place.number,
        place.name,
        len(place.cards),
        tables_of(place),
        means=any(gap.what is GOAL_SERVES for gap in kind.open_about(session, place.number)),
        in_focus=talk is not None and talk.place == place.number,
        aloud=aloud == place.number,
    )


def _in_focus(talk: Talk, place: BoardPlace | None) -> InFocus:
    cards = tuple(card.text for card in place.cards) if place else ()
    return InFocus(
        talk.name,
        tables_of(place) if place else (),
        tuple(dict.fromkeys(text for text in cards if text != talk.name)),
        talk.asked,
        talk.steps,
        talk.ends,
    )


def tables_of(place: BoardPlace) -> tuple[int, ...]:
    """Return the tables whose cards lie at a place, each once."""
    return tuple(sorted({card.table for card in place.cards if card.table}))
