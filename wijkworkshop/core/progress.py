"""How far the evening is with each block: been there, busy with it, or done."""

from enum import StrEnum, auto

from wijkworkshop.core.boards.questions import open_gaps
from wijkworkshop.core.navigation import about, here, rounds, told_later
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import SETTLED, TAKING_VOTES, Round


class Progress(StrEnum):
    """How far a block is, or a place in it."""

    TO_COME = auto()
    NOW = auto()  # where we are
    BEEN = auto()  # people were there, and something is still to do
    DONE = auto()  # nothing is left to do


def missing(session: Session, block: Block) -> tuple[Gap, ...] | None:
    """Return what the outcome of a block still needs; None where it leaves no outcome.

    A block of which the outcome is told in a later one leaves it there.
    """
    told = about(session, block.id)
    leaves = told.kind in OUTCOMES and not told_later(session, block)
    return open_gaps(session, told.id) if leaves else None


def progress(session: Session, block: Block) -> Progress:
    """Return how far a block is: done when it was on, and its outcome or its rounds are in."""
    if block.id == here(session).block:
        return Progress.NOW
    if block.started_at is None or block.skipped:
        return Progress.TO_COME
    votes = rounds(session, about(session, block.id).id)
    gaps = missing(session, block)
    held = all(vote.state in SETTLED for vote in votes)
    running = any(vote.state in TAKING_VOTES for vote in votes)
    done = held if gaps is None else all(gap.what.notice for gap in gaps) and not running
    return Progress.DONE if done else Progress.BEEN


def progress_of_round(vote: Round) -> Progress:
    """Return how far a round is, where we are not looking at it."""
    if vote.state in SETTLED:
        return Progress.DONE
    been = (*TAKING_VOTES, RoundState.COUNTED)
    return Progress.BEEN if vote.state in been else Progress.TO_COME
