"""Laws of typing in slips: every valid ballot can be typed, and typing it gives it back."""

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.support.strategies import answers as answers_to
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS, Form, ranking
from wijkworkshop.core.voting.forms.weighing import Weighing, keys_of
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.slip_input import (
    SEPARATORS,
    keys_for,
    read_partial_slip,
    read_slip,
    readable,
    to_be_ended,
)

DOTS, CHOICE = FORMS[FormKind.DOTS], FORMS[FormKind.SINGLE_CHOICE]
GRADE, RECOGNITION = FORMS[FormKind.GRADE], FORMS[FormKind.RECOGNITION]
AGREE, RANKING = FORMS[FormKind.AGREE], FORMS[FormKind.RANKING]


def options(*numbers: int) -> tuple[RoundOption, ...]:
    return tuple(RoundOption(n, f"keuze {n}", "", "", "", "", 1) for n in numbers)


def refusal(text: str, form: Form, among: Sequence[RoundOption], budget: int = 0) -> Refused:
    with pytest.raises(Refused) as caught:
        read_slip(text, form, among, budget)
    return caught.value


NUMBERS = st.sets(st.integers(1, 130), min_size=2, max_size=24).map(sorted)


@st.composite
def ballots(draw: st.DrawFn) -> tuple[Form, tuple[RoundOption, ...], int, Answers]:
    form = draw(st.sampled_from(tuple(FORMS.values())))
    among = options(*draw(NUMBERS))
    budget = draw(st.integers(1, 5)) if form.kind is FormKind.DOTS else 0
    if form.kind is FormKind.RANKING:
        among = among[: ranking.MOST]
        return form, among, budget, draw(answers_to(form.kind, [each.number for each in among]))
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
    assert read_slip(keys_for(answers, form, among), form, among, budget) == answers
    assert read_slip(readable(answers, form, among), form, among, budget) == answers


def test_numbers_are_read_apart() -> None:
    assert readable(((11, 1), (16, 1)), DOTS, options(11, 16)) == "11 16"


@given(ballots(), st.sampled_from(SEPARATORS))
def test_a_number_too_many_separators_changes_nothing(
    ballot: tuple[Form, tuple[RoundOption, ...], int, Answers], separator: str
) -> None:
    form, among, budget, answers = ballot
    spaced = keys_for(answers, form, among).replace(" ", separator) + separator
    assert read_slip(spaced, form, among, budget) == answers


@given(st.text(alphabet="0123456789 -?+ab", max_size=8), ballots())
def test_whatever_is_typed_is_a_valid_ballot_or_refused(
    text: str, ballot: tuple[Form, tuple[RoundOption, ...], int, Answers]
) -> None:
    form, among, budget, _ = ballot
    try:
        answers = read_slip(text, form, among, budget)
    except Refused:
        return
    form.check(answers, among, budget)


@given(st.permutations([1, 1, 7]), NUMBERS)
def test_the_order_of_dots_does_not_matter(order: list[int], more: list[int]) -> None:
    among = options(*sorted({1, 7, *more}))
    text = " ".join(map(str, order))
    assert read_slip(text, DOTS, among, 3) == ((1, 2), (7, 1))


def test_a_number_ends_by_itself_when_no_other_goes_on_from_it() -> None:
    assert read_slip("337", DOTS, options(*range(1, 10)), 3) == ((3, 2), (7, 1))
    assert read_slip("1015", DOTS, options(*range(10, 17)), 2) == ((10, 1), (15, 1))
    assert read_slip("9 12", DOTS, options(*range(1, 25)), 2) == ((9, 1), (12, 1))


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
    assert read_slip("708", GRADE, three, 0) == ((1, 7), (2, 10), (3, 8))
    assert read_slip("7-8", GRADE, three, 0) == ((1, 7), (3, 8))
    assert read_slip("4?1", RECOGNITION, three, 0) == ((1, 4), (2, 0), (3, 1))
    assert read_slip("7?8", GRADE, three, 0) == ((1, 7), (3, 8))


def test_a_ranking_is_typed_in_order_of_preference() -> None:
    four = options(1, 2, 3, 4)
    assert read_slip("312", RANKING, four, 0) == ((1, 4), (2, 6), (3, 2), (4, 8))
    assert read_slip("3", RANKING, four, 0) == ((1, 6), (2, 6), (3, 2), (4, 6))
    assert readable(read_slip("3 12", RANKING, four, 0), RANKING, four) == "3 1 2 4"
    assert read_partial_slip("313", RANKING, four) == {3: "1", 1: "2"}
    assert refusal("313", RANKING, four).reason is Reason.NOT_AN_ORDER
    assert refusal("", RANKING, four).reason is Reason.EMPTY_BALLOT
    assert refusal("37", RANKING, four).details == ("7",)


def test_agreement_takes_a_digit_an_item_and_doubt_as_on_the_slip() -> None:
    four = options(1, 2, 3, 4)
    assert read_slip("15?-", AGREE, four, 0) == ((1, 1), (2, 5), (3, 0))
    assert read_slip("1500", AGREE, four, 0) == ((1, 1), (2, 5), (3, 0), (4, 0))
    assert refusal("1562", AGREE, four).details == ("6",)


WEIGHING, CELLS = FORMS[FormKind.WEIGHING], FORMS[FormKind.CELL_RATING]


def test_a_weighing_is_two_digits_and_perhaps_three_letters() -> None:
    three = options(1, 2, 3)
    assert read_slip("43-15", WEIGHING, three, 0) == ((1, 43_000), (3, 15_000))
    assert read_slip("43jn? 21x 15J", WEIGHING, three, 0) == ((1, 43_123), (2, 21_000), (3, 15_100))
    assert read_slip("43 xxj 21 15", WEIGHING, three, 0) == ((1, 43_001), (2, 21_000), (3, 15_000))
    assert readable(((1, 43_120), (3, 15_000)), WEIGHING, three) == "43jn - 15"


def test_a_mistake_in_a_weighing_is_told() -> None:
    three = options(1, 2, 3)
    assert refusal("4", WEIGHING, three).reason is Reason.TWO_NUMBERS
    assert refusal("4-15", WEIGHING, three).reason is Reason.TWO_NUMBERS
    assert refusal("46", WEIGHING, three).details == ("46",)
    assert refusal("4j", WEIGHING, three).details == ("4j",)
    assert refusal("j", WEIGHING, three).details == ("j",)
    assert refusal("43jjjj", WEIGHING, three).details == ("j",)
    assert refusal("4321", WEIGHING, three).details == (2, 3)
    assert refusal("---", WEIGHING, three).reason is Reason.EMPTY_BALLOT


def test_a_cell_takes_a_digit_or_doubt() -> None:
    assert read_slip("41?-", CELLS, options(1, 2, 3, 4), 0) == ((1, 4), (2, 1), (3, 0))


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
    read = read_partial_slip(keys_for(answers, form, among), form, among)
    given_ = {number: level for number, level in read.items() if level != "-"}
    if form.kind is FormKind.RANKING:
        places = dict(zip(ranking.order_of(answers), "12345678", strict=False))
        assert given_ == places
        return
    assert given_ == {number: shown(form, level) for number, level in answers}


def shown(form: Form, level: int) -> str:
    """A level as it was typed."""
    return keys_of(Weighing.of(level)) if form.kind is FormKind.WEIGHING else str(level)


def test_numbers_that_may_go_on_are_named() -> None:
    assert to_be_ended(options(*range(1, 25))) == (1, 2)
    assert to_be_ended(options(*range(10, 17))) == ()
    assert read_partial_slip("1", DOTS, options(*range(10, 17))) == {}
