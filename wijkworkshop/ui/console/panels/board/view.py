"""What the board shows on the console, as values: all that lies on it, and what is in hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wijkworkshop.core.boards import Board, BoardCard, find_card
from wijkworkshop.core.boards.goals import BOARD
from wijkworkshop.core.boards.likeness import likeliest
from wijkworkshop.core.boards.placing import refused_place
from wijkworkshop.core.boards.shown import changes
from wijkworkshop.core.boards.table_cards import WaitingTable, waiting
from wijkworkshop.core.navigation import position
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.outcomes.goals import Goal, GoalBeneficiary, lacks_purpose
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import Beneficiary


@dataclass(frozen=True)
class InHand:
    """What the keys are about: a card, a goal, and the digits typed so far.

    `at_goal`: they came to the goal last, so that is what has to be in sight.
    """

    card: int = 0
    goal: int = 0
    digits: str = ""
    at_goal: bool = False

    @property
    def number(self) -> int:
        """Return the number that was typed; 0 for none."""
        return int(self.digits or 0)


@dataclass(frozen=True)
class Likely:
    """Which card a loose one is like, and the goal at which that one lies."""

    text: str
    goal: int


@dataclass(frozen=True)
class BoardView:
    """The board as it is arranged, and what is asked about the goal that the room talks about.

    `hand` is what the keys are about: what was chosen, as far as that is there.
    """

    board: Board
    hand: InHand
    likely: Likely | None
    means: frozenset[int]  # goals that are a means, and serve no goal yet
    talked: int  # the goal that the room talks about; 0 for none
    asked: Gap | None
    steps: tuple[str, ...]
    for_whom: frozenset[Beneficiary]
    fixed: bool
    changes: int
    waiting: tuple[WaitingTable, ...]  # nothing waits for a board that is fixed
    unfit: Mapping[int, str]  # loose cards, and where these are not right as their table says
    came: tuple[int, ...]  # how many cards came from each table
    reading: int  # what is read aloud, as in `reading.py`; 0 for nothing


def board_view(session: Session, block: Block, chosen: InHand) -> BoardView:
    """Return what the board shows when this was chosen with keys."""
    board = BOARD.arranged(session, block.id)
    hand = still_there(board, chosen)
    talk, fixed = BOARD.talk(session, block.id), BOARD.is_fixed(session, block.id)
    for_whom = session.where(GoalBeneficiary, goal=talk.place, edition=0) if talk else ()
    goals = session.where(Goal, block=block.id, edition=0)
    return BoardView(
        board=board,
        hand=hand,
        likely=_likely(session, board, hand.card),
        means=frozenset(each.id for each in goals if lacks_purpose(session, each)),
        talked=talk.place if talk else 0,
        asked=talk.asked if talk else None,
        steps=talk.steps if talk else (),
        for_whom=frozenset(each.beneficiary for each in for_whom if each.beneficiary),
        fixed=fixed,
        changes=changes(session, BOARD, block.id),
        waiting=() if fixed else waiting(session, block.id),
        unfit=dict(_unfit(session, board)),
        came=board.came(session.get(Details, 1).tables),
        reading=position(session).reading,
    )


def still_there(board: Board, hand: InHand) -> InHand:
    """Return what is in hand on a board on which a card or goal can be gone."""
    cards, places = board.cards, board.places
    card = hand.card if _card(board, hand.card) else (cards[0].number if cards else 0)
    goal = hand.goal if board.place(hand.goal) else (places[0].number if places else 0)
    return replace(hand, card=card, goal=goal)


def beside_card(board: Board, hand: InHand, steps: int) -> InHand:
    """Return the card some steps on in hand, loose ones first; at an end it stays."""
    numbers = [card.number for card in board.cards]
    return replace(hand, card=_beside(numbers, hand.card, steps), at_goal=False)


def beside_goal(board: Board, hand: InHand, steps: int) -> InHand:
    """Return the goal some steps on in hand."""
    numbers = [place.number for place in board.places]
    return replace(hand, goal=_beside(numbers, hand.goal, steps), at_goal=True)


def before_which(board: Board, goal: int, steps: int) -> int | None:
    """Return before which goal this one comes, one step on or back; 0: last, None: it stays."""
    numbers = [place.number for place in board.places]
    to = numbers.index(goal) + steps if goal in numbers else -1
    if not 0 <= to < len(numbers):
        return None
    numbers.remove(goal)
    return numbers[to] if to < len(numbers) else 0


def after_laying(board: Board, hand: InHand) -> InHand:
    """Return the next loose card in hand: what was laid is done."""
    loose = [card.number for card in board.loose if card.number != hand.card]
    later = [number for number in loose if number > hand.card]
    return replace(hand, card=next(iter(later or loose), hand.card), digits="", at_goal=False)


def _beside(numbers: list[int], at: int, steps: int) -> int:
    if at not in numbers:
        return numbers[0] if numbers else 0
    return numbers[max(0, min(len(numbers) - 1, numbers.index(at) + steps))]


def _card(board: Board, number: int) -> BoardCard | None:
    return next((card for card in board.cards if card.number == number), None)


def _likely(session: Session, board: Board, number: int) -> Likely | None:
    """Return what a loose card is like; nothing where its table does not want it to lie."""
    card = _card(board, number)
    if card is None or board.place_of(number):
        return None
    like, found = likeliest(board, card), find_card(session, number)
    goal = board.place_of(like.number) if like else 0
    unfit = found is not None and goal == refused_place(session, found)
    return Likely(like.text, goal) if like and not unfit else None


def _unfit(session: Session, board: Board) -> Iterator[tuple[int, str]]:
    """Yield the loose cards that their tables do not want where they lay, with the name of that."""
    for card in board.loose:
        found = find_card(session, card.number)
        place = board.place(refused_place(session, found)) if found else None
        if place is not None:
            yield card.number, place.name
