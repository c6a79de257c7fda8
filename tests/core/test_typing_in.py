"""Laws of typing in slips: every valid ballot can be typed, and typing it gives it back."""

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wijkworkshop.core.ballots import Answers
from wijkworkshop.core.forms import FORMS, Form
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.rounds import RoundOption
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.typing_in import (
    SEPARATORS,
    keys_for,
    read_so_far,
    readable,
    to_be_ended,
    typed,
)

DOTS, CHOICE = FORMS[FormKind.DOTS], FORMS[FormKind.SINGLE_CHOICE]
GRADE, RECOGNITION = FORMS[FormKind.GRADE], FORMS[FormKind.RECOGNITION]


def options(*numbers: int) -> tuple[RoundOption, ...]:
    return tuple(RoundOption(n, f"keuze {n}", "", "", "", "", 1) for n in numbers)


def refusal(text: str, form: Form, among: Sequence[RoundOption], budget: int = 0) -> Refused:
    with pytest.raises(Refused) as caught:
        typed(text, form, among, budget)
    return caught.value


NUMBERS = st.sets(st.integers(1, 130), min_size=2, max_size=24).map(sorted)


@st.composite
def ballots(draw: st.DrawFn) -> tuple[Form, tuple[RoundOption, ...], int, Answers]:
    form = draw(st.sampled_from(tuple(FORMS.values())))
    among = options(*draw(NUMBERS))
    budget = draw(st.integers(1, 5)) if form.kind is FormKind.DOTS else 0
    one = st.tuples(st.sampled_from(among), st.sampled_from(sorted(form.adds(budget))))
    most = 1 if form.kind is FormKind.SINGLE_CHOICE else len(among)
    pairs = draw(st.lists(one, min_size=1, max_size=most, unique_by=lambda pair: pair[0].number))
    answers = tuple(sorted((option.number, level) for option, level in pairs))
    assume(form.kind is not FormKind.DOTS or sum(level for _, level in answers) <= budget)
    return form, among, budget, answers


@given(ballots())
def test_every_valid_ballot_can_be_typed_and_comes_back(
    ballot: tuple[Form, tuple[RoundOption, ...], int, Answers],
) -> None:
    form, among, budget, answers = ballot
    assert typed(keys_for(answers, form, among), form, among, budget) == answers
    assert typed(readable(answers, form, among), form, among, budget) == answers


def test_numbers_are_read_apart() -> None:
    assert readable(((11, 1), (16, 1)), DOTS, options(11, 16)) == "11 16"


@given(ballots(), st.sampled_from(SEPARATORS))
def test_a_number_too_many_separators_changes_nothing(
    ballot: tuple[Form, tuple[RoundOption, ...], int, Answers], separator: str
) -> None:
    form, among, budget, answers = ballot
    spaced = keys_for(answers, form, among).replace(" ", separator) + separator
    assert typed(spaced, form, among, budget) == answers


@given(st.text(alphabet="0123456789 -?+ab", max_size=8), ballots())
def test_whatever_is_typed_is_a_valid_ballot_or_refused(
    text: str, ballot: tuple[Form, tuple[RoundOption, ...], int, Answers]
) -> None:
    form, among, budget, _ = ballot
    try:
        answers = typed(text, form, among, budget)
    except Refused:
        return
    form.check(answers, among, budget)


@given(st.permutations([1, 1, 7]), NUMBERS)
def test_the_order_of_dots_does_not_matter(order: list[int], more: list[int]) -> None:
    among = options(*sorted({1, 7, *more}))
    text = " ".join(map(str, order))
    assert typed(text, DOTS, among, 3) == ((1, 2), (7, 1))


def test_a_number_ends_by_itself_when_no_other_goes_on_from_it() -> None:
    assert typed("337", DOTS, options(*range(1, 10)), 3) == ((3, 2), (7, 1))
    assert typed("1015", DOTS, options(*range(10, 17)), 2) == ((10, 1), (15, 1))
    assert typed("9 12", DOTS, options(*range(1, 25)), 2) == ((9, 1), (12, 1))


def test_two_numbers_are_never_read_where_one_may_be_meant() -> None:
    """13 on a list of 12 is a mistake on the slip, not a one and a three."""
    wrong = refusal("13", DOTS, options(*range(1, 13)), 2)
    assert (wrong.reason, wrong.details) == (Reason.OPTION_UNKNOWN, ("13",))


def test_mistakes_say_what_is_wrong() -> None:
    nine = options(*range(1, 10))
    assert refusal("3377", DOTS, nine, 3).details == (4, 3)
    assert refusal("", DOTS, nine, 3).reason is Reason.EMPTY_BALLOT
    assert refusal("0", DOTS, nine, 3).details == ("0",)
    assert refusal("34", CHOICE, nine).reason is Reason.ONE_CHOICE_ONLY
    assert refusal("33", CHOICE, nine).reason is Reason.ONE_CHOICE_ONLY


def test_a_scale_takes_one_key_an_item() -> None:
    three = options(1, 2, 3)
    assert typed("708", GRADE, three, 0) == ((1, 7), (2, 10), (3, 8))
    assert typed("7-8", GRADE, three, 0) == ((1, 7), (3, 8))
    assert typed("4?1", RECOGNITION, three, 0) == ((1, 4), (2, 0), (3, 1))
    assert typed("7?8", GRADE, three, 0) == ((1, 7), (3, 8))


def test_a_skipped_key_on_a_scale_is_noticed() -> None:
    three = options(1, 2, 3)
    assert refusal("78", GRADE, three).details == (2, 3)
    assert refusal("7878", GRADE, three).reason is Reason.ANSWER_PER_ITEM
    assert refusal("765", RECOGNITION, three).details == ("7",)
    assert refusal("---", GRADE, three).reason is Reason.EMPTY_BALLOT


@given(ballots())
def test_what_is_read_so_far_is_what_is_typed(
    ballot: tuple[Form, tuple[RoundOption, ...], int, Answers],
) -> None:
    form, among, _budget, answers = ballot
    read = read_so_far(keys_for(answers, form, among), form, among)
    given_ = {number: level for number, level in read.items() if level != "-"}
    assert given_ == {number: str(level) for number, level in answers}


def test_numbers_that_may_go_on_are_named() -> None:
    assert to_be_ended(options(*range(1, 25))) == (1, 2)
    assert to_be_ended(options(*range(10, 17))) == ()
    assert read_so_far("1", DOTS, options(*range(10, 17))) == {}
