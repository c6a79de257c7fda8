"""Noodstand: a round that phones vote in goes on in another way, and what came in stays."""

from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round


def emergency(vote: Round) -> Channel:
    """Return how a round goes on without phones: on paper where its form can be, else by hand."""
    channels = FORMS[vote.form].channels
    return Channel.PAPER if Channel.PAPER in channels else Channel.HANDS
