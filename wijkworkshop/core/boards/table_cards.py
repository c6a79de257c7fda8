"""Cards that hosts of tables send by phone: they wait until the facilitator takes them over.

A host's phone owns its `TableCard`: it changes or empties it until the board is fixed. The
facilitator's answer is a `TakenCard`, so that neither ever writes the other's record. What waits
follows from the two.
"""

from dataclasses import dataclass
from enum import StrEnum, auto

from wijkworkshop.core.boards import card_board, find_card
from wijkworkshop.core.boards.records import TableCard, TakenCard
from wijkworkshop.core.outcomes.laid_card import LaidCard
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import CardOrigin, RoundState
from wijkworkshop.core.voting.options import GOALS
from wijkworkshop.core.voting.rounds import Round


class Wish(StrEnum):
    """What a host wants of the board."""

    NEW = auto()  # a card that is not on it
    CHANGED = auto()  # other words on a card that is
    BACK = auto()  # a card that is on it, gone


@dataclass(frozen=True)
class WaitingCard:
    """A card as a phone sent it last, and the card on the board that it is about, if any."""

    sent: TableCard
    wish: Wish
    there: LaidCard | None


@dataclass(frozen=True)
class WaitingTable:
    """What waits of one table, in the order of its cards."""

    table: int
    cards: tuple[WaitingCard, ...]


def waiting(session: Session, block: int) -> tuple[WaitingTable, ...]:
    """Return what hosts sent and the facilitator did not decide on; who waits longest first."""
    asked = (waiting_card(session, sent) for sent in session.where(TableCard, block=block))
    tables: dict[int, list[WaitingCard]] = {}
    for each in asked:
        if each is not None:
            tables.setdefault(each.sent.table, []).append(each)
    longest = sorted(tables.items(), key=lambda item: min(each.sent.at for each in item[1]))
    return tuple(WaitingTable(table, tuple(cards)) for table, cards in longest)


def first_waiting(session: Session) -> tuple[int, int] | None:
    """Return the first block whose board cards of hosts wait for, and how many; None for none.

    Nothing waits any more for a board that is fixed.
    """
    for block in sorted({each.block for each in session.all(TableCard)}):
        kind, tables = card_board(session, block), waiting(session, block)
        if tables and kind is not None and not kind.is_fixed(session, block):
            return block, sum(len(each.cards) for each in tables)
    return None


def left_by(session: Session, vote: Round) -> tuple[WaitingTable, ...]:
    """Return what waits for a board that opening this vote would fix."""
    fixes = vote.source in GOALS and vote.state is RoundState.READY
    return waiting(session, vote.block) if fixes else ()


def cards_of(session: Session, block: int, table: int) -> tuple[TableCard, ...]:
    """Return the cards of a table that its host did not take back."""
    sent = session.where(TableCard, block=block, table=table)
    return tuple(each for each in sent if each.text)


def card_of(session: Session, sent: TableCard) -> LaidCard | None:
    """Return the card on the board that was made of what a phone sent, if it is there.

    When that was taken off, a card that somebody else wrote can have its number by now.
    """
    taken = session.find(TakenCard, sent.id)
    card = find_card(session, taken.card) if taken else None
    theirs = card and (card.origin, card.table) == (CardOrigin.PHONE, sent.table)
    return card if theirs else None


def waiting_card(session: Session, sent: TableCard) -> WaitingCard | None:
    """Return what a host wants with a card; None when it is as the facilitator decided."""
    taken = session.find(TakenCard, sent.id)
    if taken and taken.version == sent.version:
        return None
    there = card_of(session, sent)
    if there is None:
        return WaitingCard(sent, Wish.NEW, None) if sent.text else None
    return WaitingCard(sent, Wish.CHANGED if sent.text else Wish.BACK, there)
