"""The vote forms: which ballots count, which are refused, and what a result says."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.scenes import PARK, TERRACE, TOWER, options
from tests.support.strategies import BEYOND, BUDGET, answers, ballots
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers, Ballot
from wijkworkshop.core.voting.findings import Finding, FindingKind, Unit
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.choosing import ranked
from wijkworkshop.core.voting.spread import Shape
from wijkworkshop.core.voting.tally import Tally, tally_ballots

OPTIONS = options(TERRACE, TOWER, PARK)
NUMBERS = tuple(option.number for option in OPTIONS)
some = settings(max_examples=40)
ROOM = {Group.RESIDENTS: 12}

KINDS = st.sampled_from(FormKind)
WITH_ANSWERS = KINDS.flatmap(lambda kind: st.tuples(st.just(kind), answers(kind, NUMBERS)))
WITH_BALLOTS = KINDS.flatmap(lambda kind: st.tuples(st.just(kind), ballots(kind, NUMBERS)))


def test_every_kind_of_form_is_in_the_table() -> None:
    assert set(FORMS) == set(FormKind)
    assert all(form.kind is kind for kind, form in FORMS.items())


@pytest.mark.parametrize("kind", FormKind)
def test_every_form_can_be_done_on_paper(kind: FormKind) -> None:
    """Nobody needs a phone, and every vote can be typed in."""
    assert Channel.PAPER in FORMS[kind].channels


@pytest.mark.parametrize("kind", FormKind)
def test_every_level_on_a_ballot_can_be_counted_by_hand(kind: FormKind) -> None:
    cells = {level for level, _ in FORMS[kind].adds(BUDGET).values()}
    assert cells == set(FORMS[kind].count_levels())


@pytest.mark.parametrize("kind", FormKind)
def test_a_choice_needs_two_options_a_scale_one(kind: FormKind) -> None:
    assert FORMS[kind].fewest_options == (1 if FORMS[kind].scale else 2)


@given(WITH_ANSWERS)
def test_a_valid_ballot_passes(drawn: tuple[FormKind, Answers]) -> None:
    kind, given_answers = drawn
    FORMS[kind].check(given_answers, OPTIONS, BUDGET)


def why(kind: FormKind, *given_answers: tuple[int, int]) -> Reason:
    with pytest.raises(Refused) as refused:
        FORMS[kind].check(given_answers, OPTIONS, BUDGET)
    return refused.value.reason


@pytest.mark.parametrize("kind", FormKind)
def test_an_empty_ballot_is_refused(kind: FormKind) -> None:
    assert why(kind) is Reason.EMPTY_BALLOT


@given(WITH_ANSWERS, st.sampled_from([0, -1, 4, 99]))
def test_an_option_that_is_not_in_the_round_is_refused(
    drawn: tuple[FormKind, Answers], stranger: int
) -> None:
    kind, ((_, level), *_) = drawn
    assert why(kind, (stranger, level)) is Reason.OPTION_UNKNOWN


def test_every_form_has_levels_that_it_refuses() -> None:
    assert BEYOND.keys() == FORMS.keys()


@pytest.mark.parametrize(
    ("kind", "level"), [(kind, level) for kind, levels in BEYOND.items() for level in levels]
)
def test_a_level_that_the_form_does_not_have_is_refused(kind: FormKind, level: int) -> None:
    assert why(kind, (1, level)) is Reason.LEVEL_UNKNOWN


@given(WITH_ANSWERS)
def test_two_answers_about_one_option_are_refused(drawn: tuple[FormKind, Answers]) -> None:
    kind, (first, *_) = drawn
    level = 1 if kind is FormKind.DOTS else first[1]
    assert why(kind, (first[0], level), (first[0], level)) is Reason.ALREADY_THERE


def test_a_single_choice_is_one_choice() -> None:
    assert why(FormKind.SINGLE_CHOICE, (1, 1), (2, 1)) is Reason.ONE_CHOICE_ONLY


@given(st.dictionaries(st.sampled_from(NUMBERS), st.integers(1, 9), min_size=1))
def test_more_dots_than_somebody_has_are_refused_fewer_are_not(placed: dict[int, int]) -> None:
    if sum(placed.values()) > BUDGET:
        assert why(FormKind.DOTS, *placed.items()) is Reason.TOO_MANY_DOTS
    else:
        FORMS[FormKind.DOTS].check(tuple(placed.items()), OPTIONS, BUDGET)


@some
@given(WITH_BALLOTS)
def test_valid_ballots_never_give_more_than_is_possible(
    drawn: tuple[FormKind, list[Ballot]],
) -> None:
    kind, cast = drawn
    tally = tally_ballots(cast, FORMS[kind].adds(BUDGET))
    assert tally.given() <= FORMS[kind].most(len(cast), BUDGET, len(OPTIONS))


@pytest.mark.parametrize("kind", FormKind)
def test_the_most_that_ten_people_can_give_on_two_options(kind: FormKind) -> None:
    per_person = {FormKind.DOTS: BUDGET, FormKind.SINGLE_CHOICE: 1}.get(kind, 2)
    assert FORMS[kind].most(people=10, budget=BUDGET, options=2) == 10 * per_person


def cells(*levels_per_option: Mapping[int, int]) -> Tally:
    """A tally of residents: for each option how many gave each level."""
    return Tally(
        {
            (option, level, Group.RESIDENTS): people
            for option, levels in enumerate(levels_per_option, 1)
            for level, people in levels.items()
        }
    )


def says(kind: FormKind, *levels_per_option: Mapping[int, int]) -> Finding:
    return FORMS[kind].finding(cells(*levels_per_option), OPTIONS, ROOM)


@pytest.mark.parametrize("kind", FormKind)
def test_without_votes_a_result_says_so(kind: FormKind) -> None:
    assert says(kind) == Finding(FindingKind.NO_VOTES)


@some
@given(WITH_BALLOTS)
def test_every_result_says_something(drawn: tuple[FormKind, list[Ballot]]) -> None:
    kind, cast = drawn
    found = FORMS[kind].finding(tally_ballots(cast, FORMS[kind].adds(BUDGET)), OPTIONS, ROOM)
    assert (found.kind is FindingKind.NO_VOTES) == (not cast)
    assert set(found.options) <= {option.label for option in OPTIONS}


UNITS = {FormKind.DOTS: Unit.DOTS, FormKind.SINGLE_CHOICE: Unit.PEOPLE}


@pytest.mark.parametrize("kind", UNITS)
class TestChoosing:
    def test_a_clear_first(self, kind: FormKind) -> None:
        found = says(kind, {0: 3}, {0: 9}, {0: 4})
        assert found == Finding(
            FindingKind.CLEAR_FIRST, (TOWER,), (9, 16), places=(2,), unit=UNITS[kind]
        )

    def test_one_vote_apart_is_close_and_turned_by_one(self, kind: FormKind) -> None:
        assert says(kind, {0: 8}, {0: 9}, {0: 4}) == Finding(
            FindingKind.CLOSE,
            (TOWER, TERRACE),
            (9, 8, 21),
            places=(2, 1),
            unit=UNITS[kind],
            turned_by=1,
        )

    def test_a_shared_first_place_names_all(self, kind: FormKind) -> None:
        found = says(kind, {0: 9}, {0: 4}, {0: 9})
        both = (TERRACE, PARK)
        assert found == Finding(
            FindingKind.SHARED_FIRST, both, (9, 22), places=(1, 3), unit=UNITS[kind]
        )

    def test_what_two_people_turn_is_close_whatever_the_number_of_votes(
        self, kind: FormKind
    ) -> None:
        found = says(kind, {0: 50}, {0: 47}, {0: 3})
        assert (found.kind, found.turned_by) == (FindingKind.CLOSE, 2)
        assert says(kind, {0: 50}, {0: 46}, {0: 4}).kind is FindingKind.CLEAR_FIRST

    def test_one_vote_makes_no_winner(self, kind: FormKind) -> None:
        found = says(kind, {0: 0}, {0: 1}, {0: 0})
        assert found == Finding(FindingKind.ONE_VOTE, (TOWER,), unit=UNITS[kind])
        assert not FORMS[kind].lead(cells({0: 0}, {0: 1}, {0: 0}), OPTIONS, 1).named


TOTALS = st.lists(st.integers(0, 60), min_size=3, max_size=3)


@given(TOTALS)
def test_the_leaders_are_the_first_and_whoever_is_close(totals: list[int]) -> None:
    tally = cells(*({0: total} for total in totals))
    order = ranked(tally, OPTIONS)
    assert [number for _, number in order] == sorted(totals, reverse=True)
    ahead = FORMS[FormKind.SINGLE_CHOICE].lead(tally, OPTIONS, 1).named
    assert ahead == tuple(option for option, _ in order[: len(ahead)])
    assert bool(ahead) == (sum(totals) > 1)


@given(TOTALS)
def test_closeness_says_the_same_to_both_sides(totals: list[int]) -> None:
    """An option with as many votes as one that leads leads too, whatever its number."""
    tally = cells(*({0: total} for total in totals))
    ahead = {
        tally.total(option.number) for option in FORMS[FormKind.DOTS].lead(tally, OPTIONS, 2).named
    }
    behind = {tally.total(option.number) for option in OPTIONS} - ahead
    assert all(high > low for high in ahead for low in behind)


def test_one_statement_says_how_many_recognise_it() -> None:
    found = says(FormKind.RECOGNITION, {4: 6, 3: 2, 1: 3, 0: 1})
    assert found == Finding(FindingKind.RECOGNISED, (TERRACE,), (8, 12), shape=Shape.WIDE)


def test_of_some_statements_the_most_and_least_recognised_are_named() -> None:
    found = says(FormKind.RECOGNITION, {4: 5, 1: 5}, {3: 9, 2: 1}, {1: 10})
    assert found == Finding(
        FindingKind.ITEM_RECOGNISED_MOST,
        (TOWER,),
        (9, 10),
        places=(2,),
        lowest=PARK,
        lowest_numbers=(0, 10),
        apart=(TERRACE,),
        shape=Shape.TWO_CAMPS,
    )


def test_one_item_has_its_middle_grade_in_tenths() -> None:
    assert says(FormKind.GRADE, {6: 3, 7: 3}) == Finding(FindingKind.ONE_GRADE, (TERRACE,), (65, 6))


def test_of_some_items_the_highest_and_lowest_grades_are_named() -> None:
    found = says(FormKind.GRADE, {6: 6}, {8: 5, 7: 1}, {4: 6})
    assert found == Finding(
        FindingKind.GRADES_BETWEEN,
        (TOWER,),
        (80, 6),
        places=(2,),
        lowest=PARK,
        lowest_numbers=(40, 6),
    )


def test_one_proposal_has_its_label_with_how_many_support_it() -> None:
    found = says(FormKind.FIST_TO_FIVE, {5: 6, 3: 4})
    assert found == Finding(
        FindingKind.BROADLY_CARRIED, (TERRACE,), (10, 10, 0), groups=(Group.RESIDENTS,)
    )


def test_closed_fists_stand_in_what_is_said_of_some_proposals() -> None:
    found = says(FormKind.FIST_TO_FIVE, {5: 9, 0: 1}, {0: 10}, {4: 10})
    assert found == Finding(FindingKind.SOME_CARRIED, (TERRACE, TOWER), (2, 3, 0, 11, 0))
    one = says(FormKind.FIST_TO_FIVE, {5: 9, 0: 1}, {4: 10}, {4: 10})
    assert one == Finding(FindingKind.SOME_CARRIED, (TERRACE,), (3, 3, 0, 1, 0))


def test_of_proposals_that_too_few_answered_no_label_is_counted() -> None:
    found = says(FormKind.FIST_TO_FIVE, {5: 9}, {5: 10}, {5: 12})
    assert found == Finding(FindingKind.SOME_CARRIED, (), (2, 2, 1, 0, 10))


def test_of_some_proposals_it_is_said_how_many_are_carried() -> None:
    found = says(FormKind.FIST_TO_FIVE, {5: 12}, {1: 12}, {4: 11, 2: 1})
    assert found == Finding(FindingKind.SOME_CARRIED, (), (2, 3, 0, 0, 0))
