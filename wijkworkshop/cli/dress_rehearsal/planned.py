"""What a dress rehearsal holds of a session, and how many hosts that takes."""

from collections.abc import Iterator

from wijkworkshop.core.boards import card_board
from wijkworkshop.core.navigation import Stop, blocks, rounds
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.voting_tables import by_tables, tables_of


def planned(session: Session) -> tuple[Stop, ...]:
    """Return what is still to be held, in the order of the evening: boards, and rounds."""
    return tuple(stop for block in blocks(session) for stop in _stops(session, block.id))


def _stops(session: Session, block: int) -> Iterator[Stop]:
    """Yield the board of a block where hosts can send cards to it, then its rounds."""
    board = card_board(session, block)
    if board and len(tables_of(session)) > 1 and not board.is_fixed(session, block):
        yield Stop(block, ScreenKind.BOARD)
    ready = (each for each in rounds(session, block) if each.state is RoundState.READY)
    yield from (Stop(block, ScreenKind.ROUND, each.id) for each in ready)


def table_hosts(session: Session) -> int:
    """Return how many tables vote as one or send cards, each by the phone of its host."""
    tables, stops = len(tables_of(session)), planned(session)
    votes = (session.get(Round, stop.round) for stop in stops if stop.round)
    asked = any(not stop.round for stop in stops) or any(by_tables(vote) for vote in votes)
    return tables if asked and tables > 1 else 0
