"""'Voorlezen': one option or card after the other stands out, at the facilitator's pace."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.boards import BOARDS
from wijkworkshop.core.boards.reading import read_order
from wijkworkshop.core.navigation import position
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Block, Position, ScreenKind
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round

ASKED = (RoundState.READY, RoundState.OPEN)
ON_BOARD = (ScreenKind.BOARD, ScreenKind.MATRIX)


@dataclass(frozen=True)
class ReadNext(Request):
    """Let what is next stand out (1), or what is before it (-1); past either end nothing does.

    Of a vote these are its options, and after them the answers of a scale; of a board what the
    room sees of it.
    """

    logged = False
    step: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Refuse where the room sees no options, and nothing that is read of a board."""
        at = position(session)
        numbers = _on_board(session, at) if at.screen in ON_BOARD else _asked(session, at)
        if not numbers:
            raise Refused(Reason.NOTHING_TO_READ)
        return Change(put=(replace(at, reading=beside(numbers, at.reading, self.step)),))


def _asked(session: Session, at: Position) -> list[int]:
    """Return the options of the vote that the room sees, with its answers; none elsewhere."""
    vote = session.find(Round, at.round)
    if at.screen is not ScreenKind.ROUND or vote is None or vote.state not in ASKED:
        return []
    numbers = [option.number for option in options_of(session, vote.id)]
    answers = [answer_at(place) for place in range(len(FORMS[vote.form].scale))]
    return [*numbers, *answers] if numbers else []


def _on_board(session: Session, at: Position) -> list[int]:
    """Return what is read of the board as the room sees it."""
    kind = BOARDS.get(session.get(Block, at.block).kind)
    return read_order(session, kind, at.block) if kind else []


def answer_at(place: int) -> int:
    """Return how the answer at a place of a form's scale is told from options: below 0."""
    return -1 - place


def beside(numbers: list[int], reading: int, step: int) -> int:
    """Return the number that a step leads to; 0 is both before the first and past the last."""
    ring = [0, *numbers]
    here = ring.index(reading) if reading in ring else 0
    return ring[(here + (step > 0) - (step < 0)) % len(ring)]
