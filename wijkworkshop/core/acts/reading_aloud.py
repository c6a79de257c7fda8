"""'Voorlezen': one option after the other stands out, at the facilitator's pace."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import position
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round

ASKED = (RoundState.READY, RoundState.OPEN)


@dataclass(frozen=True)
class ReadOption(Request):
    """Let the next option stand out (1), or the one before (-1); past either end none does.

    After the options come the answers of a scale, in its order.
    """

    logged = False
    step: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Refuse where the room sees no options."""
        at = position(session)
        vote = session.find(Round, at.round)
        if at.screen is not ScreenKind.ROUND or vote is None or vote.state not in ASKED:
            raise Refused(Reason.NOTHING_TO_READ)
        numbers = [option.number for option in options_of(session, vote.id)]
        if not numbers:
            raise Refused(Reason.NOTHING_TO_READ)
        answers = [answer_at(place) for place in range(len(FORMS[vote.form].scale))]
        return Change(put=(replace(at, reading=beside(numbers + answers, at.reading, self.step)),))


def answer_at(place: int) -> int:
    """Return how the answer at a place of a form's scale is told from options: below 0."""
    return -1 - place


def beside(numbers: list[int], reading: int, step: int) -> int:
    """Return the number that a step leads to; 0 is both before the first and past the last."""
    ring = [0, *numbers]
    here = ring.index(reading) if reading in ring else 0
    return ring[(here + (step > 0) - (step < 0)) % len(ring)]
