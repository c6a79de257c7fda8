"""The board of step 1: cards of the tables are laid together to goals (dossier B.5).

A place is a goal that was not put aside. What lies on it is asked about in an order: whether it is
a means and what it is for, who notices it, and how (`asked`).
"""

from enum import StrEnum, auto
from itertools import islice

from wijkworkshop.core.boards.board import CardBoard
from wijkworkshop.core.boards.records import BoardFocus
from wijkworkshop.core.outcomes.goals import (
    Goal,
    GoalBeneficiary,
    GoalCard,
    GoalReason,
    is_aside,
    lacks_purpose,
)
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.options import GOALS
from wijkworkshop.core.voting.rounds import Round

MOST_WHYS = 3
"""How often is asked why a means is important, at the most (dossier B.5)."""


class Asked(StrEnum):
    """What is asked about a goal, in this order."""

    WHAT_FOR = auto()  # a means: which goal it serves
    FOR_WHOM = auto()
    NOTICED = auto()  # by what people notice, in five years, that it is reached


def places(session: Session, block: int) -> tuple[tuple[int, str], ...]:
    """Return the goals of a block that stand: number and name."""
    goals = (goal for goal in session.where(Goal, block=block, edition=0) if not is_aside(goal))
    return tuple((goal.id, goal.text) for goal in goals)


def stands(session: Session, focus: BoardFocus) -> bool:
    """Tell whether the goal that the room talks about stands on the board."""
    goal = session.find(Goal, focus.place, 0)
    other = focus.across or focus.need
    return goal is not None and goal.block == focus.block and not is_aside(goal) and not other


def is_fixed(session: Session, block: int) -> bool:
    """Tell whether people vote or voted on these goals: then nothing is regrouped any more."""
    votes = session.where(Round, block=block)
    begun = (vote for vote in votes if vote.state not in (RoundState.READY, RoundState.INVALID))
    return any(vote.source in GOALS for vote in begun)


def open_questions(session: Session, goal: Goal) -> tuple[Asked, ...]:
    """Return what is still to be asked about a goal, in the order in which it is asked."""
    found = []
    if lacks_purpose(session, goal):
        found.append(Asked.WHAT_FOR)
    if not session.where(GoalBeneficiary, goal=goal.id, edition=0):
        found.append(Asked.FOR_WHOM)
    if not goal.ambition:
        found.append(Asked.NOTICED)
    return tuple(found)


def focus(session: Session, block: int) -> Goal | None:
    """Return the goal that the room talks about, if it is still there."""
    found = session.find(BoardFocus, block)
    there = found is not None and stands(session, found)
    return session.find(Goal, found.place, 0) if found and there else None


def asked(session: Session, block: int) -> Asked | None:
    """Return what is asked about the goal in focus: the first question that was not skipped.

    None when there is no focus, or nothing left to ask.
    """
    goal, at = focus(session, block), session.find(BoardFocus, block)
    if goal is None or at is None:
        return None
    return next(islice(open_questions(session, goal), at.skipped, None), None)


def reasons(session: Session, goal: int) -> tuple[GoalReason, ...]:
    """Return the answers to 'why is that important?' so far, from the goal upwards."""
    return session.where(GoalReason, goal=goal, edition=0)


BOARD = CardBoard(stands, places, GoalCard, is_fixed)
