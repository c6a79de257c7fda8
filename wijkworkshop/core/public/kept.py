"""What a session leaves behind for the next one: one sentence a block, in the group's words."""

from collections.abc import Callable, Mapping

from wijkworkshop.core.outcomes.action_plan import ActionPlan
from wijkworkshop.core.outcomes.alignment import AlignmentMatrix
from wijkworkshop.core.outcomes.area_plan import AreaPlan
from wijkworkshop.core.outcomes.charter import ApproachCharter
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.expectations import ExpectationMap
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recap import Recap
from wijkworkshop.core.outcomes.recognition import RecognitionProfile
from wijkworkshop.core.public.lines import Keepsake
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, GoalKind, GoalStatus
from wijkworkshop.core.walk import blocks

Find = Callable[[Session, int], str]
_Written = WorkingDefinition | RecognitionProfile | ExpectationMap | ApproachCharter
_Remarked = AlignmentMatrix | AreaPlan | ActionPlan


def sentences(session: Session) -> tuple[Keepsake, ...]:
    """Return one sentence for each block that left one."""
    kept = (
        Keepsake(each.title, SENTENCES[each.kind](session, each.id))
        for each in blocks(session)
        if each.kind in SENTENCES
    )
    return tuple(each for each in kept if each.text)


def _sentence(kind: type[_Written]) -> Find:
    def find(session: Session, block: int) -> str:
        found = session.find(kind, block, 0)
        return found.sentence if found else ""

    return find


def _remark(kind: type[_Remarked]) -> Find:
    def find(session: Session, block: int) -> str:
        found = session.find(kind, block, 0)
        return found.remark if found else ""

    return find


def _changed(session: Session, block: int) -> str:
    found = session.find(Recap, block, 0)
    return found.changed if found else ""


def _goals(session: Session, block: int) -> str:
    """Return the adopted goals, one sentence after the other."""
    goals = session.where(Goal, block=block, edition=0, status=GoalStatus.ADOPTED)
    texts = (goal.text.strip().rstrip(".") for goal in goals if goal.kind is GoalKind.OUTCOME)
    return " ".join(f"{text}." for text in texts)


SENTENCES: Mapping[BlockKind, Find] = {
    BlockKind.OPENING: _sentence(WorkingDefinition),
    BlockKind.QUESTION_1: _sentence(RecognitionProfile),
    BlockKind.QUESTION_2: _sentence(ExpectationMap),
    BlockKind.STEP_1: _goals,
    BlockKind.STEP_2: _remark(AlignmentMatrix),
    BlockKind.STEP_3: _remark(AreaPlan),
    BlockKind.STEP_4: _remark(ActionPlan),
    BlockKind.QUESTION_3: _sentence(ApproachCharter),
    BlockKind.RECAP: _changed,
}
