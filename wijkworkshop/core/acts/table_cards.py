"""Deciding on cards that hosts of tables sent by phone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.boards import loose_board
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.boards import get_card_board, next_card
from wijkworkshop.core.boards.board import MOST_CARDS
from wijkworkshop.core.boards.records import TableCard, TakenCard
from wijkworkshop.core.boards.table_cards import WaitingCard, Wish, waiting, waiting_card
from wijkworkshop.core.outcomes.laid_card import LaidCard
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import CardOrigin
from wijkworkshop.core.voting.ballots import BallotBox


@dataclass(frozen=True)
class TakeCards(Request):
    """Do all that a table's host wants of the board: put cards on it, change them, take them off.

    Raises Refused when nothing of this table waits, the board is fixed, or it is too full.
    """

    reversible = True
    told = ("block", "table")
    block: int
    table: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put the cards; new ones are loose, changed ones stay where they lie."""
        board, kind = loose_board(session, self.block), get_card_board(session, self.block).cards
        found = {each.table: each.cards for each in waiting(session, self.block)}
        if self.table not in found:
            raise Refused(Reason.NOT_FOUND, TableCard.__name__)
        cards = found[self.table]
        more = sum(each.wish is Wish.NEW for each in cards)
        less = sum(each.wish is Wish.BACK for each in cards)
        if more and len(board.cards) + more - less > MOST_CARDS:
            raise Refused(Reason.BOARD_FULL, MOST_CARDS)
        gone = tuple(each.there for each in cards if each.wish is Wish.BACK and each.there)
        return Change(put=tuple(_taken(session, kind, cards)), remove=gone)


@dataclass(frozen=True)
class SetCardAside(Request):
    """Leave the board as it is, whatever a host wants with this card now."""

    reversible = True
    sent: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Note the decision; a later version of the card waits again."""
        sent = session.get(TableCard, self.sent)
        asked = waiting_card(session, sent)
        if asked is None:
            raise Refused(Reason.NOT_FOUND, TableCard.__name__)
        return Change(put=(_decided(asked, asked.there.id if asked.there else 0),))


def _taken(
    session: Session, kind: type[LaidCard], cards: tuple[WaitingCard, ...]
) -> Iterator[Record]:
    before = (each.card + 1 for each in session.all(TakenCard))  # a phone may still ask for these
    number = max((next_card(session), *before))
    for each in cards:
        sent = each.sent
        if each.wish is Wish.BACK:
            yield _decided(each, 0)
        elif each.there is not None:
            yield replace(each.there, text=sent.text)
            yield _decided(each, each.there.id)
        else:
            yield kind(sent.block, 0, number, sent.text, CardOrigin.PHONE, sent.table)
            yield _decided(each, number)
            number += 1


def _decided(asked: WaitingCard, card: int) -> TakenCard:
    return TakenCard(asked.sent.version, card, asked.sent.id)
