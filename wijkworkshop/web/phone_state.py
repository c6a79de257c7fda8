"""The state that phones show: one frozen value, replaced when the facilitator changes it."""

from dataclasses import dataclass, replace
from enum import StrEnum, auto
from functools import cached_property

from wijkworkshop.core.boards.alignment import focus
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.navigation import here, is_black, overlay
from wijkworkshop.core.participating import lacks_card, may_vote
from wijkworkshop.core.phones.records import Participant, Phones, phones_of, phones_vote
from wijkworkshop.core.presence import groups_to_offer
from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.screens import Ballot, Counting, Screen
from wijkworkshop.core.public.table_cards import HostBoard, host_board
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, Over, ScreenKind
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.given import given_to, of_table
from wijkworkshop.core.voting.limits import check_asked
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.pairing import asked_again
from wijkworkshop.core.voting.rounds import Round, RoundOption, open_round, title_of


class Phase(StrEnum):
    """What a phone shows."""

    OFF = auto()  # phones take no part now
    JOIN = auto()
    WAIT = auto()  # what the room sees, as text
    VOTE = auto()
    NOT_ASKED = auto()  # the round is for others
    OTHER_WAY = auto()  # the round is voted on paper, or with hands


@dataclass(frozen=True)
class PhoneRules:
    """What the form for joining asks, and whether people may send words."""

    running: bool
    cards_only: bool
    asks_group: bool
    asks_table: bool
    words: bool


@dataclass(frozen=True)
class PhoneState:
    """Everything that templates get of a session; equal values need no new page."""

    name: str
    closed: bool
    phones: PhoneRules | None
    screen: Screen
    vote: Round | None  # that is open, by whatever way
    options: tuple[RoundOption, ...]
    groups: tuple[Group, ...] = ()  # that somebody who joins can say they are of
    tables: int = 0
    asked_again: bool = False  # the round that is open is the first of a pair
    board: HostBoard | None = None  # that hosts of tables send cards to; none while people vote
    given: tuple[tuple[int, frozenset[int]], ...] = ()  # options of each table, where dealt


@dataclass(frozen=True)
class VersionedState:
    """The state with its number. `session` and `phones` are there to check against: never shown."""

    version: int
    state: PhoneState
    session: Session
    phones: Phones | None

    def next(self, session: Session) -> "VersionedState":
        """Return what is seen of the session now; the number goes on when the state differs."""
        state = phone_state_of(session)
        version = self.version + (state != self.state)
        return VersionedState(version, state, session, phones_of(session))

    def phase(self, who: Participant | None) -> Phase:
        """Return what somebody's phone shows; people of one group at one table see the same."""
        place = (who.group, who.table, who.hosts, who.has_card) if who else None
        if place not in self._phases:
            self._phases[place] = self._phase_of(who)
        return self._phases[place]

    @cached_property
    def _phases(self) -> dict[tuple[Group, int, bool, bool] | None, Phase]:
        return {}

    def _phase_of(self, who: Participant | None) -> Phase:
        rules, vote = self.state.phones, self.state.vote
        if rules is None or not rules.running:
            return Phase.OFF
        if who is None or (self.phones and lacks_card(self.phones, who)):
            return Phase.JOIN
        if vote is None:
            return Phase.WAIT
        if not phones_vote(self.session, vote):
            return Phase.OTHER_WAY if is_eligible(vote, who) else Phase.NOT_ASKED
        return Phase.VOTE if self.asks(vote, who) else Phase.NOT_ASKED

    def board_of(self, who: Participant | None) -> HostBoard | None:
        """Return the board that somebody's phone sends cards to now, None when to none."""
        hosts = who is not None and who.hosts and who.table > 0
        return self.state.board if hosts and self.phase(who) is Phase.WAIT else None

    def options_of(self, who: Participant | None) -> tuple[RoundOption, ...]:
        """Return the options that somebody answers: where they were dealt, those of their table."""
        if who is None:
            return self.state.options
        return of_table(self.state.options, dict(self.state.given), who.table)

    def asks(self, vote: Round, who: Participant) -> bool:
        """Tell whether somebody can vote by phone in a round."""
        return may_vote(self.session, vote, who) and is_eligible(vote, who)


def initial_state(session: Session, version: int = 1) -> VersionedState:
    """Return the first state of a server; `version` must be above that of any server before it."""
    return VersionedState(version, phone_state_of(session), session, phones_of(session))


def phone_state_of(session: Session) -> PhoneState:
    """Return the state that phones show of a session."""
    vote = open_round(session)
    details, phones = session.get(Details, 1), phones_of(session)
    return PhoneState(
        details.name,
        details.closed_at is not None,
        rules_of(phones) if phones else None,
        shown_on_phones(screen_now(session, _material(session))),
        replace(vote, title=title_of(session, vote), opened_at=None, present=0) if vote else None,
        options_of(session, vote.id) if vote else (),
        groups_to_offer(session),
        details.tables,
        asked_again=vote is not None and asked_again(session, vote),
        board=None if vote else host_board(session),
        given=tuple(sorted(given_to(session, vote).items())) if vote else (),
    )


WITH_CONTENT = (Over.MATERIAL, Over.ADVICE_CHECK)
"""What lies over the programme and shows some of the content."""


def _material(session: Session) -> Catalogue | None:
    """Return the content that a session carries when the room's screen shows any of it."""
    if is_black(session) or not _shows_material(session):
        return None
    from wijkworkshop.content.catalogue import carried_catalogue  # noqa: PLC0415 - no start waits for it

    return carried_catalogue(session)


def _shows_material(session: Session) -> bool:
    over = overlay(session)
    if over is not None:
        return over.over in WITH_CONTENT
    at = here(session)
    return at.screen is ScreenKind.MATRIX and focus(session, at.block) is not None


def rules_of(phones: Phones) -> PhoneRules:
    """Return what phones may know of the settings: no code, no address, no Wi-Fi."""
    asks = phones.asks_group, phones.asks_table
    return PhoneRules(phones.running, phones.cards_only, *asks, phones.words)


def shown_on_phones(screen: Screen) -> Screen:
    """Return a screen without its running numbers, and without the way to join.

    While people vote their form stands still, whatever is read aloud.
    """
    if isinstance(screen, Ballot):
        reading = 0 if screen.open else max(screen.reading, 0)
        return replace(screen, received=(), present=0, tables=0, reading=reading, join=None)
    if isinstance(screen, Counting):
        return replace(screen, received=())
    if isinstance(screen, Joining):
        return Joining(screen.heading, page="", address="", cards_only=screen.cards_only)
    return screen


def is_eligible(vote: Round, who: Participant) -> bool:
    """Tell whether a round is for somebody."""
    try:
        check_asked(vote, who.group, who.table)
    except Refused:
        return False
    return True
