"""One number is one participant: what counts when people vote by phone and on paper."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from tests.support.strategies import BUDGET, GROUPS, answers
from wijkworkshop.core.acts.balloting import NEXT, CastBallot, WithdrawBallot
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.phones import PutPaperFirst
from wijkworkshop.core.acts.rounds import CloseRound, InvalidateRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.public.foot import foot
from wijkworkshop.core.public.view import received_of
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.small_groups import SMALLEST
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN, Answers, Ballot
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.overrides import ONE_NUMBER, overridden_in, sifted
from wijkworkshop.core.voting.rounds import Matched, Overridden, Received, Round
from wijkworkshop.core.voting.tally import Tally, result_of, tally_ballots

PHONE, PAPER, DEVICE = Channel.PHONE, Channel.PAPER, Channel.DEVICE
OPTIONS = (1, 2, 3)
FEW = st.sampled_from((1, 2, 3, 4, 5, 6, FIRST_OPEN, FIRST_OPEN + 1))
ORDERS = st.booleans()
Drawn = tuple[FormKind, list[Ballot]]


def of_form(kind: FormKind, fewest: int = 0) -> st.SearchStrategy[list[Ballot]]:
    """Ballots of a few people, many of whom vote by more than one channel."""
    ways = [each for each in FORMS[kind].channels if each in (PHONE, PAPER, DEVICE)]
    one = st.builds(
        Ballot,
        st.just(1),
        FEW,
        st.sampled_from(ways),
        GROUPS,
        st.integers(0, 4),
        answers(kind, OPTIONS),
    )
    return st.lists(
        one,
        min_size=fewest,
        max_size=fewest + 12,
        unique_by=lambda each: (each.number, each.channel),
    )


CAST = st.sampled_from(FormKind).flatmap(lambda kind: st.tuples(st.just(kind), of_form(kind)))
CAST_BY_MANY = st.sampled_from(FormKind).flatmap(
    lambda kind: st.tuples(st.just(kind), of_form(kind, fewest=12))
)


def opened(kind: FormKind = FormKind.SINGLE_CHOICE, *, paper_first: bool = False) -> Evening:
    plan = voting(kind, TERRACE, TOWER, PARK, budget=BUDGET if kind is FormKind.DOTS else 0)
    now = evening(block(BlockKind.QUESTION_1, plan))
    now.do(PutPaperFirst(paper_first), OpenRound(1))
    return now


def cast(now: Evening, ballots: Sequence[Ballot]) -> None:
    for each in ballots:
        number = NEXT if each.channel is DEVICE else each.number
        now.do(CastBallot(1, number, each.answers, each.group, each.table, channel=each.channel))


def chosen(number: int, option: int, channel: Channel = PAPER) -> CastBallot:
    return CastBallot(1, number, ((option, 1),), Group.RESIDENTS, channel=channel)


def settled(now: Evening) -> Tally:
    now.do(CloseRound(1), SettleRound(1))
    return result_of(now.session, 1)


# Laws


@given(CAST, ORDERS, st.randoms())
def test_the_order_of_ballots_does_not_matter(
    drawn: Drawn, paper_first: bool, chance: Random
) -> None:
    _, ballots = drawn
    mixed = [*ballots]
    chance.shuffle(mixed)
    one, other = (sifted(each, paper_first=paper_first) for each in (ballots, mixed))
    assert Counter(one.counting) == Counter(other.counting)
    assert one.lost == other.lost


@given(CAST, ORDERS)
def test_a_number_counts_once_and_none_is_lost(drawn: Drawn, paper_first: bool) -> None:
    _, ballots = drawn
    found = sifted(ballots, paper_first=paper_first)
    people = Counter(each.number for each in found.counting if each.channel in ONE_NUMBER)
    assert set(people) == {each.number for each in ballots if each.channel in ONE_NUMBER}
    assert set(people.values()) <= {1}
    assert len(found.counting) + sum(found.lost.values()) == len(ballots)
    turns = [each for each in ballots if each.channel is DEVICE]
    assert [each for each in found.counting if each.channel is DEVICE] == turns


@given(CAST, ORDERS)
def test_the_rule_of_the_session_decides_which(drawn: Drawn, paper_first: bool) -> None:
    _, ballots = drawn
    first = PAPER if paper_first else PHONE
    always = [each for each in ballots if each.channel is first]
    found = sifted(ballots, paper_first=paper_first)
    assert [each for each in found.counting if each.channel is first] == always
    assert all(winner is first for winner, _loser in found.lost)


@given(CAST, ORDERS)
def test_sifting_twice_changes_nothing(drawn: Drawn, paper_first: bool) -> None:
    _, ballots = drawn
    once = sifted(ballots, paper_first=paper_first)
    again = sifted(once.counting, paper_first=paper_first)
    assert (again.counting, again.lost) == (once.counting, {})


@given(CAST, ORDERS, FEW)
def test_who_votes_twice_changes_nobody_else(drawn: Drawn, paper_first: bool, who: int) -> None:
    _, ballots = drawn
    others = [each for each in ballots if each.number != who or each.channel is DEVICE]
    there = sifted(ballots, paper_first=paper_first).counting
    alone = sifted(others, paper_first=paper_first).counting
    theirs = [each for each in there if each.number != who or each.channel is DEVICE]
    assert theirs == list(alone)


@settings(max_examples=40)
@given(
    st.sampled_from([kind for kind in FormKind if PHONE in FORMS[kind].channels]).flatmap(
        lambda kind: st.tuples(
            st.just(kind),
            st.lists(
                st.tuples(answers(kind, OPTIONS), GROUPS, st.booleans()), min_size=5, max_size=12
            ),
        )
    )
)
def test_it_does_not_matter_who_votes_by_phone_and_who_on_paper(
    drawn: tuple[FormKind, list[tuple[Answers, Group, bool]]],
) -> None:
    kind, voters = drawn
    on_paper, split = opened(kind), opened(kind)
    for number, (each, group, by_phone) in enumerate(voters, 1):
        way = PHONE if by_phone else PAPER
        on_paper.do(CastBallot(1, number, each, group))
        split.do(CastBallot(1, number, each, group, channel=way))
    one, other = settled(on_paper), settled(split)
    assert one.cells == other.cells
    assert one.by_group() == other.by_group()


@settings(max_examples=60)
@given(CAST_BY_MANY, ORDERS)
def test_what_came_in_minus_who_did_both_is_who_voted(drawn: Drawn, paper_first: bool) -> None:
    kind, ballots = drawn
    now = opened(kind, paper_first=paper_first)
    cast(now, ballots)
    live = dict(received_of(now.session, now.session.get(Round, 1)))
    counted = now.counted()
    assert {each: n for each, n in live.items() if n} == counted.by_channel()
    assert came_in_and_twice(now)[0] == len(ballots)
    assert (
        counted.cells
        == tally_ballots(
            sifted(ballots, paper_first=paper_first).counting,
            FORMS[kind].adds(BUDGET if kind is FormKind.DOTS else 0),
        ).cells
    )
    came_in, twice = came_in_and_twice(now)
    assert came_in - twice == counted.people()
    result = settled(now)
    if now.session.get(Round, 1).withheld:
        assert (came_in_and_twice(now), result) == ((0, 0), Tally())
    else:
        assert came_in_and_twice(now) == (came_in, twice)
        assert result.people() == counted.people()
        assert without_groups(result) == without_groups(counted)


def came_in_and_twice(now: Evening) -> tuple[int, int]:
    came_in = sum(each.number for each in now.session.all(Received))
    return came_in, sum(each.number for each in overridden_in(now.session, 1))


def without_groups(tally: Tally) -> Counter[tuple[int, int]]:
    found: Counter[tuple[int, int]] = Counter()
    for (option, level, _group), number in tally.cells.items():
        found[option, level] += number
    return found


@settings(max_examples=40)
@given(CAST, st.sampled_from((PHONE, PAPER)))
def test_changing_is_the_same_as_having_cast_the_second_only(drawn: Drawn, way: Channel) -> None:
    kind, ballots = drawn
    twice, once = opened(kind), opened(kind)
    for each in ballots:
        here = replace(each, channel=way)
        cast(twice, [here])
    latest = {each.number: replace(each, channel=way) for each in ballots}
    cast(once, list(latest.values()))
    assert twice.counted() == once.counted()


# Examples


def others(option: int, channel: Channel = PAPER) -> tuple[CastBallot, ...]:
    """Four more people, so that there are enough for a result."""
    return tuple(chosen(number, option, channel) for number in range(21, 25))


def test_the_phone_counts_and_both_stand_in_what_came_in() -> None:
    now = opened()
    now.do(chosen(7, 1, PHONE), chosen(7, 2), *others(3))
    assert now.counted().by_channel() == {PHONE: 1, PAPER: 4}
    assert now.session.get(Overridden, 1, PHONE, PAPER).number == 1
    assert now.session.get(Received, 1, PAPER).number == 5
    result = settled(now)
    assert [result.total(option) for option in OPTIONS] == [1, 0, 4]
    assert foot(
        now.session.get(Round, 1), result, overridden=overridden_in(now.session, 1)
    ).twice == ((PHONE, PAPER, 1),)


def test_a_slip_that_is_withdrawn_overrides_nobody() -> None:
    now = opened()
    now.do(chosen(7, 1, PHONE), chosen(7, 2), WithdrawBallot(1, 7), *others(3, PHONE))
    assert overridden_in(now.session, 1) == ()
    assert settled(now).by_channel() == {PHONE: 5}
    assert now.session.all(Overridden) == ()


def test_paper_first_turns_it() -> None:
    now = opened(paper_first=True)
    now.do(chosen(7, 1, PHONE), chosen(7, 2), *others(3))
    result = settled(now)
    assert [result.total(option) for option in OPTIONS] == [0, 1, 4]
    [twice] = now.session.all(Overridden)
    assert (twice.winner, twice.loser, twice.number) == (PAPER, PHONE, 1)


def test_which_counts_is_fixed_while_people_vote_and_votes_are_counted() -> None:
    now = opened()
    assert now.refuses(PutPaperFirst(on=True)) is Reason.VOTES_COMING
    now.do(CloseRound(1))
    assert now.refuses(PutPaperFirst(on=True)) is Reason.VOTES_COMING
    now.do(SettleRound(1), PutPaperFirst(on=True))
    assert now.session.get(Details, 1).paper_first


def test_it_cannot_be_taken_back_while_people_vote() -> None:
    now = evening(block(BlockKind.QUESTION_1, voting(FormKind.SINGLE_CHOICE, TERRACE, TOWER)))
    request, before = PutPaperFirst(on=True), now.session
    change = now.do(request)
    now.do(OpenRound(1))
    assert now.refuses(Undo(request, before, change)) is Reason.VOTES_COMING


def test_turns_on_the_laptop_and_tables_are_nobody_else() -> None:
    ballots = [
        Ballot(1, 7, way, Group.UNKNOWN, 0, ((1, 1),)) for way in (PHONE, DEVICE, Channel.TABLES)
    ]
    assert sifted(ballots, paper_first=False).counting == tuple(ballots)


def test_the_number_of_a_phone_can_be_typed_from_a_slip() -> None:
    now = opened()
    now.do(chosen(FIRST_OPEN + 3, 1, PHONE), chosen(FIRST_OPEN + 3, 2), chosen(9999, 2))
    now.do(*others(3))
    assert settled(now).people() == 6


def test_an_invalid_round_counts_nobody() -> None:
    now = opened()
    now.do(chosen(7, 1, PHONE), chosen(7, 2), InvalidateRound(1, "stroomstoring"))
    assert result_of(now.session, 1).people() == 0


def doubtful(now: Evening) -> bool:
    result = settled(now)
    assert result.people() >= SMALLEST
    return foot(now.session.get(Round, 1), result).may_be_double


@pytest.mark.parametrize("number", [5, FIRST_OPEN])
@pytest.mark.parametrize("way", [Channel.HANDS, Channel.STICKERS])
def test_nobody_can_tell_phones_from_hands_and_stickers(number: int, way: Channel) -> None:
    now = opened()
    now.do(chosen(number, 1, PHONE))
    now.do(RecordCount(1, way, Group.UNKNOWN, 0, 1, 0, 5))
    now.do(RecordTurnout(1, way, Group.UNKNOWN, 0, 5))
    assert doubtful(now)


def test_nobody_can_tell_open_phones_from_slips_with_other_numbers() -> None:
    open_beside_slip, card_beside_slip, same_numbers = opened(), opened(), opened()
    open_phones = [chosen(FIRST_OPEN + each, 1, PHONE) for each in range(5)]
    open_beside_slip.do(*open_phones, chosen(4, 1))
    card_beside_slip.do(*others(1, PHONE), chosen(5, 1, PHONE), chosen(4, 1))
    same_numbers.do(*open_phones, chosen(FIRST_OPEN, 2), chosen(FIRST_OPEN + 5, 2))
    found = [doubtful(each) for each in (open_beside_slip, card_beside_slip, same_numbers)]
    assert found == [True, False, False]


def test_phones_alone_are_nobody_twice() -> None:
    now = opened()
    now.do(*(chosen(FIRST_OPEN + each, 1, PHONE) for each in range(5)))
    assert not doubtful(now)


def test_before_and_after_count_a_number_by_phone_or_on_paper() -> None:
    first = voting(FormKind.AGREE, TERRACE, TOWER)
    now = evening(block(BlockKind.QUESTION_2, first, replace(first, pairs_with=1)))
    early, late = now.session.all(Round)
    alike = tuple((number, PHONE) for number in (11, 12, 13))
    ways = (
        ((1, PAPER), (2, PHONE), (3, PHONE), *alike),
        ((1, PHONE), (2, PAPER), (2, PHONE), (4, DEVICE), *alike),
    )
    for vote, numbers in zip((early, late), ways, strict=True):
        now.do(OpenRound(vote.id))
        for number, way in numbers:
            slip = NEXT if way is DEVICE else number
            now.do(CastBallot(vote.id, slip, ((1, 4),), channel=way))
        now.do(CloseRound(vote.id), SettleRound(vote.id))
    assert now.session.get(Matched, late.id) == Matched(5, 6, early.id, late.id)
