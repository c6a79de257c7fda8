"""Compares what hosts were told is stored of cards with the archive, and works with the cards.

That is what they sent, and what they say of where their cards lie.
"""

from collections.abc import Mapping

from wijkworkshop.cli.dress_rehearsal.ledger import Page
from wijkworkshop.cli.dress_rehearsal.rehearsal_session import RehearsalSession
from wijkworkshop.core.acts.boards import LayCard, MakeGoal, ShowBoard
from wijkworkshop.core.acts.table_cards import TakeCards
from wijkworkshop.core.boards import get_card
from wijkworkshop.core.boards.records import PlaceAnswer, TableCard, TakenCard
from wijkworkshop.core.boards.table_cards import waiting
from wijkworkshop.core.outcomes.goals import GoalCard
from wijkworkshop.core.terms import CardOrigin


def stored_cards(rehearsal_session: RehearsalSession, block: int) -> tuple[str, ...]:
    """Return what is on the cards that hosts sent to the board of a block."""
    sent = rehearsal_session.heard().where(TableCard, block=block)
    return tuple(each.text for each in sent)


def lost_cards(page: Page, stored: tuple[str, ...]) -> tuple[str, ...]:
    """Return whose card is missing, though their phone was told that it is stored."""
    return tuple(holder for holder, fields in page.kept.items() if fields["line"] not in stored)


def lay_together(rehearsal_session: RehearsalSession, block: int) -> set[int]:
    """Lay all cards of hosts at one goal and show that; return the tables that are asked of it.

    A table on its own is asked nothing. Raises Refused.
    """
    cards = _by_phone(rehearsal_session, block)
    tables = {each.table for each in cards}
    if len(tables) < 2:
        return set()
    rehearsal_session.do(MakeGoal(cards[0].id))
    place = get_card(rehearsal_session.session, cards[0].id).place
    for each in cards[1:]:
        rehearsal_session.do(LayCard(each.id, place))
    rehearsal_session.do(ShowBoard(block))
    return tables


def stored_places(rehearsal_session: RehearsalSession, block: int) -> dict[int, bool]:
    """Return per card as a host sent it whether she says that it lies right."""
    session = rehearsal_session.heard()
    sent = {each.card: each.sent for each in session.all(TakenCard)}
    return {sent[each.card]: each.fits for each in session.where(PlaceAnswer, block=block)}


def lost_places(page: Page, stored: Mapping[int, bool]) -> tuple[str, ...]:
    """Return whose answer is missing, though their phone was told that it is stored."""
    return tuple(
        holder
        for holder, fields in page.kept.items()
        if stored.get(int(fields["laid"])) is not (fields["fits"] == "1")
    )


def take_all(rehearsal_session: RehearsalSession, block: int) -> int:
    """Take over what waits; return how many cards of hosts lie on the board. Raises Refused."""
    for each in waiting(rehearsal_session.session, block):
        rehearsal_session.do(TakeCards(block, each.table))
    return len(_by_phone(rehearsal_session, block))


def _by_phone(rehearsal_session: RehearsalSession, block: int) -> tuple[GoalCard, ...]:
    """Return the cards of hosts that are on the board."""
    return rehearsal_session.session.where(
        GoalCard, block=block, edition=0, origin=CardOrigin.PHONE
    )
