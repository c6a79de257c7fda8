"""Which rounds the middle of the console is about: what is counted there, and what is in sight."""

from wijkworkshop.core.navigation import here
from wijkworkshop.core.primary_action import to_count
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.rounds import TAKING_VOTES, Round
from wijkworkshop.ui.console.panels.panel import Mode, PanelRow
from wijkworkshop.ui.console.panels.way_to_count import counted_here


def round_here(session: Session) -> int:
    """Return the round that is counted here; with none, that of the place where we are."""
    counted = counted_here(session)
    return counted.id if counted is not None else here(session).round


def takes_votes(session: Session, round_id: int) -> bool:
    """Tell whether a round is there, and what people vote can still come in."""
    vote = session.find(Round, round_id)
    return vote is not None and vote.state in TAKING_VOTES


def in_sight(
    session: Session, row: PanelRow, round_id: int, *, follows_place: bool
) -> tuple[int, ...]:
    """Return the rounds that a panel is about: those it counts, or that of the place."""
    if row.name == Mode.PAUSE:
        return tuple(vote.id for vote in to_count(session))
    if row.counts or row.name == Mode.PHONES:
        return (round_id,)
    return (here(session).round,) if follows_place else ()
