"""Working on the board of step 1: writing cards, laying them, and showing the room what changed.

What is asked about a goal is answered with the acts of outcomes (`PutEntry`), as in a form.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.contributing import sound
from wijkworkshop.core.acts.outcomes import check_goals
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.boards import Board, BoardPlace, get_card, get_card_board, next_card
from wijkworkshop.core.boards.board import (
    LONGEST_CARD,
    LONGEST_NAME,
    MOST_CARDS,
    MOST_PLACES,
)
from wijkworkshop.core.boards.goals import MOST_WHYS, reasons
from wijkworkshop.core.boards.placing import as_it_lies, laid, made_loose
from wijkworkshop.core.boards.shown import to_show
from wijkworkshop.core.outcomes.goals import Goal, GoalCard, GoalReason, GoalServes, in_order
from wijkworkshop.core.refusals import Reason, Refused, bounded
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import CardOrigin, GoalKind
from wijkworkshop.core.voting.ballots import BallotBox


@dataclass(frozen=True)
class WriteCard(Request):
    """Write a card of a table, or of nobody in particular (table 0); it is loose."""

    reversible = True
    told = ("block", "table")
    block: int
    text: str
    table: int = 0

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put it on the board; a full board takes no more."""
        board = loose_board(session, self.block)
        if len(board.cards) >= MOST_CARDS:
            raise Refused(Reason.BOARD_FULL, MOST_CARDS)
        if not 0 <= self.table <= session.get(Details, 1).tables:
            raise Refused(Reason.TABLE_UNKNOWN, self.table)
        origin = CardOrigin.TABLE if self.table else CardOrigin.FACILITATOR
        text = _short(self.text, LONGEST_CARD)
        number, kind = next_card(session), get_card_board(session, self.block).cards
        return Change(put=(kind(self.block, 0, number, text, origin, self.table),))


@dataclass(frozen=True)
class LayCard(Request):
    """Lay a card at a place, or take it out again (place 0)."""

    reversible = True
    card: int
    place: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Move it; what it says and where it came from stay."""
        card = get_card(session, self.card)
        _check_there(loose_board(session, card.block), self.place)
        if card.place == self.place == as_it_lies(session, card).place:
            raise Refused(Reason.ALREADY_THERE)
        return Change(put=laid(session, card, self.place))


@dataclass(frozen=True)
class MakeGoal(Request):
    """Make a goal of a card, called after it."""

    reversible = True
    card: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Make the goal with the card on it; on a full board goals are merged first."""
        card = session.get(GoalCard, self.card, 0)
        _check_room(loose_board(session, card.block))
        goal = Goal(card.block, id=session.next_id(Goal), text=card.text)
        return Change(put=(goal, *laid(session, card, goal.id)))


@dataclass(frozen=True)
class NameGoal(Request):
    """Call a goal something else."""

    reversible = True
    told = ("goal",)
    goal: int
    text: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put the name; the wording of its cards stays."""
        goal = session.get(Goal, self.goal, 0)
        loose_board(session, goal.block)
        return Change(put=(replace(goal, text=_short(self.text, LONGEST_NAME)),))


@dataclass(frozen=True)
class MoveGoal(Request):
    """Put a goal before another one on its board, or after all others (`before` 0)."""

    reversible = True
    goal: int
    before: int = 0

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Count the positions of all goals anew; numbers and cards stay what they are."""
        goal = session.get(Goal, self.goal, 0)
        board = loose_board(session, goal.block)
        for place in (self.goal, self.before):
            _check_there(board, place)
        order = in_order(session.where(Goal, block=goal.block, edition=0))
        moved = _moved(order, goal, self.before)
        if moved == order:
            raise Refused(Reason.ALREADY_THERE)
        put = (replace(each, position=at) for at, each in enumerate(moved, 1))
        return Change(put=tuple(each for each in put if each not in order))


@dataclass(frozen=True)
class AnswerWhy(Request):
    """Write down why a goal is important, one step up from the last answer."""

    reversible = True
    told = ("goal",)
    goal: int
    text: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Add the step; there are three at the most."""
        goal = session.get(Goal, self.goal, 0)
        if len(reasons(session, goal.id)) >= MOST_WHYS:
            raise Refused(Reason.OUT_OF_RANGE, MOST_WHYS)
        text = _short(self.text, LONGEST_NAME)  # the last one can become a goal
        step = GoalReason(goal.block, id=session.next_id(GoalReason), goal=goal.id, text=text)
        return Change(put=(step,))


@dataclass(frozen=True)
class EndWhys(Request):
    """The means serves a goal that is there; without one (0) the last answer becomes that goal."""

    reversible = True
    goal: int
    serves: int = 0

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Link them. Refused where there is no answer to make a goal of, or no room for it."""
        goal = session.get(Goal, self.goal, 0)
        if self.serves == goal.id:
            raise Refused(Reason.SAME_GOAL)
        _check_there(_board(session, goal.block), self.serves)
        end = session.get(Goal, self.serves, 0) if self.serves else self._made(session, goal)
        means = replace(goal, kind=GoalKind.OUTPUT)
        change = Change(put=(end, means, GoalServes(goal.block, 0, goal.id, end.id)))
        check_goals(session.after(change))
        return change

    def _made(self, session: Session, goal: Goal) -> Goal:
        steps = reasons(session, goal.id)
        if not steps:
            raise Refused(Reason.EMPTY_TEXT)
        _check_room(_board(session, goal.block))
        text = _short(steps[-1].text, LONGEST_NAME)
        return Goal(goal.block, id=session.next_id(Goal), text=text)


@dataclass(frozen=True)
class ShowBoard(Request):
    """Show the room the board as it is arranged by now: all changes at once."""

    reversible = True
    block: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Keep what the room sees from now on; what a host made loose is loose for good."""
        kind = get_card_board(session, self.block)
        loose = made_loose(session, kind.cards, self.block)
        return to_show(session, kind, self.block) + Change(put=loose)


def loose_board(session: Session, block: int) -> Board:
    """Return the board of a block when it may be regrouped. Raises Refused when it is fixed."""
    if get_card_board(session, block).is_fixed(session, block):
        raise Refused(Reason.BOARD_FIXED)
    return _board(session, block)


def _moved(order: tuple[Goal, ...], goal: Goal, before: int) -> tuple[Goal, ...]:
    """Return goals with one of them before the one with this number; without that at the end."""
    if before == goal.id:
        return order
    rest = [each for each in order if each != goal]
    at = next((at for at, each in enumerate(rest) if each.id == before), len(rest))
    return (*rest[:at], goal, *rest[at:])


def _check_there(board: Board, place: int) -> None:
    """Refuse a place that does not stand on a board; 0 is none."""
    if place and board.place(place) is None:
        raise Refused(Reason.NOT_FOUND, BoardPlace.__name__, place)


def _check_room(board: Board) -> None:
    """Refuse one goal more on a full board."""
    if len(board.places) >= MOST_PLACES:
        raise Refused(Reason.TOO_MANY_GOALS, MOST_PLACES)


def _board(session: Session, block: int) -> Board:
    return get_card_board(session, block).arranged(session, block)


def _short(text: str, longest: int) -> str:
    """Return a text that a room can read. Raises Refused when it is empty or too long."""
    return bounded(sound(text), longest)
