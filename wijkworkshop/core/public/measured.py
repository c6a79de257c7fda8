"""What was measured or numbered elsewhere in the evening and comes back on an outcome."""

from wijkworkshop.core.findings import Finding
from wijkworkshop.core.forms.fist_to_five import about
from wijkworkshop.core.options import options_of
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.presence import present
from wijkworkshop.core.rounds import Round, RoundOption
from wijkworkshop.core.session import Session
from wijkworkshop.core.tally import result_of
from wijkworkshop.core.terms import FormKind, OptionSource, RoundState

ABOUT_GOALS = (OptionSource.GOALS, OptionSource.TOP_GOALS)


def consensus_shown(session: Session, goal: Goal) -> Finding | None:
    """Return how far a goal is carried, by the last fist to five that the room has seen."""
    votes = session.where(Round, form=FormKind.FIST_TO_FIVE, state=RoundState.SHOWN)
    voted = [
        (vote, option)
        for vote in sorted(votes, key=lambda vote: (str(vote.settled_at), vote.id))
        for option in options_of(session, vote.id)
        if vote.source in ABOUT_GOALS and option.number == goal.id
    ]
    if not voted:
        return None
    vote, option = voted[-1]
    return about(result_of(session, vote.id), option, present(session, vote.closed_at))


def measure_number(session: Session, text: str) -> int:
    """Return the number of the measure with these words, 0 when it is none of the measures."""
    wanted = text.strip().casefold()
    measures = (option for option in session.all(RoundOption) if option.measure)
    found = (o.number for o in measures if wanted in (o.label.casefold(), o.title.casefold()))
    return next(found, 0)
