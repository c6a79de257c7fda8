"""The end of an evening as the room may see it: five sentences, and what comes after."""

from wijkworkshop.core.evening import Block, Details
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.public.five import five_sentences
from wijkworkshop.core.public.lines import Line, OutcomeField
from wijkworkshop.core.public.screens import Farewell, Heading
from wijkworkshop.core.session import Session


def farewell(session: Session, block: Block, heading: Heading) -> Farewell:
    """Return the sentences of the evening, who gets the report and who decides next."""
    found = session.find(SessionEvaluation, block.id, 0) or SessionEvaluation(block=block.id)
    after = (
        Line(OutcomeField.REPORT_TO, found.report_to, found.report_on),
        Line(OutcomeField.DECIDES_NEXT, found.decides_next),
    )
    provisional = session.get(Details, 1).provisional
    return Farewell(heading, five_sentences(session), after, provisional=provisional)
