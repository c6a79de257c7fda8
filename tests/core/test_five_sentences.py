"""The five sentences of the closing: chosen well, from the outcomes, or still open."""

from dataclasses import replace
from datetime import date

from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.arranging import SkipBlock
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.charter import ApproachCharter
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public.five_sentences import five_sentences
from wijkworkshop.core.public.screen_parts import Kept, KeptSentence, Piece
from wijkworkshop.core.terms import (
    Alignment,
    BlockKind,
    Decision,
    GoalKind,
    GoalStatus,
)

KINDS = (
    BlockKind.OPENING,
    BlockKind.STEP_1,
    BlockKind.STEP_2,
    BlockKind.STEP_3,
    BlockKind.STEP_4,
    BlockKind.QUESTION_3,
    BlockKind.CLOSING,
)


def tonight() -> Evening:
    return evening(*map(block, KINDS))


def of(at: Evening, about: Kept) -> KeptSentence:
    return next(each for each in five_sentences(at.session) if each.about is about)


def test_of_an_evening_without_outcomes_all_five_are_open() -> None:
    assert five_sentences(tonight().session) == tuple(map(KeptSentence, Kept))


def test_a_short_evening_keeps_what_it_can_give() -> None:
    at = evening(block(BlockKind.OPENING), block(BlockKind.STEP_4), block(BlockKind.CLOSING))
    assert [each.about for each in five_sentences(at.session)] == [Kept.WANT, Kept.WHO]
    at.do(SkipBlock(2))
    assert [each.about for each in five_sentences(at.session)] == [Kept.WANT]


def test_adopted_goals_come_before_the_sentence_of_the_opening() -> None:
    at = tonight()
    at.do(PutEntry(WorkingDefinition(block=1, sentence="Wij willen mengen")))
    assert of(at, Kept.WANT).pieces == (Piece("Wij willen mengen"),)
    goal = Goal(block=2, text="Buren kennen elkaar", kind=GoalKind.OUTCOME)
    at.do(PutEntry(replace(goal, status=GoalStatus.REJECTED)))
    assert of(at, Kept.WANT).pieces == (Piece("Wij willen mengen"),)
    for number in range(3):
        at.do(PutEntry(replace(goal, text=f"Doel {number}", status=GoalStatus.ADOPTED)))
    assert of(at, Kept.WANT) == KeptSentence(Kept.WANT, (Piece("Doel 0"), Piece("Doel 1")), 1)


def test_a_clash_with_a_decision_comes_first() -> None:
    at = tonight()
    at.do(PutEntry(Goal(block=2, text="Doel", kind=GoalKind.OUTCOME)))
    for text in ("Sloop", "Voorrang"):
        at.do(PutEntry(Instrument(block=3, text=text)))
    for number in (1, 2):
        clash = AlignmentCell(block=3, goal=1, instrument=number, value=Alignment.CLASHES)
        at.do(PutEntry(clash))
    at.do(PutEntry(ClashDecision(block=3, goal=1, instrument=2, decision=Decision.STOP)))
    decided = Piece("Voorrang", term=Decision.STOP)
    assert of(at, Kept.CLASH) == KeptSentence(Kept.CLASH, (decided,), 1)


def test_areas_with_priority_and_what_is_ready_first_come_first() -> None:
    at = tonight()
    at.do(PutEntry(AreaChoice(block=4), area="Noord"))
    at.do(PutEntry(AreaChoice(block=4, priority=True), area="Zuid"))
    at.do(PutEntry(AreaChoice(block=4)))
    assert of(at, Kept.WHERE).pieces == (Piece("Zuid"), Piece("Noord"))
    at.do(PutEntry(Agreement(block=5, title="Later", lead="Gemeente")))
    soon = date(2027, 7, 1)
    at.do(PutEntry(Agreement(block=5, title="Plein", lead="Corporatie", due=soon)))
    at.do(PutEntry(Agreement(block=5, title="Van niemand")))
    assert of(at, Kept.WHO).pieces == (
        Piece("Plein", who="Corporatie", day=soon),
        Piece("Later", who="Gemeente"),
    )
    at.do(PutEntry(ApproachCharter(block=6, sentence="Samen")))
    assert of(at, Kept.HOW).pieces == (Piece("Samen"),)
