"""Who is missing: the share of residents, and groups that were expected."""

from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.attendance import attendance, expected_groups
from wijkworkshop.core.presence import present
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
