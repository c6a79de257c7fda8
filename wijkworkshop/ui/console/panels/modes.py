"""Which panel belongs to which place and mode."""

from collections.abc import Mapping
from types import MappingProxyType

from wijkworkshop.core.evening import Details, ScreenKind
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.walk import here
from wijkworkshop.ui.console.panels.block import BlockPanel
from wijkworkshop.ui.console.panels.closed.panel import ClosedPanel
from wijkworkshop.ui.console.panels.contributions import ContributionsPanel
from wijkworkshop.ui.console.panels.details import DetailsPanel
from wijkworkshop.ui.console.panels.listening import ListeningPanel
from wijkworkshop.ui.console.panels.material.panel import MaterialPanel
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.panel import Mode, Panel
from wijkworkshop.ui.console.panels.parking import ParkingPanel
from wijkworkshop.ui.console.panels.phones.panel import PhonesPanel
from wijkworkshop.ui.console.panels.presence import PresencePanel
from wijkworkshop.ui.console.panels.responses import ResponsesPanel
from wijkworkshop.ui.console.panels.result.panel import ResultPanel
from wijkworkshop.ui.console.panels.slips.panel import PaperPanel
from wijkworkshop.ui.console.panels.tally.hands import HandsPanel
from wijkworkshop.ui.console.panels.tally.stickers import StickersPanel
from wijkworkshop.ui.console.panels.vote.panel import VotePanel

MODES: Mapping[Mode, type[Panel]] = MappingProxyType(
    {
        Mode.BLOCK: BlockPanel,
        Mode.VOTE: VotePanel,
        Mode.RESULT: ResultPanel,
        Mode.PRESENCE: PresencePanel,
        Mode.HANDS: HandsPanel,
        Mode.STICKERS: StickersPanel,
        Mode.PAPER: PaperPanel,
        Mode.OUTCOME: OutcomePanel,
        Mode.CONTRIBUTIONS: ContributionsPanel,
        Mode.MATERIAL: MaterialPanel,
        Mode.LISTENING: ListeningPanel,
        Mode.PARKING: ParkingPanel,
        Mode.RESPONSES: ResponsesPanel,
        Mode.DETAILS: DetailsPanel,
        Mode.PHONES: PhonesPanel,
        Mode.CLOSED: ClosedPanel,
    }
)

STEERED = (Mode.BLOCK, Mode.VOTE, Mode.RESULT, Mode.CLOSED)
"""The modes with the primary action: they follow the place where we are."""

COUNTING = (Mode.HANDS, Mode.STICKERS, Mode.PAPER)


def mode_at(session: Session) -> Mode:
    """Return the mode that belongs to the place where we are, or that it is over."""
    if session.get(Details, 1).closed_at is not None:
        return Mode.CLOSED
    at = here(session)
    vote = session.find(Round, at.round)
    if at.screen is not ScreenKind.ROUND or vote is None:
        return Mode.BLOCK
    settled = vote.state in (RoundState.SETTLED, RoundState.SHOWN)
    return Mode.RESULT if settled else Mode.VOTE
