"""What was measured or numbered elsewhere in the evening and comes back on an outcome."""

from wijkworkshop.core.outcomes.goals import Goal, is_aside
from wijkworkshop.core.outcomes.measure_names import number_apart
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind, Group, OptionSource, RoundState
from wijkworkshop.core.voting.consensus import Verdict, blocks
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


def voted_here(session: Session, goal: Goal) -> bool:
    """Tell whether the room saw a fist to five about a goal in this very session."""
    return bool(_votes(session, goal, RoundState.SHOWN))


def held_back(session: Session, vote: Round) -> tuple[Goal, ...]:
    """Return the goals of a fist to five that somebody holds back, as far as the room saw that.

    What may not be told of a result is not stored in it.
    """
    asks = vote.form is FormKind.FIST_TO_FIVE and vote.source in ABOUT_GOALS
    if not asks or vote.state is not RoundState.SHOWN or vote.withheld or is_limited(vote):
        return ()
    tally = result_of(session, vote.id)
    numbers = (option.number for option in options_of(session, vote.id))
    goals = (session.find(Goal, number, 0) for number in numbers if blocks(tally, number))
    return tuple(goal for goal in goals if goal is not None and not is_aside(goal))


def consensus_stored(goal: Goal) -> Finding | None:
    """Return how far a goal is carried, as its last settled fist to five measured it."""
    if goal.label is None:
        return None
    if not goal.voters:
        return Finding(KINDS[goal.label], (goal.text,))
    named = goal.tested.split()
    tested = tuple(group for group in Group if group in named)
    found = Verdict(goal.label, goal.support, goal.voters, goal.blocks, tested, close=goal.close)
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
    """Return the number of a rule that is a measure, as on its card; 0 when it is none.

    It stands before the words where somebody typed it, or the words are those of a measure.
    """
    typed, words = number_apart(text)
    wanted = words.casefold()
    measures = (option for option in session.all(RoundOption) if option.measure)
    found = (o.number for o in measures if wanted in (o.label.casefold(), o.title.casefold()))
    return typed or next(found, 0)


def without_number(text: str) -> str:
    """Return a rule without the number of a measure before it."""
    return number_apart(text)[1]


def with_number(session: Session, text: str) -> str:
    """Return a rule with its number before it, when it is a measure."""
    number = measure_number(session, text)
    return f"{number} {without_number(text)}" if number else text
