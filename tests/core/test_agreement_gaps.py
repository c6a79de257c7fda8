"""What agreements lack, and what in them asks for another look without making them incomplete."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.areas import PutArea
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcomes.action_plan import (
    Agreement,
    AgreementArea,
    Commitment,
    ServedGoal,
)
from wijkworkshop.core.outcomes.agreement_gaps import TWICE, gaps_of, missing
from wijkworkshop.core.outcomes.alignment import ClashDecision, Instrument
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.session_records import Area
from wijkworkshop.core.terms import BlockKind, Consent, Decision, GoalStatus, IndicatorKind
from wijkworkshop.wording.open_points import open_question

GOALS, RULES, PLAN = 1, 2, 3
MAY, JULY = date(2027, 5, 1), date(2027, 7, 1)


@pytest.fixture
def tonight() -> Evening:
    """An afternoon with one agreement that has all that makes it complete."""
    kinds = (BlockKind.STEP_1, BlockKind.STEP_2, BlockKind.STEP_4)
    at = evening(*map(block, kinds))
    at.do(GoToBlock(PLAN))
    at.do(
        PutEntry(Agreement(PLAN, number=20, title="Verkoop", lead="gemeente", due=JULY)),
        PutEntry(Commitment(PLAN, agreement=1, party="gemeente", answer=Consent.YES)),
        PutEntry(Indicator(PLAN, agreement=1, text="20 huizen verkocht")),
    )
    noticed(at, "Meer mensen kennen hun buren")
    return at


def noticed(at: Evening, text: str) -> None:
    """Write down what residents notice."""
    found = at.session.where(Indicator, kind=IndicatorKind.OUTCOME)
    blank = Indicator(PLAN, agreement=1, kind=IndicatorKind.OUTCOME)
    at.do(PutEntry(replace(found[0] if found else blank, text=text)))


def change(at: Evening, changed: Agreement) -> None:
    at.do(PutEntry(changed))


def asked(at: Evening) -> list[str]:
    """Return what the room is asked; nothing of it makes the agreement incomplete."""
    assert gaps_of(at.session, at.session.get(Agreement, 1, 0)) == ()
    return [open_question(gap) for gap in missing(at.session, PLAN)]


def test_a_whole_agreement_asks_nothing(tonight: Evening) -> None:
    assert asked(tonight) == []


def test_with_goals_it_is_asked_at_which_one_an_agreement_helps(tonight: Evening) -> None:
    tonight.do(PutEntry(Goal(GOALS, text="Buren kennen elkaar", status=GoalStatus.ADOPTED)))
    assert asked(tonight) == ["Bij welk doel helpt ‘Verkoop’?"]
    tonight.do(PutEntry(ServedGoal(PLAN, agreement=1, goal=1)))
    assert asked(tonight) == []


def test_with_areas_it_is_asked_where_an_agreement_is(tonight: Evening) -> None:
    tonight.do(PutArea(Area(0, name="Osdorp")))
    assert asked(tonight) == ["Waar gebeurt ‘Verkoop’?"]
    tonight.do(PutEntry(AgreementArea(PLAN, agreement=1, area=1)))
    assert asked(tonight) == []


@pytest.mark.parametrize(
    "text",
    [
        "12 bijeenkomsten",
        "Elke maand 2 grote buurtfeesten",
        "minstens tien huisbezoeken in een jaar",
        "40 uur sociaal beheer",
        "Drie nieuwe plekken",
    ],
)
def test_a_number_of_things_done_is_not_what_residents_notice(tonight: Evening, text: str) -> None:
    noticed(tonight, text)
    assert asked(tonight) == ["Wat verandert er voor bewoners door ‘Verkoop’?"]


@pytest.mark.parametrize(
    "text",
    [
        "Het rapportcijfer gaat van 5 naar 6",
        "2 op de 3 mensen groet de buren",
        "Een huis waar kinderen veilig spelen",
        "Bewoners voelen zich na 20 uur veilig op straat",
        "Meer mensen kennen hun buren bij naam",
    ],
)
def test_what_residents_notice_is_taken_as_it_is_said(tonight: Evening, text: str) -> None:
    noticed(tonight, text)
    assert asked(tonight) == []


def test_one_sentence_about_people_beside_a_count_is_enough(tonight: Evening) -> None:
    count = Indicator(PLAN, agreement=1, kind=IndicatorKind.OUTCOME, text="3 avonden")
    tonight.do(PutEntry(count))
    assert asked(tonight) == []


def test_who_said_no_cannot_be_who_helps(tonight: Evening) -> None:
    tonight.do(PutEntry(Commitment(PLAN, agreement=1, party="Corporaties", answer=Consent.NO)))
    assert asked(tonight) == []
    made = tonight.session.get(Agreement, 1, 0)
    change(tonight, replace(made, partners="bewoners en corporaties"))
    assert asked(tonight) == ["Wie helpt bij ‘Verkoop’? ‘Corporaties’ zei nee."]


def test_a_first_step_cannot_begin_before_the_decision_about_its_rule(tonight: Evening) -> None:
    goal = Goal(GOALS, text="Buren kennen elkaar", status=GoalStatus.ADOPTED)
    tonight.do(PutEntry(goal), PutEntry(ServedGoal(PLAN, agreement=1, goal=1)))
    tonight.do(PutEntry(Instrument(RULES, text="20: Verkoop van sociale huur")))
    decided = ClashDecision(RULES, goal=1, instrument=1, decision=Decision.ADJUST, due=JULY)
    tonight.do(PutEntry(decided))
    made = tonight.session.get(Agreement, 1, 0)
    change(tonight, replace(made, starts=MAY))
    question = "Het besluit over ‘Verkoop’ valt later dan de eerste stap. Wat doen we eerst?"
    assert asked(tonight) == [question]
    change(tonight, replace(made, starts=JULY))
    assert asked(tonight) == []
    change(tonight, replace(made, starts=MAY, number=21))  # another measure
    assert asked(tonight) == []


@given(st.lists(st.sampled_from(["Een plein", "een plein!", "Beheer", ""]), max_size=6))
def test_what_is_promised_in_the_same_words_is_asked_about_once(titles: list[str]) -> None:
    at = evening(block(BlockKind.STEP_4))
    at.do(*(PutEntry(Agreement(1, title=title)) for title in titles))
    found = [gap for gap in missing(at.session, 1) if gap.what is TWICE]
    plain = [title.casefold().strip("!") for title in titles]
    again = [n for n, title in enumerate(plain) if title and title in plain[:n]]
    assert [gap.about for gap in found] == [(n + 1, plain.index(plain[n]) + 1) for n in again]


def test_one_measure_in_two_agreements_is_asked_about(tonight: Evening) -> None:
    again = Agreement(PLAN, number=20, title="Huizen verkopen")
    tonight.do(PutEntry(again), PutEntry(replace(again, number=0, title="Verkoop van huizen")))
    questions = [open_question(each) for each in missing(tonight.session, PLAN)]
    assert [each for each in questions if "hetzelfde" in each] == [
        "Is ‘Huizen verkopen’ hetzelfde als ‘Verkoop’?"
    ]
    assert TWICE.notice
