"""Who is in the room: the share of residents, groups that were expected, one that dominates."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.attendance import Dominance, attendance, dominance, expected_groups
from wijkworkshop.core.presence import present
from wijkworkshop.core.small_groups import APART, SMALLEST
from wijkworkshop.core.terms import BlockKind, Group

PLANNED = ((Group.RESIDENTS, 12), (Group.MUNICIPALITY, 4), (Group.EDUCATION, 2))


def test_who_was_expected_and_is_not_there_is_named() -> None:
    at = evening(block(BlockKind.OPENING), groups=PLANNED)
    at.do(ChangePresence(Group.EDUCATION, -2), ChangePresence(Group.RESIDENTS, -8))
    found = attendance(at.session, present(at.session))
    assert (found.people, found.residents, found.absent) == (8, 4, (Group.EDUCATION,))
    assert found.few_residents


def test_who_came_unexpectedly_is_not_missed_after_leaving() -> None:
    at = evening(block(BlockKind.OPENING), groups=PLANNED)
    at.do(ChangePresence(Group.OTHER, 1), ChangePresence(Group.OTHER, -1))
    assert Group.OTHER not in expected_groups(at.session)
    found = attendance(at.session, present(at.session))
    assert found.absent == ()
    assert not found.few_residents


def test_of_an_empty_room_nothing_is_said() -> None:
    at = evening(block(BlockKind.OPENING), groups=())
    assert not attendance(at.session, {}).few_residents


@pytest.mark.parametrize(
    ("residents", "others", "expected"),
    [
        (30, 10, Dominance(Group.RESIDENTS, 30)),
        (20, 10, None),
        (21, 10, Dominance(Group.RESIDENTS, 21)),
        (12, 3, Dominance(Group.RESIDENTS, None)),
        (30, 0, None),
        (4, 1, None),
        (0, 0, None),
    ],
)
def test_a_group_of_more_than_two_in_three_is_said_to_be_the_largest(
    residents: int, others: int, expected: Dominance | None
) -> None:
    assert dominance({Group.RESIDENTS: residents, Group.MUNICIPALITY: others}) == expected


@given(st.dictionaries(st.sampled_from(Group), st.integers(0, 30)))
def test_no_sentence_tells_how_few_the_others_are(there: Mapping[Group, int]) -> None:
    found = dominance(there)
    if found is not None:
        others = sum(there.values()) - there[found.group]
        assert there[found.group] >= SMALLEST
        assert 0 < 2 * others < there[found.group]
        assert (found.people is None) == (others < APART)
