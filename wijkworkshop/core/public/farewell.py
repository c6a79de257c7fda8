"""The end of an evening as the room may see it: one sentence a block, and what comes after."""

from collections.abc import Callable, Mapping

from wijkworkshop.core.evening import Block
from wijkworkshop.core.outcomes.charter import ApproachCharter
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.outcomes.expectations import ExpectationMap
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recognition import RecognitionProfile
from wijkworkshop.core.public.lines import Keepsake, Line, OutcomeField
from wijkworkshop.core.public.screens import Farewell, Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, GoalKind, GoalStatus
from wijkworkshop.core.walk import blocks

_Written = WorkingDefinition | RecognitionProfile | ExpectationMap | ApproachCharter


def farewell(session: Session, block: Block, heading: Heading) -> Farewell:
    """Return the sentences of the evening, who gets the report and who decides next."""
    kept = (
        Keepsake(each.title, SENTENCES[each.kind](session, each.id))
        for each in blocks(session)
        if each.kind in SENTENCES
    )
    found = session.find(SessionEvaluation, block.id, 0) or SessionEvaluation(block=block.id)
    after = (
        Line(OutcomeField.REPORT_TO, found.report_to, found.report_on),
        Line(OutcomeField.DECIDES_NEXT, found.decides_next),
    )
    return Farewell(heading, tuple(each for each in kept if each.text), after)


def _sentence(kind: type[_Written]) -> Callable[[Session, int], str]:
    def find(session: Session, block: int) -> str:
        found = session.find(kind, block, 0)
        return found.sentence if found else ""

    return find


def _goals(session: Session, block: int) -> str:
    """Return the adopted goals, one sentence after the other."""
    goals = session.where(Goal, block=block, edition=0, status=GoalStatus.ADOPTED)
    texts = (goal.text.strip().rstrip(".") for goal in goals if goal.kind is GoalKind.OUTCOME)
    return " ".join(f"{text}." for text in texts)


SENTENCES: Mapping[BlockKind, Callable[[Session, int], str]] = {
    BlockKind.OPENING: _sentence(WorkingDefinition),
    BlockKind.QUESTION_1: _sentence(RecognitionProfile),
    BlockKind.QUESTION_2: _sentence(ExpectationMap),
    BlockKind.STEP_1: _goals,
    BlockKind.QUESTION_3: _sentence(ApproachCharter),
}
