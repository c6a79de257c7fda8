"""Who is in the room: the share of residents, groups that were expected, one that dominates."""

from collections.abc import Mapping
from dataclasses import dataclass

from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, PresenceChange
from wijkworkshop.core.small_groups import SMALLEST, parts_to_show
from wijkworkshop.core.terms import Group


@dataclass(frozen=True)
class Dominance:
    """The group that most people in the room are of.

    `people` is how many; None where that would tell how few the others are.
    """

    group: Group
    people: int | None


@dataclass(frozen=True)
class Attendance:
    """How many people there are, how many residents, and which expected groups are not there."""

    people: int
    residents: int
    absent: tuple[Group, ...]
    most: Dominance | None = None

    @property
    def few_residents(self) -> bool:
        """Tell whether there are too few residents to call anything broadly carried."""
        return self.people > 0 and self.residents < SMALLEST


def attendance(session: Session, there: dict[Group, int]) -> Attendance:
    """Return what is to be said of these people; residents are always expected."""
    absent = tuple(group for group in expected_groups(session) if not there.get(group))
    people, residents = sum(there.values()), there.get(Group.RESIDENTS, 0)
    return Attendance(people, residents, absent, dominance(there))


def dominance(there: Mapping[Group, int]) -> Dominance | None:
    """Return the group of more than two in three people, when there are others (ours, B.12)."""
    group = max(there, key=lambda each: there[each], default=Group.UNKNOWN)
    number, people = there.get(group, 0), sum(there.values())
    if group is Group.UNKNOWN or number < SMALLEST or not 2 * people < 3 * number < 3 * people:
        return None
    return Dominance(group, number if (group,) in parts_to_show(there) else None)


def expected_groups(session: Session) -> tuple[Group, ...]:
    """Return the groups that the session was planned with: they were noted when it was made."""
    made = session.get(Details, 1).made_at
    planned = {each.group for each in session.all(PresenceChange) if each.at <= made}
    return tuple(group for group in Group if group in planned and group is not Group.UNKNOWN)
