"""What each kind of block says of its outcome to the room, in a report, to the next session.

What the room may see (`Room…`), what a report may say (`Report…`) and what both may (`Told…`) are
records of their own: a field that stands in none of them reaches nobody. Documents
(`core/document/`) are made of those records only.
"""

from collections.abc import Mapping

from wijkworkshop.core.outcome_views import (
    action_plan,
    alignment,
    area_plan,
    charter,
    definition,
    evaluation,
    expectations,
    goals,
    recap,
    recognition,
)
from wijkworkshop.core.outcome_views.view import OutcomeView
from wijkworkshop.core.terms import BlockKind

OUTCOME_VIEWS: Mapping[BlockKind, OutcomeView] = {
    BlockKind.OPENING: OutcomeView(definition.for_room, definition.for_report, definition.sentence),
    BlockKind.QUESTION_1: OutcomeView(
        recognition.for_room, recognition.for_report, recognition.sentence
    ),
    BlockKind.QUESTION_2: OutcomeView(
        expectations.for_room, expectations.for_report, expectations.sentence
    ),
    BlockKind.STEP_1: OutcomeView(goals.for_room, goals.for_report, kept=goals.kept),
    BlockKind.STEP_2: OutcomeView(alignment.for_room, alignment.for_report, kept=alignment.kept),
    BlockKind.STEP_3: OutcomeView(area_plan.for_room, area_plan.for_report, kept=area_plan.kept),
    BlockKind.STEP_4: OutcomeView(
        action_plan.for_room,
        action_plan.for_report,
        kept=action_plan.kept,
        talk=action_plan.for_talk,
    ),
    BlockKind.QUESTION_3: OutcomeView(charter.for_room, charter.for_report, charter.sentence),
    BlockKind.CLOSING: OutcomeView(evaluation.for_room, evaluation.for_report),
    BlockKind.RECAP: OutcomeView(recap.for_room, recap.for_report, kept=recap.kept),
}

__all__ = ["OUTCOME_VIEWS", "OutcomeView"]
