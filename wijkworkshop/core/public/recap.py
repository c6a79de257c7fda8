"""What an earlier session left behind, as the room may see it."""

from wijkworkshop.core.document import Card, Keepsake
from wijkworkshop.core.navigation import homes
from wijkworkshop.core.outcome_views import OUTCOME_VIEWS
from wijkworkshop.core.outcome_views.cards import cards_of
from wijkworkshop.core.outcomes.recap import Recalled
from wijkworkshop.core.public.screens import Heading, Recap
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Earlier
from wijkworkshop.core.terms import BlockKind

AGREED = (BlockKind.STEP_2, BlockKind.STEP_3, BlockKind.STEP_4)
"""Steps whose cards say what was agreed."""


def recap(session: Session, block: Block, heading: Heading) -> Recap:
    """Return the sentences, the goals and the agreements of the session before this one."""
    earlier = session.find(Earlier, 1)
    recalled = session.where(Recalled, block=block.id, edition=0)
    agreed = (card for kind in AGREED for card in _cards(session, block, kind))
    return Recap(
        heading=heading,
        name=earlier.name if earlier else "",
        day=earlier.day if earlier else None,
        sentences=tuple(Keepsake(each.title, each.text) for each in recalled),
        goals=_cards(session, block, BlockKind.STEP_1),
        agreed=tuple(agreed),
    )


def _cards(session: Session, block: Block, kind: BlockKind) -> tuple[Card, ...]:
    """Return the cards of a kind of block, which came along under this block or a later one."""
    document = OUTCOME_VIEWS[kind].room(session, homes(session).get(kind, block.id))
    return tuple(cards_of(document))
