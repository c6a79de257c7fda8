"""What the space bar does: one primary action a state, and when it asks for a second press."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, auto

from wijkworkshop.core.acts.boards import ShowBoard
from wijkworkshop.core.acts.navigating import CloseSession, ShowScreen
from wijkworkshop.core.acts.overlays import TakeAway
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound, SettleWithoutOther
from wijkworkshop.core.boards import card_board
from wijkworkshop.core.boards.shown import changes
from wijkworkshop.core.boards.table_cards import left_by
from wijkworkshop.core.navigation import beside, here, overlay
from wijkworkshop.core.planning.preparation import Unprepared, unprepared
from wijkworkshop.core.public.view import came_in, received_of
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, ScreenKind
from wijkworkshop.core.terms import COUNTS_ITSELF, OptionSource, RoundState
from wijkworkshop.core.voting.limits import expected
from wijkworkshop.core.voting.pairing import waits
from wijkworkshop.core.voting.readiness import earlier_round, is_filled_in, is_waiting
from wijkworkshop.core.voting.rounds import Round


class Step(StrEnum):
    """What the facilitator does next."""

    BEGIN = auto()  # from the welcome to the first screen
    NEXT = auto()  # the next screen
    SHOW_BOARD = auto()  # what was arranged since the room saw it
    UNCOVER = auto()  # take away what lies over the screen
    FILL_IN = auto()  # what people choose from has to be filled in first
    EARLIER_ROUND = auto()  # another round has to be held first
    OPEN_ROUND = auto()
    CLOSE_ROUND = auto()
    COUNT = auto()  # nothing came in yet: go and count
    FINISH_COUNT = auto()  # of a pair: it waits for the other one
    SETTLE_ROUND = auto()
    REVEAL_ROUND = auto()
    CLOSE_SESSION = auto()
    REPORT = auto()  # the session is closed: make its report
    LETTER = auto()  # to who took part
    ACTIONS = auto()  # the list of who does what
    PLAN = auto()  # the plan on one sheet
    COPY = auto()  # keep a copy on another disk
    LEAVE = auto()  # back to the start screen


class ToKeep(StrEnum):
    """What is to be kept of a closed session, in the order in which it is made."""

    REPORT = auto()
    COPY = auto()  # on another disk


AFTER: Mapping[ToKeep, Step] = {ToKeep.REPORT: Step.REPORT, ToKeep.COPY: Step.COPY}
"""The step that makes each of them."""


@dataclass(frozen=True)
class Primary:
    """The primary action: what it is called, and the request that it sends.

    None for COUNT, for FILL_IN, and for what comes after the closing.
    """

    step: Step
    request: Request | None = None


EARLY = timedelta(seconds=5)
"""Closing a round sooner than this after it opened asks for a second press."""

AT_ONCE = timedelta(seconds=2)
"""Showing a result sooner than this after it was settled asks for a second press: it was one
press too many, and nobody looked at the result yet."""


def primary(session: Session, kept: Collection[ToKeep] = ()) -> Primary:
    """Return the one primary action of this moment; `kept` is what was made after the closing."""
    if session.get(Details, 1).closed_at is not None:
        return Primary(_after(session, kept))
    if overlay(session) is not None:
        return Primary(Step.UNCOVER, TakeAway())
    at = here(session)
    if at.screen is ScreenKind.BOARD and unseen(session, at.block):
        return Primary(Step.SHOW_BOARD, ShowBoard(at.block))
    vote = session.find(Round, at.round) if at.screen is ScreenKind.ROUND else None
    if vote is not None and vote.state in OF_ROUND:
        return OF_ROUND[vote.state](session, vote)
    return _onwards(session)


def unseen(session: Session, block: int) -> int:
    """Return how many changes of a block's board the room has not seen; 0 without cards."""
    kind = card_board(session, block)
    return changes(session, kind, block) if kind else 0


def _after(session: Session, kept: Collection[ToKeep]) -> Step:
    """Return what a closed session still wants; nothing is kept of practice."""
    wanted = () if session.get(Details, 1).practice else ToKeep
    return next((AFTER[each] for each in wanted if each not in kept), Step.LEAVE)


def _onwards(session: Session) -> Primary:
    stop = beside(session, 1)
    if stop is None:
        return Primary(Step.CLOSE_SESSION, CloseSession())
    step = Step.BEGIN if here(session).screen is ScreenKind.WELCOME else Step.NEXT
    return Primary(step, ShowScreen(stop.block, stop.screen, stop.round))


def _opening(session: Session, vote: Round) -> Primary:
    """Open a round; or what it needs first, or go on where there is nothing to choose."""
    if not is_waiting(session, vote) or vote.source is OptionSource.FIXED:
        return Primary(Step.OPEN_ROUND, OpenRound(vote.id))
    if is_filled_in(vote):
        return Primary(Step.FILL_IN)
    first = earlier_round(session, vote)
    if first is None:
        return _onwards(session)
    return Primary(Step.EARLIER_ROUND, ShowScreen(first.block, ScreenKind.ROUND, first.id))


def _counting(session: Session, vote: Round) -> Primary:
    if not received_of(session, vote):
        return Primary(Step.COUNT)
    step = Step.FINISH_COUNT if waits(session, vote) else Step.SETTLE_ROUND
    return Primary(step, SettleRound(vote.id))


def _counted(session: Session, vote: Round) -> Primary:
    """Go on while a round waits for the other of its pair; settle it when that will not come."""
    if waits(session, vote):
        return _onwards(session)
    return Primary(Step.SETTLE_ROUND, SettleWithoutOther(vote.id))


def _revealing(session: Session, vote: Round) -> Primary:
    """Show the result, or go on where nothing of it may be shown."""
    if vote.withheld is not None:
        return _onwards(session)
    return Primary(Step.REVEAL_ROUND, RevealRound(vote.id))


OF_ROUND: Mapping[RoundState, Callable[[Session, Round], Primary]] = {
    RoundState.READY: _opening,
    RoundState.OPEN: lambda _, vote: Primary(Step.CLOSE_ROUND, CloseRound(vote.id)),
    RoundState.COUNTING: _counting,
    RoundState.COUNTED: _counted,
    RoundState.SETTLED: _revealing,
}


def asks_twice(
    session: Session, request: Request, now: datetime, counted: Collection[int] = ()
) -> bool:
    """Tell whether a request wants a second press; `counted` are rounds said to be counted.

    So do closing a round within five seconds, or while under half have voted where votes come in
    by themselves (what is on paper or on the wall is counted later), settling a round that nobody
    said is counted (it cannot be taken back), showing a result at once, beginning while nothing is
    filled in that the room will see, opening a vote on a board while cards of hosts still wait for
    it, and closing the session. A round that goes on to wait for the
    other of its pair can be counted again.
    """
    if isinstance(request, CloseRound):
        vote = session.get(Round, request.round)
        return _since(vote.opened_at, now) < EARLY or _few_came(session, vote)
    if isinstance(request, RevealRound):
        return _since(session.get(Round, request.round).settled_at, now) < AT_ONCE
    if isinstance(request, SettleRound):
        vote = session.get(Round, request.round)
        return request.round not in counted and not waits(session, vote)
    if isinstance(request, OpenRound):
        return bool(left_by(session, session.get(Round, request.round)))
    if isinstance(request, ShowScreen):
        return Unprepared.BOXES in unprepared(session)
    return isinstance(request, SettleWithoutOther | CloseSession)


def _since(moment: datetime | None, now: datetime) -> timedelta:
    return timedelta.max if moment is None else now - moment


def _few_came(session: Session, vote: Round) -> bool:
    """Tell whether people vote by a way that counts itself, and under half of them did."""
    came = dict(received_of(session, vote))
    if not COUNTS_ITSELF & {vote.channel, *came}:
        return False
    return sum(came.values()) * 2 < expected(session, vote)


def to_count(session: Session) -> tuple[Round, ...]:
    """Return the rounds that are still being counted: first those with under half of the votes.

    So who counts in a break goes from one to the next; else the oldest comes first.
    """
    waiting = session.where(Round, state=RoundState.COUNTING)
    return tuple(sorted(waiting, key=lambda vote: (_mostly_in(session, vote), vote.id)))


def _mostly_in(session: Session, vote: Round) -> bool:
    return came_in(session, vote) * 2 >= vote.present
