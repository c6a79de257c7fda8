"""Whether a session can be copied elsewhere: who voted what never travels."""

from collections.abc import Iterable

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import TAKING_VOTES, Round

SESSION_FILE = ".wijksessie"
"""How the name of a file ends in which a session travels."""

UNSETTLED = (*TAKING_VOTES, RoundState.COUNTED)
"""States of a round in which ballots still carry a participant's number."""


def unsettled_rounds(session: Session) -> Iterable[Round]:
    """Return the rounds that are open, being counted, or counted and not settled."""
    return [each for each in session.all(Round) if each.state in UNSETTLED]


def check_copyable(session: Session) -> None:
    """Raise Refused with the first round of which ballots still carry a number."""
    for vote in unsettled_rounds(session):
        raise Refused(Reason.VOTES_ON_THE_WAY, vote.title)
