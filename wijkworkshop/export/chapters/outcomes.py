"""What each kind of block leaves behind, for any edition of it."""

from collections.abc import Callable, Iterator, Mapping
from gettext import gettext as _

from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaPlan
from wijkworkshop.core.outcomes.charter import ApproachCharter, Coupling
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.outcomes.expectations import ExpectationMap, ExpectedItem
from wijkworkshop.core.outcomes.goals import Goal, GoalServes, SharedGoalSet
from wijkworkshop.core.outcomes.purpose import working_sentence
from wijkworkshop.core.outcomes.recap import Recalled, Recap
from wijkworkshop.core.outcomes.recognition import ExperienceGap, RecognitionProfile
from wijkworkshop.core.public.lines import OutcomeField as Field
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, GoalKind
from wijkworkshop.export.chapters.agreements import agreement_parts
from wijkworkshop.export.chapters.alignment import alignment_parts
from wijkworkshop.export.chapters.facts import day, extra, together, wanted
from wijkworkshop.export.chapters.outcome_tables import (
    definition_cards,
    reading_table,
    reason_table,
    result_table,
)
from wijkworkshop.export.parts import Card, Fact, Facts, Part, Table
from wijkworkshop.export.words import (
    beneficiary_words,
    expectation_words,
    flow_words,
    goal_kind_words,
    goal_status_words,
    grain_words,
    influence_words,
    scale_words,
)
from wijkworkshop.pages.outcome_words import judgement_words
from wijkworkshop.pages.wording import consensus_words


def _definition(session: Session, block: int, edition: int) -> Iterator[Part]:
    found = session.find(WorkingDefinition, block, edition) or WorkingDefinition(block=block)
    yield Facts(
        (
            wanted(Field.WHAT, found.what),
            wanted(Field.PURPOSE, found.why),
            wanted(_("Voor wie?"), found.who),
            wanted(_("Hoe breed?"), found.breadth),
            wanted(Field.SCALE, found.scale),
            *extra(Field.DIFFERENCES, found.differences),
        )
    )
    yield from definition_cards(session, block, edition)


def _recognition(session: Session, block: int, edition: int) -> Iterator[Part]:
    gaps = session.where(ExperienceGap, block=block, edition=edition)
    if gaps:
        header = (_("Cijfer"), _("Gevoel"), _("Mogelijke verklaring"))
        rows = tuple(
            (gap.statistic, gap.experience, wanted("", gap.explanation).text) for gap in gaps
        )
        yield Table(_("Hier lopen cijfers en gevoel uiteen"), header, rows, texts=3)
    found = session.find(RecognitionProfile, block, edition) or RecognitionProfile(block=block)
    yield Facts(
        (
            *extra(_("Cijfers en gevoel gaan gelijk op, omdat"), found.no_gaps),
            wanted(Field.MISSING_INFORMATION, found.missing_information),
            *_mixed(found),
        )
    )


def _mixed(found: RecognitionProfile) -> tuple[Fact, ...]:
    """Return both answers to 'is it mixed?', each with its own reason."""
    output = found.mixed_output and judgement_words(found.mixed_output)
    outcome = found.mixed_outcome and judgement_words(found.mixed_outcome)
    if not (output or outcome or found.why_output or found.why_outcome):
        return ()
    return (
        wanted(Field.MIXED_OUTPUT, together(output or "", found.why_output)),
        wanted(Field.MIXED_OUTCOME, together(outcome or "", found.why_outcome)),
    )


def _expectations(session: Session, block: int, edition: int) -> Iterator[Part]:
    items = session.where(ExpectedItem, block=block, edition=edition)
    if items:
        header = (_("Wat mensen hopen"), _("Kan dat?"), _("Wat is er nog nodig?"))
        rows = tuple(
            (item.text, expectation_words(item.verdict), item.needs or "–") for item in items
        )
        yield Table(_("Wat mogen we verwachten?"), header, rows, texts=3)
    found = session.find(ExpectationMap, block, edition)
    if found and found.disagreement:
        yield Facts(extra(Field.DIFFERENCES, found.disagreement))
    yield from result_table(session, block, edition)
    if edition == 0:
        yield from reading_table(session, block)


def _goals(session: Session, block: int, edition: int) -> Iterator[Part]:
    if edition == 0 and (sentence := working_sentence(session)):
        yield Facts(extra(Field.OPEN_END, sentence))
    for goal in session.where(Goal, block=block, edition=edition):
        yield _goal(session, goal)
    yield from reason_table(session, block, edition)
    found = session.find(SharedGoalSet, block, edition) or SharedGoalSet(block=block)
    said = (
        *extra(Field.REMARK, found.remark),
        *extra(_("Andere meningen"), found.minority_views),
    )
    if said:
        yield Facts(said)


def _goal(session: Session, goal: Goal) -> Card:
    links = session.where(GoalServes, goal=goal.id, edition=goal.edition)
    targets = (session.find(Goal, link.serves, goal.edition) for link in links)
    facts = (
        wanted(_("Stand"), goal_status_words(goal.status)),
        wanted(Field.CONSENSUS, consensus_words(goal.label) if goal.label else ""),
        wanted(Field.AMBITION, goal.ambition),
        wanted(_("Voor wie?"), beneficiary_words(goal.beneficiary)),
        wanted(_("Gaat over"), goal_kind_words(goal.kind)),
        *_what_for(goal, "; ".join(target.text for target in targets if target)),
        *extra(Field.CONCERNS, goal.concerns),
    )
    return Card(goal.text, facts)


def _what_for(goal: Goal, serves: str) -> tuple[Fact, ...]:
    """Return what a means is needed for; without an answer that stays open."""
    if goal.kind is GoalKind.OUTPUT:
        return (wanted(Field.WHAT_FOR, serves),)
    return extra(Field.WHAT_FOR, serves)


def _areas(session: Session, block: int, edition: int) -> Iterator[Part]:
    for choice in session.where(AreaChoice, block=block, edition=edition):
        yield _area(session, choice)
    found = session.find(AreaPlan, block, edition) or AreaPlan(block=block)
    said = (
        wanted(_("Waar gaan mensen heen die hier niet komen wonen?"), found.waterbed),
        *extra(Field.REMARK, found.remark),
    )
    yield Facts(said)


def _area(session: Session, choice: AreaChoice) -> Card:
    goal = session.find(Goal, choice.goal, 0)
    flow = flow_words(choice.flow) if choice.flow else ""
    facts = (
        wanted(Field.GOAL, goal.text if goal else ""),
        wanted(Field.FLOW, together(choice.target_group, flow)),
        wanted(_("Waar kijken we naar?"), scale_words(choice.scale) if choice.scale else ""),
        wanted(Field.GRAIN, grain_words(choice.grain) if choice.grain else ""),
        wanted(Field.MEETING_PLACE, choice.meeting_place),
        wanted(Field.STAYS, choice.stays),
        *extra(_("Waarom"), choice.reason),
    )
    title = choice.area or _("Gebied zonder naam")
    if choice.priority:
        title = _("{area} (hier beginnen we)").format(area=title)
    return Card(title, facts)


def _charter(session: Session, block: int, edition: int) -> Iterator[Part]:
    couplings = session.where(Coupling, block=block, edition=edition)
    if couplings:
        header = (_("Bouwen"), _("Tegelijk voor mensen"), _("Waar en wanneer"))
        rows = tuple(
            (each.physical, each.social or _why_not(each), together(each.place, each.moment) or "–")
            for each in couplings
        )
        yield Table(_("Bouwen en mensen helpen, samen"), header, rows, texts=3)
    found = session.find(ApproachCharter, block, edition) or ApproachCharter(block=block)
    level = influence_words(found.influence_level) if found.influence_level else ""
    yield Facts(
        (
            wanted(Field.COORDINATOR, found.coordinator),
            wanted(Field.MANDATE, found.mandate),
            wanted(Field.RESIDENTS_ROLE, found.residents_role),
            wanted(_("Hoeveel invloed?"), level),
            wanted(Field.MONITORING, found.monitoring),
            *extra(Field.OPEN_POINTS, found.open_points),
        )
    )


def _why_not(coupling: Coupling) -> str:
    if coupling.why_not:
        return _("kan niet: {why}").format(why=coupling.why_not)
    return wanted("", "").text


def _evaluation(session: Session, block: int, edition: int) -> Iterator[Part]:
    found = session.find(SessionEvaluation, block, edition) or SessionEvaluation(block=block)
    yield Facts(
        (
            wanted(Field.REPORT_TO, together(found.report_to, day(found.report_on))),
            wanted(Field.DECIDES_NEXT, found.decides_next),
            *extra(_("Woorden over vandaag"), found.words),
            *extra(Field.REMARK, found.remark),
        )
    )


def _recap(session: Session, block: int, edition: int) -> Iterator[Part]:
    """Return what people say now, then what came along: each as its own block prints it."""
    found = session.find(Recap, block, edition) or Recap(block=block)
    yield Facts(
        (
            *extra(Field.CHANGED, found.changed),
            *extra(Field.CORRECTIONS, found.corrections),
            *extra(_("Gaan we hiermee verder?"), _("ja") if found.confirmed else _("nog open")),
        )
    )
    recalled = session.where(Recalled, block=block, edition=edition)
    if recalled:
        header = (_("Onderdeel"), _("Zo zeiden we het"))
        rows = tuple((each.title, each.text) for each in recalled)
        yield Table(_("Van de vorige keer"), header, rows, texts=2)
    for kind, parts in RECALLED.items():
        if session.where(kind, block=block, edition=edition):
            yield from parts(session, block, edition)


RECALLED: Mapping[type[Entry], Callable[[Session, int, int], Iterator[Part]]] = {
    WorkingDefinition: _definition,
    Goal: _goals,
    AlignmentCell: alignment_parts,
    AreaChoice: _areas,
    Agreement: agreement_parts,
}
"""How what came along is printed, by what there has to be of it."""

OUTCOME_PARTS: Mapping[BlockKind, Callable[[Session, int, int], Iterator[Part]]] = {
    BlockKind.OPENING: _definition,
    BlockKind.QUESTION_1: _recognition,
    BlockKind.QUESTION_2: _expectations,
    BlockKind.STEP_1: _goals,
    BlockKind.STEP_2: alignment_parts,
    BlockKind.STEP_3: _areas,
    BlockKind.STEP_4: agreement_parts,
    BlockKind.QUESTION_3: _charter,
    BlockKind.CLOSING: _evaluation,
    BlockKind.RECAP: _recap,
}
"""Per kind of block: (session, block, edition) to the parts of its outcome."""
