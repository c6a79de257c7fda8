"""Adding up votes: the order, the channel and earlier versions of a ballot leave no trace."""

from collections import Counter
from dataclasses import replace
from random import Random
from statistics import median as middle_of

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from tests.support.strategies import BUDGET, GROUPS, answers, ballots
from wijkworkshop.core.acts.balloting import CastBallot, WithdrawBallot
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.session import session_of
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers, Ballot
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Count, Received, Turnout
from wijkworkshop.core.voting.tally import (
    Tally,
    median,
    result_of,
    result_records,
    tally_ballots,
    tally_counts,
)

some = settings(max_examples=40)
OPTIONS = (1, 2, 3)
FORM_KINDS = st.sampled_from(FormKind)
FORMS_WITH_BALLOTS = FORM_KINDS.flatmap(
    lambda kind: st.tuples(st.just(kind), ballots(kind, OPTIONS))
)


def tallied(kind: FormKind, cast: list[Ballot]) -> Tally:
    return tally_ballots(cast, FORMS[kind].adds(BUDGET))


@some
@given(FORMS_WITH_BALLOTS, st.randoms(use_true_random=False))
def test_the_order_of_ballots_does_not_matter(
    drawn: tuple[FormKind, list[Ballot]], chance: Random
) -> None:
    kind, cast = drawn
    shuffled = chance.sample(cast, len(cast))
    assert tallied(kind, shuffled) == tallied(kind, cast)


@some
@given(FORMS_WITH_BALLOTS, st.integers(0, 30))
def test_counting_in_two_batches_equals_counting_at_once(
    drawn: tuple[FormKind, list[Ballot]], cut: int
) -> None:
    kind, cast = drawn
    assert tallied(kind, cast[:cut]) + tallied(kind, cast[cut:]) == tallied(kind, cast)


@some
@given(FORMS_WITH_BALLOTS)
def test_the_channel_of_a_ballot_changes_no_vote(drawn: tuple[FormKind, list[Ballot]]) -> None:
    kind, cast = drawn
    on_paper = tallied(kind, [replace(ballot, channel=Channel.PAPER) for ballot in cast])
    assert on_paper.cells == tallied(kind, cast).cells
    assert on_paper.by_group() == tallied(kind, cast).by_group()


@some
@given(FORMS_WITH_BALLOTS)
def test_ballots_count_the_same_as_hands_of_the_same_people(
    drawn: tuple[FormKind, list[Ballot]],
) -> None:
    kind, cast = drawn
    by_ballot, by_hand = tallied(kind, cast), tally_counts(*as_counts(kind, cast))
    assert by_hand.cells == by_ballot.cells
    assert by_hand.by_group() == by_ballot.by_group()


def as_counts(kind: FormKind, cast: list[Ballot]) -> tuple[list[Count], list[Turnout]]:
    """What somebody notes who counts these ballots by hand, table by table."""
    adds = FORMS[kind].adds(BUDGET)
    seen: Counter[tuple[Group, int, int, int]] = Counter()
    for ballot in cast:
        for option, given_level in ballot.answers:
            level, number = adds[given_level]
            seen[ballot.group, ballot.table, option, level] += number
    people = Counter((ballot.group, ballot.table) for ballot in cast)
    counts = [Count(Channel.HANDS, *place, number, 1) for place, number in seen.items()]
    return counts, [Turnout(Channel.HANDS, *place, n, 0, 1) for place, n in people.items()]


@some
@given(FORMS_WITH_BALLOTS)
def test_every_ballot_is_one_voter_and_its_answers_add_up(
    drawn: tuple[FormKind, list[Ballot]],
) -> None:
    kind, cast = drawn
    tally = tallied(kind, cast)
    assert tally.people() == sum(tally.by_group().values()) == len(cast)
    assert tally.by_channel() == Counter(ballot.channel for ballot in cast)
    marks = [level if kind is FormKind.DOTS else 1 for each in cast for _, level in each.answers]
    assert tally.given() == sum(map(tally.total, OPTIONS)) == sum(marks)


@some
@given(FORMS_WITH_BALLOTS)
def test_the_groups_of_an_option_make_its_total(drawn: tuple[FormKind, list[Ballot]]) -> None:
    tally = tallied(*drawn)
    for option in OPTIONS:
        assert sum(tally.total(option, [group]) for group in Group) == tally.total(option)
        levels = FORMS[drawn[0]].count_levels()
        assert sum(tally.at_level(option, level) for level in levels) == tally.total(option)


@some
@given(FORMS_WITH_BALLOTS)
def test_a_kept_result_is_the_tally_that_it_was_made_from(
    drawn: tuple[FormKind, list[Ballot]],
) -> None:
    tally = tallied(*drawn) + Tally(abstained={(Channel.HANDS, Group.RESIDENTS): 2})
    assert result_of(session_of("kept", result_records(7, tally)), 7) == tally


@some
@given(FORM_KINDS.flatmap(lambda kind: st.tuples(*[answers(kind, OPTIONS)] * 2, st.just(kind))))
def test_changing_a_ballot_equals_having_cast_the_second_one_only(
    drawn: tuple[Answers, Answers, FormKind],
) -> None:
    first, second, kind = drawn
    changed, once = open_round(kind), open_round(kind)
    changed.do(CastBallot(1, 7, first, Group.RESIDENTS, 1), CastBallot(1, 7, second))
    once.do(CastBallot(1, 7, second))
    assert changed.box == once.box
    assert changed.session == once.session
    assert changed.counted().people() == 1


def test_a_ballot_that_is_withdrawn_was_never_cast() -> None:
    tonight = open_round(FormKind.FIST_TO_FIVE)
    tonight.do(CastBallot(1, 7, ((1, 5),)), CastBallot(1, 8, ((1, 2),)), WithdrawBallot(1, 7))
    assert [ballot.number for ballot in tonight.box.ballots(1)] == [8]
    assert tonight.session.get(Received, 1, Channel.PAPER).number == 1


@some
@given(st.dictionaries(st.integers(1, 40), answers(FormKind.GRADE, OPTIONS), min_size=5), GROUPS)
def test_settling_keeps_what_was_counted_and_forgets_who(
    cast: dict[int, Answers], group: Group
) -> None:
    tonight = open_round(FormKind.GRADE)
    tonight.do(*(CastBallot(1, number, each, group, 2) for number, each in cast.items()))
    before = tonight.counted()
    tonight.do(CloseRound(1), SettleRound(1))
    assert result_of(tonight.session, 1) == before
    assert {ballot.table for ballot in tonight.box.ballots(1)} == {0}
    assert tonight.counted() == before


def open_round(kind: FormKind) -> Evening:
    plan = voting(kind, TERRACE, TOWER, PARK, budget=BUDGET if kind is FormKind.DOTS else 0)
    tonight = evening(block(BlockKind.QUESTION_1, plan))
    tonight.do(OpenRound(1))
    return tonight


@given(st.dictionaries(st.integers(0, 10), st.integers(0, 9)))
def test_the_median_is_the_middle_answer(people: dict[int, int]) -> None:
    everybody = [level for level, number in people.items() for _ in range(number)]
    assert median(people) == (middle_of(everybody) if everybody else None)


def test_the_median_is_not_pulled_by_a_few_extremes() -> None:
    assert median({6: 5, 1: 1, 2: 1}) == 6
    assert median({5: 3, 8: 3}) == 6.5
    assert median({}) is None
