"""Titles of several items on a scale: first and last with their numbers, and who is apart."""

from collections.abc import Mapping

import pytest

from tests.support.found import found
from tests.wording.test_leads import LONG, choices
from wijkworkshop.core.terms import FormKind, Wording
from wijkworkshop.core.voting.spread import Shape, shape
from wijkworkshop.wording.items import shape_rule
from wijkworkshop.wording.sentences import finding_words

RECOGNITION, AGREE, GRADE = FormKind.RECOGNITION, FormKind.AGREE, FormKind.GRADE
YES, NO, APART = {4: 20, 2: 2}, {2: 20, 4: 2}, {4: 11, 1: 11}


def said(
    kind: FormKind,
    *people: Mapping[int, int],
    wording: Wording = Wording.USUAL,
    labels: str | list[str] = "ABCD",
) -> str:
    options = choices(*labels[: len(people)])
    return finding_words(found(kind, options, people, wording=wording))


@pytest.mark.parametrize(
    ("kind", "people", "words"),
    [
        (RECOGNITION, [{4: 1, 2: 2}], "1 van de 3 herkent dit"),
        (RECOGNITION, [{4: 8, 1: 8}], "8 van de 16 herkennen dit; er zijn twee kampen"),
        (
            RECOGNITION, [YES, NO, APART],
            ("Het vaakst herkennen we ‘A’ (20 van de 22), het minst ‘B’ (2 van de 22); "
            "over ‘C’ zijn er twee kampen"),
        ),
        (AGREE, [{5: 1, 2: 2}], "1 van de 3 is het hiermee eens"),
        (AGREE, [{5: 8, 3: 6, 1: 4}],
         "8 van de 18 zijn het hiermee eens; de antwoorden zijn uiteenlopend"),
        (
            AGREE, [YES, YES, NO],
            ("Het vaakst zijn we het eens met ‘A’ (20 van de 22) en ‘B’ (20 van de 22), "
            "het minst met ‘C’ (2 van de 22)"),
        ),
        (
            AGREE, [YES, {4: 19, 2: 3}, NO],
            ("Het vaakst zijn we het eens met ‘A’ (20 van de 22) en ‘B’ (19 van de 22); "
            "als één persoon anders had gekozen, kon het omgekeerd zijn"),
        ),
        (AGREE, [YES, NO, NO], "Het vaakst zijn we het eens met ‘A’ (20 van de 22)"),
        (AGREE, [YES, YES, YES], "Met alles zijn we het even vaak eens (20 van de 22)"),
        (GRADE, [{7: 12, 8: 2}], "‘A’ krijgt een 7"),
        (GRADE, [{8: 19}, {6: 19}, {4: 19}],
         "Het hoogste cijfer is voor ‘A’ (8), het laagste voor ‘C’ (4)"),
        (GRADE, [{8: 9}, {8: 9}], "Alles krijgt hetzelfde cijfer (8 van 9 mensen)"),
        (GRADE, [{7: 3}], "‘A’ krijgt van 3 mensen een 7"),
        (AGREE, [{0: 5, 4: 2}], "5 van de 7 weten het nog niet"),
    ],
)  # fmt: skip
def test_what_a_title_says(kind: FormKind, people: list[Mapping[int, int]], words: str) -> None:
    assert said(kind, *people) == words


def test_what_people_expect_has_words_of_its_own() -> None:
    assert said(AGREE, {4: 41, 2: 11}, wording=Wording.EXPECTED) == (
        "41 van de 52 denken dat dit lukt"
    )
    assert said(AGREE, YES, NO, wording=Wording.EXPECTED) == (
        "Het vaakst verwachten we ‘A’ (20 van de 22), het minst ‘B’ (2 van de 22)"
    )


def test_what_uiteenlopend_means_follows_from_the_scale() -> None:
    wide, camps = Shape.WIDE, Shape.TWO_CAMPS
    assert shape_rule([Shape.TOGETHER], 4) == ()
    (four,) = shape_rule([wide, Shape.TOGETHER, wide], 4)
    assert four.endswith("de middelste helft ligt twee stappen of meer uit elkaar")
    both = shape_rule([camps, wide], 10)
    assert "drie stappen of meer" in both[0]
    assert both[1].startswith("twee kampen: ")


@pytest.mark.parametrize(
    ("people", "found"),
    [
        ((10, 16, 14, 11), Shape.TOGETHER),  # as many on both sides, most of them in the middle
        ((20, 10, 9, 4), Shape.WIDE),  # the middle half goes from the first to the third answer
    ],
)
def test_an_even_split_around_the_middle_is_not_wide(people: tuple[int, ...], found: Shape) -> None:
    assert shape(people) is found


def test_what_there_is_no_room_for_stands_below_the_title() -> None:
    assert said(AGREE, YES, NO, APART, labels=LONG) == (
        f"Het vaakst zijn we het eens met ‘{LONG[0]}’ (20 van de 22)"
    )
    assert said(AGREE, YES, YES, YES, NO, labels=LONG) == (
        "Het vaakst zijn we het eens met nummer 1 (20 van de 22), nummer 2 (20 van de 22) en "
        "nummer 3 (20 van de 22)"
    )
