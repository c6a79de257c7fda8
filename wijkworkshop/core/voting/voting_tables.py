"""Tables that vote as one: which there are, which are still to come, and who may vote at all."""

from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round


def by_tables(vote: Round) -> bool:
    """Tell whether tables vote in this round, and no people."""
    return vote.channel is Channel.TABLES


def ways_in(vote: Round) -> tuple[Channel, ...]:
    """Return the channels by which votes can come in: tables only, or all but tables."""
    allowed = FORMS[vote.form].channels
    return tuple(each for each in allowed if (each is Channel.TABLES) == by_tables(vote))


def tables_of(session: Session) -> range:
    """Return the numbers of the tables that there are."""
    return range(1, session.get(Details, 1).tables + 1)
