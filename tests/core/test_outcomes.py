"""'Done when' of each block (dossier B), and earlier versions of an outcome."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.navigating import CloseSession, GoToBlock, ReopenSession
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.outcomes import (
    ENTRY_KINDS,
    OUTCOMES,
    Entry,
    Gap,
    Need,
    agreement_gaps,
    alignment,
    area_plan,
    charter,
    definition,
    entry,
    evaluation,
    expectations,
    goals,
    recognition,
)
from wijkworkshop.core.outcomes.action_plan import Agreement, Commitment
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument
from wijkworkshop.core.outcomes.alignment import cells as matrix
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, AreaGoal, MeetingPlace
from wijkworkshop.core.outcomes.charter import ApproachCharter, Coupling
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.outcomes.expectations import ExpectationMap, ExpectedItem
from wijkworkshop.core.outcomes.goals import Goal, GoalServes
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.outcomes.recognition import ExperienceGap, RecognitionProfile
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import session_of
from wijkworkshop.core.terms import (
    Alignment,
    BlockKind,
    ConsensusLabel,
    Consent,
    Decision,
    Expectation,
    Flow,
    GoalKind,
    GoalStatus,
    Grain,
    IndicatorKind,
)


def lacks(kind: BlockKind, *entries: Entry) -> list[Need]:
    """What a block with these entries still needs."""
    return [gap.what for gap in gaps(kind, *entries)]


def gaps(kind: BlockKind, *entries: Entry) -> tuple[Gap, ...]:
    return OUTCOMES[kind].missing(session_of("s", entries), 1)


def test_all_blocks_but_breaks_and_practice_leave_an_outcome_of_their_own_type() -> None:
    """A result shows that of an earlier block; of slack the room sees nothing."""
    without = {BlockKind.BREAK, BlockKind.PRACTICE, BlockKind.SLACK, BlockKind.RESULT}
    assert set(OUTCOMES) == set(BlockKind) - without
    assert len(set(ENTRY_KINDS)) == len(ENTRY_KINDS)


@pytest.mark.parametrize("kind", OUTCOMES)
def test_a_block_without_a_word_is_not_done(kind: BlockKind) -> None:
    assert lacks(kind)


def test_a_definition_is_five_answers_and_a_sentence() -> None:
    full = WorkingDefinition(
        1, 0, "huur en koop", "om contact", "iedereen", "ook", "nog open", "Wij"
    )
    assert lacks(BlockKind.OPENING, full) == []
    assert lacks(BlockKind.OPENING, replace(full, who="")) == [definition.DEFINITION_FIELDS]
    assert lacks(BlockKind.OPENING, replace(full, sentence="")) == [entry.SENTENCE]


def test_recognition_is_three_gaps_explained_or_a_reason_why_there_are_none() -> None:
    three = [ExperienceGap(1, 0, n, f"cijfer {n}", "gevoel", "uitleg") for n in (1, 2, 3)]
    first = BlockKind.QUESTION_1
    assert lacks(first, *three) == []
    assert lacks(first, *three[:2]) == [recognition.THREE_GAPS]
    assert lacks(first, RecognitionProfile(1, no_gaps="Het klopt gewoon")) == []
    bare = replace(three[2], explanation="")
    assert gaps(first, *three[:2], bare) == (
        Gap(recognition.GAP_EXPLANATION, "cijfer 3", about=(3, 0)),
    )


def test_expectations_are_a_sentence_or_a_disagreement() -> None:
    second = BlockKind.QUESTION_2
    assert lacks(second, ExpectationMap(1, sentence="Bouwen helpt, maar niet alleen")) == []
    assert lacks(second, ExpectationMap(1, disagreement="Over banen zijn we het oneens")) == []
    assert lacks(second, ExpectationMap(1)) == [entry.SENTENCE]


CONTACT = Goal(
    1,
    0,
    1,
    "Buren kennen elkaar",
    ambition="Een 7 in 2030",
    status=GoalStatus.ADOPTED,
    label=ConsensusLabel.BROADLY_CARRIED,
)
HOMES = Goal(1, 0, 2, "Meer koop", kind=GoalKind.OUTPUT)


def test_goals_are_done_with_an_adopted_outcome_goal_with_label_and_ambition() -> None:
    step = BlockKind.STEP_1
    assert lacks(step, CONTACT) == []
    assert lacks(step, replace(CONTACT, status=GoalStatus.PROPOSED)) == [goals.OUTCOME_GOAL]
    assert lacks(step, replace(CONTACT, ambition="")) == [goals.AMBITION]
    assert lacks(step, replace(CONTACT, label=None)) == [goals.CONSENSUS]


def test_an_output_goal_is_flagged_until_it_is_linked() -> None:
    """E02."""
    link = GoalServes(1, 0, goal=2, serves=1)
    assert gaps(BlockKind.STEP_1, CONTACT, HOMES) == (
        Gap(goals.GOAL_SERVES, "Meer koop", about=(2, 0)),
    )
    assert lacks(BlockKind.STEP_1, CONTACT, HOMES, link) == []


@pytest.mark.parametrize("status", [GoalStatus.PARKED, GoalStatus.REJECTED])
def test_a_goal_that_was_put_aside_needs_nothing(status: GoalStatus) -> None:
    assert lacks(BlockKind.STEP_1, CONTACT, replace(HOMES, status=status)) == []


PRIORITY = Instrument(1, 0, 1, "Voorrang voor wie er woont")


def cell(value: Alignment, table: int = 0) -> AlignmentCell:
    return AlignmentCell(1, 0, goal=1, instrument=1, table=table, value=value)


def test_a_clash_needs_a_decision_or_is_postponed() -> None:
    clash = (CONTACT, PRIORITY, cell(Alignment.CLASHES))
    step = BlockKind.STEP_2
    assert gaps(step, *clash) == (
        Gap(alignment.CLASH_DECISION, PRIORITY.text, CONTACT.text, (1, 1)),
    )
    for decision in Decision:
        decided = ClashDecision(1, 0, goal=1, instrument=1, decision=decision)
        assert lacks(step, *clash, decided) == []


def test_every_adopted_goal_is_held_against_the_instruments() -> None:
    assert gaps(BlockKind.STEP_2, CONTACT) == (Gap(alignment.CELLS, CONTACT.text, about=(1, 0)),)
    assert lacks(BlockKind.STEP_2, CONTACT, PRIORITY, cell(Alignment.REINFORCES)) == []


@pytest.mark.parametrize(
    ("values", "overall", "disputed", "close", "nearly"),
    [
        ([Alignment.CLASHES, Alignment.REINFORCES], Alignment.CLASHES, True, True, False),
        ([Alignment.NEUTRAL, Alignment.HELPS_A_LITTLE], Alignment.NEUTRAL, False, True, True),
        (
            [Alignment.UNKNOWN, Alignment.UNKNOWN, Alignment.CLASHES],
            Alignment.UNKNOWN,
            False,
            True,
            True,
        ),
        ([Alignment.UNKNOWN, Alignment.REINFORCES], Alignment.REINFORCES, False, True, True),
        (
            [Alignment.CLASHES, Alignment.CLASHES, Alignment.CLASHES],
            Alignment.CLASHES,
            False,
            False,
            False,
        ),
        ([Alignment.CLASHES], Alignment.CLASHES, False, False, False),
    ],
)
def test_tables_together_say_the_middle_and_where_they_differ(
    values: list[Alignment], overall: Alignment, disputed: bool, close: bool, nearly: bool
) -> None:
    said = [cell(value, table) for table, value in enumerate(values, 1)]
    found = alignment.Said(overall, disputed, close, nearly)
    assert matrix(session_of("s", said), 1) == {(1, 1): found}


def test_a_priority_area_has_a_goal_a_flow_a_grain_and_a_place_to_meet() -> None:
    step = BlockKind.STEP_3
    full = AreaChoice(1, id=1, grain=Grain.BLOCK, priority=True)
    goal = AreaGoal(1, id=1, choice=1, goal=1)
    flow = AreaFlow(1, id=1, choice=1, target_group="gezinnen", flow=Flow.RETAIN)
    place = MeetingPlace(1, id=1, choice=1, text="Plein")
    assert lacks(step, full, goal, flow, place) == []
    assert lacks(step, full, place) == [area_plan.AREA_GOAL, area_plan.AREA_FLOW]
    assert lacks(step, full, goal, replace(flow, flow=None), place) == [area_plan.AREA_FLOW]
    assert lacks(step, replace(full, grain=None), goal, flow, place) == [area_plan.AREA_GRAIN]
    assert lacks(step, full, goal, flow) == [area_plan.AREA_MEETING_PLACE]
    assert lacks(step, replace(full, priority=False)) == [area_plan.AREA]


def test_an_agreement_has_who_when_and_both_kinds_of_indicator() -> None:
    """Output succeeded while the outcome hardly moved (S17)."""
    step, due = BlockKind.STEP_4, date(2026, 1, 1)
    agreed = Agreement(1, 0, 1, 7, "Plek om te ontmoeten", lead="Gemeente", due=due)
    kinds = enumerate(IndicatorKind, 1)
    both: list[Entry] = [Indicator(1, 0, number, 1, kind, "geteld") for number, kind in kinds]
    both.append(Commitment(1, 0, 1, 1, "Gemeente", Consent.YES))
    assert lacks(step, agreed, *both) == []
    assert lacks(step, agreed, both[0], both[2]) == [agreement_gaps.OUTCOME_INDICATOR]
    assert lacks(step, agreed, both[1], both[2]) == [agreement_gaps.OUTPUT_INDICATOR]
    assert lacks(step, agreed, *both[:2]) == [agreement_gaps.COMMITMENT]
    assert lacks(step, replace(agreed, lead="", due=None), *both) == [
        agreement_gaps.LEAD,
        agreement_gaps.DUE,
    ]


def test_what_is_expected_of_building_alone_is_asked_about() -> None:
    second = BlockKind.QUESTION_2
    agreed = ExpectationMap(1, sentence="Wij mogen verwachten dat …")
    alone = ExpectedItem(1, 0, 1, "Meer contact", Expectation.BUILDING_CAN)
    assert gaps(second, agreed, alone) == (
        Gap(expectations.BUILDING_ALONE, "Meer contact", about=(1, 0)),
    )
    assert expectations.BUILDING_ALONE.notice
    assert gaps(second, agreed, replace(alone, needs="Bouwen is genoeg.")) == ()
    for verdict in (Expectation.BUILDING_AND_SOCIAL, Expectation.NOT_AT_THIS_LEVEL):
        assert gaps(second, agreed, replace(alone, verdict=verdict)) == ()


def test_a_charter_has_a_coordinator_and_a_role_for_residents() -> None:
    third = BlockKind.QUESTION_3
    full = ApproachCharter(1, 0, "Samen", "Bureau", "Plannen stilleggen", "Beslissen")
    assert lacks(third, full) == []
    assert gaps(third, replace(full, mandate="")) == (Gap(charter.MANDATE, "Bureau"),)
    assert charter.MANDATE.notice
    assert lacks(third, replace(full, coordinator="", mandate="")) == [charter.COORDINATOR]
    assert lacks(third, replace(full, residents_role="")) == [charter.RESIDENTS_ROLE]
    half = Coupling(1, 0, 1, physical="Sloop")
    assert gaps(third, full, half) == (Gap(charter.SOCIAL_PARTNER, "Sloop", about=(1, 0)),)
    assert lacks(third, full, replace(half, why_not="Leeg gebouw")) == []


def test_an_agreement_about_building_asks_what_goes_with_it_until_it_is_coupled() -> None:
    third = BlockKind.QUESTION_3
    full = ApproachCharter(1, 0, "Samen", "Bureau", "Plannen stilleggen", "Beslissen")
    social = Agreement(1, 0, 1, title="Huismeester")
    built = Agreement(1, 0, 2, title="Portieken", builds=True)
    asked = (Gap(charter.UNCOUPLED, "Portieken", about=(0, 2)),)
    assert gaps(third, full, social) == ()
    assert gaps(third, full, social, built) == asked
    told = Coupling(1, 0, 1, physical="Portieken", social="Huismeester")
    assert gaps(third, full, social, built, told) == asked
    coupled = replace(told, physical_agreement=2)
    assert gaps(third, full, social, built, coupled) == ()
    assert gaps(third, full, social, built, replace(coupled, social="", why_not="Leeg")) == ()
    assert charter.UNCOUPLED.notice


def test_the_end_says_who_gets_the_report_and_who_decides() -> None:
    full = SessionEvaluation(1, report_to="Alle deelnemers", decides_next="De raad")
    assert lacks(BlockKind.CLOSING, full) == []
    assert lacks(BlockKind.CLOSING, replace(full, report_to="")) == [evaluation.REPORT_TO]
    assert lacks(BlockKind.CLOSING, replace(full, decides_next="")) == [evaluation.DECIDES_NEXT]


FIRST, SECOND = "Contact tussen buren", "Contact, en meedoen"


def reopened() -> Evening:
    """An opening that was done, with an outcome, and taken up again."""
    tonight = evening(block(BlockKind.BREAK), block(BlockKind.OPENING))
    tonight.do(GoToBlock(2))
    tonight.do(PutEntry(WorkingDefinition(2, sentence=FIRST)), GoToBlock(1), GoToBlock(2))
    return tonight


def versions(tonight: Evening) -> dict[int, str]:
    return {each.edition: each.sentence for each in tonight.session.all(WorkingDefinition)}


class TestEditions:
    def test_reopening_keeps_the_earlier_version(self) -> None:
        """E21: with data intact."""
        tonight = reopened()
        tonight.do(PutEntry(WorkingDefinition(2, sentence=SECOND)))
        assert versions(tonight) == {0: SECOND, 1: FIRST}

    def test_nothing_is_kept_while_a_block_goes_on(self) -> None:
        tonight = evening(block(BlockKind.BREAK), block(BlockKind.OPENING))
        tonight.do(GoToBlock(2), PutEntry(WorkingDefinition(2, sentence=FIRST)), GoToBlock(2))
        assert versions(tonight) == {0: FIRST}

    def test_the_same_is_not_kept_twice(self) -> None:
        tonight = reopened()
        tonight.do(GoToBlock(1), GoToBlock(2), GoToBlock(1), GoToBlock(2))
        assert versions(tonight) == {0: FIRST, 1: FIRST}

    def test_every_other_version_is_kept(self) -> None:
        tonight = reopened()
        tonight.do(PutEntry(WorkingDefinition(2, sentence=SECOND)), GoToBlock(1), GoToBlock(2))
        assert versions(tonight) == {0: SECOND, 1: FIRST, 2: SECOND}

    def test_an_evening_that_is_gone_on_with_keeps_what_it_had(self) -> None:
        tonight = evening(block(BlockKind.BREAK), block(BlockKind.OPENING))
        tonight.do(GoToBlock(2), PutEntry(WorkingDefinition(2, sentence=FIRST)), CloseSession())
        tonight.do(ReopenSession(), GoToBlock(2))
        assert versions(tonight) == {0: FIRST, 1: FIRST}

    def test_an_earlier_version_is_neither_changed_nor_dropped(self) -> None:
        tonight = reopened()
        kept = tonight.session.get(WorkingDefinition, 2, 1)
        assert tonight.refuses(PutEntry(replace(kept, sentence="x"))) is Reason.NOT_IN_THIS_BLOCK
        assert tonight.refuses(DropEntry(kept)) is Reason.NOT_IN_THIS_BLOCK
