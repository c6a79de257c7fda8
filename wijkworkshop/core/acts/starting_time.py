"""Which clock a screen begins with: of its next step, of its round, or a few minutes."""

from wijkworkshop.core.acts.navigating import StartStep, StartTimer
from wijkworkshop.core.navigation import here, next_step, overlay
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details, ScreenKind
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.timers import timer_here
from wijkworkshop.core.voting.rounds import Round

USUAL = 300
"""Seconds that people talk about a question, where nothing else is planned."""

WITHOUT = (ScreenKind.WELCOME, ScreenKind.PAUSE, ScreenKind.FAREWELL)
"""Screens on which nobody works against the clock, or that have a clock already."""


def starting_time(session: Session) -> StartStep | StartTimer:
    """Return what starts the clock of the place where we are."""
    at = here(session)
    step = next_step(session, at.block)
    if step is not None:
        return StartStep(step.block, step.number)
    vote = session.find(Round, at.round)
    return StartTimer(vote.seconds if vote else USUAL)


def offers_time(session: Session) -> bool:
    """Tell whether this screen has minutes, and no clock that runs.

    The clock of a round starts as the round opens: before that and after it there is none.
    """
    at = here(session)
    closed = session.get(Details, 1).closed_at is not None
    if closed or at.screen in WITHOUT or overlay(session) or timer_here(session):
        return False
    vote = session.find(Round, at.round)
    if vote is not None:
        return vote.state is RoundState.OPEN
    return session.get(Block, at.block).minutes > 0
