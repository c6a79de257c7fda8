"""Compares the cards that hosts were told are stored with the archive, and takes them over."""

from wijkworkshop.cli.dress_rehearsal.ledger import Page
from wijkworkshop.cli.dress_rehearsal.rehearsal_session import RehearsalSession
from wijkworkshop.core.acts.table_cards import TakeCards
from wijkworkshop.core.boards.records import TableCard
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


def take_all(rehearsal_session: RehearsalSession, block: int) -> int:
    """Take over what waits; return how many cards of hosts lie on the board. Raises Refused."""
    for each in waiting(rehearsal_session.session, block):
        rehearsal_session.do(TakeCards(block, each.table))
    by_phone = rehearsal_session.session.where(GoalCard, block=block, origin=CardOrigin.PHONE)
    return len(by_phone)
