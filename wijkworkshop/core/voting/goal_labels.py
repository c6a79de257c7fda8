"""From fist to five to goals: each gets the degree of agreement that was measured."""

from dataclasses import replace

from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting import consensus
from wijkworkshop.core.voting.limits import is_limited
from wijkworkshop.core.voting.options import GOALS, options_of
from wijkworkshop.core.voting.rounds import ResultCell, Round
from wijkworkshop.core.voting.tally import Tally, result_of


def labelled_goals(session: Session, vote: Round, tally: Tally) -> tuple[Goal, ...]:
    """Return the goals that a round was about, with what it measured."""
    goals = (goal for goal in _measured_goals(session, vote) if tally.total(goal.id))
    return tuple(_measured(session, vote, goal, tally) for goal in goals)


def relabelled_goals(session: Session, vote: Round, tally: Tally) -> tuple[Goal, ...]:
    """Return the goals whose label came from this round, with what it says now."""
    before = result_of(session, vote.id)
    return tuple(
        _measured(session, vote, goal, tally) if tally.total(goal.id) else goal
        for goal in unlabelled_goals(session, vote)
        if before.total(goal.id) or tally.total(goal.id)
    )


def _measured(session: Session, vote: Round, goal: Goal, tally: Tally) -> Goal:
    there = present(session, vote.closed_at)
    found = consensus.verdict(tally, goal.id, there, vote.label_from)
    return replace(
        goal,
        label=found.label,
        support=found.support,
        voters=found.voters,
        blocks=found.blocks,
        tested=" ".join(found.tested),
        close=found.close,
    )


def unlabelled_goals(session: Session, vote: Round) -> tuple[Goal, ...]:
    """Return the goals whose label came from this round, without it."""
    if vote.settled_at is None:
        return ()
    later = (
        each.id
        for each in session.where(Round, form=FormKind.FIST_TO_FIVE)
        if each.has_result and each.settled_after(vote)
    )
    kept = {cell.option for each in later for cell in session.where(ResultCell, round=each)}
    goals = _measured_goals(session, vote)
    return tuple(goal.without_measured() for goal in goals if goal.id not in kept)


def _measured_goals(session: Session, vote: Round) -> tuple[Goal, ...]:
    """Return the goals that a round of fist to five is about; none for other rounds.

    A part of the room labels no goal: the others were not asked.
    """
    if vote.form is not FormKind.FIST_TO_FIVE or vote.source not in GOALS or is_limited(vote):
        return ()
    found = (session.find(Goal, option.number, 0) for option in options_of(session, vote.id))
    return tuple(goal for goal in found if goal is not None)
