"""Talking about one place of a board: which one, and what is asked about it."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.boards import BOARDS
from wijkworkshop.core.boards.questions import in_order
from wijkworkshop.core.boards.records import BoardFocus
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Block, ScreenKind
from wijkworkshop.core.voting.ballots import BallotBox


@dataclass(frozen=True)
class FocusOn(Request):
    """Let the room talk about a place; with 0 about none. Its questions are asked anew.

    `across` is the other side of a place that is a cell.
    """

    block: int
    place: int
    across: int = 0

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put the focus on a place that stands on the board."""
        kind = BOARDS.get(session.get(Block, self.block).kind)
        if kind is None:
            raise Refused(Reason.NOT_IN_THIS_BLOCK)
        focus = BoardFocus(self.place, self.block, across=self.across)
        if self.place and not kind.stands(session, focus):
            raise Refused(Reason.NOT_FOUND, BoardFocus.__name__, self.place)
        return Change(put=(focus,))


@dataclass(frozen=True)
class AskRoom(Request):
    """Ask the room what the outcome of a block lacks: a need, and the numbers it is about.

    Without a need the room is shown the outcome as a whole.
    """

    block: int
    need: str = ""
    place: int = 0
    across: int = 0

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Go to the outcome with this question, which is still open."""
        wanted = BoardFocus(self.place, self.block, across=self.across, need=self.need)
        focus = in_order(session, wanted) if self.need else BoardFocus(0, self.block)
        if focus is None:
            raise Refused(Reason.NOT_FOUND, BoardFocus.__name__, self.place)
        there = ShowScreen(self.block, ScreenKind.HARVEST)
        return Change(put=(focus,)) + there.change(session, now, box)


@dataclass(frozen=True)
class SkipQuestion(Request):
    """Ask the next question about the place in focus; this one stays open."""

    block: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Count it as skipped."""
        focus = session.get(BoardFocus, self.block)
        return Change(put=(replace(focus, skipped=focus.skipped + 1),))
