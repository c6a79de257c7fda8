"""Who is missing in the room: the share of residents, and groups that were expected."""

from dataclasses import dataclass

from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, PresenceChange
from wijkworkshop.core.small_groups import SMALLEST
from wijkworkshop.core.terms import Group


@dataclass(frozen=True)
class Attendance:
    """How many people there are, how many residents, and which expected groups are not there."""

    people: int
    residents: int
    absent: tuple[Group, ...]

    @property
    def few_residents(self) -> bool:
        """Tell whether there are too few residents to call anything broadly carried."""
        return self.people > 0 and self.residents < SMALLEST


def attendance(session: Session, there: dict[Group, int]) -> Attendance:
    """Return what is to be said of these people; residents are always expected."""
    absent = tuple(group for group in expected_groups(session) if not there.get(group))
    return Attendance(sum(there.values()), there.get(Group.RESIDENTS, 0), absent)


def expected_groups(session: Session) -> tuple[Group, ...]:
    """Return the groups that the session was planned with: they were noted when it was made."""
    made = session.get(Details, 1).made_at
    planned = {each.group for each in session.all(PresenceChange) if each.at <= made}
    return tuple(group for group in Group if group in planned and group is not Group.UNKNOWN)
