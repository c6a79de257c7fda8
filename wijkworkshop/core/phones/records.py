"""Phones in the room: what was set for them, who takes part, and what they sent.

Every participant has a number. A card gives one of the first; who joins openly gets one of the
last. So a person who goes on on paper writes the same number on the slip, and counts once.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, Group, RoundState
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.voting_tables import by_tables

LAST = 9999
LONGEST_WORDS = 280
"""Characters of what a phone sends at once."""


@dataclass(frozen=True, slots=True)
class Phones(Record):
    """How phones take part; one record, id 1.

    `secret` (32 hex digits) makes the codes of all participants, `code` lets people in who have no
    card; it stands on the projection. `host_code` is for table hosts. Phones reach the server at
    `address` and `port`. `words` when they may send words.
    """

    id: int
    secret: str
    code: str = ""
    host_code: str = ""
    address: str = ""
    port: int = 0
    running: bool = False
    cards_only: bool = False
    asks_group: bool = True
    asks_table: bool = False
    words: bool = False
    wifi_name: str = ""
    wifi_password: str = ""

    @property
    def url(self) -> str:
        """Return what people type in a browser."""
        return f"http://{self.address}:{self.port}"


@dataclass(frozen=True, slots=True)
class PhonesSeen(Record):
    """What the server counted last; one record, id 1. It writes this by itself.

    `joined` participants so far, `here` of them were heard from lately, `busy` of those have an
    open ballot before them that is not sent; `last_minute` joined within a minute.
    """

    id: int
    joined: int = 0
    here: int = 0
    busy: int = 0
    last_minute: int = 0


@dataclass(frozen=True, slots=True)
class Submission(Record):
    """Words that a phone sent, waiting for the facilitator; nothing says who sent them."""

    id: int
    text: str
    group: Group
    table: int
    at: datetime
    block: int = refers("Block")


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part by phone. `hosts` when they fill in forms for their table."""

    number: int
    group: Group = Group.UNKNOWN
    table: int = 0
    hosts: bool = False

    @property
    def has_card(self) -> bool:
        """Tell whether their number is one of a card: who joins openly gets a higher one."""
        return 1 <= self.number < FIRST_OPEN


def phones_of(session: Session) -> Phones | None:
    """Return how phones take part, None when nobody thought of phones yet."""
    return session.find(Phones, 1)


def phones_run(session: Session) -> bool:
    """Tell whether phones can reach us."""
    phones = phones_of(session)
    return phones is not None and phones.running


def stopped(session: Session) -> tuple[Phones, ...]:
    """Return phones as they are when they take part no more; the Wi-Fi's password is not kept."""
    phones = phones_of(session)
    return (replace(phones, running=False, wifi_password=""),) if phones else ()


def phones_vote(session: Session, vote: Round) -> bool:
    """Tell whether people vote by phone in a round now; hosts vote for a table where tables do."""
    asked = vote.channel is Channel.PHONE or by_tables(vote)
    return phones_run(session) and vote.state is RoundState.OPEN and asked
