"""Which groups stand apart: nobody can work out a group of fewer than six by adding up parts."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.core.scenes import block, dots, evening
from wijkworkshop.core.public.foot import foot
from wijkworkshop.core.small_groups import APART, MOST_APART, Parts, parts_to_show
from wijkworkshop.core.terms import BlockKind, Channel, Group
from wijkworkshop.core.voting.disclosure import disclosed, disclosure
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally

PEOPLE = st.dictionaries(st.sampled_from(Group), st.integers(0, 12))
ROOM = {Group.RESIDENTS: 14, Group.MUNICIPALITY: 7, Group.HOUSING_ASSOCIATIONS: 6}


def size(part: Iterable[Group], people: dict[Group, int]) -> int:
    return sum(people[group] for group in part)


@given(PEOPLE)
def test_every_part_has_six_people_or_only_the_total_is_shown(people: dict[Group, int]) -> None:
    assert all(size(part, people) >= APART for part in parts_to_show(people))


@given(PEOPLE)
def test_the_parts_are_everybody_once(people: dict[Group, int]) -> None:
    parts = parts_to_show(people)
    together = [group for part in parts for group in part]
    there = {group for group, number in people.items() if number}
    assert len(together) == len(set(together))
    assert set(together) == there or parts == ()


@given(PEOPLE)
def test_merging_keeps_the_total(people: dict[Group, int]) -> None:
    parts = parts_to_show(people)
    assert not parts or sum(size(part, people) for part in parts) == sum(people.values())


@given(PEOPLE)
def test_one_part_is_no_split(people: dict[Group, int]) -> None:
    assert len(parts_to_show(people)) != 1


@given(PEOPLE)
def test_at_most_six_parts(people: dict[Group, int]) -> None:
    assert len(parts_to_show(people)) <= MOST_APART


@given(PEOPLE, st.randoms(use_true_random=False))
def test_the_order_of_the_groups_does_not_matter(people: dict[Group, int], chance: Random) -> None:
    shuffled = dict(chance.sample(list(people.items()), len(people)))
    assert parts_to_show(shuffled) == parts_to_show(people)


@given(PEOPLE)
def test_groups_with_nobody_in_them_change_nothing(people: dict[Group, int]) -> None:
    empty = dict.fromkeys(Group, 0)
    assert parts_to_show(empty | people) == parts_to_show(people)


@given(PEOPLE)
@example({Group.RESIDENTS: 10, Group.MUNICIPALITY: 3})
@example({Group.RESIDENTS: 10, Group.MUNICIPALITY: 5, Group.OTHER: 4})
def test_adding_and_subtracting_shown_numbers_gives_no_small_group(
    people: dict[Group, int],
) -> None:
    """The attacker has the total and each part, and adds and subtracts them at will."""
    there = [group for group, number in people.items() if number]
    small = [group for group in there if people[group] < APART]
    tables = [there, *parts_to_show(people)]
    assert len(there) == 1 or not any(can_be_computed([group], tables) for group in small)


@given(PEOPLE, st.sets(st.sampled_from(Group)), st.sets(st.sampled_from(Group), min_size=1))
@example(ROOM | {Group.OTHER: 3}, {Group.UNKNOWN}, {Group.OTHER})
def test_publishing_the_same_votes_again_tells_nothing_new(
    people: dict[Group, int], absent: set[Group], wanted: set[Group]
) -> None:
    """On the projection and in the report: the same people are split in the same way."""
    again = {**dict.fromkeys(absent, 0), **people}
    there = [group for group, number in people.items() if number]
    few = [group for group in there if group in wanted]
    if few and few != there and can_be_computed(few, [there, *both(people, again)]):
        assert size(few, people) >= APART


def both(one: dict[Group, int], other: dict[Group, int]) -> Parts:
    return parts_to_show(one) + parts_to_show(other)


@given(PEOPLE)
@example({Group.RESIDENTS: 9, Group.MUNICIPALITY: 4, Group.UNKNOWN: 3})
def test_how_many_carry_a_group_gives_no_small_group_either(people: dict[Group, int]) -> None:
    """'groep bekend: 27 van 34' names the other seven."""
    tally = Tally(voters={(Channel.PAPER, group): number for group, number in people.items()})
    session = evening(block(BlockKind.STEP_4, dots("A", "B"))).session
    vote = session.get(Round, 1)
    kept = disclosed(tally, disclosure(session, vote, tally))
    without = kept.people() - foot(vote, kept).split
    assert without == 0 or without >= APART


def can_be_computed(wanted: Sequence[Group], tables: Sequence[Sequence[Group]]) -> bool:
    """Whether a sum of some groups is a combination of the sums that are shown."""
    shown = [[Fraction(group in table) for group in Group] for table in tables]
    target = [Fraction(group in wanted) for group in Group]
    return rank([*shown, target]) == rank(shown)


def rank(rows: list[list[Fraction]]) -> int:
    rows, found = [list(row) for row in rows], 0
    for column in range(len(Group)):
        at = next((n for n in range(found, len(rows)) if rows[n][column]), None)
        if at is None:
            continue
        rows[found], rows[at] = rows[at], rows[found]
        for n in range(found + 1, len(rows)):
            times = rows[n][column] / rows[found][column]
            rows[n] = [a - times * b for a, b in zip(rows[n], rows[found], strict=True)]
        found += 1
    return found


def test_the_attacker_of_these_tests_can_subtract() -> None:
    everybody, residents = [Group.RESIDENTS, Group.OTHER], [Group.RESIDENTS]
    assert can_be_computed([Group.OTHER], [everybody, residents])
    assert not can_be_computed([Group.OTHER], [everybody])


@given(PEOPLE, PEOPLE)
def test_who_is_there_beside_who_voted_gives_no_small_group(
    voters: dict[Group, int], others: dict[Group, int]
) -> None:
    """Presence is of other people than the votes; even one who knows nobody stayed out fails.

    Every group that is shown apart in either table had five people or more in that table.
    """
    present = {group: voters.get(group, 0) + others.get(group, 0) for group in Group}
    for people, parts in ((voters, parts_to_show(voters)), (present, parts_to_show(present))):
        assert all(people[part[0]] >= APART for part in parts if len(part) == 1)


def shown(**people: int) -> Parts:
    return parts_to_show({Group(name): number for name, number in people.items()})


def test_three_officials_are_not_shown_beside_the_residents() -> None:
    assert shown(residents=14, municipality=3) == ()


def test_small_groups_are_shown_together() -> None:
    assert shown(residents=14, municipality=3, education=3) == (
        (Group.RESIDENTS,),
        (Group.MUNICIPALITY, Group.EDUCATION),
    )
    assert shown(residents=14, municipality=3, education=2) == ()


def test_the_smallest_other_group_joins_a_rest_that_is_too_small() -> None:
    assert shown(residents=14, municipality=6, education=2) == (
        (Group.RESIDENTS,),
        (Group.MUNICIPALITY, Group.EDUCATION),
    )


def test_ballots_without_a_group_are_a_group_like_others() -> None:
    assert shown(residents=9, municipality=6, unknown=3) == (
        (Group.RESIDENTS,),
        (Group.MUNICIPALITY, Group.UNKNOWN),
    )


def test_large_groups_stand_apart_largest_first() -> None:
    assert parts_to_show(ROOM) == tuple((group,) for group in ROOM)


def test_a_seventh_group_goes_with_the_sixth() -> None:
    seven = {group: 20 - n for n, group in enumerate(list(Group)[:7])}
    parts = parts_to_show(seven)
    assert len(parts) == MOST_APART
    assert parts[-1] == tuple(list(Group)[5:7])


@given(people=PEOPLE, unnumbered=st.frozensets(st.sampled_from(Group)))
def test_votes_of_unnumbered_people_make_no_part_large_enough(
    people: dict[Group, int], unnumbered: frozenset[Group]
) -> None:
    """Every part has five people who were counted; nobody's votes are left out of all parts."""
    parts = parts_to_show(people, unnumbered)
    assert all(sum(people.get(group, 0) for group in part) >= APART for part in parts)
    if parts:
        shown = {group for part in parts for group in part}
        assert shown == {group for group, n in people.items() if n} | unnumbered


def test_stray_votes_do_not_fill_up_a_part_that_is_too_small() -> None:
    people = {Group.RESIDENTS: 9, Group.MUNICIPALITY: 4}
    assert parts_to_show(people, frozenset({Group.EDUCATION})) == ()
