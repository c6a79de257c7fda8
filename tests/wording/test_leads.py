"""Titles of choices, dots and orders: names in full, numbers with a unit, closeness in people."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support.found import found
from tests.support.strategies import BUDGET, answers
from wijkworkshop import places
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers, Ballot
from wijkworkshop.core.voting.findings import Finding, FindingKind, Unit
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally, tally_ballots
from wijkworkshop.core.voting.thresholds import COUNTS_SAID_BELOW
from wijkworkshop.translating import speaking
from wijkworkshop.wording.dutch import count_word
from wijkworkshop.wording.leads import ROOM
from wijkworkshop.wording.sentences import finding_words

ONE_CHOICE, DOTS = FormKind.SINGLE_CHOICE, FormKind.DOTS


def choices(*labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(number, label) for number, label in enumerate(labels, 1))


def said(kind: FormKind, totals: Sequence[int], labels: Sequence[str] = "ABCDEFGHIJ") -> str:
    options = choices(*labels[: len(totals)])
    return finding_words(found(kind, options, [{0: total} for total in totals], budget=2))


@pytest.mark.parametrize(
    ("kind", "totals", "words"),
    [
        (ONE_CHOICE, (14, 5, 7), "14 van de 26 kozen ‘A’"),
        (ONE_CHOICE, (9, 2, 4, 3, 2), "‘A’ is het vaakst gekozen: door 9 van de 20 mensen"),
        (ONE_CHOICE, (7, 0), "7 van de 7 kozen ‘A’"),
        (ONE_CHOICE, (9, 4, 9), "‘A’ en ‘C’ zijn het vaakst gekozen: elk door 9 van de 22 mensen"),
        (ONE_CHOICE, (3, 3, 3),
         "‘A’, ‘B’ en ‘C’ zijn het vaakst gekozen: elk door 3 van de 9 mensen"),
        (
            ONE_CHOICE, (9, 8),
            ("9 van de 17 kozen ‘A’ en 8 kozen ‘B’; "
            "als één persoon anders had gekozen, was het omgekeerd"),
        ),
        (
            ONE_CHOICE, (4, 2, 1),
            ("4 van de 7 kozen ‘A’, 2 kozen ‘B’ en 1 koos ‘C’; "
            "als twee mensen anders hadden gekozen, had iets anders eerst kunnen staan"),
        ),
        (ONE_CHOICE, (0, 1), "Er is één stem, voor ‘B’"),
        (DOTS, (31, 12, 9), "‘A’ krijgt de meeste stippen: 31 van de 52"),
        (DOTS, (9, 9, 4), "‘A’ en ‘B’ krijgen de meeste stippen: elk 9 van de 22"),
        (
            DOTS, (9, 7),
            ("‘A’ krijgt 9 van de 16 stippen en ‘B’ er 7; "
            "als één persoon anders had gekozen, kon het omgekeerd zijn"),
        ),
        (DOTS, (0, 1), "Er is één stip gegeven, aan ‘B’"),
        (DOTS, (0, 0), "Er is niet gestemd"),
    ],
)  # fmt: skip
def test_what_a_title_says(kind: FormKind, totals: Sequence[int], words: str) -> None:
    assert said(kind, totals) == words


def test_only_residents_are_called_so() -> None:
    finding = Finding(FindingKind.CLEAR_FIRST, ("Ja",), (14, 26), only=Group.RESIDENTS)
    assert finding_words(finding) == "14 van de 26 bewoners kozen ‘Ja’"


STAY = (("wil hier blijven", "willen hier blijven"), ("wil weg", "willen weg"), ("", ""))
"""What people do who chose the first or the second option; the third says nothing."""


def asked(
    totals: Sequence[int], sayings: Sequence[tuple[str, str]] = STAY, only: Group | None = None
) -> Finding:
    options = [
        RoundOption(n, label, label, "", "", "", 1, said_by_one=one, said_by_many=many)
        for n, (label, (one, many)) in enumerate(zip("ABC", sayings, strict=True), 1)
    ]
    cells = {(n, 0, Group.UNKNOWN): total for n, total in enumerate(totals, 1)}
    return replace(FORMS[ONE_CHOICE].finding(Tally(cells), options, {}, 1), only=only)


@pytest.mark.parametrize(
    ("totals", "words"),
    [
        ((14, 5, 7), "14 van de 26 willen hier blijven"),
        ((7, 0, 0), "7 van de 7 willen hier blijven"),
        (
            (5, 0, 2),
            (
                "5 van de 7 willen hier blijven en 2 kozen ‘C’; "
                "als twee mensen anders hadden gekozen, was het omgekeerd"
            ),
        ),
        ((12, 6, 7), "12 van de 25 willen hier blijven; dat is het vaakst gekozen"),
        ((0, 1, 0), "Er is één stem, voor ‘B’"),
        ((1, 1, 0), "1 van de 2 wil hier blijven en 1 wil weg; dat is even vaak"),
        ((8, 8, 2), "8 van de 18 willen hier blijven en 8 willen weg; dat is even vaak"),
        (
            (8, 8, 8),
            "8 van de 24 willen hier blijven, 8 willen weg en 8 kozen ‘C’; dat is even vaak",
        ),
        (
            (9, 8, 0),
            (
                "9 van de 17 willen hier blijven en 8 willen weg; "
                "als één persoon anders had gekozen, was het omgekeerd"
            ),
        ),
        (
            (2, 1, 1),
            (
                "2 van de 4 willen hier blijven, 1 wil weg en 1 koos ‘C’; "
                "als één persoon anders had gekozen, had iets anders eerst kunnen staan"
            ),
        ),
        ((2, 3, 9), "9 van de 14 kozen ‘C’"),
    ],
)
def test_an_option_with_a_sentence_is_told_as_what_people_want(
    totals: Sequence[int], words: str
) -> None:
    assert finding_words(asked(totals)) == words


def test_braces_in_a_sentence_of_a_session_file_are_only_braces() -> None:
    odd = (("wil {of}", "willen {of} en {weg}"), ("", ""), ("", ""))
    assert finding_words(asked((14, 5, 7), odd)) == "14 van de 26 willen {of} en {weg}"
    tied = finding_words(asked((8, 8, 0), odd))
    assert tied == "8 van de 16 willen {of} en {weg} en 8 kozen ‘B’; dat is even vaak"


def test_residents_are_called_so_in_a_sentence_of_an_option() -> None:
    found = asked((14, 5, 7), only=Group.RESIDENTS)
    assert finding_words(found) == "14 van de 26 bewoners willen hier blijven"
    tied = asked((1, 1, 0), only=Group.RESIDENTS)
    assert finding_words(tied).startswith("1 van de 2 bewoners wil hier blijven en 1 wil weg")


def test_in_another_language_the_option_is_named() -> None:
    found = asked((14, 5, 7))
    with speaking("phone", "en", places.resources() / "locale"):
        assert finding_words(found) == "14 of 26 chose ‘A’"


@settings(max_examples=200)
@given(
    st.lists(st.integers(0, 60), min_size=3, max_size=3),
    st.integers(1, 80),
    st.sampled_from([None, Group.RESIDENTS]),
)
def test_a_sentence_of_an_option_says_no_less(
    totals: list[int], length: int, only: Group | None
) -> None:
    sayings = tuple((f"e{'x' * length}", f"m{'x' * length}") for _option in totals)
    found = asked(totals, sayings, only)
    words = finding_words(found)
    assert len(words) <= ROOM
    assert (" anders had" in words) == bool(found.turned_by)
    ones, manys = (words.count(f" {end}{'x' * length}") for end in "em")
    if told := ones + manys:
        assert told == len(found.options), "each option that is named has its sentence"
        chosen = sorted(totals, reverse=True)[: len(found.options)]
        assert ones == chosen.count(1), "one is told as one"
    if 1 < sum(totals) < COUNTS_SAID_BELOW:
        assert f"van de {sum(totals)}" in words
    if found.kind is FindingKind.SHARED_FIRST and told:
        assert words.endswith("; dat is even vaak")


def test_of_an_order_the_title_says_the_points_and_of_how_many_people() -> None:
    clear = Finding(FindingKind.CLEAR_FIRST, ("A",), (81, 7), unit=Unit.HALF_POINTS)
    assert finding_words(clear) == "7 mensen geven ‘A’ de meeste punten: 40,5"


LONG = [
    f"{letter} is een keuze met een naam die wel veertig letters telt" for letter in "ABCDEFGHIJ"
]


def test_long_names_are_numbers_and_of_many_it_is_said_how_many() -> None:
    assert said(ONE_CHOICE, (9, 9, 9, 0), LONG) == (
        "Nummer 1, nummer 2 en nummer 3 zijn het vaakst gekozen: elk door 9 van de 27 mensen"
    )
    assert said(ONE_CHOICE, (9,) * 10, LONG) == (
        "Tien keuzes zijn het vaakst gekozen: elk door 9 van de 90 mensen"
    )
    longer = [f"{each} en daarna nog wat letters meer" for each in LONG]
    assert said(DOTS, (9, 8, 8, 8, 8, 8, 8), longer) == (
        "De eerste zeven keuzes krijgen 9 tot 8 van de 57 stippen; "
        "als één persoon anders had gekozen, had iets anders eerst kunnen staan"
    )


def test_of_long_names_that_are_near_the_first_is_named_and_how_many_come_behind_it() -> None:
    turned = "; als één persoon anders had gekozen, had iets anders eerst kunnen staan"
    plan = "Plan voor ontmoetingsplekken"
    others = LONG[1:4]
    assert said(DOTS, (20, 17, 15, 14, 2), [plan, *others, "E"]) == (
        f"‘{plan}’ krijgt 20 van de 68 stippen, de drie erna 17 tot 14{turned}"
    )
    assert said(DOTS, (20, 17, 17, 17, 2), [plan, *others, "E"]) == (
        f"‘{plan}’ krijgt 20 van de 73 stippen, de drie erna elk 17{turned}"
    )
    assert said(ONE_CHOICE, (20, 19), LONG) == (
        f"‘{LONG[0]}’ krijgt 20 van de 39 stemmen, de keuze erna 19; "
        "als één persoon anders had gekozen, was het omgekeerd"
    )


def test_a_measure_on_the_edge_is_named_once() -> None:
    def weighed(*options: str, turning: tuple[str, ...], unit: Unit = Unit.TABLES) -> str:
        numbers = (len(options), 5)
        found = Finding(FindingKind.DO_NOW, options, numbers, unit=unit, turning=turning)
        return finding_words(found)

    assert weighed("Voorrang", turning=("Voorrang",)) == (
        "We kunnen nu beginnen met ‘Voorrang’; daarbij kon één tafel het verschil maken"
    )
    both = ("Voorrang", "Beheer")
    assert weighed(*both, turning=both, unit=Unit.PEOPLE).endswith(
        "‘Voorrang’ en ‘Beheer’; daarbij kon één persoon het verschil maken"
    )
    assert weighed(*both, turning=("Beheer",)).endswith(
        "; bij de tweede kon één tafel het verschil maken"
    )
    assert weighed("Voorrang", turning=("Beheer",)).endswith(
        "; bij ‘Beheer’ kon één tafel het verschil maken"
    )
    assert weighed("A", "B", "C", turning=("A",)).endswith(
        "; bij ‘A’ kon één tafel het verschil maken"
    )


@settings(max_examples=200)
@example(DOTS, [0, 2], 49)  # one letter too many with its name, so it is told by its number
@given(
    st.sampled_from([ONE_CHOICE, DOTS]),
    st.lists(st.integers(0, 60), min_size=2, max_size=25),
    st.integers(1, 60),
)
def test_a_title_names_who_leads_says_how_many_and_has_room(
    kind: FormKind, totals: list[int], length: int
) -> None:
    labels = [f"{letter}{'x' * length}" for letter in "abcdefghijklmnopqrstuvwxy"]
    options = choices(*labels[: len(totals)])
    finding = found(kind, options, [{0: total} for total in totals], budget=2)
    words = finding_words(finding)
    assert "bovenaan" not in words
    assert len(words) <= ROOM
    named = [f"‘{label}’" in words for label in finding.options]
    numbered = [f"ummer {place}" in words for place in finding.places]
    behind = "de keuze erna" if len(named) == 2 else f"de {count_word(len(named) - 1)} erna"
    first = named and named[0] and behind in words
    assert all(named) or all(numbered) or first or count_word(len(named)) in words.lower()
    assert (" anders had" in words) == bool(finding.turned_by)
    if 1 < sum(totals) < COUNTS_SAID_BELOW:
        assert f"van de {sum(totals)}" in words


BALLOTS = st.sampled_from(FormKind).flatmap(
    lambda kind: st.integers(2, FORMS[kind].most_options or 25).flatmap(
        lambda count: st.tuples(
            st.just(kind),
            st.just(count),
            st.lists(answers(kind, range(1, count + 1)), min_size=1, max_size=60),
        )
    )
)


@settings(max_examples=100)
@given(BALLOTS, st.integers(1, 40))
def test_every_title_of_every_form_is_a_sentence_that_has_room(
    drawn: tuple[FormKind, int, list[Answers]], length: int
) -> None:
    kind, count, cast = drawn
    slips = [
        Ballot(1, number, Channel.PAPER, Group.RESIDENTS, 0, each)
        for number, each in enumerate(cast, 1)
    ]
    tally = tally_ballots(slips, FORMS[kind].adds(BUDGET))
    options = [
        RoundOption(number, f"{number}{'x' * length}", "", "", "", "", 1)
        for number in range(1, count + 1)
    ]
    finding = FORMS[kind].finding(tally, options, {Group.RESIDENTS: len(cast)}, BUDGET)
    words = finding_words(finding)
    assert words[0].isupper() or words[0] in "‘0123456789"
    assert "bovenaan" not in words
    assert "{" not in words
    if kind not in (FormKind.FIST_TO_FIVE, FormKind.CELL_RATING):
        assert len(words) <= ROOM
        turns = bool(finding.turned_by or finding.levelled)
        assert turns == (" anders had" in words or " het verschil maken" in words)
