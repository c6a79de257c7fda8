"""What agreement and rankings come down to: the middle, the spread, points, and what is said."""

from collections.abc import Mapping, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.scenes import PARK, TERRACE, TOWER, block, evening, options, voting
from tests.support.strategies import answers, ballots
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.choices import PutOption
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RepeatRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.result_screens import Distribution, Preference
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.scripted.vote_acts import dealt
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, RoundState
from wijkworkshop.core.voting.ballots import Answers, Ballot
from wijkworkshop.core.voting.findings import Finding, FindingKind, Unit
from wijkworkshop.core.voting.forms import FORMS, ranking
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.spread import Shape
from wijkworkshop.core.voting.tally import Tally, quartiles, tally_ballots

THREE = options(TERRACE, TOWER, PARK)
NUMBERS = (1, 2, 3, 4, 5)
FIVE = options(*"abcde")
ROOM = {Group.RESIDENTS: 12}
some = settings(max_examples=60)

RANKINGS = st.lists(answers(FormKind.RANKING, NUMBERS), min_size=1, max_size=10)
LEVELS = st.dictionaries(st.integers(1, 5), st.integers(0, 9))


def opinions(*levels_per_option: Mapping[int, int]) -> Tally:
    return Tally(
        {
            (option, level, Group.RESIDENTS): people
            for option, levels in enumerate(levels_per_option, 1)
            for level, people in levels.items()
        }
    )


def says(*levels_per_option: Mapping[int, int]) -> Finding:
    return FORMS[FormKind.AGREE].finding(opinions(*levels_per_option), THREE, ROOM)


def cast(ballots_cast: Sequence[Answers]) -> Tally:
    form = FORMS[FormKind.RANKING]
    slips = (
        Ballot(1, number, Channel.PAPER, Group.RESIDENTS, 0, each)
        for number, each in enumerate(ballots_cast, 1)
    )
    return tally_ballots(slips, form.adds(0))


class TestAgreement:
    def test_one_statement_says_how_many_agree_of_all_who_answered(self) -> None:
        assert says({4: 5, 5: 3, 3: 2, 0: 2}) == Finding(FindingKind.AGREED, (TERRACE,), (8, 12))

    def test_one_that_most_do_not_know_stays_open(self) -> None:
        assert says({0: 7, 5: 3, 1: 2}) == Finding(FindingKind.NOT_KNOWN, (TERRACE,), (7, 12))

    def test_a_quarter_on_either_side_is_wide_and_says_so_beside_the_numbers(self) -> None:
        found = says({1: 3, 3: 6, 5: 3})
        assert found == Finding(FindingKind.AGREED, (TERRACE,), (3, 12), shape=Shape.WIDE)
        assert says({2: 2, 3: 7, 4: 3}).shape is Shape.TOGETHER

    def test_of_some_the_most_and_least_agreed_are_named(self) -> None:
        found = says({4: 9, 3: 1}, {2: 9, 1: 1}, {3: 5, 4: 5})
        assert found == Finding(
            FindingKind.AGREED_MOST,
            (TERRACE,),
            (9, 10),
            places=(1,),
            lowest=TOWER,
            lowest_numbers=(0, 10),
        )

    def test_what_is_tied_is_not_called_last(self) -> None:
        found = says({4: 9, 3: 1}, {2: 9, 1: 1}, {3: 10})
        assert (found.options, found.lowest) == ((TERRACE,), "")

    def test_where_people_are_apart_is_said_beside_what_comes_first(self) -> None:
        found = says({4: 9, 3: 1}, {2: 9, 1: 1}, {1: 5, 5: 5})
        assert (found.options, found.apart) == ((TERRACE,), (PARK,))
        assert found.shape is Shape.TWO_CAMPS

    def test_one_can_be_agreed_most_and_still_have_two_camps(self) -> None:
        found = says({1: 4, 5: 6}, {2: 9, 1: 1}, {3: 10})
        assert (found.options, found.numbers) == ((TERRACE,), (6, 10))
        assert (found.apart, found.shape) == ((TERRACE,), Shape.TWO_CAMPS)

    def test_nobody_knows_anything(self) -> None:
        assert says({0: 3}, {0: 4}).kind is FindingKind.NOT_KNOWN


@given(LEVELS)
def test_the_middle_half_holds_half_of_the_answers(people: Mapping[int, int]) -> None:
    between, everybody = quartiles(people), sum(people.values())
    if between is None:
        assert everybody == 0
        return
    low, high = between
    inside = sum(number for level, number in people.items() if low <= level <= high)
    assert low <= high
    assert 2 * inside >= everybody


class TestRanking:
    @given(answers(FormKind.RANKING, NUMBERS))
    def test_an_order_comes_back(self, ballot: Answers) -> None:
        assert ranking.placed(ranking.order_of(ballot), NUMBERS) == ballot

    def test_what_is_left_out_shares_the_last_places(self) -> None:
        assert ranking.placed((3, 1), NUMBERS) == ((1, 4), (2, 8), (3, 2), (4, 8), (5, 8))

    @pytest.mark.parametrize(
        "ballot", [((1, 2), (2, 2), (3, 6)), ((1, 2), (2, 6), (3, 8)), ((1, 2), (2, 4))]
    )
    def test_what_is_no_order_is_refused(self, ballot: Answers) -> None:
        with pytest.raises(Refused) as refused:
            FORMS[FormKind.RANKING].check(ballot, THREE, 0)
        assert refused.value.reason is Reason.NOT_AN_ORDER

    def test_all_in_the_same_place_says_nothing(self) -> None:
        with pytest.raises(Refused) as refused:
            FORMS[FormKind.RANKING].check(ranking.placed((), (1, 2, 3)), THREE, 0)
        assert refused.value.reason is Reason.EMPTY_BALLOT

    @some
    @given(RANKINGS)
    def test_every_ballot_gives_the_same_points_however_much_it_says(
        self, cast_: list[Answers]
    ) -> None:
        tally = cast(cast_)
        halves = sum(number for _, number in ranking.ranked(tally, FIVE))
        assert halves == len(cast_) * 2 * sum(range(len(NUMBERS)))

    @some
    @given(RANKINGS, st.randoms(use_true_random=False))
    def test_the_order_of_ballots_does_not_matter(
        self, cast_: list[Answers], chance: Random
    ) -> None:
        shuffled = chance.sample(cast_, len(cast_))
        assert ranking.ranked(cast(shuffled), FIVE) == ranking.ranked(cast(cast_), FIVE)

    @some
    @given(RANKINGS, st.permutations(NUMBERS))
    def test_numbering_the_options_anew_changes_no_points(
        self, cast_: list[Answers], anew: list[int]
    ) -> None:
        new = dict(zip(NUMBERS, anew, strict=True))
        renumbered = [tuple(sorted((new[n], level) for n, level in each)) for each in cast_]
        before, after = cast(cast_), cast(renumbered)
        for number in NUMBERS:
            points = ranking.half_points(before, number, 5)
            assert ranking.half_points(after, new[number], 5) == points

    @some
    @given(ballots(FormKind.RANKING, NUMBERS), st.integers(0, 12))
    def test_points_of_two_piles_add_up(self, cast_: list[Ballot], cut: int) -> None:
        adds = FORMS[FormKind.RANKING].adds(0)
        piles = [tally_ballots(pile, adds) for pile in (cast_[:cut], cast_[cut:], cast_)]
        one, other, both = ([ranking.half_points(pile, n, 5) for n in NUMBERS] for pile in piles)
        assert [first + second for first, second in zip(one, other, strict=True)] == both

    @some
    @given(RANKINGS)
    def test_turning_every_full_ballot_around_turns_the_points(self, cast_: list[Answers]) -> None:
        def full(ballot: Answers) -> list[int]:
            order = ranking.order_of(ballot)
            return [*order, *(n for n in NUMBERS if n not in order)]

        ahead = cast([ranking.placed(full(each), NUMBERS) for each in cast_])
        behind = cast([ranking.placed(full(each)[::-1], NUMBERS) for each in cast_])
        most = 2 * 4 * len(cast_)
        for number in NUMBERS:
            points = ranking.half_points(ahead, number, 5)
            assert points + ranking.half_points(behind, number, 5) == most

    def test_points_and_places_by_hand(self) -> None:
        tally = cast([ranking.placed(order, (1, 2, 3)) for order in ((1, 2, 3), (1, 3), (2,))])
        assert ranking.ranked(tally, THREE) == ((THREE[0], 9), (THREE[1], 6), (THREE[2], 3))
        assert [tally.at_level(n, ranking.FIRST) for n in (1, 2, 3)] == [2, 1, 0]
        assert ranking.average_place(tally, 1) == (1 + 1 + 2.5) / 3
        assert ranking.middle_half(tally, 1) == (1, 2.5)

    def test_what_a_result_says(self) -> None:
        def said(*orders: tuple[int, ...]) -> Finding:
            tally = cast([ranking.placed(order, (1, 2, 3)) for order in orders])
            return FORMS[FormKind.RANKING].finding(tally, THREE, ROOM)

        points, first = Unit.HALF_POINTS, (1, 2, 3)
        assert said(first) == Finding(FindingKind.ONE_VOTE, (TERRACE,), unit=points)
        both = Finding(
            FindingKind.CLOSE, (TERRACE, TOWER), (8, 4, 2), places=(1, 2), unit=points, turned_by=1
        )
        assert said(first, first) == both
        six = Finding(FindingKind.CLEAR_FIRST, (TERRACE,), (24, 6), places=(1,), unit=points)
        assert said(*[first] * 6) == six
        shared = Finding(
            FindingKind.SHARED_FIRST, (TERRACE, TOWER), (6, 2), places=(1, 2), unit=points
        )
        assert said(first, (2, 1, 3)) == shared

    def test_more_than_eight_options_are_too_many_to_order(self) -> None:
        tonight = evening(block(BlockKind.QUESTION_2, voting(FormKind.RANKING, *"abcdefgh")))
        tonight.do(PutOption(1, 0, "nog een"))
        assert tonight.refuses(OpenRound(1)) is Reason.TOO_MANY_OPTIONS


def played(form: FormKind, *slips: Answers) -> tuple[Preference | Distribution, Round]:
    tonight = evening(block(BlockKind.QUESTION_2, voting(form, TERRACE, TOWER, PARK)))
    tonight.do(OpenRound(1))
    for number, each in enumerate(slips, 1):
        group = Group.RESIDENTS if number % 2 else Group.MUNICIPALITY
        tonight.do(CastBallot(1, number, each, group))
    tonight.do(CloseRound(1), SettleRound(1), RevealRound(1))
    screen = lit_view(tonight.session, tonight.now).screen
    assert isinstance(screen, Preference | Distribution)
    tonight.do(RepeatRound(1))
    return screen, tonight.session.get(Round, 2)


def test_the_room_sees_points_firsts_and_who_put_what_on_top() -> None:
    slips = [ranking.placed((1, 2), (1, 2, 3)), ranking.placed((2,), (1, 2, 3))] * 10
    screen, again = played(FormKind.RANKING, *slips)
    assert isinstance(screen, Preference)
    top = screen.lines[0]
    assert (top.choice.label, top.half_points, top.first) == (TOWER, 60, 10)
    assert screen.most == 80
    assert screen.residents_first is not None
    assert screen.residents_first.label == TERRACE
    assert [line.parts for line in screen.lines if line.choice.label == TERRACE] == [(1, 2.5)]
    assert (again.form, again.state, again.repeats) == (FormKind.RANKING, RoundState.READY, 1)


def test_a_group_under_six_is_in_no_part_of_a_ranking() -> None:
    firsts = (1, 1, 2, 2, 3, 3, 1, 1, 2, 2)  # five of each group, who do not agree
    slips = [ranking.placed((first,), (1, 2, 3)) for first in firsts]
    screen, _again = played(FormKind.RANKING, *slips)
    assert [bucket.groups for bucket in screen.buckets] == [()]


def test_who_does_not_know_is_not_in_the_middle_of_an_agreement() -> None:
    screen, again = played(FormKind.AGREE, *[((1, 0),)] * 8, *[((1, 5),)] * 4)
    assert isinstance(screen, Distribution)
    assert screen.scale == (1, 2, 3, 4, 5, 0)
    assert (screen.spreads[0].levels, screen.spreads[0].middle) == ((0, 0, 0, 0, 4, 8), 5)
    assert screen.finding.kind is FindingKind.NOT_KNOWN
    assert again.form is FormKind.AGREE


def test_an_option_keeps_its_number_whatever_its_place() -> None:
    nine = tuple(RoundOption(n, f"keuze {n}", "", "", "", "", 1) for n in (3, 7, 11))
    ballot = ranking.placed((11, 3), [each.number for each in nine])
    FORMS[FormKind.RANKING].check(ballot, nine, 0)
    assert ranking.order_of(ballot) == (11, 3, 7)


def test_a_script_says_how_many_gave_which_order() -> None:
    tonight = evening(block(BlockKind.QUESTION_2, voting(FormKind.RANKING, TERRACE, TOWER, PARK)))
    found = dealt(tonight.session.get(Round, 1), {"3 1 2": "2", "2": "1"})
    order = ranking.placed((3, 1, 2), (1, 2, 3))
    assert found == (order, order, ranking.placed((2,), (1, 2, 3)))
