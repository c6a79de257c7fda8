"""The advice check follows from the outcomes: what is arranged has something that shows it."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given

from tests.support.core.plans import EMPTY, STEP_2, STEP_4, World, made, worlds
from tests.support.core.scenes import Evening
from tests.support.pages.evening import played
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.advice import ObjectToAdvice
from wijkworkshop.core.catalogue import Advice
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument
from wijkworkshop.core.outcomes.charter import ApproachCharter
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public.screens import AdviceCheck
from wijkworkshop.core.public.view import screen_over
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Over, Overlay
from wijkworkshop.core.summaries.advice import AdviceLine, AdviceObjection, Evidence, advice_check
from wijkworkshop.core.terms import Alignment, Decision
from wijkworkshop.wording.summaries import ASKED, EVIDENCE

GOAL = Goal(1, id=1, text="Buren kennen elkaar")
RULE = Instrument(STEP_2, id=1, text="Verkoop")
AGAINST = AlignmentCell(STEP_2, goal=1, instrument=1, table=1, value=Alignment.CLASHES)
DECIDED = ClashDecision(STEP_2, goal=1, instrument=1, decision=Decision.ACCEPT)


@cache
def lines() -> tuple[Advice, ...]:
    return load_catalogue(places.resources() / "content").advice


def checked(session: Session) -> dict[str, Evidence]:
    return {each.line: each.evidence for each in advice_check(session, lines())}


def of(slug: str, *records: Record) -> Evidence:
    return checked(made(*records))[slug]


def test_the_diagnosis_and_each_of_six_advices_has_a_line_with_words() -> None:
    found = [each.line for each in advice_check(EMPTY, lines())]
    assert found == [each.slug for each in lines()]
    assert set(found) == set(ASKED) == set(EVIDENCE)


def test_of_an_evening_without_outcomes_nothing_is_arranged() -> None:
    assert not any(each.arranged for each in checked(EMPTY).values())


def test_a_clash_is_open_until_it_is_decided_and_not_put_off() -> None:
    clash = (GOAL, RULE, AGAINST)
    assert of("diagnose", *clash) == Evidence(False, 0, 1)
    assert of("diagnose", *clash, DECIDED) == Evidence(True, 1, 1)
    put_off = replace(DECIDED, decision=Decision.POSTPONED)
    assert of("diagnose", *clash, put_off) == Evidence(False, 0, 1)


def test_a_table_in_which_nothing_clashes_is_arranged() -> None:
    helps = replace(AGAINST, value=Alignment.REINFORCES)
    assert of("diagnose", GOAL, RULE, helps) == Evidence(True, 0, 0)


@pytest.mark.parametrize(("who", "mandate"), [("", ""), ("Bureau", ""), ("", "Plannen stilleggen")])
def test_who_keeps_it_together_needs_a_mandate(who: str, mandate: str) -> None:
    assert not of("coordinatie", ApproachCharter(1, coordinator=who, mandate=mandate)).arranged
    whole = ApproachCharter(1, coordinator="Bureau", mandate="Plannen stilleggen")
    assert of("coordinatie", whole) == Evidence(True, names=("Bureau",))


def test_each_agreement_says_what_residents_do() -> None:
    agreed = Agreement(STEP_4, id=1, title="Een huismeester", residents_role="Kiezen mee")
    assert of("met-bewoners", agreed).done == 1
    other = Agreement(STEP_4, id=2, title="Portieken")
    assert of("met-bewoners", agreed, other) == replace(
        of("met-bewoners", agreed), arranged=False, of=2
    )


@given(worlds())
def test_what_is_arranged_has_nothing_left_of_what_it_asks(world: World) -> None:
    for each in checked(world.session).values():
        assert 0 <= each.done <= each.of
        assert not each.arranged or each.done == each.of


def test_it_names_whose_advice_it_is_and_needs_the_content() -> None:
    over = Overlay(1, Over.ADVICE_CHECK)
    content = load_catalogue(places.resources() / "content")
    screen = screen_over(played(), over, content)
    assert isinstance(screen, AdviceCheck)
    assert screen.speakers == ("Programmabureau Samen Nieuw-West",)
    assert screen_over(played(), over, None) is None


def test_the_room_may_see_a_line_otherwise_and_what_the_app_reads_stays() -> None:
    tonight = Evening(EMPTY)
    tonight.do(ObjectToAdvice(AdviceLine.FLOWS, " Jongeren vinden hier niets "))
    found = {each.line: each for each in advice_check(tonight.session, lines())}
    assert found[AdviceLine.FLOWS].objection == "Jongeren vinden hier niets"
    assert {line for line, each in found.items() if each.objection} == {AdviceLine.FLOWS}
    assert checked(tonight.session) == checked(EMPTY)
    tonight.do(ObjectToAdvice(AdviceLine.FLOWS, " "))
    assert tonight.session.all(AdviceObjection) == ()
    assert tonight.refuses(ObjectToAdvice(AdviceLine.FLOWS, "x" * 121)) is Reason.TEXT_TOO_LONG
