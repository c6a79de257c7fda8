"""The board of step 1: cards of the tables are laid together to goals (dossier B.5).

A place is a goal that was not put aside. What lies on it is asked about in an order (`open_about`):
whether it is a means and what it is for, who notices it, and how.
"""

from dataclasses import replace

from wijkworkshop.core.boards.board import CardBoard, Talk
from wijkworkshop.core.boards.records import BoardFocus
from wijkworkshop.core.outcomes.entry import Gap, lacking
from wijkworkshop.core.outcomes.goals import (
    AMBITION,
    FOR_WHOM,
    GOAL_SERVES,
    Goal,
    GoalBeneficiary,
    GoalCard,
    GoalReason,
    in_order,
    is_aside,
    lacks,
    lacks_purpose,
    served,
    standing_goals,
)
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.options import GOALS
from wijkworkshop.core.voting.rounds import Round

MOST_WHYS = 3
"""How often is asked why a means is important, at the most (dossier B.5)."""


def places(session: Session, block: int) -> tuple[tuple[int, str], ...]:
    """Return the goals of a block that stand, in their order: number and name."""
    goals = in_order(session.where(Goal, block=block, edition=0))
    return tuple((goal.id, goal.text) for goal in goals if not is_aside(goal))


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


def open_about(session: Session, number: int) -> tuple[Gap, ...]:
    """Return what is still to be asked about a goal: what for, for whom, and how it is noticed.

    Nothing is asked about one that is gone.
    """
    goal = session.find(Goal, number, 0)
    if goal is None:
        return ()
    is_open = {
        GOAL_SERVES: lacks_purpose(session, goal),
        FOR_WHOM: not _is_for_somebody(session, goal),
        AMBITION: not goal.ambition,
    }
    return lacking(is_open, goal.text, (goal.id, 0))


def gaps(session: Session, block: int) -> tuple[Gap, ...]:
    """Return of which goals that count nobody said for whom they are."""
    goals = (goal for goal in standing_goals(session) if goal.block == block)
    return tuple(lacks(FOR_WHOM, goal) for goal in goals if not _is_for_somebody(session, goal))


def _is_for_somebody(session: Session, goal: Goal) -> bool:
    return bool(session.where(GoalBeneficiary, goal=goal.id, edition=0))


def climb(session: Session, talk: Talk) -> Talk:
    """Return the same with the answers to why, and with the goal that they end at."""
    steps = tuple(each.text for each in reasons(session, talk.place))
    ends = (each.text for each in served(session, session.get(Goal, talk.place, 0)))
    return replace(talk, steps=steps, ends=next(ends, ""))


def reasons(session: Session, goal: int) -> tuple[GoalReason, ...]:
    """Return the answers to 'why is that important?' so far, from the goal upwards."""
    return session.where(GoalReason, goal=goal, edition=0)


BOARD = CardBoard(
    stands, places, GoalCard, is_fixed, open_about, climb=climb, gaps=gaps, needs=(FOR_WHOM,)
)
