"""Outcomes as the room may see them: lines and cards, what is missing said in words."""

from collections.abc import Callable, Mapping

from wijkworkshop.core.evening import Block, Details
from wijkworkshop.core.outcomes import action_plan, alignment
from wijkworkshop.core.outcomes.action_plan import ActionPlan, Agreement, Commitment, Indicator
from wijkworkshop.core.outcomes.alignment import ClashDecision, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.charter import ApproachCharter, Coupling
from wijkworkshop.core.outcomes.expectations import ExpectationMap, ExpectedItem
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recap import Recap
from wijkworkshop.core.outcomes.recognition import ExperienceGap, RecognitionProfile
from wijkworkshop.core.public.harvest_goals import Cards, Lines, definition_lines, goal_lines
from wijkworkshop.core.public.harvest_tables import readings, reasons, results
from wijkworkshop.core.public.lines import Line, OutcomeCard, OutcomeField, Pledge, Term
from wijkworkshop.core.public.measured import measure_number
from wijkworkshop.core.public.screens import Harvest, Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, Consent, IndicatorKind
from wijkworkshop.core.voting.rounds import RoundOption

CONCLUDES = (
    BlockKind.STEP_1,
    BlockKind.STEP_2,
    BlockKind.STEP_3,
    BlockKind.STEP_4,
    BlockKind.QUESTION_3,
)
"""Blocks whose outcome is called 'voorlopig' where the evening is too short for more."""


def harvest(session: Session, block: Block, heading: Heading) -> Harvest:
    """Return what a block leaves behind."""
    lines, cards = PARTS[block.kind](session, block.id) if block.kind in PARTS else ((), ())
    provisional = session.get(Details, 1).provisional and block.kind in CONCLUDES
    second = block.kind is BlockKind.QUESTION_2
    return Harvest(
        heading,
        "",
        lines,
        cards,
        provisional,
        results(session, block.id) if second else (),
        readings(session, block.id) if second else (),
        reasons(session, block.id) if block.kind is BlockKind.STEP_1 else (),
    )


def _recognition(session: Session, block: int) -> tuple[Lines, Cards]:
    found = session.find(RecognitionProfile, block, 0) or RecognitionProfile(block=block)
    lines = [Line(OutcomeField.SENTENCE, found.sentence)]
    if found.no_gaps:
        lines.append(Line(OutcomeField.GAPS, found.no_gaps))
    if found.missing_information:
        lines.append(Line(OutcomeField.MISSING_INFORMATION, found.missing_information))
    lines += _mixed(found)
    cards = tuple(
        OutcomeCard(
            gap.statistic,
            (
                Line(OutcomeField.EXPERIENCE, gap.experience),
                Line(OutcomeField.EXPLANATION, gap.explanation),
            ),
            complete=bool(gap.explanation),
        )
        for gap in session.where(ExperienceGap, block=block, edition=0)
    )
    return tuple(lines), cards


def _mixed(found: RecognitionProfile) -> Lines:
    """Return both answers to 'is it mixed?', apart; one that is not there yet is open."""
    output = Line(OutcomeField.MIXED_OUTPUT, found.why_output, terms=_chosen(found.mixed_output))
    outcome = Line(
        OutcomeField.MIXED_OUTCOME, found.why_outcome, terms=_chosen(found.mixed_outcome)
    )
    return (output, outcome) if output.known or outcome.known else ()


def _expectations(session: Session, block: int) -> tuple[Lines, Cards]:
    found = session.find(ExpectationMap, block, 0) or ExpectationMap(block=block)
    lines = [Line(OutcomeField.SENTENCE, found.sentence)]
    if found.disagreement:
        lines.append(Line(OutcomeField.DIFFERENCES, found.disagreement))
    cards = tuple(
        OutcomeCard(
            item.text,
            (
                Line(OutcomeField.VERDICT, terms=(item.verdict,)),
                *([Line(OutcomeField.NEEDS, item.needs)] if item.needs else []),
            ),
        )
        for item in session.where(ExpectedItem, block=block, edition=0)
    )
    return tuple(lines), cards


def _alignment(session: Session, block: int) -> tuple[Lines, Cards]:
    return (), tuple(
        _clash_card(session, goal, instrument)
        for goal, instrument in alignment.clashes(session, block)
    )


def _clash_card(session: Session, goal_id: int, instrument_id: int) -> OutcomeCard:
    goal = session.find(Goal, goal_id, 0)
    instrument = session.find(Instrument, instrument_id, 0)
    decision = session.find(ClashDecision, goal_id, instrument_id, 0)
    made = (
        (
            Line(OutcomeField.DECISION, decision.reason, terms=(decision.decision,)),
            Line(OutcomeField.OWNER, decision.owner, decision.due),
        )
        if decision
        else (Line(OutcomeField.DECISION), Line(OutcomeField.OWNER))
    )
    title = instrument.text if instrument else ""
    against = Line(OutcomeField.GOAL, goal.text if goal else "")
    number = measure_number(session, title)
    return OutcomeCard(title, (against, *made), decision is not None, number=number)


def _areas(session: Session, block: int) -> tuple[Lines, Cards]:
    return (), tuple(
        OutcomeCard(each.area, _area_lines(session, each), _settled(each))
        for each in session.where(AreaChoice, block=block, edition=0)
    )


def _area_lines(session: Session, choice: AreaChoice) -> Lines:
    goal = session.find(Goal, choice.goal, 0)
    return (
        Line(OutcomeField.GOAL, goal.text if goal else ""),
        Line(OutcomeField.FLOW, choice.target_group, terms=_chosen(choice.flow)),
        Line(OutcomeField.GRAIN, terms=_chosen(choice.grain, choice.scale)),
        *([Line(OutcomeField.REASON, choice.reason)] if choice.reason else []),
        Line(OutcomeField.MEETING_PLACE, choice.meeting_place),
        Line(OutcomeField.STAYS, choice.stays),
    )


def _settled(choice: AreaChoice) -> bool:
    return bool(choice.goal and choice.flow and choice.grain and choice.meeting_place)


def _chosen(*terms: Term | None) -> tuple[Term, ...]:
    return tuple(term for term in terms if term is not None)


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
    said = _pledges(session, agreement)
    helps = Line(OutcomeField.PARTNERS, agreement.partners)
    lines = (
        Line(OutcomeField.LEAD, agreement.lead),
        *(() if said else (helps,)),  # they speak for themselves
        Line(OutcomeField.AREA, agreement.area),
        Line(OutcomeField.DUE, day=agreement.due),
        Line(OutcomeField.FIRST_STEP, agreement.first_step),
        Line(OutcomeField.RESIDENTS_ROLE, agreement.residents_role),
        Line(OutcomeField.OUTPUT, texts[IndicatorKind.OUTPUT]),
        Line(OutcomeField.OUTCOME, texts[IndicatorKind.OUTCOME]),
        *said,
    )
    complete = not action_plan.gaps_of(session, agreement)
    return OutcomeCard(
        agreement.title, lines, complete, icon, agreement.number, theme=agreement.theme
    )


def _pledges(session: Session, agreement: Agreement) -> tuple[Line, ...]:
    """Return what parties said to an agreement, when any did."""
    found = session.where(Commitment, agreement=agreement.id, edition=agreement.edition)
    said = tuple(pledge(each) for each in found)
    return (Line(OutcomeField.COMMITMENTS, pledges=said),) if said else ()


def pledge(said: Commitment) -> Pledge:
    """Return what a party said, as it may be shown."""
    condition = said.condition if said.answer is Consent.YES_IF else ""
    return Pledge(said.party, said.answer, condition, said.on_behalf)


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


def _recap(session: Session, block: int) -> tuple[Lines, Cards]:
    found = session.find(Recap, block, 0) or Recap(block=block)
    said = (
        Line(OutcomeField.CHANGED, found.changed),
        Line(OutcomeField.CORRECTIONS, found.corrections),
    )
    return tuple(line for line in said if line.known), goal_lines(session, block)[1]


def _joined(*texts: str) -> str:
    return ", ".join(text for text in texts if text)


PARTS: Mapping[BlockKind, Callable[[Session, int], tuple[Lines, Cards]]] = {
    BlockKind.OPENING: definition_lines,
    BlockKind.QUESTION_1: _recognition,
    BlockKind.QUESTION_2: _expectations,
    BlockKind.STEP_1: goal_lines,
    BlockKind.STEP_2: _alignment,
    BlockKind.STEP_3: _areas,
    BlockKind.STEP_4: _actions,
    BlockKind.QUESTION_3: _charter,
    BlockKind.RECAP: _recap,
}
