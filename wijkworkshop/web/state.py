"""What phones see now: one frozen value, replaced when the facilitator did something they see."""

from dataclasses import dataclass, replace
from enum import StrEnum, auto

from wijkworkshop.core.evening import Details
from wijkworkshop.core.participating import may_vote
from wijkworkshop.core.phones import Participant, Phones, phones_of, phones_vote
from wijkworkshop.core.presence import groups_to_offer
from wijkworkshop.core.public.screens import Ballot, Screen
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.core.voting.limits import check_asked
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption


class Phase(StrEnum):
    """What a phone shows."""

    OFF = auto()  # phones take no part now
    JOIN = auto()
    WAIT = auto()  # what the room sees, as text
    VOTE = auto()
    NOT_ASKED = auto()  # the round is for others
    OTHER_WAY = auto()  # the round is voted on paper, or with hands


@dataclass(frozen=True)
class Sight:
    """All that phones see of a session; two that are equal need no new page."""

    name: str
    phones: Phones | None
    screen: Screen
    vote: Round | None  # that is open, by whatever way
    options: tuple[RoundOption, ...]
    groups: tuple[Group, ...] = ()  # that somebody who joins can say they are of
    tables: int = 0


@dataclass(frozen=True)
class Seen:
    """A sight with its number; `session` is only there to check against."""

    version: int
    sight: Sight
    session: Session

    def next(self, session: Session) -> "Seen":
        """Return what is seen of the session now; the number goes on when it is another sight."""
        sight = sight_of(session)
        version = self.version + (sight != self.sight)
        return Seen(version, sight, session)

    def phase(self, who: Participant | None) -> Phase:
        """Return what somebody's phone shows."""
        phones, vote = self.sight.phones, self.sight.vote
        if phones is None or not phones.running:
            return Phase.OFF
        if who is None:
            return Phase.JOIN
        if vote is None:
            return Phase.WAIT
        if not phones_vote(self.session, vote):
            return Phase.OTHER_WAY
        if not may_vote(self.session, vote, who) or not is_asked(vote, who):
            return Phase.NOT_ASKED
        return Phase.VOTE


def first_sight(session: Session) -> Seen:
    """Return what phones see at the start."""
    return Seen(1, sight_of(session), session)


def sight_of(session: Session) -> Sight:
    """Return all that phones see of a session: never how many voted, nor the time that is left."""
    screen = screen_now(session)
    if isinstance(screen, Ballot):
        screen = replace(screen, received=(), present=0, tables=0, reading=0)
    found = session.where(Round, state=RoundState.OPEN)
    vote = found[0] if found else None
    options = options_of(session, vote.id) if vote else ()
    details, phones = session.get(Details, 1), phones_of(session)
    groups, tables = groups_to_offer(session), details.tables
    return Sight(details.name, phones, screen, vote, options, groups, tables)


def is_asked(vote: Round, who: Participant) -> bool:
    """Tell whether a round is for somebody."""
    try:
        check_asked(vote, who.group, who.table)
    except Refused:
        return False
    return True
