"""Outcomes as the room may see them: lines and cards, what is missing said in words."""

from collections.abc import Callable, Mapping
from datetime import date

from wijkworkshop.core.evening import Block
from wijkworkshop.core.findings import Finding, FindingKind
from wijkworkshop.core.outcomes import action_plan, alignment
from wijkworkshop.core.outcomes.action_plan import ActionPlan, Agreement, Indicator
from wijkworkshop.core.outcomes.alignment import ClashDecision, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.charter import ApproachCharter, Coupling
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.outcomes.expectations import ExpectationMap, ExpectedItem
from wijkworkshop.core.outcomes.goals import Goal, GoalServes
from wijkworkshop.core.outcomes.recognition import ExperienceGap, RecognitionProfile
from wijkworkshop.core.public.screens import (
    Choice,
    Farewell,
    Harvest,
    Heading,
    Line,
    Matrix,
    MatrixCell,
    OutcomeCard,
    OutcomeField,
)
from wijkworkshop.core.rounds import RoundOption
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, GoalStatus, IndicatorKind

Lines = tuple[Line, ...]
Cards = tuple[OutcomeCard, ...]


def harvest(session: Session, block: Block, heading: Heading) -> Harvest:
    """Return what a block leaves behind."""
    lines, cards = PARTS[block.kind](session, block.id) if block.kind in PARTS else ((), ())
    return Harvest(heading, "", lines, cards)


def matrix(session: Session, block: Block, heading: Heading) -> Matrix:
    """Return the alignment of goals and instruments, with its clashes as the title."""
    found = alignment.cells(session, block.id)
    goals = [goal for goal in session.where(Goal, edition=0) if any(g == goal.id for g, _ in found)]
    instruments = session.where(Instrument, block=block.id, edition=0)
    cells = tuple(
        tuple(
            MatrixCell(*found[goal.id, each.id]) if (goal.id, each.id) in found else None
            for each in instruments
        )
        for goal in goals
    )
    tables = {
        cell.table for cell in session.where(alignment.AlignmentCell, block=block.id, edition=0)
    }
    return Matrix(
        heading=heading,
        finding=_clash_finding(session, block.id),
        goals=tuple(goal.text for goal in goals),
        instruments=tuple(Choice(each.id, each.text) for each in instruments),
        cells=cells,
        tables=len(tables),
    )


def farewell(session: Session, block: Block, heading: Heading) -> Farewell:
    """Return the sentences of the evening, who gets the report and who decides next."""
    texts = (
        *(each.sentence for each in session.where(WorkingDefinition, edition=0)),
        *(each.sentence for each in session.where(RecognitionProfile, edition=0)),
        *(each.sentence for each in session.where(ExpectationMap, edition=0)),
        *(each.sentence for each in session.where(ApproachCharter, edition=0)),
    )
    sentences = (Line(OutcomeField.SENTENCE, text) for text in texts if text)
    found = session.find(SessionEvaluation, block.id, 0) or SessionEvaluation(block=block.id)
    after = (
        Line(OutcomeField.REPORT_TO, _joined(found.report_to, _day(found.report_on))),
        Line(OutcomeField.DECIDES_NEXT, found.decides_next),
    )
    return Farewell(heading, (*sentences, *after))


def _clash_finding(session: Session, block: int) -> Finding:
    found = alignment.clashes(session, block)
    if not found:
        return Finding(FindingKind.NO_CLASHES)
    goal = session.find(Goal, found[0][0], 0)
    instrument = session.find(Instrument, found[0][1], 0)
    texts = (instrument.text if instrument else "", goal.text if goal else "")
    return Finding(FindingKind.CLASHES, texts, (len(found),))


def _definition(session: Session, block: int) -> tuple[Lines, Cards]:
    found = session.find(WorkingDefinition, block, 0) or WorkingDefinition(block=block)
    return (
        Line(OutcomeField.SENTENCE, found.sentence),
        Line(OutcomeField.WHAT, _joined(found.what, found.who)),
        Line(OutcomeField.PURPOSE, found.why),
        Line(OutcomeField.SCALE, found.scale),
        Line(OutcomeField.MEANS, found.breadth),
        *([Line(OutcomeField.DIFFERENCES, found.differences)] if found.differences else []),
    ), ()


def _recognition(session: Session, block: int) -> tuple[Lines, Cards]:
    found = session.find(RecognitionProfile, block, 0) or RecognitionProfile(block=block)
    lines = [Line(OutcomeField.SENTENCE, found.sentence)]
    if found.no_gaps:
        lines.append(Line(OutcomeField.GAPS, found.no_gaps))
    if found.missing_information:
        lines.append(Line(OutcomeField.MISSING_INFORMATION, found.missing_information))
    cards = tuple(
        OutcomeCard(
            gap.statistic,
            (
                Line(OutcomeField.OUTCOME, gap.experience),
                Line(OutcomeField.REMARK, gap.explanation),
            ),
            complete=bool(gap.explanation),
        )
        for gap in session.where(ExperienceGap, block=block, edition=0)
    )
    return tuple(lines), cards


def _expectations(session: Session, block: int) -> tuple[Lines, Cards]:
    found = session.find(ExpectationMap, block, 0) or ExpectationMap(block=block)
    lines = [Line(OutcomeField.SENTENCE, found.sentence)]
    if found.disagreement:
        lines.append(Line(OutcomeField.DIFFERENCES, found.disagreement))
    cards = tuple(
        OutcomeCard(item.text, (Line(OutcomeField.MEANS, item.needs),))
        for item in session.where(ExpectedItem, block=block, edition=0)
    )
    return tuple(lines), cards


def _goals(session: Session, block: int) -> tuple[Lines, Cards]:
    shown = (GoalStatus.ADOPTED, GoalStatus.PROPOSED)
    goals = session.where(Goal, block=block, edition=0)
    ordered = [goal for status in shown for goal in goals if goal.status is status]
    return (), tuple(_goal_card(session, goal) for goal in ordered)


def _goal_card(session: Session, goal: Goal) -> OutcomeCard:
    links = session.where(GoalServes, goal=goal.id, edition=0)
    served = (session.find(Goal, link.serves, 0) for link in links)
    serves = ", ".join(target.text for target in served if target)
    lines = [Line(OutcomeField.AMBITION, goal.ambition)]
    if serves:
        lines.append(Line(OutcomeField.SERVES, serves))
    if goal.concerns:
        lines.append(Line(OutcomeField.CONCERNS, goal.concerns))
    return OutcomeCard(goal.text, tuple(lines), complete=bool(goal.ambition))


def _alignment(session: Session, block: int) -> tuple[Lines, Cards]:
    return (), tuple(
        _clash_card(session, goal, instrument)
        for goal, instrument in alignment.clashes(session, block)
    )


def _clash_card(session: Session, goal_id: int, instrument_id: int) -> OutcomeCard:
    goal = session.find(Goal, goal_id, 0)
    instrument = session.find(Instrument, instrument_id, 0)
    decision = session.find(ClashDecision, goal_id, instrument_id, 0)
    owner = _joined(decision.owner, _day(decision.due)) if decision else ""
    lines = (
        Line(OutcomeField.GOAL, goal.text if goal else ""),
        Line(OutcomeField.DECISION, decision.reason if decision else ""),
        Line(OutcomeField.OWNER, owner),
    )
    return OutcomeCard(instrument.text if instrument else "", lines, decision is not None)


def _areas(session: Session, block: int) -> tuple[Lines, Cards]:
    return (), tuple(
        OutcomeCard(each.area, _area_lines(session, each), bool(each.goal and each.meeting_place))
        for each in session.where(AreaChoice, block=block, edition=0)
    )


def _area_lines(session: Session, choice: AreaChoice) -> Lines:
    goal = session.find(Goal, choice.goal, 0)
    return (
        Line(OutcomeField.GOAL, goal.text if goal else ""),
        Line(OutcomeField.FLOW, choice.target_group),
        Line(OutcomeField.GRAIN, choice.reason),
        Line(OutcomeField.MEETING_PLACE, choice.meeting_place),
        Line(OutcomeField.STAYS, choice.stays),
    )


def _actions(session: Session, block: int) -> tuple[Lines, Cards]:
    plan = session.find(ActionPlan, block, 0)
    lines = (Line(OutcomeField.REMARK, plan.remark),) if plan and plan.remark else ()
    agreements = session.where(Agreement, block=block, edition=0)
    return lines, tuple(_agreement_card(session, each) for each in agreements)


def _agreement_card(session: Session, agreement: Agreement) -> OutcomeCard:
    indicators = session.where(Indicator, agreement=agreement.id, edition=0)
    texts = {
        kind: "; ".join(each.text for each in indicators if each.kind is kind)
        for kind in IndicatorKind
    }
    options = session.where(RoundOption, number=agreement.number)
    icon = next((option.icon for option in options if option.measure), "")
    lines = (
        Line(OutcomeField.LEAD, agreement.lead),
        Line(OutcomeField.PARTNERS, agreement.partners),
        Line(OutcomeField.AREA, agreement.area),
        Line(OutcomeField.DUE, _day(agreement.due)),
        Line(OutcomeField.FIRST_STEP, agreement.first_step),
        Line(OutcomeField.RESIDENTS_ROLE, agreement.residents_role),
        Line(OutcomeField.OUTPUT, texts[IndicatorKind.OUTPUT]),
        Line(OutcomeField.OUTCOME, texts[IndicatorKind.OUTCOME]),
    )
    complete = not action_plan.gaps_of(session, agreement)
    return OutcomeCard(agreement.title, lines, complete, icon)


def _charter(session: Session, block: int) -> tuple[Lines, Cards]:
    found = session.find(ApproachCharter, block, 0) or ApproachCharter(block=block)
    cards = tuple(
        OutcomeCard(
            each.physical,
            (
                Line(OutcomeField.COUPLING, each.social or each.why_not),
                Line(OutcomeField.AREA, _joined(each.place, each.moment)),
            ),
            complete=bool(each.social or each.why_not),
        )
        for each in session.where(Coupling, block=block, edition=0)
    )
    return (
        Line(OutcomeField.SENTENCE, found.sentence),
        Line(OutcomeField.COORDINATOR, found.coordinator),
        Line(OutcomeField.MANDATE, found.mandate),
        Line(OutcomeField.RESIDENTS_ROLE, found.residents_role),
        Line(OutcomeField.MONITORING, found.monitoring),
    ), cards


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _joined(*texts: str) -> str:
    return ", ".join(text for text in texts if text)


PARTS: Mapping[BlockKind, Callable[[Session, int], tuple[Lines, Cards]]] = {
    BlockKind.OPENING: _definition,
    BlockKind.QUESTION_1: _recognition,
    BlockKind.QUESTION_2: _expectations,
    BlockKind.STEP_1: _goals,
    BlockKind.STEP_2: _alignment,
    BlockKind.STEP_3: _areas,
    BlockKind.STEP_4: _actions,
    BlockKind.QUESTION_3: _charter,
}
