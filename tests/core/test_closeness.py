"""A title never contradicts its table, and names nothing as first that one voter turns silently."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.support.core.scenes import options
from tests.support.strategies import BUDGET, answers
from wijkworkshop.core.public import comparison
from wijkworkshop.core.public.result_screens import Compared, Told
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers, Ballot
from wijkworkshop.core.voting.closeness import lead_of, share, shifted, turned_by
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms import FORMS, ranking
from wijkworkshop.core.voting.forms.weighing import Quadrant, Weighing, margins
from wijkworkshop.core.voting.tally import Tally, median, tally_ballots
from wijkworkshop.core.voting.thresholds import CLOSE

CHOSEN = (FormKind.SINGLE_CHOICE, FormKind.DOTS, FormKind.RANKING)
SCALES = (FormKind.RECOGNITION, FormKind.AGREE, FormKind.GRADE)
ORDERED = (*CHOSEN, *SCALES)
ENDS = (FindingKind.ITEM_RECOGNISED_MOST, FindingKind.AGREED_MOST, FindingKind.GRADES_BETWEEN)
LABELS = "abcdefghijklmnopqrstuvwxy"  # twenty-five


def cast(kind: FormKind, ballots: Sequence[Answers]) -> Tally:
    slips = (
        Ballot(1, number, Channel.PAPER, Group.RESIDENTS, 0, each)
        for number, each in enumerate(ballots, 1)
    )
    return tally_ballots(slips, FORMS[kind].adds(BUDGET))


def finding(kind: FormKind, tally: Tally, count: int) -> Finding:
    return FORMS[kind].finding(tally, options(*LABELS[:count]), {}, BUDGET)


def table(kind: FormKind, tally: Tally, count: int) -> dict[str, Fraction]:
    """What stands in the table for every option that has an answer, worked out by itself."""
    found = {}
    for number, label in enumerate(LABELS[:count], 1):
        people = {level: tally.at_level(number, level) for level in tally.levels(number)}
        if kind in (FormKind.SINGLE_CHOICE, FormKind.DOTS):
            found[label] = Fraction(sum(people.values()))
        elif kind is FormKind.RANKING:
            points = sum((count - Fraction(level, 2)) * n for level, n in people.items())
            found[label] = Fraction(points)
        elif people and kind is FormKind.GRADE:
            found[label] = Fraction(median(people) or 0)
        elif people:
            yes = sum(n for level, n in people.items() if level in FORMS[kind].yes)
            found[label] = Fraction(yes, sum(people.values()))
    return found


VOTES = st.sampled_from(ORDERED).flatmap(
    lambda kind: st.integers(2, 8 if kind is FormKind.RANKING else 25).flatmap(
        lambda count: st.tuples(
            st.just(kind),
            st.just(count),
            st.lists(answers(kind, range(1, count + 1)), min_size=1, max_size=60),
        )
    )
)


@settings(max_examples=200)
@given(VOTES)
def test_a_title_never_contradicts_its_table(
    drawn: tuple[FormKind, int, list[Answers]],
) -> None:
    kind, count, ballots = drawn
    tally = cast(kind, ballots)
    found, totals = finding(kind, tally, count), table(kind, tally, count)
    if not found.options or found.kind is FindingKind.ONE_VOTE or len(totals) < 2:
        return
    best = max(totals.values())
    tied = [label for label, total in totals.items() if total == best]
    assert found.options[: len(tied)] == tuple(tied)  # the highest first, nobody of them left out
    if len(tied) > 1:
        assert found.options == tuple(tied)
    named = [totals[label] for label in found.options]
    assert named == sorted(named, reverse=True)
    others = [total for label, total in totals.items() if label not in found.options]
    assert all(total < best for total in others)
    if found.lowest:
        assert [label for label, total in totals.items() if total == min(totals.values())] == [
            found.lowest
        ]
    assert found.all_equal == (found.kind in ENDS and len(tied) == len(totals))


@settings(max_examples=100)
@given(VOTES)
def test_what_is_bold_is_what_the_title_names(drawn: tuple[FormKind, int, list[Answers]]) -> None:
    kind, count, ballots = drawn
    assume(kind in CHOSEN)
    tally = cast(kind, ballots)
    found = finding(kind, tally, count)
    bold = FORMS[kind].lead(tally, options(*LABELS[:count]), BUDGET).named
    named = () if found.kind is FindingKind.ONE_VOTE else found.options
    assert tuple(option.label for option in bold) == named


# --- by brute force ----------------------------------------------------------------------------


def every_ballot(kind: FormKind, items: Sequence[int]) -> Iterator[Answers]:
    """Every valid ballot on these options; on scales every answer to each of them, or to some."""
    if kind is FormKind.SINGLE_CHOICE:
        yield from (((item, 1),) for item in items)
    elif kind is FormKind.DOTS:
        spreads = product(range(BUDGET + 1), repeat=len(items))
        for dots in (each for each in spreads if 0 < sum(each) <= BUDGET):
            yield tuple((item, n) for item, n in zip(items, dots, strict=True) if n)
    elif kind is FormKind.RANKING:
        orders = (o for n in range(1, len(items) + 1) for o in permuted(items, n))
        yield from (ranking.placed(order, items) for order in orders)
    else:
        scale = EXTREMES[kind]
        for size in range(1, len(items) + 1):
            for some in combinations(items, size):
                for levels in product(scale, repeat=size):
                    yield tuple(zip(some, levels, strict=True))


def permuted(items: Sequence[int], size: int) -> Iterator[tuple[int, ...]]:
    yield from (each for each in product(items, repeat=size) if len(set(each)) == size)


EXTREMES: Mapping[FormKind, Sequence[int]] = {
    FormKind.RECOGNITION: (4, 1, 0),
    FormKind.AGREE: (5, 1, 0),
    FormKind.GRADE: (1, 5, 6, 8, 10),
}

SMALL = st.sampled_from(ORDERED).flatmap(
    lambda kind: st.tuples(
        st.just(kind),
        st.lists(st.sampled_from(list(every_ballot(kind, (1, 2, 3)))), min_size=1, max_size=10),
    )
)


@settings(max_examples=80)
@given(SMALL)
def test_no_winner_is_named_that_one_voter_turns_without_saying_so(
    drawn: tuple[FormKind, list[Answers]],
) -> None:
    """One ballot is changed in every way that there is; whoever was named then is named still."""
    kind, ballots = drawn
    tally = cast(kind, ballots)
    found, now = finding(kind, tally, 3), table(kind, tally, 3)
    said = found.turned_by or found.levelled or found.kind is FindingKind.ONE_VOTE
    if said or not alone(now, found.options):
        return
    items = [number for number in (1, 2, 3) if tally.total(number) or kind in CHOSEN]
    for at in range(len(ballots)):
        for other in every_ballot(kind, items):
            changed = table(kind, cast(kind, [*ballots[:at], other, *ballots[at + 1 :]]), 3)
            assert max(changed, key=lambda label: changed[label]) == found.options[0]
            assert alone(changed, found.options)
            if found.lowest in changed:
                assert min(changed.values()) == changed[found.lowest]


def alone(totals: Mapping[str, Fraction], named: Sequence[str]) -> bool:
    """Whether one option is before all others, and is named."""
    first = sorted(totals.values(), reverse=True)[:2]
    return bool(named) and len(first) == 2 and first[0] > first[1]


@settings(max_examples=100)
@given(st.lists(st.sampled_from((1, 2, 3)), min_size=2, max_size=14))
def test_of_a_single_choice_the_number_of_people_is_exact(chosen: list[int]) -> None:
    ballots = [((option, 1),) for option in chosen]
    tally = cast(FormKind.SINGLE_CHOICE, ballots)
    found = finding(FormKind.SINGLE_CHOICE, tally, 3)
    if found.kind is FindingKind.SHARED_FIRST:
        return
    first, needed = LABELS.index(found.options[0]) + 1, len(chosen) + 1
    for people in (1, 2, 3):
        if needed > people and _can_turn(chosen, first, people):
            needed = people
    assert found.turned_by == (needed if needed <= CLOSE else 0)


def _can_turn(chosen: Sequence[int], first: int, people: int) -> bool:
    """Whether so many of those who chose the first can put another before it."""
    mine = [at for at, option in enumerate(chosen) if option == first][:people]
    for other in {1, 2, 3} - {first}:
        now = [other if at in mine else option for at, option in enumerate(chosen)]
        if now.count(other) > now.count(first):
            return True
    return False


@settings(max_examples=60)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from((1, 2)), st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1
        ),
        min_size=1,
        max_size=8,
    )
)
def test_a_measure_that_one_voter_puts_in_or_out_is_named_as_such(
    weighed: list[dict[int, tuple[int, int]]],
) -> None:
    def ballot(said: Mapping[int, tuple[int, int]]) -> Answers:
        return tuple((number, Weighing(*each).level) for number, each in sorted(said.items()))

    def now(ballots: Sequence[Answers]) -> dict[str, bool]:
        tally = cast(FormKind.WEIGHING, ballots)
        return {
            LABELS[number - 1]: margins(tally, number).quadrant is Quadrant.DO_NOW
            for number in (1, 2)
            if tally.total(number)
        }

    ballots = [ballot(said) for said in weighed]
    found, before = finding(FormKind.WEIGHING, cast(FormKind.WEIGHING, ballots), 2), now(ballots)
    steps = list(product((1, 5), (1, 5)))
    for at, said in enumerate(weighed):
        for levels in product(steps, repeat=len(said)):
            other = ballot(dict(zip(sorted(said), levels, strict=True)))
            after = now([*ballots[:at], other, *ballots[at + 1 :]])
            turned = {label for label, place in before.items() if after[label] != place}
            assert turned <= set(found.turning)


# --- two rounds beside each other ----------------------------------------------------------------


def compared(*items: tuple[int, int], of: int) -> Finding:
    """What is said of items with so many who said yes before and after, of as many people."""
    return comparison.finding(
        [
            Compared(Choice(number, LABELS[number - 1]), Told(early, of), Told(late, of))
            for number, (early, late) in enumerate(items, 1)
        ]
    )


def test_what_changed_is_said_in_people() -> None:
    found = compared((16, 7), (10, 12), of=34)
    assert found == Finding(FindingKind.FELL, ("a",), (16, 34, 7, 34))
    assert compared((10, 12), (7, 16), of=34).kind is FindingKind.ROSE


@pytest.mark.parametrize(("early", "late", "of"), [(1, 3, 4), (30, 32, 34), (50, 54, 100)])
def test_two_people_or_a_few_in_a_hundred_change_nothing(early: int, late: int, of: int) -> None:
    assert compared((early, late), (5, 5), of=of) == Finding(FindingKind.STAYED)


def test_what_changed_as_much_is_named_too() -> None:
    found = compared((16, 7), (10, 19), (3, 3), of=34)
    assert found == Finding(FindingKind.CHANGED_MOST, ("a", "b"))


@given(
    st.integers(3, 30).flatmap(
        lambda of: st.tuples(
            st.just(of),
            st.lists(st.tuples(*[st.integers(0, of)] * 2), min_size=2, max_size=6),
        )
    )
)
def test_one_voter_does_not_make_another_item_change_most(
    drawn: tuple[int, list[tuple[int, int]]],
) -> None:
    of, items = drawn
    found = compared(*items, of=of)
    if found.kind not in (FindingKind.ROSE, FindingKind.FELL):
        return
    first = LABELS.index(found.options[0])

    def reach(item: tuple[int, int]) -> list[int]:
        """Return how much an item can have changed when one of the later people turns."""
        early, late = item
        return [abs(now - early) for now in (late - 1, late, late + 1) if 0 <= now <= of]

    others = [most for place, item in enumerate(items) if place != first for most in reach(item)]
    assert min(reach(items[first])) > max(others)
    assert abs(items[first][1] - items[first][0]) > CLOSE


# --- the parts ---------------------------------------------------------------------------------


def test_people_move_from_one_end_to_the_other() -> None:
    assert shifted({1: 1, 3: 2, 5: 1}, 2, worst=1, best=5) == {1: 0, 3: 1, 5: 3}
    assert shifted({1: 1, 3: 2, 5: 1}, -2, worst=1, best=5) == {1: 3, 3: 1, 5: 0}
    assert shifted({2: 1, 6: 1}, 1, worst=6, best=2) == {2: 2, 6: 0}
    assert shifted({1: 0, 5: 1}, -2, worst=1, best=5) == {1: 2, 5: 0}


def test_a_share_grows_by_who_turns_to_it() -> None:
    assert [share(2, 4, turned) for turned in (-3, -1, 0, 1, 3)] == [
        0, Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), 1,
    ]  # fmt: skip
    assert share(0, 0) == 0


def test_one_turns_a_tie_two_turn_a_lead_of_two_and_nobody_turns_four() -> None:
    def score(totals: Mapping[int, int]) -> int:
        return turned_by(lambda option, turned: Fraction(totals[option] + turned), 1, 2)

    assert [score({1: ahead, 2: 5}) for ahead in (5, 6, 7, 8, 9)] == [1, 1, 2, 2, 0]


def test_without_options_nobody_leads() -> None:
    assert lead_of((), lambda _option, _turned: Fraction(0)).named == ()


@pytest.mark.parametrize("kind", SCALES)
def test_of_three_that_are_all_the_same_none_is_first_or_last(kind: FormKind) -> None:
    same = tuple((number, FORMS[kind].yes[0]) for number in (1, 2, 3))
    found = finding(kind, cast(kind, [same] * 6), 3)
    assert found.all_equal
    assert (found.options, found.lowest) == (("a", "b", "c"), "")
