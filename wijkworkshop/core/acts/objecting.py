"""Zeros of a fist to five are heard: whoever wants to says why, and nobody asks who it is."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.contributing import sound
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.outcome_views.measured import held_back
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.rounds import Round


@dataclass(frozen=True)
class NoteObjection(Request):
    """Write down why somebody holds a goal back, with that goal: words only, of nobody."""

    reversible = True
    told = ("round", "goal")
    round: int
    goal: int
    text: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Add a line; refused where the room has not seen that somebody holds it back."""
        held = held_back(session, session.get(Round, self.round))
        goal = next((each for each in held if each.id == self.goal), None)
        if goal is None:
            raise Refused(Reason.NOT_FOUND, Goal.__name__, self.goal)
        heard = replace(goal, concerns="\n".join(filter(None, (goal.concerns, sound(self.text)))))
        heard.check(session)
        return Change(put=(heard,))
