"""The end of an evening as the room may see it: five sentences, and what comes after."""

from wijkworkshop.core.outcome_views.evaluation import after
from wijkworkshop.core.public.five_sentences import five_sentences
from wijkworkshop.core.public.screens import Farewell, Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details


def farewell(session: Session, block: Block, heading: Heading) -> Farewell:
    """Return the sentences of the evening, who gets the report and who decides next."""
    provisional = session.get(Details, 1).provisional
    return Farewell(
        heading, five_sentences(session), after(session, block.id), provisional=provisional
    )
