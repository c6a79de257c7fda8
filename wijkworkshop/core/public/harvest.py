"""What a block leaves behind, as the room may see it."""

from wijkworkshop.core.outcome_views import OUTCOME_VIEWS
from wijkworkshop.core.public.screens import Harvest, Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import BlockKind

CONCLUDES = (
    BlockKind.STEP_1,
    BlockKind.STEP_2,
    BlockKind.STEP_3,
    BlockKind.STEP_4,
    BlockKind.QUESTION_3,
)
"""Blocks whose outcome is called 'voorlopig' where the evening is too short for more."""


def harvest(session: Session, block: Block, heading: Heading) -> Harvest:
    """Return what a block leaves behind; one that leaves nothing has an empty document."""
    view = OUTCOME_VIEWS.get(block.kind)
    document = view.room(session, block.id) if view else ()
    provisional = session.get(Details, 1).provisional and block.kind in CONCLUDES
    return Harvest(heading, "", document, provisional)
