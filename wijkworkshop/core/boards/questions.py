"""What every outcome asks of the room: what it still lacks, one question at a time (dossier B.2).

After that come the questions of `ASKS_TOO`, about what only other parts of the evening tell.

A place is the entry that a question is about, or 0 for the outcome as a whole; `need` says which
question it is. The focus stays when the answer is written down, so that the room can read it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wijkworkshop.core.boards import parted, unpromised, waterbed
from wijkworkshop.core.boards.board import BoardType
from wijkworkshop.core.boards.records import BoardFocus
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.outcomes.entry import Gap, Need
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import BlockKind


@dataclass(frozen=True)
class Asked:
    """What the room is asked: about an entry (kind, number), and the gap; None when answered.

    `need` says which question it is, also once there is an answer.
    """

    entry: tuple[str, int]
    gap: Gap | None
    need: Need | None = None


def open_gaps(session: Session, block: int) -> tuple[Gap, ...]:
    """Return what the outcome of a block lacks, in the order in which it is asked."""
    kind = session.get(Block, block).kind
    lacks = OUTCOMES[kind].missing(session, block) if kind in OUTCOMES else ()
    return (*lacks, *ASKS_TOO.get(kind, BOARD).gaps(session, block))


def stands(session: Session, focus: BoardFocus) -> bool:
    """Tell whether this is still to be asked."""
    return _gap(open_gaps(session, focus.block), focus) is not None


def asked(session: Session, block: int) -> Asked | None:
    """Return what the room is asked about the outcome of a block; None while that is nothing."""
    focus = session.find(BoardFocus, block)
    if focus is None or not focus.need:
        return None
    need = next((each for each in _needs(session, block) if each.name == focus.need), None)
    kind = next(iter(need.of if need else ()), "")
    return Asked((kind, focus.place), _gap(open_gaps(session, block), focus), need)


def _needs(session: Session, block: int) -> tuple[Need, ...]:
    """Return all that a block can be asked."""
    kind = session.get(Block, block).kind
    lacks = OUTCOMES[kind].needs if kind in OUTCOMES else ()
    return (*lacks, *ASKS_TOO.get(kind, BOARD).needs)


def next_gap(session: Session, block: int) -> Gap | None:
    """Return what is asked after what is asked now, the first when nothing is; None at the end."""
    gaps, focus = open_gaps(session, block), session.find(BoardFocus, block)
    if focus is None or not focus.need:
        return next(iter(gaps), None)
    now = _gap(gaps, focus)
    after = gaps.index(now) + 1 if now else focus.skipped
    return next(iter(gaps[after:]), None)


def in_order(session: Session, focus: BoardFocus) -> BoardFocus | None:
    """Return a focus with how many gaps come before its own; None where that is filled in."""
    gaps = open_gaps(session, focus.block)
    gap = _gap(gaps, focus)
    return replace(focus, skipped=gaps.index(gap)) if gap else None


def _gap(gaps: tuple[Gap, ...], focus: BoardFocus) -> Gap | None:
    """Return the gap that a focus is on; None where it is filled in."""
    wanted = (focus.need, (focus.place, focus.across))
    return next((each for each in gaps if (each.what.name, each.about) == wanted), None)


BOARD = BoardType(stands)
ASKS_TOO: Mapping[BlockKind, BoardType] = {
    BlockKind.QUESTION_1: BoardType(stands, gaps=parted.gaps, needs=parted.NEEDS),
    BlockKind.STEP_3: BoardType(stands, gaps=waterbed.gaps, needs=(waterbed.WATERBED,)),
    BlockKind.STEP_4: BoardType(stands, gaps=unpromised.gaps, needs=unpromised.NEEDS),
}
"""The boards that ask the room more than what the outcome itself lacks."""
