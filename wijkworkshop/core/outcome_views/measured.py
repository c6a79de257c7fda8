"""What was measured or numbered elsewhere in the evening and comes back on an outcome."""

from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind, Group, OptionSource, RoundState
from wijkworkshop.core.voting.consensus import Verdict
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.forms.fist_to_five import KINDS, about, said
from wijkworkshop.core.voting.limits import is_limited
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import result_of

ABOUT_GOALS = (OptionSource.GOALS, OptionSource.TOP_GOALS)

UNSEEN = (RoundState.SETTLED, RoundState.INVALID)
"""States of a round whose result the room does not see."""


def consensus_shown(session: Session, goal: Goal) -> Finding | None:
    """Return how far a goal is carried, by the last fist to five that the room has seen.

    What an earlier session found stands until people vote again.
    """
    voted = _votes(session, goal, RoundState.SHOWN)
    if not voted:
        hidden = any(_votes(session, goal, state) for state in UNSEEN)
        return None if hidden else consensus_stored(goal)
    vote, option = voted[-1]
    there = present(session, vote.closed_at)
    return about(result_of(session, vote.id), option, there, vote.label_from)


def consensus_stored(goal: Goal) -> Finding | None:
    """Return how far a goal is carried, as its last settled fist to five measured it."""
    if goal.label is None:
        return None
    if not goal.voters:
        return Finding(KINDS[goal.label], (goal.text,))
    named = goal.tested.split()
    tested = tuple(group for group in Group if group in named)
    found = Verdict(goal.label, goal.support, goal.voters, goal.blocks, tested)
    return said(found, goal.text)


def _votes(session: Session, goal: Goal, state: RoundState) -> list[tuple[Round, RoundOption]]:
    """Return the fists to five about a goal that are so far, the last one last."""
    votes = session.where(Round, form=FormKind.FIST_TO_FIVE, state=state)
    return [
        (vote, option)
        for vote in sorted(votes, key=lambda vote: (str(vote.settled_at), vote.id))
        for option in options_of(session, vote.id)
        if vote.source in ABOUT_GOALS and option.number == goal.id and not is_limited(vote)
    ]


def measure_number(session: Session, text: str) -> int:
    """Return the number of the measure with these words, 0 when it is none of the measures."""
    wanted = text.strip().casefold()
    measures = (option for option in session.all(RoundOption) if option.measure)
    found = (o.number for o in measures if wanted in (o.label.casefold(), o.title.casefold()))
    return next(found, 0)
