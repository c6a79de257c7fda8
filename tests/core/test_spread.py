"""How far apart answers are: one rule, for every scale."""

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wijkworkshop.core.terms import FormKind, Group
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.spread import Shape, shape
from wijkworkshop.core.voting.tally import Tally, quartiles

SCALES = [kind for kind, form in FORMS.items() if form.scale]
PEOPLE = st.integers(4, 10).flatmap(
    lambda levels: st.lists(st.integers(0, 20), min_size=levels, max_size=levels)
)


@pytest.mark.parametrize(
    ("people", "how"),
    [
        ([0, 0, 0, 0, 0], Shape.TOGETHER),
        ([0, 1, 3, 12, 17], Shape.TOGETHER),
        ([0, 0, 6, 6, 0], Shape.TOGETHER),
        ([3, 0, 6, 0, 3], Shape.WIDE),  # a heap in the middle is no valley
        ([4, 4, 4, 4, 4], Shape.WIDE),
        ([9, 6, 1, 7, 9], Shape.TWO_CAMPS),
        ([6, 11, 12, 14, 6], Shape.WIDE),  # a hill is no valley
        ([3, 0, 0, 0, 2], Shape.WIDE),  # two people are no camp
        ([2, 0, 0, 0, 2], Shape.TOGETHER),  # of four the middle half is everybody
        ([3, 0, 2, 6], Shape.WIDE),
        ([5, 0, 0, 5], Shape.TWO_CAMPS),
        ([0, 0, 1, 2, 5, 8, 11, 5, 2, 0], Shape.TOGETHER),
        ([0, 0, 4, 4, 1, 0, 4, 4, 0, 0], Shape.TWO_CAMPS),
        ([0, 0, 0, 0, 4, 0, 0, 4, 0, 0], Shape.WIDE),
    ],
)
def test_how_far_apart_people_are(people: Sequence[int], how: Shape) -> None:
    assert shape(people) is how


@given(PEOPLE)
def test_turning_the_scale_changes_nothing(people: list[int]) -> None:
    assert shape(people) is shape(people[::-1])


@given(PEOPLE, st.integers(2, 4))
def test_twice_as_many_people_with_the_same_answers_are_as_far_apart(
    people: list[int], times: int
) -> None:
    assume(sum(people) >= 9)  # of fewer a third is less than three
    twice = shape([each * times for each in people])
    assert (shape(people) is Shape.TWO_CAMPS) <= (twice is Shape.TWO_CAMPS)


@given(PEOPLE)
def test_two_camps_are_always_wide_apart(people: list[int]) -> None:
    between = quartiles(dict(enumerate(people)))
    if shape(people) is Shape.TWO_CAMPS:
        assert between
        assert 4 * (between[1] - between[0]) > len(people)


@pytest.mark.parametrize("kind", SCALES)
def test_every_scale_has_the_same_rule(kind: FormKind) -> None:
    """The ends of the scale with ten people each are two camps; who does not know is left out."""
    form = FORMS[kind]
    known = sorted(level for level in form.scale if level != form.unsure)
    cells = {(1, level, Group.RESIDENTS): 10 for level in (known[0], known[-1])}
    if form.unsure is not None:
        cells[1, form.unsure, Group.RESIDENTS] = 60
    assert form.shape(Tally(cells), 1) is Shape.TWO_CAMPS
