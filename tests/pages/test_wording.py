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
    ScaleLevel,
)
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.wording import dutch, outcomes, sentences, terms
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
    assert set(sentences.CONSENSUS.values()) == set(ConsensusLabel)


def test_every_level_has_words() -> None:
    fist = {level_words(FormKind.FIST_TO_FIVE, level) for level in range(6)}
    recognition = {level_words(FormKind.RECOGNITION, level) for level in range(5)}
    assert len(fist - {""}) == 6
    assert len(recognition - {""}) == 5


def test_findings_in_words() -> None:
    said = sentences.finding_words
    clashes = Finding(FindingKind.CLASHES, ("A", "B"), (3,))
    assert said(clashes) == "Volgens de tafels werkt ‘A’ tegen bij ‘B’, en op nog twee plekken"
    room = replace(clashes, kind=FindingKind.ROOM_CLASHES, numbers=(2,))
    assert said(room) == "Volgens ons werkt ‘A’ tegen bij ‘B’, en op nog één plek"
    some = replace(clashes, kind=FindingKind.CLASHES_FOR_SOME, numbers=(1,))
    assert said(some) == "Volgens een deel van de tafels werkt ‘A’ tegen bij ‘B’"
    odd = Finding(FindingKind.CLEAR_FIRST, ("Wat {numbers} {kost} dat?",), (2, 3))
    assert said(odd) == "2 van de 3 kozen ‘Wat {numbers} {kost} dat?’"


def test_what_makes_a_result_add_up() -> None:
    foot = Foot(52, ((Channel.PAPER, 42), (Channel.HANDS, 10)), 104, 104, 34, True)
    assert sentences.foot_words(foot) == (
        "52 deelnemers",
        "104 stippen",
        "telling klopt: 42 papier + 10 handen",
        "groep bekend: 34 van 52",
        "kan dubbel zijn",
    )
    short = Foot(1, ((Channel.HANDS, 2),), 1, 2)
    assert sentences.foot_words(short) == ("1 deelnemer", "1 van 2 stippen", "2 handen")


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


def test_what_is_missing_is_one_sentence() -> None:
    open_ones = map(fact, ("grain", "meeting_place", "stays"))
    lines = (fact("goal", "Buren kennen elkaar"), *open_ones)
    assert outcomes.missing_words(lines) == (
        "Nog niet af: hoe fijn we mengen, waar mensen elkaar ontmoeten en wat zo blijft"
    )
