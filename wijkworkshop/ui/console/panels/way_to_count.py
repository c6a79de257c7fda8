"""Which round is counted here, where its count goes on, and how far it is."""

from gettext import gettext as _

from wijkworkshop.core.navigation import here
from wijkworkshop.core.primary_action import to_count
from wijkworkshop.core.public.view import came_in, received_of
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import TAKING_VOTES, Round
from wijkworkshop.ui.console.panels.panel import Mode, Panels


def way_of(session: Session, vote: Round, panels: Panels) -> str:
    """Return the panel where the count of a round goes on; votes by phone count by themselves.

    So one by phone has slips to type when some came already, or when votes are still to come.
    """
    came = dict(received_of(session, vote))
    by_itself = came.get(Channel.PHONE, 0) >= max(vote.present, 1) and len(came) == 1
    if vote.channel is Channel.PHONE and by_itself:
        return Mode.PHONES
    return next(row.name for row in panels.values() if vote.channel in row.counts)


def counted_here(session: Session) -> Round | None:
    """Return the round where we are when it takes votes, else the first that waits, if any."""
    vote = session.find(Round, here(session).round)
    if vote is not None and vote.state in TAKING_VOTES:
        return vote
    return next(iter(to_count(session)), None)


def count_words(session: Session, vote: Round) -> str:
    """Return how many of those present were counted: '28 van 52'."""
    came = came_in(session, vote)
    if not vote.present:
        return f"{came}"
    return _("{came} van {present}").format(came=came, present=vote.present)
