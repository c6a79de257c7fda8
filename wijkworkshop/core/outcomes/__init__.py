"""The typed outcome of each kind of block: which records it has, and what is still missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

from wijkworkshop.core.outcomes import (
    action_plan,
    agreement_gaps,
    alignment,
    area_plan,
    arguments,
    charter,
    definition,
    evaluation,
    expectations,
    goals,
    indicators,
    purpose,
    recap,
    recognition,
)
from wijkworkshop.core.outcomes.entry import SENTENCE, Ask, Entry, Form, Gap, Need, Outcome
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind


@dataclass(frozen=True)
class OutcomeType:
    """One idea in one place: the outcome record, the kinds of its parts, and 'done when'.

    `needs` is all that can be missing.
    """

    outcome: type[Outcome]
    parts: tuple[type[Entry], ...]
    missing: Callable[[Session, int], tuple[Gap, ...]]
    needs: tuple[Need, ...]


OUTCOMES: Mapping[BlockKind, OutcomeType] = {
    BlockKind.OPENING: OutcomeType(
        definition.WorkingDefinition,
        (definition.TableDefinition,),
        purpose.missing,
        (definition.DEFINITION_FIELDS, SENTENCE, purpose.OPEN_PURPOSE),
    ),
    BlockKind.QUESTION_1: OutcomeType(
        recognition.RecognitionProfile,
        (recognition.AreaProfile, recognition.Statistic, recognition.ExperienceGap),
        recognition.missing,
        (recognition.THREE_GAPS, recognition.GAP_EXPLANATION),
    ),
    BlockKind.QUESTION_2: OutcomeType(
        expectations.ExpectationMap,
        (expectations.ExpectedItem, expectations.OwnResult),
        expectations.missing,
        (SENTENCE, expectations.BUILDING_ALONE),
    ),
    BlockKind.STEP_1: OutcomeType(
        goals.SharedGoalSet,
        (
            goals.Goal,
            goals.GoalBeneficiary,
            goals.GoalCard,
            goals.GoalReason,
            goals.GoalServes,
            arguments.NamedArgument,
        ),
        goals.missing,
        (goals.OUTCOME_GOAL, goals.AMBITION, goals.CONSENSUS, goals.GOAL_SERVES),
    ),
    BlockKind.STEP_2: OutcomeType(
        alignment.AlignmentMatrix,
        (alignment.Instrument, alignment.AlignmentCell, alignment.ClashDecision),
        alignment.missing,
        (alignment.ANY_CELLS, alignment.CELLS, alignment.CLASH_DECISION),
    ),
    BlockKind.STEP_3: OutcomeType(
        area_plan.AreaPlan,
        (area_plan.AreaChoice, area_plan.AreaGoal, area_plan.AreaFlow, area_plan.MeetingPlace),
        area_plan.missing,
        (
            area_plan.AREA,
            area_plan.AREA_GOAL,
            area_plan.AREA_FLOW,
            area_plan.AREA_GRAIN,
            area_plan.AREA_MEETING_PLACE,
            area_plan.ORIGIN,
            area_plan.ONE_PERSON,
        ),
    ),
    BlockKind.STEP_4: OutcomeType(
        action_plan.ActionPlan,
        (
            action_plan.AddedToShortlist,
            action_plan.Agreement,
            action_plan.AgreementArea,
            action_plan.ServedGoal,
            indicators.Indicator,
            indicators.IndicatorValue,
            action_plan.Commitment,
            action_plan.FollowUp,
        ),
        agreement_gaps.missing,
        agreement_gaps.NEEDS,
    ),
    BlockKind.QUESTION_3: OutcomeType(
        charter.ApproachCharter,
        (charter.Coupling,),
        charter.missing,
        charter.NEEDS,
    ),
    BlockKind.CLOSING: OutcomeType(
        evaluation.SessionEvaluation,
        (evaluation.Invitation, evaluation.Reaction),
        evaluation.missing,
        (evaluation.REPORT_TO, evaluation.DECIDES_NEXT),
    ),
    BlockKind.RECAP: OutcomeType(
        recap.Recap,
        (
            recap.Recalled,
            definition.WorkingDefinition,
            goals.Goal,
            goals.GoalBeneficiary,
            goals.GoalCard,
            goals.GoalReason,
            goals.GoalServes,
            alignment.Instrument,
            alignment.AlignmentCell,
            alignment.ClashDecision,
            area_plan.AreaChoice,
            area_plan.AreaGoal,
            area_plan.AreaFlow,
            area_plan.MeetingPlace,
            action_plan.Agreement,
            action_plan.AgreementArea,
            action_plan.ServedGoal,
            indicators.Indicator,
            indicators.IndicatorValue,
            action_plan.Commitment,
            action_plan.FollowUp,
            charter.Coupling,
        ),
        recap.missing,
        (recap.CONFIRMED,),
    ),
}

ENTRY_KINDS: tuple[type[Entry], ...] = tuple(
    dict.fromkeys(
        kind for outcome in OUTCOMES.values() for kind in (outcome.outcome, *outcome.parts)
    )
)


def kinds_within(kind: type[Entry]) -> tuple[type[Entry], ...]:
    """Return the kinds of entries that belong to one of this kind."""
    return tuple(each for each in ENTRY_KINDS if _owner(each) == kind.__name__)


def _owner(kind: type[Entry]) -> str:
    """Return the name of the kind that entries of a kind belong to, or nothing."""
    found = (each.metadata["refers"] for each in fields(kind) if each.name == kind.FORM.within)
    return next(found, "")


def belonging(session: Session, entry: Entry) -> tuple[Entry, ...]:
    """Return the entries that belong to one, and to those, in the order in which they can go."""
    found: list[Entry] = []
    for kind in kinds_within(type(entry)):
        here = {kind.FORM.within: entry.key[0], "edition": entry.edition}
        for each in session.where(kind, **here):
            found += (*belonging(session, each), each)
    return tuple(found)


__all__ = [
    "ENTRY_KINDS",
    "OUTCOMES",
    "Ask",
    "Entry",
    "Form",
    "Gap",
    "Need",
    "Outcome",
    "OutcomeType",
    "belonging",
    "kinds_within",
]
