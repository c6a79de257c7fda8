"""What a session leaves behind for the next one: one sentence a block, in the group's words."""

from wijkworkshop.core.document import Keepsake
from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.outcome_views import OUTCOME_VIEWS
from wijkworkshop.core.session import Session


def sentences(session: Session) -> tuple[Keepsake, ...]:
    """Return one sentence for each block that left one."""
    kept = (
        Keepsake(each.title, OUTCOME_VIEWS[each.kind].left(session, each.id))
        for each in blocks(session)
        if each.kind in OUTCOME_VIEWS
    )
    return tuple(each for each in kept if each.text)
