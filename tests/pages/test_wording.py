"""Every member of a closed list has words, and numbers are Dutch whatever the system says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import pytest

from tests.support.documents import fact
from tests.support.readable import assert_own_words, assert_readable
from wijkworkshop.core.public.result_screens import Bucket, Foot
from wijkworkshop.core.terms import (
    Alignment,
    BlockKind,
    Channel,
    ConsensusLabel,
    Decision,
    Expectation,
    Flow,
    FormKind,
    Grain,
    Group,
    OptionSource,
    ScaleLevel,
    Wording,
)
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.packages import package_label
from wijkworkshop.wording import agreement, dutch, outcomes, sentences, terms
from wijkworkshop.wording.forms import how_to_vote, level_words

WORDED: tuple[tuple[type[StrEnum], Callable[[Any], str]], ...] = (
    (Group, terms.group_words),
    (Channel, terms.channel_words),
    (Channel, terms.channel_counted),
    (BlockKind, terms.block_words),
    (BlockKind, terms.harvest_title),
    (Alignment, terms.alignment_words),
    (ConsensusLabel, terms.consensus_words),
    *((kind, outcomes.term_words) for kind in (Flow, Grain, ScaleLevel, Decision, Expectation)),
)


@pytest.mark.parametrize(("kind", "words"), WORDED, ids=lambda part: part.__name__)
def test_every_member_has_its_own_words(kind: type[StrEnum], words: Callable[[Any], str]) -> None:
    assert_own_words((member, words(member)) for member in kind)


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("form", FormKind)
def test_there_is_a_way_to_say_how_to_vote(channel: Channel, form: FormKind) -> None:
    assert_readable(how_to_vote(channel, form))


@pytest.mark.parametrize("kind", FindingKind)
def test_every_finding_is_a_sentence(kind: FindingKind) -> None:
    numbers = (2, 10, 4, 10) if kind in (FindingKind.ROSE, FindingKind.FELL) else (2, 10)
    finding = Finding(kind, ("Meer groen.", "Buren kennen elkaar"), numbers)
    said = sentences.finding_words(finding)
    assert said[0].isupper() or said[0] in "‘0123456789"
    assert "{" not in said
    assert ".’" not in said


def test_every_degree_of_agreement_has_its_finding() -> None:
    assert set(agreement.LABELS.values()) == set(ConsensusLabel)


def test_every_level_has_words() -> None:
    fist = {level_words(FormKind.FIST_TO_FIVE, level) for level in range(6)}
    recognition = {level_words(FormKind.RECOGNITION, level) for level in range(5)}
    assert len(fist - {""}) == 6
    assert len(recognition - {""}) == 5


def test_findings_in_words() -> None:
    said = sentences.finding_words
    odd = Finding(FindingKind.CLEAR_FIRST, ("Wat {numbers} {kost} dat?",), (2, 3))
    assert said(odd) == "2 van de 3 kozen ‘Wat {numbers} {kost} dat?’"


def test_step_2_counts_rules() -> None:
    def said(rules: int, goals: int, *named: str, some: bool = False) -> str:
        kind = FindingKind.RULES_AGAINST_FOR_SOME if some else FindingKind.RULES_AGAINST
        return sentences.finding_words(Finding(kind, named, (rules, goals)))

    sale = "Verkoop van sociale huur"
    assert said(1, 1) == "Eén regel werkt een doel tegen"
    assert said(1, 2) == "Eén regel werkt twee doelen tegen"
    assert said(1, 1, sale) == "Verkoop van sociale huur werkt een doel tegen"
    assert said(1, 2, sale) == "Verkoop van sociale huur werkt twee doelen tegen"
    assert said(3, 4) == "Drie regels werken doelen tegen"
    part = "Volgens een deel van de tafels "
    assert said(1, 1, sale, some=True) == part + "werkt Verkoop van sociale huur een doel tegen"
    assert said(2, 2, some=True) == part + "werken twee regels doelen tegen"
    nothing = Finding(FindingKind.NO_CLASHES)
    assert sentences.finding_words(nothing) == "Geen enkele regel werkt een doel tegen"
    unknown = replace(nothing, numbers=(2,))
    assert sentences.finding_words(unknown).startswith("Voor zover we weten werkt geen")


def test_step_2_says_on_how_many_places_one_answer_decides() -> None:
    def said(rules: int, goals: int, edge: int, *named: str, here: bool = False) -> str:
        kind = FindingKind.RULES_AGAINST_HERE if here else FindingKind.RULES_AGAINST
        return sentences.finding_words(Finding(kind, named, (rules, goals), edge=edge))

    assert said(1, 1, 1) == "Eén regel werkt een doel tegen; het scheelt één stem"
    assert said(1, 2, 1, "Verkoop") == (
        "Verkoop werkt twee doelen tegen; bij één van de twee scheelt het één stem"
    )
    assert said(1, 2, 2) == "Eén regel werkt twee doelen tegen; overal scheelt het één stem"
    assert said(3, 5, 2) == (
        "Drie regels werken doelen tegen; op twee van de vijf plekken scheelt het één stem"
    )
    assert said(1, 1, 1, here=True).endswith("werkt één regel een doel tegen; het scheelt één stem")


def test_a_cell_is_a_sentence_and_says_when_one_answer_turns_it() -> None:
    cell = Finding(FindingKind.CELL_CLASHES, ("Verkoop", "Buren kennen elkaar."))
    assert sentences.finding_words(cell) == "‘Verkoop’ werkt ‘Buren kennen elkaar’ tegen"
    close = replace(cell, numbers=(1,))
    assert sentences.finding_words(close).endswith("tegen; het scheelt één stem")


def test_closed_fists_stand_in_the_headline() -> None:
    def said(kind: FindingKind, *numbers: int, what: tuple[str, ...] = ("A",)) -> str:
        return sentences.finding_words(Finding(kind, what, numbers))

    concerns, divided = FindingKind.CARRIED_WITH_CONCERNS, FindingKind.DIVIDED
    two = "‘A’ is gedragen met bedenkingen, en 2 mensen houden het tegen"
    assert said(concerns, 40, 52, 2) == two
    assert said(divided, 20, 52, 1) == "Over ‘A’ zijn we verdeeld, en 1 mens houdt het tegen"
    few = FindingKind.TOO_FEW_FOR_LABEL
    assert said(few, 6, 8, 1, 10) == "6 van de 8 steunen ‘A’, en 1 mens houdt het tegen"
    assert said(few, 1, 8, 0, 10) == "1 van de 8 steunt ‘A’"
    some = FindingKind.SOME_CARRIED
    one = "Alle vier zijn gedragen, en 2 mensen houden ‘A’ tegen"
    assert said(some, 4, 4, 0, 2, 0) == one
    apart = "4 van de 4 zijn gedragen, en 2 mensen houden ‘A’ tegen"
    assert said(some, 4, 4, 1, 2, 10) == apart, "of a fifth too few people said something"
    both = "1 van de 4 is gedragen, en bij 2 houdt iemand het tegen"
    assert said(some, 1, 4, 0, 3, 0, what=("A", "B")) == both
    assert said(some, 0, 3, 0, 0, 0, what=()) == "Geen van de 3 is gedragen"
    short = "Te weinig mensen voor een oordeel: dat kan vanaf 10"
    assert said(some, 0, 0, 3, 0, 10, what=()) == short


def test_what_is_carried_has_a_name() -> None:
    def said(*numbers: int, source: OptionSource = OptionSource.GOALS) -> str:
        some = FindingKind.SOME_CARRIED
        return sentences.finding_words(Finding(some, (), (*numbers, 0, 0, 0), source=source))

    assert said(4, 4) == "Alle vier de doelen zijn gedragen"
    assert said(2, 2, source=OptionSource.TOP_GOALS) == "Beide doelen zijn gedragen"
    assert said(1, 3) == "1 van de 3 doelen is gedragen"
    assert said(0, 3) == "Geen van de 3 doelen is gedragen"
    assert said(2, 2, source=OptionSource.FIXED) == "Beide zijn gedragen"


def test_a_package_is_counted_in_the_title_and_named_below_it() -> None:
    label = package_label(("Onderhoud", "Beheer", "Voorzieningen"))

    def said(kind: FindingKind, *numbers: int, source: OptionSource) -> str:
        return sentences.finding_words(Finding(kind, (label,), numbers, source=source))

    agreed, principles = OptionSource.AGREEMENTS, OptionSource.TOP_PRINCIPLES
    broad = said(FindingKind.BROADLY_CARRIED, 45, 52, 0, source=agreed)
    assert broad == "Deze drie afspraken zijn breed gedragen"
    divided = said(FindingKind.DIVIDED, 20, 52, 1, source=principles)
    assert divided == "Over deze drie uitgangspunten zijn we verdeeld, en 1 mens houdt het tegen"
    few = said(FindingKind.TOO_FEW_FOR_LABEL, 6, 8, 0, source=OptionSource.FIXED)
    assert few == "6 van de 8 steunen deze drie voorstellen"
    assert agreement.package_words(label) == "‘Onderhoud’, ‘Beheer’ en ‘Voorzieningen’"
    assert agreement.package_words("Onderhoud") == ""


def test_what_changed_most_says_whom_the_numbers_count() -> None:
    expected = Finding(
        FindingKind.FELL,
        ("Meer contact",),
        (20, 52, 7, 50),
        Wording.EXPECTED,
        form=FormKind.AGREE,
    )
    assert sentences.finding_words(expected) == (
        "Bij ‘Meer contact’ ging het aantal mensen dat denkt dat het lukt van 20 van de 52 naar "
        "7 van de 50"
    )
    dots = replace(expected, form=FormKind.DOTS, wording=Wording.USUAL)
    assert "het aantal stippen van 20 van de 52 naar" in sentences.finding_words(dots)


def test_a_label_says_where_it_was_tested_and_what_it_rests_on() -> None:
    found = Finding(FindingKind.CARRIED_WITH_CONCERNS, ("A",), (40, 52, 2))
    rests = " · 40 van de 52 kiezen 3 of meer, 2 houden het tegen"
    said = sentences.verdict_words
    assert said(found) == "Gedragen met bedenkingen, voor zover geteld" + rests
    tested = replace(found, groups=(Group.RESIDENTS, Group.MUNICIPALITY))
    label = "Gedragen met bedenkingen, getoetst bij bewoners en gemeente"
    assert said(tested) == label + rests
    others = Finding(FindingKind.CARRIED, ("A",), (12, 12, 0), groups=(Group.MUNICIPALITY,))
    assert said(others).startswith("Gedragen, getoetst bij gemeente, niet bij bewoners · 12 van")


def test_what_makes_a_result_add_up() -> None:
    foot = Foot(52, ((Channel.PAPER, 42), (Channel.HANDS, 10)), 104, 104, 34, doubles=10)
    assert sentences.foot_words(foot) == (
        "52 deelnemers",
        "104 stippen",
        "42 papier + 10 handen",
        "groep bekend: 34 van 52",
        "10 met de hand, dus niet geheim",
        "hoogstens 10 mensen dubbel",
    )
    assert "telling klopt: 42 papier + 10 handen" in sentences.foot_words(replace(foot, doubles=0))
    more = sentences.foot_words(replace(foot, doubles=0, excess=2))
    assert "2 stemmen meer geteld dan kan" in more
    assert not any("klopt" in piece for piece in more)
    first = sentences.whole_foot_words(replace(foot, first=True))
    assert first[-1] == "dit vinden de mensen die hier zijn, niet de hele buurt"
    assert first[:-1] == sentences.whole_foot_words(foot) == sentences.foot_words(foot)
    short = Foot(1, ((Channel.HANDS, 2),), 1, 2)
    assert sentences.foot_words(short) == (
        "1 deelnemer",
        "1 van 2 stippen",
        "2 handen",
        "met handen, dus niet geheim",
    )


def test_groups_together() -> None:
    words = sentences.bucket_words
    assert words(Bucket((), 3)) == "Iedereen"
    assert words(Bucket((Group.RESIDENTS,), 9)) == "Bewoners"
    assert words(Bucket((Group.MUNICIPALITY, Group.EDUCATION), 9)) == "Gemeente + Onderwijs"
    assert words(Bucket((Group.MUNICIPALITY, Group.UNKNOWN), 9)) == "Overige groepen"


def test_numbers_dates_and_times_are_dutch() -> None:
    assert [dutch.number(value) for value in (7.5, 8.0, 1250, 0, 6.04)] == [
        "7,5", "8", "1.250", "0", "6",
    ]  # fmt: skip
    assert dutch.time_of(datetime(2026, 11, 24, 19, 5)) == "19.05"  # noqa: DTZ001 - a clock on the wall has no zone
    assert dutch.date_of(date(2026, 11, 24)) == "24 november 2026"
    assert [dutch.clock(seconds) for seconds in (108, 0, -20, 3600)] == [
        "01:48", "00:00", "00:00", "60:00",
    ]  # fmt: skip
    assert dutch.joined(("a", "b", "c")) == "a, b en c"
    assert dutch.sentence_case("één afspraak") == "Eén afspraak"
    assert dutch.sentence_case("\ue000gemeente\ue001") == "\ue000Gemeente\ue001"


def test_a_day_is_a_deadline_or_a_date() -> None:
    said = outcomes.fact_words
    assert said(fact("due", date(2027, 7, 1))) == "vóór juli 2027"
    assert said(fact("owner", "gemeente", date(2027, 6, 30))) == "gemeente, 30 juni 2027"
    assert said(fact("report_to", "iedereen", date(2026, 12, 1))) == ("iedereen, 1 december 2026")
    assert said(fact("due")) == "nog open"


def test_choices_are_words_beside_the_text() -> None:
    said = outcomes.fact_words
    assert said(fact("flow", Flow.RETAIN, "gezinnen")) == ("Laten blijven: gezinnen")
    assert said(fact("grain", Grain.BLOCK, ScaleLevel.NEIGHBOURHOOD)) == (
        "Per blok, binnen de buurt"
    )
    assert said(fact("grain", Grain.STREET, ScaleLevel.STREET)) == "Per straat"
    decided = fact("decision", Decision.ADJUST, "Alleen aan huurders.")
    assert said(decided) == "Aanpassen. Alleen aan huurders."


@pytest.mark.parametrize(
    "name",
    [
        *("sentence", "experience", "explanation", "where", "ambition", "goal"),
        *("decision", "owner", "lead", "due", "first_step", "residents_role", "output", "outcome"),
        *("flow", "grain", "meeting_place", "stays", "partners"),
    ],
)
def test_what_a_card_can_lack_is_a_question(name: str) -> None:
    words = outcomes.missing_words((fact(name),))
    assert words.startswith("Nog in te vullen: ")
    assert words.endswith("?")


def test_what_is_missing_is_asked() -> None:
    open_ones = map(fact, ("grain", "meeting_place", "stays"))
    lines = (fact("goal", "Buren kennen elkaar"), *open_ones)
    assert outcomes.missing_words(lines) == (
        "Nog in te vullen: op welke schaal mengen we? Waar ontmoeten mensen elkaar? Wat blijft zo?"
    )
