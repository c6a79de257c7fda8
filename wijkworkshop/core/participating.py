"""What people send by phone: that they join, a ballot, words, a card for the board, where it lies.

Each is checked by a pure function.

These are no acts of the facilitator: the server keeps them (`storage/participants/`), many at once,
and none of them changes a record of the facilitator's.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum, auto

from wijkworkshop.core.acts.balloting import sound_ballot
from wijkworkshop.core.acts.counting import check_table
from wijkworkshop.core.boards import CardBoard, card_board
from wijkworkshop.core.boards.board import CARDS_OF_TABLE, LONGEST_CARD
from wijkworkshop.core.boards.records import PlaceAnswer, TableCard
from wijkworkshop.core.boards.shown import shown
from wijkworkshop.core.boards.table_cards import card_of, cards_of
from wijkworkshop.core.navigation import here
from wijkworkshop.core.phones.records import (
    LONGEST_WORDS,
    Participant,
    Phones,
    Submission,
    phones_of,
    phones_vote,
)
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.safe_text import one_line
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel, Group, RoundState
from wijkworkshop.core.voting.ballots import Answers, Ballot
from wijkworkshop.core.voting.given import tables_asked
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.table_reasons import Reasons, TableReason, put_reasons
from wijkworkshop.core.voting.voting_tables import by_tables

NEXT_OPEN = 0
"""Asks for a number of one's own: whoever joins has none yet."""


class Standing(StrEnum):
    """What became of something that was sent and is kept."""

    NEW = auto()
    CHANGED = auto()  # it took the place of an earlier one
    REPEATED = auto()  # the same form came before; nothing changed
    OVERWROTE = auto()  # somebody else had changed it in between


@dataclass(frozen=True)
class Join:
    """Somebody takes part. `token` is the hash of what their phone holds, never that itself.

    `before` is the number that they had until now, when they turn out to have another: what they
    sent goes along. A number that another phone has too stays its own: then it is 0.
    """

    token: str
    who: Participant
    language: str
    before: int = 0

    def check(self, session: Session) -> None:
        """Raise Refused when nobody can join so."""
        phones = _phones_of_open(session)
        known = self.who.hosts or 0 < self.before == self.who.number
        if phones.cards_only and not known and not self.who.has_card:
            raise Refused(Reason.CARD_NEEDED)
        check_table(session, self.who.table)


@dataclass(frozen=True)
class Cast:
    """A ballot from a phone; `once` is the one-time number of its form.

    `reasons` are why a table says so, where its host was asked.
    """

    who: Participant
    round: int
    once: int
    answers: Answers
    reasons: Reasons = ()

    def ballot(self, poll: "Poll") -> Ballot:
        """Return the ballot to keep, given the poll of its round. Raises Refused."""
        vote = poll.vote
        if not _has_vote(vote, self.who, cards_only=poll.cards_only):
            raise Refused(Reason.NOT_BY_PHONE)
        ballot = Ballot(*_place(vote, self.who), self.answers)
        return sound_ballot(poll.session, vote, poll.options, ballot)

    def table_reasons(self, session: Session, vote: Round) -> tuple[TableReason, ...]:
        """Return what to keep of the reasons, now that the ballot is sound. Raises Refused."""
        return put_reasons(session, vote, self.who.table, self.answers, self.reasons)


@dataclass(frozen=True)
class Say:
    """Words from a phone."""

    who: Participant
    once: int
    text: str

    def submission(self, session: Session, number: int, now: datetime) -> Submission:
        """Return what waits for the facilitator. Raises Refused."""
        phones = _phones_of_open(session)
        if not phones.words:
            raise Refused(Reason.NO_PHONES)
        if lacks_card(phones, self.who):
            raise Refused(Reason.CARD_NEEDED)
        text = _sound(self.text, LONGEST_WORDS)
        group, table = self.who.group, self.who.table
        return Submission(number, text, group, table, now, here(session).block)


@dataclass(frozen=True)
class SendCard:
    """A card for the board from the host of a table: a new one (card 0), or one in place of it.

    `block` is where the board was that the host saw, `seen` the version of the card. Without text
    (None) the card is taken back.
    """

    who: Participant
    once: int
    block: int
    card: int
    seen: int
    text: str | None

    def table_card(self, session: Session, now: datetime) -> TableCard:
        """Return the card to keep. Raises Refused."""
        table, block = self.who.table, self.block
        _check_board(session, self.who, block)
        text = "" if self.text is None else _sound(self.text, LONGEST_CARD)
        before = session.find(TableCard, self.card) if self.card else None
        if before is None:
            return self._new(session, block, text, now)
        if (before.table, before.block) != (table, block):
            raise Refused(Reason.NOT_FOUND, TableCard.__name__)
        if not before.text:
            _check_room(session, block, table)
        return replace(before, text=text, version=before.version + 1)

    def _new(self, session: Session, block: int, text: str, now: datetime) -> TableCard:
        if self.card:
            raise Refused(Reason.NOT_FOUND, TableCard.__name__)
        if not text:
            raise Refused(Reason.EMPTY_TEXT)
        _check_room(session, block, self.who.table)
        return TableCard(session.next_id(TableCard), text, self.who.table, now, block)


@dataclass(frozen=True)
class AnswerPlace:
    """What the host of a table says about where a card of its table lies: whether it is right.

    `place` is where the host saw the card, `seen` the version of the answer before; 0 for none.
    """

    who: Participant
    once: int
    block: int
    card: int
    place: int
    seen: int
    fits: bool

    def place_answer(self, session: Session, now: datetime) -> PlaceAnswer:
        """Return the answer to keep. Raises Refused, also when the card lies elsewhere by now."""
        table, block = self.who.table, self.block
        kind, sent = _check_board(session, self.who, block), session.find(TableCard, self.card)
        card = card_of(session, sent) if sent else None
        if sent is None or card is None or (sent.table, sent.block) != (table, block):
            raise Refused(Reason.NOT_FOUND, TableCard.__name__)
        if not self.place or shown(session, kind, block).place_of(card.id) != self.place:
            raise Refused(Reason.CARD_MOVED)
        before = session.find(PlaceAnswer, card.id)
        version = before.version + 1 if before else 1
        return PlaceAnswer(card.id, table, self.place, self.fits, now, version, block)


@dataclass(frozen=True)
class Poll:
    """A round in which people vote by phone, with what each ballot is held against."""

    session: Session
    vote: Round
    options: tuple[RoundOption, ...]
    cards_only: bool


def poll_of(session: Session, round_id: int) -> Poll:
    """Return the poll of a round. Raises Refused when nobody votes in it by phone."""
    vote = session.get(Round, round_id)
    if vote.state is not RoundState.OPEN:
        raise Refused(Reason.ROUND_NOT_OPEN)
    if not _takes_votes(session, vote):
        raise Refused(Reason.NOT_BY_PHONE)
    return Poll(session, vote, options_of(session, round_id), _cards_only(session))


def may_vote(session: Session, vote: Round, who: Participant) -> bool:
    """Tell whether somebody votes by phone in a round: for themselves, or for their table."""
    if by_tables(vote) and who.table not in tables_asked(session, vote):
        return False
    cards_only = _cards_only(session)
    return _takes_votes(session, vote) and _has_vote(vote, who, cards_only=cards_only)


def _takes_votes(session: Session, vote: Round) -> bool:
    return phones_vote(session, vote) and session.get(Details, 1).closed_at is None


def _has_vote(vote: Round, who: Participant, *, cards_only: bool) -> bool:
    """Tell whether a vote is somebody's to give.

    With cards only, those without one have none, also who joined before: they may be made up.
    """
    if by_tables(vote):
        return who.hosts and who.table > 0
    return who.has_card or not cards_only


def lacks_card(phones: Phones, who: Participant) -> bool:
    """Tell whether somebody takes no part until they scan a card; the host of a table may."""
    return phones.cards_only and not who.has_card and not who.hosts


def _sound(text: str, longest: int) -> str:
    """Return a typed text in one line without controls. Raises Refused."""
    sound = one_line(text)
    if not sound:
        raise Refused(Reason.EMPTY_TEXT)
    if len(sound) > longest:
        raise Refused(Reason.TEXT_TOO_LONG, longest)
    return sound


def _check_board(session: Session, who: Participant, block: int) -> CardBoard:
    """Return the board of a block when the host of a table can send to it now. Raises Refused."""
    _phones_of_open(session)
    if not (who.hosts and who.table):
        raise Refused(Reason.NOT_BY_PHONE)
    kind = card_board(session, here(session).block)
    if kind is None or block != here(session).block or kind.is_fixed(session, block):
        raise Refused(Reason.BOARD_FIXED)
    return kind


def _check_room(session: Session, block: int, table: int) -> None:
    """Refuse one card more of a table that has as many as it may have."""
    if len(cards_of(session, block, table)) >= CARDS_OF_TABLE:
        raise Refused(Reason.TABLE_FULL, CARDS_OF_TABLE)


def _cards_only(session: Session) -> bool:
    phones = phones_of(session)
    return phones is not None and phones.cards_only


def _phones_of_open(session: Session) -> Phones:
    """Return how phones take part; refuse when they do not, or when the session is closed."""
    phones = phones_of(session)
    if session.get(Details, 1).closed_at is not None:
        raise Refused(Reason.SESSION_CLOSED)
    if phones is None or not phones.running:
        raise Refused(Reason.NO_PHONES)
    return phones


def _place(vote: Round, who: Participant) -> tuple[int, int, Channel, Group, int]:
    """Return round, number, channel, group and table of somebody's ballot."""
    if by_tables(vote):
        return vote.id, who.table, Channel.TABLES, Group.UNKNOWN, who.table
    return vote.id, who.number, Channel.PHONE, who.group, who.table
