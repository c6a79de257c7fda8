"""Laws of voting by two ways: one number is one participant, whatever was cast in what order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.both_ways import DEVICE, OPTIONS, PAPER, PHONE, opened, settled
from tests.support.core.scenes import Evening
from tests.support.strategies import BUDGET, GROUPS, answers
from wijkworkshop.core.acts.balloting import NEXT, CastBallot
from wijkworkshop.core.public.view import received_of
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN, Answers, Ballot
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.overrides import ONE_NUMBER, overridden_in, sifted
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.core.voting.tally import Tally, tally_ballots

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


def cast(now: Evening, ballots: Sequence[Ballot]) -> None:
    for each in ballots:
        number = NEXT if each.channel is DEVICE else each.number
        now.do(CastBallot(1, number, each.answers, each.group, each.table, channel=each.channel))


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
