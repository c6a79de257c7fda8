"""What a facilitator of a script does at a board: cards typed and laid, goals asked why, talk."""

from collections.abc import Iterator

from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.boards import (
    AnswerWhy,
    EndWhys,
    LayCard,
    MakeGoal,
    NameGoal,
    ShowBoard,
    WriteCard,
)
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.outcomes.goals import Goal, GoalCard
from wijkworkshop.core.scripted.script import Act, AtBoard
from wijkworkshop.core.session import Session


def at_board(session: Session, block: int, act: Act) -> Iterator[Request]:
    """Yield what an act has to do with the board of a block, in order.

    The session is read by the words on cards that are there before the act; goals that are made
    get the next numbers.
    """
    if act.board:
        yield from _collected(block, act.board)
        yield from _arranged(session, block, act.board)
        yield from _asked(act.board)
        if act.board.shown:
            yield ShowBoard(block)
    if act.talk:
        yield FocusOn(block, act.talk.goal, act.talk.rule)


def _collected(block: int, done: AtBoard) -> Iterator[Request]:
    for table, texts in done.typed.items():
        for text in texts:
            yield WriteCard(block, text, int(table))


def _arranged(session: Session, block: int, done: AtBoard) -> Iterator[Request]:
    for number, (card, name) in enumerate(done.goals.items(), session.next_id(Goal)):
        yield MakeGoal(_card(session, block, card))
        yield NameGoal(number, name)
    for card, goal in done.laid.items():
        yield LayCard(_card(session, block, card), goal)


def _asked(done: AtBoard) -> Iterator[Request]:
    for goal, answers in done.whys.items():
        for text in answers:
            yield AnswerWhy(int(goal), text)
    for goal, serves in done.serves.items():
        yield EndWhys(int(goal), serves)


def _card(session: Session, block: int, begins: str) -> int:
    """Return the card that begins so."""
    cards = session.where(GoalCard, block=block)
    return next(each.id for each in cards if each.text.startswith(begins))
